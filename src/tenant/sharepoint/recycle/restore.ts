/** Out of the recycle bin: back where it was, or gone for good. */
import type { Value } from '../../store/database'
import { listScope } from '../access/scopes'
import { ChangeKind, record } from '../changes/change-log'
import { rowNamed } from '../docs/doc-store'
import { type Env, now, type Site } from '../env'
import { type ItemRow, rowById } from '../items/item-row'
import { dropItemTable, itemTable, valueTable } from '../lists/item-table'
import { type List, listById, listByTitle, listByUrl, setList } from '../lists/list-store'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import { BinKind, type Binned, keptColumns, takeOut } from './bin'

interface Kept {
  row?: Record<string, Value>
  /** What lay in a folder. */
  below?: Record<string, Value>[]
}

export function restore(env: Env, site: Site, what: Binned, by: number): void {
  if (what.kind === BinKind.list) restoreList(env, site, what, by)
  else {
    // A list in the bin has to come back first.
    const list = what.list ? listById(env, site, what.list) : undefined
    if (!list) throw errors.binnedParentMissing()
    if (what.kind === BinKind.attachment) restoreAttachment(env, site, list, what, by)
    else restoreItem(env, site, list, what, by)
  }
  takeOut(env, what)
}

function restoreList(env: Env, site: Site, what: Binned, by: number): void {
  const list = env.db.get<List>('SELECT * FROM lists WHERE id = ?', what.list ?? '')
  if (!list) throw errors.binItemMissing()
  if (listByTitle(env, site, list.title) || listByUrl(env, site, list.url)) throw errors.listExists()
  setList(env, list, { deleted: null })
  record(env, site, { list: list.id, object: 'list', kind: ChangeKind.restore, by })
}

function restoreItem(env: Env, site: Site, list: List, what: Binned, by: number): void {
  const { row, below }: Kept = JSON.parse(what.doc)
  if (!row) throw errors.binItemMissing()
  if (typeof row.leaf === 'string' && rowNamed(env, list, String(row.dir ?? ''), row.leaf))
    throw errors.fileExists(row.leaf)
  for (const one of [row, ...(below ?? [])]) {
    const columns = keptColumns(env, itemTable(list.number), one)
    env.db.run(
      `INSERT INTO ${itemTable(list.number)} (${columns.map(([name]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      ...columns.map(([, value]) => value),
    )
  }
  env.db.run('UPDATE lists SET modified = ? WHERE id = ?', now(env), list.id)
  const restored = rowById(env, list, what.item ?? 0)
  if (restored) recordItem(env, site, list, restored, ChangeKind.restore, by)
}

function restoreAttachment(env: Env, site: Site, list: List, what: Binned, by: number): void {
  const row = rowById(env, list, what.item ?? 0)
  if (!row || !what.bytes) throw errors.binnedParentMissing()
  env.db.run(
    'INSERT OR REPLACE INTO attachments (list, item, name, name_folded, bytes) VALUES (?,?,?,?,?)',
    list.id,
    row.id,
    what.leaf,
    fold(what.leaf),
    what.bytes,
  )
  env.db.run(`UPDATE ${itemTable(list.number)} SET version = version + 1 WHERE id = ?`, row.id)
  recordItem(env, site, list, row, ChangeKind.update, by)
}

const recordItem = (env: Env, site: Site, list: List, row: ItemRow, kind: 2 | 7, by: number): void =>
  record(env, site, {
    list: list.id,
    item: row.id,
    object: 'item',
    kind,
    by,
    author: row.author,
    scoped: row.scoped,
    guid: row.guid,
  })

export function purge(env: Env, site: Site, what: Binned): void {
  const list = env.db.get<List>('SELECT * FROM lists WHERE id = ?', what.list ?? '')
  if (list && what.kind === BinKind.list) purgeList(env, site, list)
  else if (list && what.item !== null && what.kind !== BinKind.attachment) {
    const { below }: Kept = JSON.parse(what.doc)
    for (const one of below ?? []) purgeItem(env, site, list, Number(one.id))
    purgeItem(env, site, list, what.item)
  }
  takeOut(env, what)
}

/** Everything that is kept beside an item's row. */
export function purgeItem(env: Env, site: Site, list: List, item: number): void {
  env.db.run(`DELETE FROM ${valueTable(list.number)} WHERE item = ?`, item)
  env.db.run('DELETE FROM versions WHERE list = ? AND item = ?', list.id, item)
  for (const table of ['attachments', 'contents', 'uploads', 'comments'])
    env.db.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, list.id, item)
  env.db.run('DELETE FROM assignments WHERE site = ? AND scope = ?', site.id, `item:${list.id}:${item}`)
}

export function purgeList(env: Env, site: Site, list: List): void {
  dropItemTable(env, list.number)
  env.db.run(
    'DELETE FROM assignments WHERE site = ? AND (scope = ? OR scope LIKE ?)',
    site.id,
    listScope(list.id),
    `item:${list.id}:%`,
  )
  env.db.run('DELETE FROM recycled WHERE list = ?', list.id)
  env.db.run('DELETE FROM lists WHERE id = ?', list.id)
}
