/** `getChanges`: the log from a token on, trimmed to what the caller may see. */
import type { Value as Bound } from '../../store/database'
import { has, Permission } from '../access/permissions'
import { type Asker, itemMask, listMask, overrides } from '../access/scopes'
import type { Env, Site } from '../env'
import { rowById } from '../items/item-row'
import { itemTable } from '../lists/item-table'
import { type List, listById } from '../lists/list-store'
import { NotImplemented } from '../wire/errors'
import type { Resource } from '../wire/resource'
import { type ChangedObject, ChangeKind } from './change-log'
import { type ChangeRow, changeResource } from './change-resource'
import { placeOf } from './change-token'

/** Flags of SP.ChangeQuery: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changequery */
const OBJECTS: Record<string, ChangedObject> = {
  Item: 'item',
  File: 'file',
  Folder: 'folder',
  List: 'list',
  Field: 'field',
  View: 'view',
  ContentType: 'contenttype',
  Web: 'web',
  Group: 'group',
  User: 'user',
}
/** Breaking and restoring inheritance comes with the flags for role assignments (assumed: the query has no flag of its own for it). */
const KINDS: Record<string, number[]> = {
  Add: [ChangeKind.add],
  Update: [ChangeKind.update],
  DeleteObject: [ChangeKind.deleteObject],
  Rename: [ChangeKind.rename],
  Restore: [ChangeKind.restore],
  SystemUpdate: [ChangeKind.systemUpdate],
  RoleDefinitionAdd: [ChangeKind.roleAdd],
  RoleDefinitionDelete: [ChangeKind.roleDelete],
  RoleDefinitionUpdate: [ChangeKind.roleUpdate],
  RoleAssignmentAdd: [ChangeKind.assignmentAdd, ChangeKind.scopeAdd],
  RoleAssignmentDelete: [ChangeKind.assignmentDelete, ChangeKind.scopeDelete],
  GroupMembershipAdd: [ChangeKind.memberAdd],
  GroupMembershipDelete: [ChangeKind.memberDelete],
}
const RIGHTS = [...(KINDS.RoleAssignmentAdd ?? []), ...(KINDS.RoleAssignmentDelete ?? [])]
/** Flags for what never happens here. */
const SILENT = ['Move', 'Navigation', 'Site', 'Alert', 'SecurityPolicy', 'Activity', 'RecursiveAll']
const SETTINGS = ['ChangeTokenStart', 'ChangeTokenEnd', 'FetchLimit', 'LatestFirst', 'RequireSecurityTrim']
/** A token is never too old here: nothing is dropped from the log. */
const KNOWN = new Set([
  ...Object.keys(OBJECTS),
  ...Object.keys(KINDS),
  ...SILENT,
  ...SETTINGS,
  'IgnoreStartTokenNotFoundError',
  '__metadata',
])

export interface ChangeQuestion {
  scope: { kind: 1 | 2 | 3; id: string; list?: List }
  body: Record<string, unknown>
}

export function readChanges(env: Env, site: Site, asker: Asker, { scope, body }: ChangeQuestion): Resource[] {
  for (const name of Object.keys(body))
    if (!KNOWN.has(name)) throw new NotImplemented(`property ${name} of SP.ChangeQuery`)
  const asked = <T>(flags: Record<string, T>): T[] =>
    Object.entries(flags)
      .filter(([flag]) => body[flag] === true)
      .map(([, value]) => value)
  const objects = asked(OBJECTS)
  const kinds = asked(KINDS).flat()
  const from = placeOf(env, body.ChangeTokenStart, scope.id) ?? 0
  const to = placeOf(env, body.ChangeTokenEnd, scope.id) ?? Number.MAX_SAFE_INTEGER
  // A fetch takes 1,000 at most: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changequery.fetchlimit
  const fetch = Number(body.FetchLimit ?? 0)
  const limit = Number.isInteger(fetch) && fetch > 0 ? Math.min(fetch, 1000) : 1000
  if (objects.length === 0 || kinds.length === 0) return []
  const latestFirst = body.LatestFirst === true
  const mark = (values: unknown[]) => values.map(() => '?').join(',')
  const where = [
    'site = ?',
    'n > ?',
    'n <= ?',
    `object IN (${mark(objects)})`,
    `kind IN (${mark(kinds)})`,
    ...(scope.list ? ['list = ?'] : scope.kind === 2 ? ['web = ?'] : []),
  ]
  const inScope: Bound[] = scope.list ? [scope.list.id] : scope.kind === 2 ? [site.web_id] : []
  const sees = onlyVisible(env, site, asker, body.RequireSecurityTrim === true)
  const found: Resource[] = []
  let [low, high] = [from, to]
  while (found.length < limit) {
    const rows = env.db.all<ChangeRow>(
      `SELECT * FROM changes WHERE ${where.join(' AND ')} ORDER BY n ${latestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
      site.id,
      low,
      high,
      ...objects,
      ...kinds,
      ...inScope,
      limit,
    )
    for (const row of rows)
      if (found.length < limit && sees(row)) found.push(changeResource(site, scope.kind, scope.id, row))
    const last = rows.at(-1)
    if (!last || rows.length < limit) break
    if (latestFirst) high = last.n - 1
    else low = last.n
  }
  return found
}

/**
 * Trimming by permission is assumed for getChanges; a log that told of items one may not see would be a leak. That rights on
 * a list changed is told to whoever may open the web, the list's id and nothing else: whoever lost the right couldn't learn
 * of it otherwise. `RequireSecurityTrim` trims those too.
 */
export function onlyVisible(env: Env, site: Site, asker: Asker, strict: boolean): (row: ChangeRow) => boolean {
  if (asker.admin) return () => true
  const lists = new Map<string, { list: List; reads: boolean; overrides: boolean; anyScoped: boolean } | undefined>()
  const about = (id: string) => {
    if (!lists.has(id)) {
      const list = listById(env, site, id)
      const mask = list && listMask(env, site, asker, list)
      const scoped = list && env.db.get(`SELECT 1 AS n FROM ${itemTable(list.number)} WHERE scoped = 1 LIMIT 1`)
      lists.set(
        id,
        list &&
          mask && {
            list,
            reads: has(mask, Permission.viewListItems),
            overrides: overrides(mask),
            anyScoped: scoped !== undefined,
          },
      )
    }
    return lists.get(id)
  }
  return row => {
    if (row.list === null) return true
    const known = about(row.list)
    if (!known) return row.object === 'list' && row.kind === ChangeKind.deleteObject
    const rights = RIGHTS.includes(row.kind) && !strict
    if (row.object === 'list' && rights) return true
    if (row.item === null) return known.reads
    const own = known.list.read_security !== 2 || row.author === asker.id
    if (rights) return known.reads && (own || known.overrides)
    const item = known.anyScoped ? rowById(env, known.list, row.item) : undefined
    if (!item) {
      // Gone with permissions of its own: nobody knows any more whose it was to see.
      if (row.scoped === 1) return known.overrides
      return known.reads && (own || known.overrides)
    }
    const mask = itemMask(env, site, asker, known.list, item)
    return has(mask, Permission.viewListItems) && (own || overrides(mask))
  }
}
