/** Files and folders made, written, renamed and removed: permissions, versions and the change log as for items. */
import { type Change, ChangeKind, record } from '../changes/change-log'
import type { ItemRow } from '../items/item-row'
import { addNamed, changeItem, removeItem } from '../items/item-write'
import { itemTable } from '../lists/item-table'
import type { Scene } from '../query/compile'
import { fold } from '../query/text-order'
import { BinKind, putInBin } from '../recycle/bin'
import { errors } from '../wire/errors'
import {
  dirOf,
  FILE,
  FOLDER,
  isFolder,
  join,
  keepContent,
  leafOf,
  pathOf,
  rowNamed,
  rowsBelow,
  setDir,
  setName,
} from './doc-store'

/** support.microsoft.com, "Restrictions and limitations in OneDrive and SharePoint": `#` and `%` are fine today. */
export function checkName(name: string): void {
  if (name === '' || /["*:<>?/\\|]/.test(name) || /^\s|\s$|\.$/.test(name) || name.length > 255)
    throw errors.invalidName()
}

function note(scene: Scene, row: ItemRow, kind: Change['kind']): void {
  record(scene.env, scene.site, {
    list: scene.list.id,
    item: row.id,
    object: isFolder(row) ? 'folder' : 'file',
    kind,
    by: scene.asker.id,
    author: row.author,
    scoped: row.scoped,
    guid: row.guid,
  })
}

export function addFolder(scene: Scene, dir: string, name: string): ItemRow {
  checkName(name)
  const known = rowNamed(scene.env, scene.list, dir, name)
  // Adding a folder that is there answers it: observed with addUsingPath.
  if (known?.fs === FOLDER) return known
  if (known) throw errors.fileExists(pathOf(scene.site, scene.list, known))
  const row = addNamed(scene, { fs: FOLDER, leaf: name, dir })
  note(scene, row, ChangeKind.add)
  return row
}

export function addFile(scene: Scene, dir: string, name: string, bytes: Uint8Array, overwrite: boolean): ItemRow {
  checkName(name)
  const known = rowNamed(scene.env, scene.list, dir, name)
  if (known) {
    if (!overwrite || isFolder(known)) throw errors.fileExists(pathOf(scene.site, scene.list, known))
    return writeFile(scene, known, bytes)
  }
  const row = addNamed(scene, { fs: FILE, leaf: name, dir })
  keepContent(scene.env, scene.list, row, bytes)
  note(scene, row, ChangeKind.add)
  return row
}

export function writeFile(scene: Scene, row: ItemRow, bytes: Uint8Array): ItemRow {
  const written = changeItem(scene, row, {}, false)
  keepContent(scene.env, scene.list, written, bytes)
  note(scene, written, ChangeKind.update)
  return written
}

/** What lies in a folder goes with its name. */
export function rename(
  scene: Scene,
  row: ItemRow,
  leaf: string,
  body: Record<string, unknown> = {},
  verbose = false,
): ItemRow {
  checkName(leaf)
  const { env, list } = scene
  const taken = rowNamed(env, list, dirOf(row), leaf)
  if (taken && taken.id !== row.id) throw errors.fileExists(pathOf(scene.site, list, taken))
  const written = changeItem(scene, row, body, verbose)
  const [before, after] = [join(dirOf(row), leafOf(row)), join(dirOf(row), leaf)]
  if (isFolder(row))
    for (const below of rowsBelow(env, list, before))
      setDir(env, list, below, `${after}${dirOf(below).slice(before.length)}`)
  setName(env, list, row, dirOf(row), leaf)
  note(scene, written, ChangeKind.rename)
  return { ...written, leaf, leaf_folded: fold(leaf) }
}

/** For good, or into the bin; a folder with everything in it. Answers the bin's id. */
export function remove(scene: Scene, row: ItemRow, recycle: boolean): string {
  const { env, site, list, asker } = scene
  const below = isFolder(row) ? rowsBelow(env, list, join(dirOf(row), leafOf(row))) : []
  if (!recycle) for (const one of [...below, row]) removeItem(scene, one, 'for good')
  else for (const one of [...below, row]) removeItem(scene, one, 'kept aside')
  note(scene, row, ChangeKind.deleteObject)
  if (!recycle) return ''
  return putInBin(env, site, {
    kind: isFolder(row) ? BinKind.folder : BinKind.file,
    list: list.id,
    item: row.id,
    by: asker.id,
    author: row.author,
    title: leafOf(row),
    leaf: leafOf(row),
    dir: join(`${site.path}/${list.url}`, dirOf(row)).replace(/\/$/, ''),
    doc: { row, below },
    size:
      env.db.get<{ n: number }>(
        'SELECT size AS n FROM contents WHERE list = ? AND item = ? ORDER BY version DESC LIMIT 1',
        list.id,
        row.id,
      )?.n ?? 0,
  })
}

export const count = (scene: Scene, dir: string): number =>
  scene.env.db.get<{ n: number }>(
    `SELECT count(*) AS n FROM ${itemTable(scene.list.number)} WHERE leaf IS NOT NULL AND dir_folded = ?`,
    fold(dir),
  )?.n ?? 0
