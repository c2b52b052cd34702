/** `getChanges`: the log from a token on, trimmed to what the caller may see. */
import type { Value as Bound } from '../../store/database'
import { has, Permission } from '../access/permissions'
import { type Asker, itemMask, listMask, overrides } from '../access/scopes'
import type { Env, Site } from '../env'
import { rowById } from '../items/item-row'
import { changeToken } from '../lists/list-resources'
import { type List, listById } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { errors, NotImplemented } from '../wire/errors'
import type { Resource, Value } from '../wire/resource'

interface Row {
  n: number
  list: string | null
  item: number | null
  object: string
  kind: number
  at: number
  by: number
  author: number | null
  scoped: number
  guid: string | null
}

/** Flags of SP.ChangeQuery: which objects and which kinds. */
const OBJECTS: Record<string, string> = {
  Item: 'item',
  List: 'list',
  Field: 'field',
  View: 'view',
  Web: 'web',
  Group: 'group',
  User: 'user',
}
const KINDS: Record<string, number[]> = {
  Add: [1],
  Update: [2],
  DeleteObject: [3],
  RoleAssignmentAdd: [13],
  RoleAssignmentDelete: [14],
  GroupMembershipAdd: [8],
  GroupMembershipDelete: [9],
}
/** Known kinds of change the tenant never has to report. */
const SILENT = [
  'Restore',
  'Rename',
  'Move',
  'Navigation',
  'SystemUpdate',
  'ContentType',
  'File',
  'Folder',
  'Site',
  'Alert',
  'SecurityPolicy',
  'RoleDefinitionAdd',
  'RoleDefinitionDelete',
  'RoleDefinitionUpdate',
  'Activity',
  'RecursiveAll',
  'RequireSecurityTrim',
  'LatestFirst',
  'IgnoreStartTokenNotFoundError',
]

export interface ChangeQuestion {
  scope: { kind: 1 | 2 | 3; id: string; list?: List }
  body: Record<string, unknown>
}

export function readChanges(env: Env, site: Site, asker: Asker, { scope, body }: ChangeQuestion): Resource[] {
  const objects = Object.entries(OBJECTS)
    .filter(([flag]) => body[flag] === true)
    .map(([, object]) => object)
  const kinds = Object.entries(KINDS)
    .filter(([flag]) => body[flag] === true)
    .flatMap(([, kind]) => kind)
  for (const name of Object.keys(body)) {
    if (
      name in OBJECTS ||
      name in KINDS ||
      SILENT.includes(name) ||
      ['ChangeTokenStart', 'ChangeTokenEnd', 'FetchLimit', '__metadata'].includes(name)
    )
      continue
    throw new NotImplemented(`property ${name} of SP.ChangeQuery`)
  }
  if (body.LatestFirst === true) throw new NotImplemented('SP.ChangeQuery with LatestFirst')
  const from = position(body.ChangeTokenStart, scope.id) ?? 0
  const to = position(body.ChangeTokenEnd, scope.id) ?? Number.MAX_SAFE_INTEGER
  // A fetch takes 1,000 at most: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changequery.fetchlimit
  const limit = typeof body.FetchLimit === 'number' && body.FetchLimit > 0 ? Math.min(body.FetchLimit, 1000) : 1000
  const where = ['site = ?', 'n > ?', 'n <= ?', ...(scope.list ? ['list = ?'] : [])]
  const params: Bound[] = [site.id, from, to, ...(scope.list ? [scope.list.id] : [])]
  const out: Resource[] = []
  for (const row of env.db.all<Row>(`SELECT * FROM changes WHERE ${where.join(' AND ')} ORDER BY n`, ...params)) {
    if (!objects.includes(row.object) || !kinds.includes(row.kind) || !maySee(env, site, asker, row)) continue
    out.push(resource(site, scope, row))
    if (out.length >= limit) break
  }
  return out
}

/** The running number at a token's end; the token must be of this list, web or site. */
function position(token: unknown, id: string): number | undefined {
  if (token === null || token === undefined) return undefined
  const text = typeof token === 'object' && 'StringValue' in token ? token.StringValue : undefined
  const match = typeof text === 'string' ? /^1;[123];([0-9a-f-]{36});(\d+);(-?\d+)$/i.exec(text) : null
  if (!match || match[1]?.toLowerCase() !== id) throw errors.badToken()
  return Number(match[3])
}

/** Trimming is assumed for getChanges; a log that told of items one may not see would be a leak. */
function maySee(env: Env, site: Site, asker: Asker, row: Row): boolean {
  if (asker.admin) return true
  if (row.list === null) return true
  const list = listById(env, site, row.list)
  if (!list) return false
  const mask = listMask(env, site, asker, list)
  if (row.item === null) return has(mask, Permission.viewListItems)
  const item = rowById(env, list, row.item)
  const effective = item ? itemMask(env, site, asker, list, item) : mask
  if (!has(effective, Permission.viewListItems)) return false
  if (!item && row.scoped === 1) return has(mask, Permission.manageLists)
  return list.read_security !== 2 || overrides(effective) || row.author === asker.id
}

function resource(site: Site, scope: ChangeQuestion['scope'], row: Row): Resource {
  const props: Record<string, Value> = {
    ChangeToken: changeToken(scope.kind, scope.id, row.at, row.n),
    ChangeType: row.kind,
    SiteId: site.id,
    Time: isoSeconds(row.at),
  }
  const type =
    {
      item: 'SP.ChangeItem',
      list: 'SP.ChangeList',
      field: 'SP.ChangeField',
      view: 'SP.ChangeView',
      web: 'SP.ChangeWeb',
      group: 'SP.ChangeGroup',
      user: 'SP.ChangeUser',
    }[row.object] ?? 'SP.Change'
  if (row.object === 'item')
    Object.assign(props, {
      Editor: '',
      EditorEmailHint: null,
      ItemId: row.item,
      ListId: row.list,
      ServerRelativeUrl: '',
      SharedByUser: null,
      SharedWithUsers: null,
      UniqueId: row.guid,
      WebId: site.web_id,
    })
  else if (row.object === 'field') Object.assign(props, { FieldId: row.guid, ListId: row.list, WebId: site.web_id })
  else if (row.list) Object.assign(props, { ListId: row.list, WebId: site.web_id })
  else if (row.object === 'web') props.WebId = site.web_id
  return { kind: 'resource', type, set: 'SP.ApiData.Changes', path: `${type}${row.n}`, props }
}
