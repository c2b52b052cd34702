import { maskValue, Permission } from '../access/permissions'
import { itemMask, itemScope, listMask, listScope, WEB } from '../access/scopes'
import { assignmentResources } from '../access/security-resources'
import { documentOf } from '../docs/doc-resources'
import { remove as removeDocument, rename } from '../docs/doc-write'
import { attachmentResource, attachmentsOf } from '../items/attachments'
import { type FORMS, fieldValues } from '../items/field-values'
import { readPage } from '../items/item-query'
import { etagOf, type ItemRow, typeOf } from '../items/item-row'
import { columnsOf, itemPath, itemResources, planOf } from '../items/item-select'
import { addItem, changeItem, matchEtag, removeItem } from '../items/item-write'
import { typeById } from '../lists/content-types'
import type { List } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { parseFilter } from '../query/filter-parser'
import { wholeNumber } from '../query/in-memory'
import { parseOrder } from '../query/order'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer, Resource } from '../wire/resource'
import { parseTree, shape } from '../wire/shape'
import { typeResource } from './content-types'
import { listWithDoors } from './list-doors'
import {
  apply,
  asBoolean,
  asText,
  bodyObject,
  done,
  type Handler,
  NOTHING,
  needs,
  one,
  onlyOptions,
  type Req,
  scene,
  theItem,
  theList,
} from './request'

const AT_MOST = 5000

/** What `$expand` says below `name`: of `ParentList/RootFolder` that is `RootFolder`. */
function expandedBelow(req: Req, name: string) {
  const below = (req.address.query.get('$expand') ?? '')
    .split(',')
    .map(one => one.trim())
    .filter(one => one.startsWith(`${name}/`))
    .map(one => one.slice(name.length + 1))
  return parseTree(below.join(','))
}

function linked(req: Req, where: Scene, name: string, row: ItemRow): Resource | Resource[] | null {
  const { env, site } = req
  const { list } = where
  switch (name) {
    case 'AttachmentFiles':
      return attachmentsOf(env, list, row.id).map(file => attachmentResource(site, list, row, file))
    case 'RoleAssignments': {
      if ((itemMask(env, site, req.asker, list, row).high & Permission.enumeratePermissions.high) === 0)
        throw errors.accessDenied()
      const scope = row.scoped ? itemScope(list.id, row.id) : list.scoped ? listScope(list.id) : WEB
      return assignmentResources(env, site, scope, itemPath(list, row.id))
    }
    case 'ContentType': {
      const type = typeById(env, site, list, typeOf(list, row))
      return type ? typeResource(req, list, type) : null
    }
    case 'ParentList':
      return listWithDoors(req, list)
    case 'File':
    case 'Folder':
      return documentOf(req, list, row, name, () => null)
    case 'FieldValuesAsText':
      return fieldValues(where, row, 'fieldvaluesastext')
    case 'FieldValuesAsHtml':
      return fieldValues(where, row, 'fieldvaluesashtml')
    case 'FieldValuesForEdit':
      return fieldValues(where, row, 'fieldvaluesforedit')
    default:
      throw new NotImplemented(`$expand=${name} on an item`)
  }
}

/** The resources behind an item that `$expand` may bring along. */
export const linksOf =
  (req: Req, where: Scene) =>
  (name: string, row: ItemRow, wanted: string[]): Resource | Resource[] | null => {
    const select = parseTree(wanted.join(','))
    const expand = expandedBelow(req, name)
    const found = linked(req, where, name, row)
    return Array.isArray(found) ? found.map(one => shape(one, select, expand)) : found && shape(found, select, expand)
  }

const planFor = (req: Req, where: Scene) =>
  planOf(where.fields, req.address.query.get('$select'), where.expanded ?? new Set())

export const answerRows = (req: Req, where: Scene, rows: ItemRow[]): Resource[] =>
  itemResources(where, planFor(req, where), rows, linksOf(req, where))

export const getItems: Handler = (req): Answer => {
  const list = theList(req)
  // $skip isn't supported on items: learn.microsoft.com/sharepoint/dev/sp-add-ins/use-odata-query-operations-in-sharepoint-rest-requests
  onlyOptions(req, ['$select', '$expand', '$filter', '$orderby', '$top', '$skiptoken'])
  const where = scene(req, list)
  const { query } = req.address
  const filter = query.get('$filter')
  const top = Math.min(wholeNumber('$top', query.get('$top')) ?? 100, AT_MOST)
  const page = readPage(where, {
    where: filter?.trim() ? parseFilter(filter) : undefined,
    order: parseOrder(query.get('$orderby')),
    top,
    token: query.get('$skiptoken'),
    columns: () => columnsOf(planFor(req, where)),
  })
  return {
    kind: 'collection',
    set: `SP.ListData.${list.entity}Items`,
    resources: answerRows(req, where, page.rows),
    ...(page.next ? { next: nextLink(req, list.id, page.next) } : {}),
  }
}

/** The same question with the token: `…/items?%24skiptoken=Paged%3dTRUE%26p_ID%3d100&$select=…&$top=100`. */
function nextLink(req: Req, listId: string, token: string): string {
  const encoded = encodeURIComponent(token).replaceAll('%3D', '%3d')
  const rest = [...req.address.query]
    .filter(([name]) => name !== '$skiptoken' && !name.startsWith('@'))
    .map(([name, value]) => `%24${name.slice(1)}=${encodeURIComponent(value)}`)
  return `${req.webUrl}/_api/Web/Lists(guid'${listId}')/items?${[`%24skiptoken=${encoded}`, ...rest].join('&')}`
}

const answerOne = (req: Req, where: Scene, row: ItemRow, status: 200 | 201 = 200): Answer => {
  const [resource] = answerRows(req, where, [row])
  if (!resource) throw errors.itemMissing()
  return { kind: 'resource', status, resource }
}

export const getItem: Handler = req => {
  const list = theList(req)
  onlyOptions(req, ['$select', '$expand'])
  return answerOne(req, scene(req, list), theItem(req, list))
}

export const addItemHandler: Handler = req => {
  const list = theList(req)
  onlyOptions(req, ['$select', '$expand'])
  const where = scene(req, list)
  return answerOne(req, where, addItem(where, req.body, req.verboseBody), 201)
}

export const mergeItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  if (req.ifMatch === null) throw new NotImplemented('MERGE of an item without If-Match')
  matchEtag(etagOf(row), req.ifMatch)
  // A file's or a folder's name is a column of it, but not one that is just written.
  const { FileLeafRef, ...rest } = req.body
  const changed =
    FileLeafRef === undefined || row.leaf === null
      ? changeItem(scene(req, list), row, req.body, req.verboseBody)
      : rename(scene(req, list), row, asText(FileLeafRef), rest, req.verboseBody)
  return { kind: 'nothing', status: 204, etag: `"${changed.guid},${changed.version}"` }
}

/** A file or a folder goes with what is in it. */
const dropItem = (req: Req, list: List, row: ItemRow, recycle: boolean): string =>
  row.leaf === null
    ? removeItem(scene(req, list), row, recycle ? 'into the bin' : 'for good')
    : removeDocument(scene(req, list), row, recycle)

export const deleteItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  if (req.ifMatch === null) throw new NotImplemented('DELETE of an item without If-Match')
  matchEtag(etagOf(row), req.ifMatch)
  dropItem(req, list, row, false)
  return NOTHING
}

export const recycleItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: dropItem(req, list, row, true) }
}

/** `DeleteWithParameters`: the one parameter is about files locked by somebody. */
export const deleteItemWithParameters: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  const { BypassSharedLock, ETagMatch, ...rest } = bodyObject(req.body.parameters)
  apply(rest, 'DeleteWithParameters', {})
  if (BypassSharedLock !== undefined) asBoolean(BypassSharedLock)
  if (typeof ETagMatch === 'string') matchEtag(etagOf(row), ETagMatch)
  dropItem(req, list, row, false)
  return done('DeleteWithParameters')
}

const valuesIn =
  (form: keyof typeof FORMS): Handler =>
  req => {
    const list = theList(req)
    return one(req, fieldValues(scene(req, list), theItem(req, list), form))
  }
export const valuesAsText = valuesIn('fieldvaluesastext')
export const valuesAsHtml = valuesIn('fieldvaluesashtml')
export const valuesForEdit = valuesIn('fieldvaluesforedit')

export const getParentList: Handler = req => one(req, listWithDoors(req, theList(req)))

export const getItemContentType: Handler = req => {
  const list = theList(req)
  const type = typeById(req.env, req.site, list, typeOf(list, theItem(req, list)))
  if (!type) throw errors.typeMissing()
  return one(req, typeResource(req, list, type))
}

export const itemPermissions: Handler = req => {
  const list = theList(req)
  return {
    kind: 'complex',
    name: 'EffectiveBasePermissions',
    value: maskValue(itemMask(req.env, req.site, req.asker, list, theItem(req, list))),
  }
}

export const listPermissions: Handler = req => ({
  kind: 'complex',
  name: 'EffectiveBasePermissions',
  value: maskValue(listMask(req.env, req.site, req.asker, theList(req))),
})

export { needs }
