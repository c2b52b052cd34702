import { maskValue, Permission } from '../access/permissions'
import { itemMask, itemScope, listMask, listScope, WEB } from '../access/scopes'
import { assignmentResources } from '../access/security-resources'
import { attachmentResource, attachmentsOf } from '../items/attachments'
import { readPage } from '../items/item-query'
import { etagOf, type ItemRow } from '../items/item-row'
import { itemPath, itemResources, planOf } from '../items/item-select'
import { addItem, changeItem, matchEtag, removeItem } from '../items/item-write'
import type { Scene } from '../query/compile'
import { parseFilter } from '../query/filter-parser'
import { wholeNumber } from '../query/in-memory'
import { parseOrder } from '../query/order'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer, Resource } from '../wire/resource'
import { parseTree, shape } from '../wire/shape'
import { type Handler, NOTHING, needs, onlyOptions, type Req, scene, theItem, theList } from './request'

const AT_MOST = 5000

/** The resources behind an item that `$expand` may bring along. */
export const linksOf =
  (req: Req, where: Scene) =>
  (name: string, row: ItemRow, wanted: string[]): Resource | Resource[] | null => {
    const select = parseTree(wanted.join(','))
    if (name === 'AttachmentFiles')
      return attachmentsOf(req.env, where.list, row.id).map(file =>
        shape(attachmentResource(req.site, where.list, row, file), select, undefined),
      )
    if (name === 'RoleAssignments') {
      if ((itemMask(req.env, req.site, req.asker, where.list, row).high & Permission.enumeratePermissions.high) === 0)
        throw errors.accessDenied()
      const scope = row.scoped ? itemScope(where.list.id, row.id) : where.list.scoped ? listScope(where.list.id) : WEB
      const expand = [
        ...new Set(
          [...(req.address.query.get('$expand')?.split(',') ?? [])]
            .filter(one => one.startsWith('RoleAssignments/'))
            .map(one => one.slice('RoleAssignments/'.length)),
        ),
      ].join(',')
      return assignmentResources(req.env, req.site, scope, itemPath(where.list, row.id)).map(one =>
        shape(one, select, parseTree(expand)),
      )
    }
    throw new NotImplemented(`$expand=${name} on an item`)
  }

export function answerRows(req: Req, where: Scene, rows: ItemRow[]): Resource[] {
  const plan = planOf(where.fields, req.address.query.get('$select'), where.expanded ?? new Set())
  return itemResources(where, plan, rows, linksOf(req, where))
}

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
  const changed = changeItem(scene(req, list), row, req.body, req.verboseBody)
  return { kind: 'nothing', status: 204, etag: `"${changed.guid},${changed.version}"` }
}

export const deleteItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  if (req.ifMatch === null) throw new NotImplemented('DELETE of an item without If-Match')
  matchEtag(etagOf(row), req.ifMatch)
  removeItem(scene(req, list), row, false)
  return NOTHING
}

export const recycleItem: Handler = req => {
  const list = theList(req)
  const row = theItem(req, list)
  return { kind: 'value', name: 'Recycle', type: 'Edm.Guid', value: removeItem(scene(req, list), row, true) }
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
