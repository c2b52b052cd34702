/** The change log. */
import { type Env, now, type Site } from '../env'

/** learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee543793(v=office.14) */
export const ChangeKind = {
  add: 1,
  update: 2,
  deleteObject: 3,
  rename: 4,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  /** Inheritance broken. */
  scopeAdd: 17,
  /** Inheritance restored. */
  scopeDelete: 18,
} as const

export type ChangedObject =
  | 'item'
  | 'file'
  | 'folder'
  | 'list'
  | 'field'
  | 'view'
  | 'contenttype'
  | 'web'
  | 'group'
  | 'user'

export interface Change {
  list?: string
  item?: number
  /** The group or the user, for those two. */
  principal?: number
  object: ChangedObject
  kind: (typeof ChangeKind)[keyof typeof ChangeKind]
  by: number
  /** The item's author and whether it has permissions of its own, as they were: deleted items are trimmed by them. */
  author?: number
  scoped?: number
  guid?: string
}

export function record(env: Env, site: Site, change: Change): void {
  env.db.run(
    'INSERT INTO changes (site, web, list, item, object, kind, at, by, author, scoped, guid) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
    site.id,
    site.web_id,
    change.list ?? null,
    change.item ?? change.principal ?? null,
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
