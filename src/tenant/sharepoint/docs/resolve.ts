/** Which folder or file an address means: by path, id, name, or step by step from a list's root folder. */

import { readOne } from '../items/item-query'
import type { ItemRow } from '../items/item-row'
import { sceneOf } from '../items/item-select'
import { itemTable } from '../lists/item-table'
import { allLists, type List } from '../lists/list-store'
import { fold } from '../query/text-order'
import { mayOpen, type Req, theItem, theList } from '../routes/request'
import type { Step } from '../wire/address'
import { errors, NotImplemented } from '../wire/errors'
import { dirOf, FILE, FOLDER, isLibrary, join, leafOf, rowNamed } from './doc-store'

/** A web's own folder, a list's, or one in it. */
export type Place = { kind: 'web'; within?: 'Lists' } | { kind: 'list'; list: List; dir: string; row?: ItemRow }

const visibleRow = (req: Req, list: List, row: ItemRow | undefined): ItemRow | undefined =>
  row && readOne(sceneOf(req.env, req.site, req.asker, list), row.id)

const bare = (path: string): string => path.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '')

/** The list a server-relative path leads into, and the rest of the path. */
function within(req: Req, path: string): { list: List; rest: string } | undefined {
  const wanted = bare(path.startsWith('/') || /^https?:/i.test(path) ? path : `${req.site.path}/${path}`)
  const folded = fold(wanted)
  const found = allLists(req.env, req.site)
    .filter(list => {
      const root = fold(`${req.site.path}/${list.url}`)
      return folded === root || folded.startsWith(`${root}/`)
    })
    .sort((a, b) => b.url.length - a.url.length)[0]
  if (!found || !mayOpen(req, found)) return undefined
  return { list: found, rest: wanted.slice(`${req.site.path}/${found.url}`.length + 1) }
}

const cut = (path: string): [string, string] => {
  const at = path.lastIndexOf('/')
  return at < 0 ? ['', path] : [path.slice(0, at), path.slice(at + 1)]
}

function rowAt(req: Req, list: List, path: string): ItemRow | undefined {
  const [dir, leaf] = cut(path)
  return visibleRow(req, list, rowNamed(req.env, list, dir, leaf))
}

/** A path of the server's, an absolute address, or one below the web. */
export function folderAt(req: Req, path: string): Place {
  if (bare(path) === req.site.path || path === '' || path === '/') return { kind: 'web' }
  // Where the plain lists lie: CLI for Microsoft 365 asks for it on its way down (`spo listitem add --folder`).
  if (fold(bare(path)) === fold(`${req.site.path}/Lists`)) return { kind: 'web', within: 'Lists' }
  const found = within(req, path)
  if (!found) throw errors.folderMissing()
  if (found.rest === '') return { kind: 'list', list: found.list, dir: '' }
  const row = rowAt(req, found.list, found.rest)
  // Every library of SharePoint's has it, with the pages and defaults nobody has put here.
  if (!row && isLibrary(found.list) && fold(found.rest) === 'forms')
    throw new NotImplemented('the folder Forms of a library')
  return asFolder(found.list, row)
}

function asFolder(list: List, row: ItemRow | undefined): Place {
  if (row?.fs !== FOLDER) throw errors.folderMissing()
  return { kind: 'list', list, dir: join(dirOf(row), leafOf(row)), row }
}

function byGuid(req: Req, id: string, fs: number): { list: List; row: ItemRow } | undefined {
  const guid = id.replace(/[{}]/g, '').toLowerCase()
  for (const list of allLists(req.env, req.site)) {
    if (!mayOpen(req, list)) continue
    const row = req.env.db.get<ItemRow>(
      `SELECT * FROM ${itemTable(list.number)} WHERE guid = ? AND fs = ? AND leaf IS NOT NULL`,
      guid,
      fs,
    )
    const seen = visibleRow(req, list, row)
    if (seen) return { list, row: seen }
  }
  return undefined
}

/** The request as it was where the step was taken: `listItemAllFields` behind it names another list. */
const before = (req: Req, step: Step): Req => ({ ...req, address: { ...req.address, locators: step.of ?? {} } })

/** The item a folder or a file was asked for behind. */
export function itemAt(req: Req, step: Step): { list: List; row: ItemRow } {
  const then = before(req, step)
  const list = theList(then)
  return { list, row: theItem(then, list) }
}

function firstFolder(req: Req, step: Step): Place {
  const { by, value } = step
  switch (by) {
    case 'path':
      return folderAt(req, String(value))
    case 'id': {
      const guid = String(value).toLowerCase()
      const root = allLists(req.env, req.site).find(list => list.id === guid && mayOpen(req, list))
      if (root) return { kind: 'list', list: root, dir: '' }
      const found = byGuid(req, guid, FOLDER)
      return found ? asFolder(found.list, found.row) : asFolderMissing()
    }
    case 'weblevel':
      return { kind: 'web' }
    case 'listlevel':
      return { kind: 'list', list: theList(before(req, step)), dir: '' }
    case 'item': {
      const { list, row } = itemAt(req, step)
      return asFolder(list, row)
    }
    default:
      return nextFolder(req, { kind: 'web' }, { node: 'folder', by, value })
  }
}

const asFolderMissing = (): never => {
  throw errors.folderMissing()
}

function nextFolder(req: Req, place: Place, { by, value }: Step): Place {
  if (by === 'parent') {
    if (place.kind === 'web') return asFolderMissing()
    if (place.dir === '') return { kind: 'web' }
    const [dir] = cut(place.dir)
    return dir === '' ? { kind: 'list', list: place.list, dir: '' } : asFolder(place.list, rowAt(req, place.list, dir))
  }
  const name = String(value)
  if (name.startsWith('/')) return folderAt(req, name)
  if (place.kind === 'web') return folderAt(req, `${req.site.path}/${name}`)
  return asFolder(place.list, rowAt(req, place.list, join(place.dir, name)))
}

export function thePlace(req: Req): Place {
  let place: Place | undefined
  for (const step of req.address.trail) {
    if (step.node !== 'folder') break
    place = place ? nextFolder(req, place, step) : firstFolder(req, step)
  }
  if (!place) throw new NotImplemented(`${req.address.route} without a folder`)
  return place
}

export function theFile(req: Req): { list: List; row: ItemRow } {
  const step = req.address.trail.find(one => one.node === 'file')
  if (!step) throw new NotImplemented(`${req.address.route} without a file`)
  const text = String(step.value)
  const found = fileOf(req, step, text)
  if (found?.row.fs !== FILE || found.row.leaf === null) throw errors.fileMissing(text)
  return { list: found.list, row: found.row }
}

function fileOf(req: Req, step: Step, text: string): { list: List; row: ItemRow } | undefined {
  const { by } = step
  if (by === 'item') return itemAt(req, step)
  if (by === 'id') return byGuid(req, text, FILE)
  if (by === 'path' || text.startsWith('/')) {
    const found = within(req, text)
    const row = found && rowAt(req, found.list, found.rest)
    return found && row && { list: found.list, row }
  }
  const place = thePlace(req)
  if (place.kind === 'web') return undefined
  const row = rowAt(req, place.list, join(place.dir, text))
  return row && { list: place.list, row }
}

/** The list and item behind `…/listItemAllFields`. */
export function behind(req: Req): { list: List; row: ItemRow | undefined } {
  if (req.address.trail.some(step => step.node === 'file')) return theFile(req)
  const place = thePlace(req)
  if (place.kind === 'web') throw errors.folderMissing()
  return { list: place.list, row: place.row }
}

/** The direct children one may see. */
export function childrenOf(req: Req, list: List, dir: string, fs: number): ItemRow[] {
  return req.env.db
    .all<ItemRow>(
      `SELECT * FROM ${itemTable(list.number)} WHERE dir_folded = ? AND fs = ? AND leaf IS NOT NULL ORDER BY leaf_folded`,
      fold(dir),
      fs,
    )
    .filter(row => visibleRow(req, list, row) !== undefined)
}
