/**
 * Files and folders: rows of a list's table with a name, a folder (its path below the list's) and a kind; contents beside them.
 * A version's content is kept as long as the version is.
 */
import type { Env, Site } from '../env'
import type { ItemRow } from '../items/item-row'
import { itemTable } from '../lists/item-table'
import type { List } from '../lists/list-store'
import { fold } from '../query/text-order'

export const LIBRARY = 101
export const FILE = 0
export const FOLDER = 1

export const isLibrary = (list: List): boolean => list.template === LIBRARY
export const isFolder = (row: ItemRow): boolean => row.fs === FOLDER

/** Items of plain lists have a name nobody gave them. */
export const leafOf = (row: ItemRow): string => (typeof row.leaf === 'string' ? row.leaf : `${row.id}_.000`)
/** Below the list's own folder, without slashes around it; empty: right in it. */
export const dirOf = (row: ItemRow): string => (typeof row.dir === 'string' ? row.dir : '')
export const join = (dir: string, leaf: string): string => (dir === '' ? leaf : `${dir}/${leaf}`)
export const pathOf = (site: Site, list: List, row: ItemRow): string =>
  `${site.path}/${list.url}/${join(dirOf(row), leafOf(row))}`

export const rowNamed = (env: Env, list: List, dir: string, leaf: string): ItemRow | undefined =>
  env.db.get<ItemRow>(
    `SELECT * FROM ${itemTable(list.number)} WHERE dir_folded = ? AND leaf_folded = ?`,
    fold(dir),
    fold(leaf),
  )

const like = (text: string): string => text.replace(/[\\%_]/g, char => `\\${char}`)

/** Everything in a folder and in the folders in it. */
export const rowsBelow = (env: Env, list: List, dir: string): ItemRow[] =>
  env.db.all<ItemRow>(
    // A plain list's items have a folder and no name; a library's rows all have one, and an index on it.
    `SELECT * FROM ${itemTable(list.number)} WHERE ${isLibrary(list) ? 'leaf IS NOT NULL AND' : ''} (dir_folded = ? OR dir_folded LIKE ? ESCAPE '\\') ORDER BY id`,
    fold(dir),
    dir === '' ? '%' : `${like(fold(dir))}/%`,
  )

export function setName(env: Env, list: List, row: ItemRow, dir: string, leaf: string): void {
  env.db.run(
    `UPDATE ${itemTable(list.number)} SET leaf = ?, leaf_folded = ?, dir = ?, dir_folded = ? WHERE id = ?`,
    leaf,
    fold(leaf),
    dir,
    fold(dir),
    row.id,
  )
}

/** Only where it lies: an item of a plain list gets no name by being moved with its folder. */
export function setDir(env: Env, list: List, row: ItemRow, dir: string): void {
  env.db.run(`UPDATE ${itemTable(list.number)} SET dir = ?, dir_folded = ? WHERE id = ?`, dir, fold(dir), row.id)
}

interface Content {
  bytes: Uint8Array
}

/** Of a version, by its number; without one, the current. */
export const contentOf = (env: Env, list: List, row: ItemRow, version = row.ui_version): Uint8Array | undefined =>
  env.db.get<Content>(
    'SELECT bytes FROM contents WHERE list = ? AND item = ? AND version = ?',
    list.id,
    row.id,
    version,
  )?.bytes

export const sizeOf = (env: Env, list: List, item: number, version: number): number =>
  env.db.get<{ n: number }>(
    'SELECT size AS n FROM contents WHERE list = ? AND item = ? AND version = ?',
    list.id,
    item,
    version,
  )?.n ?? 0

export function keepContent(env: Env, list: List, row: ItemRow, bytes: Uint8Array): void {
  env.db.run(
    'INSERT OR REPLACE INTO contents (list, item, version, bytes, size) VALUES (?,?,?,?,?)',
    list.id,
    row.id,
    row.ui_version,
    bytes,
    bytes.length,
  )
  if (list.version_limit > 0)
    env.db.run(
      'DELETE FROM contents WHERE list = ? AND item = ? AND version <= ?',
      list.id,
      row.id,
      row.ui_version - list.version_limit,
    )
}

/** When only properties changed, the new version has the old one's content. */
export function carryContent(env: Env, list: List, row: ItemRow, from: number): void {
  if (row.fs === FOLDER || from === row.ui_version) return
  const bytes = contentOf(env, list, row, from)
  if (bytes) keepContent(env, list, row, bytes)
}
