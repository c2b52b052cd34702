/** Everything of one site as files, for a backup or for leaving: keys and references whole, whatever ids SharePoint gives. */
import type { Instant } from '../core'
import {
  type BackupFiles,
  FORMAT,
  FORMAT_VERSION,
  type Lost,
  MANIFEST,
  type Manifest,
  recordsText,
  type SavedRecord,
} from './backup-format'
import { allLists, type ListName } from './lists/all-lists'
import type { Column, PersonRef } from './lists/column'
import { type ListDeclaration, urlNameOf } from './lists/define-list'
import type { Place, Repository, Stored } from './repository'
import type { SiteName } from './set-up'

export interface BackupProgress {
  done: number
  of: number
  /** The list, by the last part of its address. */
  what: string
  /** Records so far, of all lists. */
  records: number
}

export interface BackupOf {
  site: SiteName
  siteUrl: string
  /** Whose lists there are, where each board has its own. */
  boards: readonly string[]
  takenAt: Instant
  takenBy: string
}

type Keys = Map<string, Map<number, string>>

/** All lists of a site, each after those it points at. */
export function placesOf(site: SiteName, boards: readonly string[]): Place[] {
  const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)
  return names.flatMap((list): Place[] => {
    const declaration: ListDeclaration = allLists[list]
    if (declaration.site !== site) return []
    return declaration.perBoard ? boards.map(board => ({ list, board })) : [{ list }]
  })
}

/** One that somebody made in SharePoint itself has no key: it gets one here, and bears it when it is put back. */
const keyOf = ({ id, entity }: Stored<{ key: string }>): string => entity.key || `without-key-${id}`

const isPerson = (value: unknown): value is PersonRef =>
  typeof value === 'object' && value !== null && 'principalName' in value

const withoutId = ({ name, principalName, mail }: PersonRef) => ({ name, principalName, mail })

/** undefined for what is empty. */
function saved(column: Column<unknown>, value: unknown, keys: Keys, lose: (what: string) => void): unknown {
  const keyFor = (id: unknown): string[] => {
    const key = keys.get(column.target ?? '')?.get(Number(id))
    if (key === undefined) lose(`${column.target} ${String(id)}`)
    return key === undefined ? [] : [key]
  }
  if (value === undefined || value === '') return undefined
  switch (column.kind) {
    case 'reference':
      return keyFor(value)[0]
    case 'references':
      return Array.isArray(value) && value.length > 0 ? value.flatMap(keyFor) : undefined
    case 'person':
      return isPerson(value) ? withoutId(value) : undefined
    case 'people':
      return Array.isArray(value) && value.length > 0 ? value.filter(isPerson).map(withoutId) : undefined
    default:
      return value
  }
}

/** @throws StorageError. What was written so far is no backup until the manifest is there, which comes last. */
export async function backUp(
  repository: Repository,
  files: BackupFiles,
  { site, siteUrl, boards, takenAt, takenBy }: BackupOf,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<Manifest> {
  const places = placesOf(site, boards)
  const keys: Keys = new Map()
  const lists: Manifest['lists'] = []
  const lost: Lost[] = []
  let records = 0
  for (const [done, place] of places.entries()) {
    const declaration: ListDeclaration = allLists[place.list]
    const what = urlNameOf(declaration, place.board)
    onProgress({ done, of: places.length, what, records })
    const rows: Stored<{ key: string } & Record<string, unknown>>[] = []
    for await (const page of repository.pages(place)) {
      for (const { id, etag, entity } of page) rows.push({ id, etag, entity: { ...entity } })
      onProgress({ done, of: places.length, what, records: records + rows.length })
    }
    rows.sort((one, other) => one.id - other.id)
    keys.set(place.list, new Map(rows.map(row => [row.id, keyOf(row)])))
    const all = rows.map((row): SavedRecord => {
      const key = keyOf(row)
      const values = Object.entries(declaration.columns).flatMap(([field, column]) => {
        if (field === 'key') return []
        const lose = (whom: string) => lost.push({ list: place.list, key, field, what: whom })
        const value = saved(column, row.entity[field], keys, lose)
        return value === undefined ? [] : [[field, value]]
      })
      return { key, values: Object.fromEntries(values) }
    })
    records += all.length
    const file = `lists/${what}.json`
    await files.write(file, recordsText(all))
    const board = place.board === undefined ? {} : { board: place.board }
    lists.push({ list: place.list, ...board, file, count: all.length })
  }
  const manifest: Manifest = { format: FORMAT, version: FORMAT_VERSION, site, siteUrl, takenAt, takenBy, lists, lost }
  await files.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  onProgress({ done: places.length, of: places.length, what: '', records })
  return manifest
}
