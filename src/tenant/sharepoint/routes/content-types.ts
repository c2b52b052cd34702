/** Content types of the web and of lists. */
import { Permission } from '../access/permissions'
import { demand } from '../access/scopes'
import {
  addType,
  type ContentType,
  childId,
  deleteType,
  type FieldLink,
  linksOf,
  listTypes,
  parentOf,
  takeType,
  typeById,
  webTypes,
} from '../lists/content-types'
import { fieldResources } from '../lists/field-resource'
import { fieldsOf } from '../lists/field-store'
import type { List } from '../lists/list-store'
import { siteFields } from '../lists/site-fields'
import { escapeXml } from '../lists/xml'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import { complex, type Resource } from '../wire/resource'
import {
  apply,
  asBoolean,
  asText,
  type Body,
  bodyObject,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  theList,
  webMask,
} from './request'

export const typePlace = (req: Req): List | undefined => (req.address.locators.list ? theList(req) : undefined)

export function changingTypes(req: Req): List | undefined {
  const list = typePlace(req)
  if (list) needs(req, list, Permission.manageLists)
  else demand(webMask(req), Permission.manageWeb)
  return list
}

const FORMS = ['DisplayForm', 'EditForm', 'NewForm']

/** Kept and answered; they name pages and scripts that aren't here. */
const KEPT = [
  ...FORMS.flatMap(form => [
    `${form}ClientSideComponentId`,
    `${form}ClientSideComponentProperties`,
    `${form}TemplateName`,
    `${form}Url`,
  ]),
  'MobileDisplayFormUrl',
  'MobileEditFormUrl',
  'MobileNewFormUrl',
  'ClientFormCustomFormatter',
  'DocumentTemplate',
  'JSLink',
]

export function typeResource(req: Req, list: List | undefined, type: ContentType): Resource {
  const { env, site } = req
  const path = `Web/${list ? `Lists(guid'${list.id}')/` : ''}ContentTypes('${type.id}')`
  const links = () => linksOf(env, site, list, type)
  const settings: Record<string, string> = JSON.parse(type.settings)
  return {
    kind: 'resource',
    type: 'SP.ContentType',
    set: 'SP.ApiData.ContentTypes',
    path,
    props: {
      ...Object.fromEntries(KEPT.map(name => [name, name.endsWith('TemplateName') ? 'ListForm' : ''])),
      Description: type.description,
      DocumentTemplateUrl: '',
      Group: type.grp,
      Hidden: type.hidden === 1,
      Id: complex('SP.ContentTypeId', { StringValue: type.id }),
      Name: type.name,
      ReadOnly: type.read_only === 1,
      SchemaXml: `<ContentType ID="${type.id}" Name="${escapeXml(type.name)}" Group="${escapeXml(type.grp)}" Description="${escapeXml(type.description)}"><FieldRefs>${links()
        .map(link => `<FieldRef ID="{${link.id}}" Name="${link.internal}" />`)
        .join('')}</FieldRefs></ContentType>`,
      Scope: list ? `${site.path}/${list.url}` : site.path || '/',
      Sealed: type.sealed === 1,
      StringId: type.id,
      ...settings,
    },
    nav: {
      FieldLinks: () => links().map(link => linkResource(path, link)),
      Fields: () => typeFields(req, list, links()),
      Parent: () => {
        const parent = parentOf(env, site, type.id)
        return parent ? typeResource(req, undefined, parent) : null
      },
      WorkflowAssociations: () => [],
    },
  }
}

export const linkResource = (path: string, link: FieldLink): Resource => ({
  kind: 'resource',
  type: 'SP.FieldLink',
  set: 'SP.ApiData.FieldLinks',
  path: `${path}/FieldLinks(guid'${link.id}')`,
  props: {
    FieldInternalName: link.internal,
    Hidden: link.hidden,
    Id: link.id,
    Name: link.internal,
    ReadOnly: false,
    Required: link.required,
    ShowInDisplayForm: true,
  },
})

export function typeFields(req: Req, list: List | undefined, links: FieldLink[]): Resource[] {
  const fields = list ? fieldsOf(req.env, req.site, list) : siteFields(req.env, req.site)
  const ids = links.map(link => link.id)
  return fieldResources(
    req.site,
    list,
    fields.filter(field => ids.includes(field.id)),
  )
}

export function theType(req: Req, list: List | undefined): ContentType {
  const found = typeById(req.env, req.site, list, String(locator(req, 'contenttype').value))
  if (!found) throw errors.typeMissing()
  return found
}

const typesAt = (req: Req, list: List | undefined): ContentType[] =>
  list ? listTypes(req.env, req.site, list) : webTypes(req.env, req.site)

export const typeResources = (req: Req, list: List | undefined): Resource[] =>
  typesAt(req, list).map(type => typeResource(req, list, type))

export const getContentTypes: Handler = req => many(req, 'SP.ApiData.ContentTypes', typeResources(req, typePlace(req)))

export const getAvailableContentTypes: Handler = req =>
  many(req, 'SP.ApiData.ContentTypes', typeResources(req, undefined))

export const getContentType: Handler = req => {
  const list = typePlace(req)
  return one(req, typeResource(req, list, theType(req, list)))
}

function settings(req: Req, type: ContentType, body: Body): void {
  const set = (column: string) => (value: string | number) =>
    req.env.db.run(
      `UPDATE content_types SET ${column} = ? WHERE site = ? AND list = ? AND id = ?`,
      value,
      req.site.id,
      type.list,
      type.id,
    )
  const kept: Record<string, string> = JSON.parse(type.settings)
  apply(body, 'a content type', {
    ...Object.fromEntries(
      KEPT.map(name => [
        name,
        (value: unknown) => {
          kept[name] = value === null ? '' : asText(value)
        },
      ]),
    ),
    Name: value => set('name')(asText(value)),
    Description: value => set('description')(value === null ? '' : asText(value)),
    Group: value => set('grp')(value === null ? '' : asText(value)),
    Hidden: value => set('hidden')(asBoolean(value)),
    ReadOnly: value => set('read_only')(asBoolean(value)),
    Sealed: value => set('sealed')(asBoolean(value)),
  })
  set('settings')(JSON.stringify(kept))
}

/** SP.ContentTypeCreationInformation, bare on the collection or as `parameters` of `add`. */
export const addContentType: Handler = req => {
  const list = changingTypes(req)
  const given = req.address.last.name === 'add' ? bodyObject(req.body.parameters) : req.body
  const { Id, Name, Description, Group, ParentContentType, StringId, ...rest } = given
  if (ParentContentType !== undefined)
    throw new NotImplemented('property ParentContentType in a body for a content type')
  const wished = bodyObject(Id).StringValue ?? StringId ?? Id
  const id = wished === undefined || wished === null ? childId('0x01') : asText(wished)
  if (!/^0x([0-9a-f]{2})*$/i.test(id) || id.length > 1026) throw errors.badTypeId()
  const made = addType(req.env, req.site, list, {
    // A type that exists is meant as the parent of a new one.
    id: webTypes(req.env, req.site).some(type => fold(type.id) === fold(id)) ? childId(id) : id,
    name: asText(Name),
    description: Description === undefined || Description === null ? '' : asText(Description),
    grp: Group === undefined || Group === null ? 'Custom Content Types' : asText(Group),
  })
  settings(req, made, rest)
  return one(req, typeResource(req, list, typeById(req.env, req.site, list, made.id) ?? made), 201)
}

export const addAvailableContentType: Handler = req => {
  const list = theList(req)
  needs(req, list, Permission.manageLists)
  const of = typeById(req.env, req.site, undefined, asText(req.body.contentTypeId))
  if (!of) throw errors.typeMissing()
  return one(req, typeResource(req, list, takeType(req.env, req.site, list, of)), 201)
}

export const mergeContentType: Handler = req => {
  const list = changingTypes(req)
  const type = theType(req, list)
  if (type.stock) throw new NotImplemented(`changing the content type ${type.name} that comes with the site`)
  settings(req, type, req.body)
  return NOTHING
}

export const deleteContentType: Handler = req => {
  const list = changingTypes(req)
  const type = theType(req, list)
  if (list && typesAt(req, list).length === 1) throw errors.typeInUse()
  deleteType(req.env, req.site, type)
  return NOTHING
}

export const getParentType: Handler = req => {
  const parent = parentOf(req.env, req.site, theType(req, typePlace(req)).id)
  if (!parent) throw errors.typeMissing()
  return one(req, typeResource(req, undefined, parent))
}

/** Workflows of the 2010 and 2013 kind are retired: there are none. support.microsoft.com, "SharePoint 2010 workflow retirement" */
export const getWorkflowAssociations: Handler = req => {
  theType(req, typePlace(req))
  return many(req, 'SP.ApiData.WorkflowAssociations', [])
}
