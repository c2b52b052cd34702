/** Items by CAML: `getitems` and `RenderListDataAsStream`. */
import { listMask } from '../access/scopes'
import { readPage } from '../items/item-query'
import { renderRow } from '../items/render-row'
import { fieldByInternal } from '../lists/field-store'
import { entityName, FIELD_TYPES, type Field, isSeveral } from '../lists/field-types'
import type { List } from '../lists/list-store'
import { viewFields, viewsOf } from '../lists/view-store'
import { parseView, type View } from '../query/caml'
import type { Scene } from '../query/compile'
import { NotImplemented } from '../wire/errors'
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
  only(query, ['ViewXml', 'ListItemCollectionPosition', 'DatesInUtc', 'AllowIncrementalResults'], 'SP.CamlQuery')
  const where = camlScene(req, list)
  const view = parseView(where, typeof query.ViewXml === 'string' ? query.ViewXml : '', query.DatesInUtc !== false)
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
const LIST_DATA = 2
const LIST_SCHEMA = 4
const HARMLESS = 32 | 2048

export const renderListData: Handler = (req): Answer => {
  const list = theList(req)
  const parameters = bodyObject(req.body.parameters)
  only(
    parameters,
    ['ViewXml', 'RenderOptions', 'DatesInUtc', 'Paging', 'AddRequiredFields'],
    'SP.RenderListDataParameters',
  )
  only(bodyObject(req.body.overrideParameters), [], 'SP.RenderListDataOverrideParameters')
  for (const name of req.address.query.keys()) throw new NotImplemented(`query option ${name} on ${req.address.route}`)
  const options =
    parameters.RenderOptions === undefined || parameters.RenderOptions === null
      ? LIST_DATA
      : asInteger(parameters.RenderOptions)
  if ((options & ~(LIST_DATA | LIST_SCHEMA | HARMLESS)) !== 0) throw new NotImplemented(`RenderOptions ${options}`)
  const where = camlScene(req, list)
  const view =
    typeof parameters.ViewXml === 'string' && parameters.ViewXml
      ? parseView(where, parameters.ViewXml, parameters.DatesInUtc === true)
      : defaultView(req, list)
  const data = dataOf(req, list, where, view, typeof parameters.Paging === 'string' ? parameters.Paging : undefined)
  // Asked for the data alone, it stands at the top; else each part under its name.
  if ((options & LIST_SCHEMA) === 0) return { kind: 'json', body: data }
  const schema = { Field: fieldsIn(where, view).map(field => schemaOf(where, field)), LCID: String(req.site.language) }
  return {
    kind: 'json',
    body: (options & LIST_DATA) === 0 ? { ListSchema: schema } : { ListData: data, ListSchema: schema },
  }
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

function defaultView(req: Req, list: List): View {
  const view = viewsOf(req.env, list).find(one => one.is_default === 1)
  const where = camlScene(req, list)
  const parsed = parseView(where, `<View><Query>${view?.query ?? ''}</Query></View>`, false)
  return {
    ...parsed,
    fields: view ? viewFields(view) : ['Title'],
    rowLimit: view?.row_limit ?? 30,
    paged: view?.paged !== 0,
  }
}
