/** Which rows of a list a caller may see, as SQL. Every reading path goes through here. */
import type { Value } from '../../store/database'
import { has, Permission } from '../access/permissions'
import { type Asker, listMask, overrides } from '../access/scopes'
import type { Env, Site } from '../env'
import { itemTable } from '../lists/item-table'
import type { List } from '../lists/list-store'

export interface Sql {
  sql: string
  params: Value[]
}

export const ALWAYS: Sql = { sql: '1', params: [] }
export const NEVER: Sql = { sql: '0', params: [] }

export function visible(env: Env, site: Site, asker: Asker, list: List, alias: string): Sql {
  if (asker.admin) return ALWAYS
  if (asker.everywhere) return has(asker.everywhere, Permission.viewListItems) ? ALWAYS : NEVER
  const mask = listMask(env, site, asker, list)
  const own: Sql =
    list.read_security === 2 && !overrides(mask) ? { sql: `${alias}.author = ?`, params: [asker.id] } : ALWAYS
  const inherited = has(mask, Permission.viewListItems)
  const anyScoped = env.db.get(`SELECT 1 AS n FROM ${itemTable(list.number)} WHERE scoped = 1 LIMIT 1`)
  if (!anyScoped) return inherited ? own : NEVER
  if (asker.ids.length === 0) return NEVER
  const granted = `EXISTS (SELECT 1 FROM assignments x JOIN roles r ON r.site = x.site AND r.id = x.role
    WHERE x.site = ? AND x.scope = ? || ${alias}.id AND x.principal IN (${asker.ids.map(() => '?').join(',')}) AND (r.low & 1) = 1)`
  return {
    sql: `(${own.sql} AND ((${alias}.scoped = 0 AND ${inherited ? 1 : 0}) OR (${alias}.scoped = 1 AND ${granted})))`,
    params: [...own.params, site.id, `item:${list.id}:`, ...asker.ids],
  }
}
