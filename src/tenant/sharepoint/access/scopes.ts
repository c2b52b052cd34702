/** Who may what where: role assignments on web, list and item, inherited until broken. */
import type { Env, Site } from '../env'
import { errors } from '../wire/errors'
import { EVERYTHING, has, join, LIMITED_ACCESS, type Mask, NOTHING, Permission } from './permissions'

export const WEB = 'web'
/** `WEB` is the web one speaks with: its assignments may lie with the web above. */
export const placeOf = (site: Site, scope: string): string => (scope === WEB ? (site.scope ?? WEB) : scope)
export const listScope = (listId: string): string => `list:${listId}`
export const itemScope = (listId: string, item: number): string => `item:${listId}:${item}`

/** Who is asking, on one site, for the length of one request. */
export interface Asker {
  /** The id under which they appear as Author; 0 as long as the site hasn't met them. */
  id: number
  ids: number[]
  admin: boolean
  /** An app's own right, which no broken inheritance stops. */
  everywhere?: Mask
}

const marks = (ids: number[]): string => ids.map(() => '?').join(',')

export function maskAt(env: Env, site: Site, asker: Asker, scope: string): Mask {
  if (asker.admin) return EVERYTHING
  if (asker.everywhere) return asker.everywhere
  if (asker.ids.length === 0) return NOTHING
  const rows = env.db.all<Mask>(
    `SELECT r.low, r.high FROM assignments a JOIN roles r ON r.site = a.site AND r.id = a.role
     WHERE a.site = ? AND a.scope = ? AND a.principal IN (${marks(asker.ids)})`,
    site.id,
    placeOf(site, scope),
    ...asker.ids,
  )
  return rows.reduce<Mask>(join, NOTHING)
}

export interface Secured {
  id: string
  scoped: number
}

export const listMask = (env: Env, site: Site, asker: Asker, list: Secured): Mask =>
  maskAt(env, site, asker, list.scoped ? listScope(list.id) : WEB)

export const itemMask = (
  env: Env,
  site: Site,
  asker: Asker,
  list: Secured,
  item: { id: number; scoped: number },
): Mask => (item.scoped ? maskAt(env, site, asker, itemScope(list.id, item.id)) : listMask(env, site, asker, list))

/** ReadSecurity and WriteSecurity bind whoever has neither Manage Lists nor Override List Behaviors. */
export const overrides = (mask: Mask): boolean =>
  has(mask, Permission.manageLists) || has(mask, Permission.cancelCheckout)

export function demand(mask: Mask, wanted: Mask): void {
  if (!has(mask, wanted)) throw errors.accessDenied()
}

export function assign(env: Env, site: Site, scope: string, principal: number, role: number): void {
  env.db.run(
    'INSERT OR IGNORE INTO assignments (site, scope, principal, role) VALUES (?,?,?,?)',
    site.id,
    placeOf(site, scope),
    principal,
    role,
  )
  // What lies below something one may not open is out of reach, so SharePoint grants Limited Access on the way up.
  // learn.microsoft.com/sharepoint/understanding-permission-levels, "Limited Access"
  if (scope === WEB || scope.startsWith(`${WEB}:`) || role === LIMITED_ACCESS) return
  const grant = (at: string) =>
    env.db.run(
      'INSERT OR IGNORE INTO assignments (site, scope, principal, role) VALUES (?,?,?,?)',
      site.id,
      placeOf(site, at),
      principal,
      LIMITED_ACCESS,
    )
  grant(WEB)
  const list = /^item:([^:]+):/.exec(scope)?.[1]
  if (list) grant(listScope(list))
}

/** Copies the parent's assignments or starts empty; then the caller is given Full Control, as SharePoint does. */
export function breakInheritance(
  env: Env,
  site: Site,
  scope: string,
  parent: string,
  copy: boolean,
  callerId: number,
  fullControl: number,
): void {
  env.db.run('DELETE FROM assignments WHERE site = ? AND scope = ?', site.id, scope)
  if (copy) {
    env.db.run(
      'INSERT OR IGNORE INTO assignments (site, scope, principal, role) SELECT site, ?, principal, role FROM assignments WHERE site = ? AND scope = ? AND role <> ?',
      scope,
      site.id,
      placeOf(site, parent),
      LIMITED_ACCESS,
    )
  } else if (callerId > 0) assign(env, site, scope, callerId, fullControl)
}
