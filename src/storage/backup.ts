/** Everything of one site as files, for a backup or for leaving: keys and references whole, whatever ids SharePoint gives. */
import type { Instant } from '../core'
import {
  type BackupFiles,
  type BackupWatch,
  FORMAT,
  FORMAT_VERSION,
  goOn,
  type Lacking,
  type Lost,
  MANIFEST,
  type Manifest,
  recordsText,
  type SavedRecord,
} from './backup-format'
import { allLists, type ListName } from './lists/all-lists'
import type { Column, PersonRef } from './lists/column'
import { type ListDeclaration, urlNameOf } from './lists/define-list'
import { isStorageError, type Place, type Repository, StorageError, type Stored } from './repository'
import type { SiteName } from './set-up'

export interface BackupOf {
  site: SiteName
  siteUrl: string
  takenAt: Instant
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

/** Whose lists there are, where each board has its own. */
async function boardsOf(repository: Repository): Promise<string[]> {
  const keys: string[] = []
  for await (const page of repository.pages({ list: 'boards' })) keys.push(...page.map(({ entity }) => entity.key))
  return keys.filter(key => key !== '').sort()
}

/** undefined where the list isn't there, or isn't to be seen by whoever asks. */
function lackOf(error: unknown): Lacking['why'] | undefined {
  if (isStorageError(error, 'forbidden')) return 'forbidden'
  return isStorageError(error, 'notSetUp') ? 'notSetUp' : undefined
}

/**
 * For who manages the site: others would get the lists that they may see, and of some only what is their own.
 * @throws StorageError, and BackupFault where it was stopped. What was written so far is no backup until the manifest is
 * there, which comes last.
 */
export async function backUp(
  repository: Repository,
  files: BackupFiles,
  { site, siteUrl, takenAt }: BackupOf,
  { onProgress = () => undefined, signal }: BackupWatch = {},
): Promise<Manifest> {
  if (!(await repository.mayManage(site)))
    throw new StorageError('forbidden', `Only an owner of ${siteUrl} may do this.`)
  const takenBy = (await repository.visitor()).me.name
  const places = placesOf(site, await boardsOf(repository))
  const keys: Keys = new Map()
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    site,
    siteUrl,
    takenAt,
    takenBy,
    lists: [],
    lost: [],
    lacking: [],
  }
  let records = 0
  for (const [done, place] of places.entries()) {
    const { list, board } = place
    const what = urlNameOf(allLists[list], board)
    const tell = (more: number) => onProgress({ done, of: places.length, what, records: records + more })
    const named = board === undefined ? { list } : { list, board }
    goOn(signal)
    tell(0)
    try {
      const rows = await rowsOf(repository, place, count => {
        goOn(signal)
        tell(count)
      })
      keys.set(list, new Map(rows.map(row => [row.id, keyOf(row)])))
      const all = rows.map(row => savedRecord(list, row, keys, manifest.lost))
      records += all.length
      const file = `lists/${what}.json`
      await files.write(file, recordsText(all))
      manifest.lists.push({ ...named, file, count: all.length })
    } catch (error) {
      const why = lackOf(error)
      if (why === undefined) throw error
      manifest.lacking.push({ ...named, urlName: what, why })
    }
  }
  goOn(signal)
  await files.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
  onProgress({ done: places.length, of: places.length, what: '', records })
  return manifest
}

type AnyRow = Stored<{ key: string } & Record<string, unknown>>

async function rowsOf(repository: Repository, place: Place, onPage: (count: number) => void): Promise<AnyRow[]> {
  const rows: AnyRow[] = []
  for await (const page of repository.pages(place)) {
    for (const { id, etag, entity } of page) rows.push({ id, etag, entity: { ...entity } })
    onPage(rows.length)
  }
  return rows.sort((one, other) => one.id - other.id)
}

function savedRecord(list: ListName, row: AnyRow, keys: Keys, lost: Lost[]): SavedRecord {
  const { columns }: ListDeclaration = allLists[list]
  const key = keyOf(row)
  const values = Object.entries(columns).flatMap(([field, column]) => {
    if (field === 'key') return []
    const value = saved(column, row.entity[field], keys, what => lost.push({ list, key, field, what }))
    return value === undefined ? [] : [[field, value]]
  })
  return { key, values: Object.fromEntries(values) }
}
