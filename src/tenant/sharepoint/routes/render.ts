/** Items by CAML: `getitems` and `RenderListDataAsStream`. */
import { listMask } from '../access/scopes'
import { folderAt } from '../docs/resolve'
import { readPage } from '../items/item-query'
import { renderRow } from '../items/render-row'
import { fieldByInternal } from '../lists/field-store'
import { entityName, FIELD_TYPES, type Field, isSeveral } from '../lists/field-types'
import { itemTable } from '../lists/item-table'
import type { List } from '../lists/list-store'
import { viewFields, viewsOf } from '../lists/view-store'
import { parseXml } from '../lists/xml'
import { fieldNamed, parseView, pathOf, type View } from '../query/caml'
import type { Scene } from '../query/compile'
import type { Literal, Node } from '../query/nodes'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { answerRows } from './items'
import {
  argument,
  asInteger,
  type Body,
  bodyObject,
  expandedNames,
  type Handler,
  onlyOptions,
  type Req,
  scene,
  theList,
} from './request'

const only = (given: Body, known: string[], what: string) => {
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name) && value !== null && value !== undefined && name !== '__metadata')
      throw new NotImplemented(`property ${name} of ${what}`)
  }
}

const camlScene = (req: Req, list: List) => {
  const { expanded: _, ...rest } = scene(req, list)
  return rest
}

export const getItemsByCaml: Handler = (req): Answer => {
  const list = theList(req)
  onlyOptions(req, ['$select', '$expand'])
  const query = bodyObject(req.body.query)
  only(
    query,
    [
      'ViewXml',
      'ListItemCollectionPosition',
      'DatesInUtc',
      'AllowIncrementalResults',
      'FolderServerRelativeUrl',
      'FolderServerRelativePath',
    ],
    'SP.CamlQuery',
  )
  const where = camlScene(req, list)
  const folder = bodyObject(query.FolderServerRelativePath).DecodedUrl ?? query.FolderServerRelativeUrl
  const xml = typeof query.ViewXml === 'string' ? query.ViewXml : ''
  const view = inFolder(req, list, parseView(where, xml, query.DatesInUtc !== false), folder, xml)
  const token = bodyObject(query.ListItemCollectionPosition).PagingInfo
  const page = readPage(where, {
    where: view.where,
    order: view.order,
    top: Math.min(view.rowLimit ?? 5000, 5000),
    token: typeof token === 'string' ? token : undefined,
  })
  const resources = answerRows(req, { ...where, expanded: expandedNames(req) }, page.rows)
  const wanted = view.fields
  if (wanted && !req.address.query.has('$select')) {
    const names = new Set([
      'Id',
      'ID',
      ...wanted.flatMap(name => [entityName(name), `${entityName(name)}Id`, `${entityName(name)}StringId`]),
    ])
    for (const resource of resources)
      resource.props = Object.fromEntries(
        Object.entries(resource.props).filter(([name]) => names.has(name) || expandedNames(req).has(name)),
      )
  }
  return { kind: 'collection', set: `SP.ListData.${list.entity}Items`, resources }
}

/**
 * 2 ListData, and 0 means the same; 4 ListSchema; 32 FileSystemItemId and 2048 DisableAutoHyperlink change nothing here. Everything
 * else is what a page needs to draw itself.
 * learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest, "SPRenderListDataOptions"
 */
const CONTEXT_INFO = 1
const LIST_DATA = 2
const LIST_SCHEMA = 4
const HARMLESS = 32 | 2048

/** They say how groups, managed metadata and the like are shown, of which there is none; taken when they ask for nothing. */
const UNASKED = [
  'AddAllFields',
  'AddAllViewFields',
  'AddRegionalSettings',
  'AllowMultipleValueFilterForTaxonomyFields',
  'AudienceTarget',
  'ExpandGroups',
  'ExpandUserField',
  'FilterOutChannelFoldersInDefaultDocLib',
  'FirstGroupOnly',
  'MergeDefaultView',
  'ModernListBoot',
  'ReplaceGroup',
  'ShowStubFile',
]

export const renderListData: Handler = (req): Answer => {
  const list = theList(req)
  const parameters = bodyObject(req.body.parameters)
  for (const name of UNASKED)
    if (parameters[name] === false || name === 'AllowMultipleValueFilterForTaxonomyFields') delete parameters[name]
  only(
    parameters,
    ['ViewXml', 'RenderOptions', 'DatesInUtc', 'Paging', 'AddRequiredFields', 'FolderServerRelativeUrl'],
    'SP.RenderListDataParameters',
  )
  const override = bodyObject(req.body.overrideParameters)
  only(override, ['ViewId'], 'SP.RenderListDataOverrideParameters')
  for (const name of req.address.query.keys())
    if (!/^(filter(field|value)\d+|sortfield|sortdir)$/.test(name))
      throw new NotImplemented(`query option ${name} on ${req.address.route}`)
  const options =
    parameters.RenderOptions === undefined || parameters.RenderOptions === null
      ? LIST_DATA
      : asInteger(parameters.RenderOptions)
  if ((options & ~(CONTEXT_INFO | LIST_DATA | LIST_SCHEMA | HARMLESS)) !== 0)
    throw new NotImplemented(`RenderOptions ${options}`)
  const where = camlScene(req, list)
  const xml = typeof parameters.ViewXml === 'string' ? parameters.ViewXml : ''
  const view = inFolder(
    req,
    list,
    byQuery(
      req,
      where,
      xml ? parseView(where, xml, parameters.DatesInUtc === true) : shownView(req, list, override.ViewId),
    ),
    parameters.FolderServerRelativeUrl,
    xml,
  )
  const data = dataOf(req, list, where, view, typeof parameters.Paging === 'string' ? parameters.Paging : undefined)
  // Asked for the data alone, it stands at the top; else each part under its name.
  if ((options & (LIST_SCHEMA | CONTEXT_INFO)) === 0) return { kind: 'json', body: data }
  const context = (options & CONTEXT_INFO) === 0 ? {} : contextInfo(req, list, view)
  if ((options & LIST_SCHEMA) === 0) return { kind: 'json', body: { ...context, ListData: data } }
  const schema = { Field: fieldsIn(where, view).map(field => schemaOf(where, field)), LCID: String(req.site.language) }
  return {
    kind: 'json',
    body: { ...context, ...((options & LIST_DATA) === 0 ? {} : { ListData: data }), ListSchema: schema },
  }
}

/** What a page is told of where it stands (which members there are, of the many SharePoint tells, is assumed). */
const contextInfo = (req: Req, list: List, view: View) => ({
  BaseViewID: '1',
  HttpRoot: req.webUrl,
  ListTemplateType: list.template,
  PagePath: `${req.site.path}/${list.url}/AllItems.aspx`,
  RowLimit: String(view.rowLimit ?? 30),
  SiteTitle: req.site.title,
  listName: `{${list.id.toUpperCase()}}`,
  listTemplate: String(list.template),
  listTitle: list.title,
  listUrlDir: `${req.site.path}/${list.url}`,
  rootFolder: `${req.site.path}/${list.url}`,
  serverUrl: null,
})

/** What lies right in the folder, or with a recursive scope in those in it too. A list without folders needs no looking. */
function inFolder(req: Req, list: List, view: View, folder: unknown, xml: string): View {
  if (typeof folder !== 'string' || folder === '') return view
  const place = folderAt(req, folder)
  if (place.kind === 'web' || place.list.id !== list.id) throw errors.folderMissing()
  const folders = req.env.db.get(`SELECT 1 AS n FROM ${itemTable(list.number)} WHERE fs = 1 LIMIT 1`)
  if (place.dir === '' && folders === undefined) return view
  const path = [req.site.path, list.url, place.dir].filter(Boolean).join('/')
  const value: Literal = { kind: 'text', value: path }
  const right: Node = { kind: 'compare', path: ['FileDirRef'], operator: 'eq', value }
  const below: Node = { kind: 'text', call: 'startswith', path: ['FileDirRef'], text: `${path}/` }
  const deep = /^Recursive/i.test(parseXml(xml.trim())?.attributes.Scope ?? '')
  const within: Node = deep ? { kind: 'or', left: right, right: below } : right
  return { ...view, where: view.where ? { kind: 'and', left: view.where, right: within } : within }
}

/** The same by its older name: the JSON as one text, the CAML in the address. */
export const renderListDataOld: Handler = (req): Answer => {
  const list = theList(req)
  const where = camlScene(req, list)
  const xml = String(argument(req, 'viewxml', 0) ?? '')
  const view = xml ? parseView(where, xml, false) : defaultView(req, list)
  const data = dataOf(req, list, where, view, undefined)
  return { kind: 'value', name: 'RenderListData', type: 'Edm.String', value: JSON.stringify(data) }
}

const fieldsIn = (where: Scene, view: View): Field[] =>
  (view.fields ?? [])
    .map(name => fieldByInternal(where.fields, name === 'LinkTitle' || name === 'LinkTitleNoMenu' ? 'Title' : name))
    .filter(field => field !== undefined)

/** What ListSchema tells of a column (the members are seen in answers, which of them always come is assumed). */
const schemaOf = (where: Scene, field: Field) => ({
  Name: field.internal,
  RealFieldName: field.internal,
  StaticName: field.internal,
  DisplayName: field.title,
  ID: field.id,
  FieldType: field.type,
  Type: field.type,
  ReadOnly: field.settings.readOnly ? 'TRUE' : 'FALSE',
  Required: field.settings.required ? 'TRUE' : 'FALSE',
  Filterable: FIELD_TYPES[field.type].filterable ? 'TRUE' : 'FALSE',
  Sortable: FIELD_TYPES[field.type].filterable && !isSeveral(field) ? 'TRUE' : 'FALSE',
  ListId: where.list.id,
})

function dataOf(req: Req, list: List, where: Scene, view: View, paging: string | undefined) {
  const token = paging?.replace(/^\?/, '')
  const rowLimit = Math.min(view.rowLimit ?? 30, 5000)
  const page = readPage(where, { where: view.where, order: view.order, top: rowLimit, token })
  const first = Number(new URLSearchParams(token ?? '').get('PageFirstRow') ?? 1)
  const fields = fieldsIn(where, view)
  const rows = page.rows.map(row => renderRow(where, fields, row))
  const next = page.next && view.paged ? { NextHref: `?${page.next}&PageFirstRow=${first + rows.length}` } : {}
  return {
    Row: rows,
    FirstRow: first,
    FolderPermissions: hex(req, list),
    LastRow: first + rows.length - 1,
    RowLimit: rowLimit,
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    ...next,
  }
}

function hex(req: Req, list: List): string {
  const mask = listMask(req.env, req.site, req.asker, list)
  return `0x${mask.high.toString(16)}${mask.low.toString(16).padStart(8, '0')}`
}

/** `FilterField1=Title&FilterValue1=a&SortField=Title&SortDir=Desc`, as a list's page has them in its address. */
function byQuery(req: Req, where: Scene, view: View): View {
  const { query } = req.address
  let { where: wanted, order } = view
  for (const [name, column] of query) {
    const [, number] = /^filterfield(\d+)$/.exec(name) ?? []
    if (number === undefined) continue
    const value: Literal = { kind: 'text', value: decoded(query.get(`filtervalue${number}`) ?? '') }
    const test: Node = { kind: 'compare', path: pathOf(fieldNamed(where, column), false), operator: 'eq', value }
    wanted = wanted ? { kind: 'and', left: wanted, right: test } : test
  }
  const sorted = query.get('sortfield')
  const descending = /^desc/i.test(query.get('sortdir') ?? '')
  if (sorted !== undefined) order = [{ path: pathOf(fieldNamed(where, sorted), false), descending }]
  return { ...view, where: wanted, order }
}

/** PnPjs' documentation has the value encoded twice. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const defaultView = (req: Req, list: List): View => shownView(req, list, undefined)

function shownView(req: Req, list: List, id: unknown): View {
  const wanted = typeof id === 'string' ? fold(id.replace(/[{}]/g, '')) : undefined
  const mine = viewsOf(req.env, list).filter(one => one.personal === 0 || one.personal === req.asker.id)
  const view = mine.find(one => (wanted === undefined ? one.is_default === 1 : one.id === wanted))
  if (wanted !== undefined && !view) throw errors.viewMissing()
  const where = camlScene(req, list)
  const parsed = parseView(where, `<View><Query>${view?.query ?? ''}</Query></View>`, false)
  return {
    ...parsed,
    fields: view ? viewFields(view) : ['Title'],
    rowLimit: view?.row_limit ?? 30,
    paged: view?.paged !== 0,
  }
}
