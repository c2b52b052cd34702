/**
 * The recycle bin. What lies in it keeps its versions, attachments, permissions and several values where they were; only the
 * row that makes it visible is kept aside. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.recyclebinitem
 */
import { randomUUID } from 'node:crypto'
import type { Value } from '../../store/database'
import { type Env, now, type Site } from '../env'

/** learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.recyclebinitemtype */
export const BinKind = { file: 1, item: 3, list: 4, folder: 5, attachment: 7 } as const
export const FIRST_STAGE = 1
export const SECOND_STAGE = 2

export interface Binned {
  id: string
  site: string
  web: string
  list: string | null
  item: number | null
  deleted: number
  by: number
  doc: string
  kind: number
  stage: number
  title: string
  leaf: string
  /** Server-relative, without the first slash. */
  dir: string
  author: number
  size: number
  bytes: Uint8Array | null
}

export interface ToBin {
  kind: (typeof BinKind)[keyof typeof BinKind]
  list: string
  item?: number
  by: number
  author: number
  title: string
  leaf: string
  dir: string
  /** What a restore needs and nothing else has kept. */
  doc?: unknown
  size?: number
  bytes?: Uint8Array
}

export function putInBin(env: Env, site: Site, what: ToBin): string {
  const id = randomUUID()
  env.db.run(
    `INSERT INTO recycled (id, site, web, list, item, deleted, by, doc, kind, stage, title, leaf, dir, author, size, bytes)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    id,
    site.id,
    site.web_id,
    what.list,
    what.item ?? null,
    now(env),
    what.by,
    JSON.stringify(what.doc ?? {}),
    what.kind,
    FIRST_STAGE,
    what.title,
    what.leaf,
    what.dir.replace(/^\//, ''),
    what.author,
    what.size ?? 0,
    what.bytes ?? null,
  )
  return id
}

export const binned = (env: Env, site: Site): Binned[] =>
  env.db.all<Binned>('SELECT * FROM recycled WHERE site = ? ORDER BY deleted DESC, rowid DESC', site.id)

export const takeOut = (env: Env, what: Binned): void => {
  env.db.run('DELETE FROM recycled WHERE id = ?', what.id)
}

export const setStage = (env: Env, what: Binned, stage: number): void => {
  env.db.run('UPDATE recycled SET stage = ? WHERE id = ?', stage, what.id)
}

/** The columns of a kept row that its table still has. */
export function keptColumns(env: Env, table: string, row: Record<string, Value>): [string, Value][] {
  const known = new Set(env.db.all<{ name: string }>(`PRAGMA table_info(${table})`).map(column => column.name))
  return Object.entries(row).filter(([name]) => known.has(name))
}
