/** Adding, changing and deleting items: server-set author and time, unique columns, versions, the change log. */
import { randomUUID } from 'node:crypto'
import type { Value } from '../../store/database'
import { has, Permission } from '../access/permissions'
import { demand, itemMask, listMask, overrides } from '../access/scopes'
import { type Change, ChangeKind, record } from '../changes/change-log'
import { carryContent, dirOf, isLibrary, join } from '../docs/doc-store'
import { now } from '../env'
import { compareColumn, hasKeys, itemTable, valueColumn, valueTable } from '../lists/item-table'
import { firstType } from '../lists/type-order'
import type { Scene } from '../query/compile'
import { fold } from '../query/text-order'
import { BinKind, putInBin } from '../recycle/bin'
import { purgeItem } from '../recycle/restore'
import { errors } from '../wire/errors'
import { type ItemRow, rowById } from './item-row'
import { type Body, columnsOf, defaultValues, type Stored, storedAgain, storedValues } from './item-values'
import { keepVersion } from './versions'

const ANYBODYS = 1
const OWN = 2

/** `WriteSecurity`: 2 one's own, 4 nobody. learn.microsoft.com/sharepoint/dev/schema/security-element */
function demandWriting(scene: Scene, row: ItemRow, wanted: (typeof Permission)['editListItems']): void {
  const mask = itemMask(scene.env, scene.site, scene.asker, scene.list, row)
  demand(mask, wanted)
  if (scene.list.write_security === ANYBODYS || scene.asker.admin || overrides(mask)) return
  if (scene.list.write_security === OWN && row.author === scene.asker.id) return
  throw errors.accessDenied()
}

/** `dir`: the folder of a plain list it lies in, below the list's own. */
export function addItem(scene: Scene, body: Body, verbose: boolean, dir = ''): ItemRow {
  if (isLibrary(scene.list)) throw errors.filesOnly()
  const first = body.ContentTypeId === undefined ? firstType(scene.env, scene.site, scene.list) : undefined
  return add(
    scene,
    first === undefined ? body : { ...body, ContentTypeId: first },
    verbose,
    dir === '' ? [] : inFolder(dir),
  )
}

const inFolder = (dir: string): [string, Value][] => [
  ['dir', dir],
  ['dir_folded', fold(dir)],
]

/** A file or a folder: its content is the caller's matter. */
export const addNamed = (scene: Scene, { fs, leaf, dir }: { fs: number; leaf: string; dir: string }): ItemRow =>
  add(scene, {}, false, [['fs', fs], ['leaf', leaf], ['leaf_folded', fold(leaf)], ...inFolder(dir)])

function add(scene: Scene, body: Body, verbose: boolean, named: [string, Value][]): ItemRow {
  const { env, list, asker } = scene
  const mask = listMask(env, scene.site, asker, list)
  demand(mask, Permission.addListItems)
  // "None" stops adding too (learn.microsoft.com/sharepoint/dev/schema/security-element: write no items).
  if (list.write_security === 4 && !asker.admin && !overrides(mask)) throw errors.accessDenied()
  // A required column left out isn't refused here: the items endpoint checks requirement in no case (assumed, widely reported).
  const given = storedValues(scene, body, verbose)
  const at = now(env)
  const values = [...given, ...defaultValues(scene, given, at)]
  refuseDuplicates(scene, values, 0)
  const id = env.db.get<{ next_item: number }>('SELECT next_item FROM lists WHERE id = ?', list.id)?.next_item ?? 1
  env.db.run('UPDATE lists SET next_item = ?, modified = ? WHERE id = ?', id + 1, at, list.id)
  const columns: [string, Value][] = [
    ['id', id],
    ['guid', randomUUID()],
    ['version', 1],
    ['ui_version', 1],
    ['author', asker.id],
    ['editor', asker.id],
    ['created', at],
    ['modified', at],
    ...named,
    ...values.flatMap(value => columnsOf(scene, value)),
  ]
  env.db.run(
    `INSERT INTO ${itemTable(list.number)} (${columns.map(([name]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map(([, value]) => value),
  )
  writeSeveral(scene, id, values)
  return settle(scene, id, ChangeKind.add)
}

/**
 * `overwriting` makes no version of its own; `by the system` neither, and leaves editor and time as they are.
 * learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.listitem.systemupdate, …updateoverwriteversion
 */
export type Manner = 'as usual' | 'overwriting' | 'by the system'

export function changeItem(
  scene: Scene,
  row: ItemRow,
  body: Body,
  verbose: boolean,
  manner: Manner = 'as usual',
): ItemRow {
  demandWriting(scene, row, Permission.editListItems)
  return write(scene, row, storedValues(scene, body, verbose), manner)
}

/** The values of an old version, written as a new one. */
export function restoreVersion(scene: Scene, row: ItemRow, doc: Record<string, Value>): ItemRow {
  demandWriting(scene, row, Permission.editListItems)
  return write(
    scene,
    row,
    scene.fields.filter(field => !field.system).map(field => storedAgain(field, doc[field.internal] ?? null)),
  )
}

function write(scene: Scene, row: ItemRow, values: Stored[], manner: Manner = 'as usual'): ItemRow {
  refuseDuplicates(scene, values, row.id)
  const columns: [string, Value][] = [
    // The entity tag moves in each manner (assumed): who read the item before has read something else.
    ['version', row.version + 1],
    ['ui_version', row.ui_version + (scene.list.versioning && manner === 'as usual' ? 1 : 0)],
    ...(manner === 'by the system' ? [] : edited(scene)),
    ...values.flatMap(value => columnsOf(scene, value)),
  ]
  scene.env.db.run(
    `UPDATE ${itemTable(scene.list.number)} SET ${columns.map(([name]) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ...columns.map(([, value]) => value),
    row.id,
  )
  writeSeveral(scene, row.id, values)
  scene.env.db.run('UPDATE lists SET modified = ? WHERE id = ?', now(scene.env), scene.list.id)
  const written = settle(scene, row.id, manner === 'by the system' ? ChangeKind.systemUpdate : ChangeKind.update)
  if (row.leaf !== null) carryContent(scene.env, scene.list, written, row.ui_version)
  return written
}

const edited = (scene: Scene): [string, Value][] => [
  ['editor', scene.asker.id],
  ['modified', now(scene.env)],
]

function settle(scene: Scene, id: number, kind: Change['kind']): ItemRow {
  const row = rowById(scene.env, scene.list, id)
  if (!row) throw errors.itemMissing()
  keepVersion(scene.env, scene.list, scene.fields, row)
  record(scene.env, scene.site, {
    list: scene.list.id,
    item: id,
    object: 'item',
    kind,
    by: scene.asker.id,
    author: row.author,
    scoped: row.scoped,
    guid: row.guid,
  })
  return row
}

function writeSeveral(scene: Scene, id: number, values: Stored[]): void {
  const table = valueTable(scene.list.number)
  for (const { field, several } of values) {
    if (!several) continue
    scene.env.db.run(`DELETE FROM ${table} WHERE item = ? AND col = ?`, id, field.col)
    several.forEach((one, position) => {
      scene.env.db.run(
        `INSERT INTO ${table} (item, col, position, value, folded) VALUES (?,?,?,?,?)`,
        id,
        field.col,
        position,
        one.value,
        one.folded,
      )
    })
  }
}

/** Compared without regard to case; empty values don't collide (assumed: the Microsoft page speaks of values only). */
function refuseDuplicates(scene: Scene, values: Stored[], self: number): void {
  const clashing = values.filter(({ field, value }) => {
    if (!field.settings.unique || value === null) return false
    const key = hasKeys(field) ? fold(String(value)) : value
    return (
      scene.env.db.get(
        `SELECT 1 AS n FROM ${itemTable(scene.list.number)} WHERE ${compareColumn(field)} = ? AND id <> ? LIMIT 1`,
        key,
        self,
      ) !== undefined
    )
  })
  if (clashing.length > 0) throw errors.duplicateValue(clashing.map(one => one.field.title))
}

/** `*`, or the tag read before; anything else has lost the race. */
export function matchEtag(current: string, sent: string | null): void {
  if (sent === null || sent.trim() === '*') return
  const plain = sent.trim().replace(/^W\//, '')
  if (plain !== current && plain !== current.replaceAll('"', '')) throw errors.etag(sent, current)
}

function binItem({ env, site, list, asker, fields }: Scene, row: ItemRow): string {
  const title = fields.find(field => field.internal === 'Title')
  return putInBin(env, site, {
    kind: BinKind.item,
    list: list.id,
    item: row.id,
    by: asker.id,
    author: row.author,
    title: String((title && row[valueColumn(title)]) ?? ''),
    leaf: `${row.id}_.000`,
    dir: join(`${site.path}/${list.url}`, dirOf(row)).replace(/\/$/, ''),
    doc: { row },
  })
}

/** Deletes for good, or into the recycle bin; answers the bin's id. `kept aside`: the caller has put it into the bin. */
export function removeItem(scene: Scene, row: ItemRow, way: 'for good' | 'into the bin' | 'kept aside'): string {
  const { env, list, site, asker } = scene
  demandWriting(scene, row, Permission.deleteListItems)
  const id = way === 'into the bin' ? binItem(scene, row) : ''
  env.db.run(`DELETE FROM ${itemTable(list.number)} WHERE id = ?`, row.id)
  if (way === 'for good') purgeItem(env, site, list, row.id)
  env.db.run('UPDATE lists SET item_deleted = ?, modified = ? WHERE id = ?', now(env), now(env), list.id)
  record(env, site, {
    list: list.id,
    item: row.id,
    object: 'item',
    kind: 3,
    by: asker.id,
    author: row.author,
    scoped: row.scoped,
    guid: row.guid,
  })
  return id
}

export const mayView = (scene: Scene, row: ItemRow): boolean =>
  has(itemMask(scene.env, scene.site, scene.asker, scene.list, row), Permission.viewListItems)
