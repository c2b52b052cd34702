/** The change log. Kinds: learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.changetype */
import { type Env, now, type Site } from '../env'

export interface Change {
  list?: string
  item?: number
  object: 'item' | 'list' | 'field' | 'view' | 'web' | 'group' | 'user' | 'role'
  /** 1 Add, 2 Update, 3 DeleteObject, 13 RoleAssignmentAdd, 14 RoleAssignmentDelete. */
  kind: number
  by: number
  /** The item's author and whether it has permissions of its own, as they were: deleted items are trimmed by them. */
  author?: number
  scoped?: number
  guid?: string
}

export function record(env: Env, site: Site, change: Change): void {
  env.db.run(
    'INSERT INTO changes (site, list, item, object, kind, at, by, author, scoped, guid) VALUES (?,?,?,?,?,?,?,?,?,?)',
    site.id,
    change.list ?? null,
    change.item ?? null,
    change.object,
    change.kind,
    now(env),
    change.by,
    change.author ?? null,
    change.scoped ?? 0,
    change.guid ?? null,
  )
}

export const lastChange = (env: Env): { n: number; at: number } =>
  env.db.get<{ n: number; at: number }>('SELECT n, at FROM changes ORDER BY n DESC LIMIT 1') ?? { n: 0, at: 0 }
