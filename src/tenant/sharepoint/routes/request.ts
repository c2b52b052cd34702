/** One request as the handlers see it, and what they need again and again. */
import { type Mask, Permission } from '../access/permissions'
import { type Asker, demand, listMask, maskAt, WEB } from '../access/scopes'
import { ensureDefaultLibrary } from '../docs/libraries'
import type { Env, Site } from '../env'
import { readOne } from '../items/item-query'
import type { ItemRow } from '../items/item-row'
import { sceneOf } from '../items/item-select'
import { ensureCatalog, isCatalog, USERS } from '../lists/catalogs'
import { itemTable } from '../lists/item-table'
import { type List, listById, listByTitle, listByUrl } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { narrow } from '../query/in-memory'
import type { Address, Locator } from '../wire/address'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer, Resource } from '../wire/resource'
import { parseTree, shape } from '../wire/shape'

export type Body = Record<string, unknown>

export interface Req {
  env: Env
  site: Site
  asker: Asker
  address: Address
  /** `https://host/sites/x` */
  webUrl: string
  headers: Headers
  /** Parsed once; `{}` where there is none. */
  body: Body
  bytes: Uint8Array
  /** Whether the body is written in verbose (and may hold `__metadata`). */
  verboseBody: boolean
  ifMatch: string | null
}

export type Handler = (req: Req) => Answer

export function locator(req: Req, node: string): Locator {
  const found = req.address.locators[node]
  if (!found) throw new NotImplemented(`${req.address.route} without a ${node}`)
  return found
}

export const webMask = (req: Req): Mask => maskAt(req.env, req.site, req.asker, WEB)

/** The list named in the address. Without a right on it, it isn't there by title and is refused by id (assumed). */
export function theList(req: Req): List {
  const { by, value } = locator(req, 'list')
  if (by === 'default') {
    const library = ensureDefaultLibrary(req.env, req.site)
    if (!mayOpen(req, library)) throw errors.accessDenied()
    return library
  }
  if (by === 'users' || by === 'catalog')
    return opened(req, ensureCatalog(req.env, req.site, by === 'users' ? USERS : Number(value)))
  const text = String(value)
  const list =
    by === 'title'
      ? listByTitle(req.env, req.site, text)
      : by === 'url'
        ? listByUrl(req.env, req.site, text)
        : listById(req.env, req.site, text)
  const missing = () =>
    by === 'title' ? errors.listMissing(text, req.webUrl) : by === 'url' ? errors.listByUrlMissing() : errors.listGone()
  if (!list) throw missing()
  if (isCatalog(list)) return opened(req, list)
  if (!mayOpen(req, list)) throw by === 'title' ? missing() : errors.accessDenied()
  return list
}

/** What a site keeps for itself says who it is and what columns it has; what lies in it isn't here. */
function opened(req: Req, list: List): List {
  if (!mayOpen(req, list)) throw errors.accessDenied()
  if (/\/(items?|getitems|renderlistdata\w*)(\/|$)/.test(req.address.route))
    throw new NotImplemented(`the items of ${list.title}`)
  return list
}

/** Limited Access opens a list of which one may see an item. */
export function mayOpen(req: Req, list: List): boolean {
  const mask = listMask(req.env, req.site, req.asker, list)
  return (
    (mask.low & (Permission.viewListItems.low | Permission.open.low)) !== 0 &&
    (list.scoped === 1 || (mask.low & 1) !== 0 || hasOwnItem(req, list))
  )
}

const hasOwnItem = (req: Req, list: List): boolean =>
  req.asker.ids.some(
    id =>
      req.env.db.get(
        'SELECT 1 AS n FROM assignments WHERE site = ? AND principal = ? AND scope LIKE ? LIMIT 1',
        req.site.id,
        id,
        `item:${list.id}:%`,
      ) !== undefined,
  )

export const needs = (req: Req, list: List, wanted: Mask): void =>
  demand(listMask(req.env, req.site, req.asker, list), wanted)

export function scene(req: Req, list: List): Scene {
  return sceneOf(req.env, req.site, req.asker, list, expandedNames(req))
}

export function expandedNames(req: Req): Set<string> {
  return new Set(
    (req.address.query.get('$expand') ?? '')
      .split(',')
      .map(name => name.trim().split('/')[0] ?? '')
      .filter(Boolean),
  )
}

export function theItem(req: Req, list: List): ItemRow {
  const { by, value } = locator(req, 'item')
  const id = by === 'guid' ? idByGuid(req, list, String(value)) : Number(value)
  const row = Number.isInteger(id) ? readOne(scene(req, list), id) : undefined
  if (!row) throw errors.itemMissing()
  return row
}

const idByGuid = (req: Req, list: List, guid: string): number =>
  req.env.db.get<{ id: number }>(`SELECT id FROM ${itemTable(list.number)} WHERE guid = ?`, guid.toLowerCase())?.id ??
  Number.NaN

const ONE = ['$select', '$expand']
const MANY = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip']

/** Query options that aren't in `known` are 501, parameter aliases (`@v`) aside. */
export function onlyOptions(req: Req, known: string[]): void {
  for (const name of req.address.query.keys()) {
    if (!name.startsWith('@') && !known.includes(name))
      throw new NotImplemented(`query option ${name} on ${req.address.route}`)
  }
}

export function one(req: Req, resource: Resource, status: 200 | 201 = 200): Answer {
  onlyOptions(req, ONE)
  return {
    kind: 'resource',
    status,
    resource: shape(resource, parseTree(req.address.query.get('$select')), parseTree(req.address.query.get('$expand'))),
  }
}

export function many(req: Req, set: string, resources: Resource[]): Answer {
  onlyOptions(req, MANY)
  const select = parseTree(req.address.query.get('$select'))
  const expand = parseTree(req.address.query.get('$expand'))
  return {
    kind: 'collection',
    set,
    resources: narrow(resources, req.address.query).map(resource => shape(resource, select, expand)),
  }
}

export const NOTHING: Answer = { kind: 'nothing', status: 204 }
/** Functions without a result answer 200 with `odata.null`. */
export const done = (name: string): Answer => ({ kind: 'value', name, type: 'Edm.Null', value: null })

/** A body's properties, each of them known: applied in order, everything else 501. */
export function apply(body: Body, what: string, known: Record<string, (value: unknown) => void>): void {
  for (const [name, value] of Object.entries(body)) {
    if (name === '__metadata' || name.startsWith('odata.')) continue
    const set = known[name]
    if (!set) throw new NotImplemented(`property ${name} in a body for ${what}`)
    set(value)
  }
}

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw errors.notThatType('Edm.String')
  return value
}
export function asBoolean(value: unknown): number {
  if (typeof value !== 'boolean') throw errors.notThatType('Edm.Boolean')
  return value ? 1 : 0
}
export function asInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw errors.notThatType('Edm.Int32')
  return value
}

/** An argument of a function, named or by position: `addroleassignment(principalid=3, roledefid=4)`, `(3, 4)`. */
export function argument(req: Req, name: string, position: number): string | number | boolean | undefined {
  return req.address.last.named[name] ?? req.address.last.args[position]
}

export const bodyObject = (value: unknown): Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
