/** What became of a record: from the site's own versions as far back as they reach, and from the change log before that (DOC-6). */
import type { LogName } from './change-log'
import { logOf } from './change-log'
import { allLists } from './lists/all-lists'
import type { ListDeclaration } from './lists/define-list'
import { fromValueText } from './lists/value-text'
import { sameValue } from './merge-edits'
import { isStorageError, type LoggedChange, type Place, type Repository, type Stored, type Version } from './repository'

export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

export interface Change {
  label: string
  at: string
  by: string
  /** Empty where the record was made. */
  fields: FieldChange[]
  isFirst: boolean
}

const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const isSame = (one: unknown, other: unknown): boolean => sameValue(one, other) || (isUnset(one) && isUnset(other))

/** SharePoint trims old versions: the oldest one that is left needn't be the first. */
const FIRST_VERSION = '1.0'

/** Newest first, as the versions are. A version in which nothing we know changed is left out. */
export function changesOf(versions: Version[]): Change[] {
  return versions.flatMap((version, place): Change[] => {
    const { label, at, by } = version
    const before = versions[place + 1]
    if (!before) return label === FIRST_VERSION ? [{ label, at, by, fields: [], isFirst: true }] : []
    const fields = Object.keys(version.values).flatMap((field): FieldChange[] => {
      const [was, is] = [before.values[field], version.values[field]]
      return isSame(was, is) ? [] : [{ field, before: was, after: is }]
    })
    return fields.length === 0 ? [] : [{ label, at, by, fields, isFirst: false }]
  })
}

/** The log has the clock of who saved, the versions have the site's. */
const CLOCKS_DIFFER_MS = 600_000

function isCovered(entry: Change, changes: Change[]): boolean {
  const near = changes.filter(({ at }) => Math.abs(Date.parse(at) - Date.parse(entry.at)) < CLOCKS_DIFFER_MS)
  if (entry.isFirst) return near.some(({ isFirst }) => isFirst)
  return entry.fields.every(({ field, after }) =>
    near.some(({ fields }) => fields.some(each => each.field === field && isSame(each.after, after))),
  )
}

/** Versions first; of the log, what is as old as the oldest version or older and isn't among them. Newest first. */
export function mergedHistory(versions: Version[], logged: Change[]): Change[] {
  const changes = changesOf(versions)
  const oldest = versions.at(-1)
  const reach = oldest ? Date.parse(oldest.at) + CLOCKS_DIFFER_MS : Number.POSITIVE_INFINITY
  const beyond = logged.filter(entry => Date.parse(entry.at) <= reach && !isCovered(entry, changes))
  return [...changes, ...beyond.reverse()].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** Oldest first, as the rows are. Rows of one save are one change. */
export function loggedChanges(list: ListDeclaration, rows: Stored<LoggedChange>[]): Change[] {
  const saves = new Map<string, Change>()
  for (const { entity } of rows) {
    const { field, before, after, key } = entity
    const at = entity.changedAt ?? entity.writtenAt ?? ''
    const by = entity.restoredFrom || (entity.writtenBy?.name ?? '')
    const column = list.columns[field]
    const name = key.split('.')[0] ?? key
    const save = saves.get(name) ?? { label: name, at, by, fields: [], isFirst: false }
    saves.set(name, save)
    if (field === '') save.isFirst = true
    else if (column)
      save.fields.push({ field, before: fromValueText(column, before), after: fromValueText(column, after) })
  }
  return [...saves.values()].filter(({ fields, isFirst }) => isFirst || fields.length > 0)
}

/** A site that has no log yet, or doesn't show it to this person, still has versions. */
async function readLog(repository: Repository, log: LogName, recordKey: string): Promise<Stored<LoggedChange>[]> {
  try {
    return await repository.matching({ list: log }, 'recordKey', recordKey)
  } catch (error) {
    if (isStorageError(error, 'forbidden') || isStorageError(error, 'notSetUp')) return []
    throw error
  }
}

/** DOC-6. Newest first. @throws StorageError */
export async function history(
  repository: Repository,
  place: Place,
  { id, key }: { id: number; key: string },
): Promise<Change[]> {
  const log = logOf(place.list)
  const [versions, rows] = await Promise.all([
    repository.versions(place, id),
    log === undefined ? [] : readLog(repository, log, key),
  ])
  const ours = rows.filter(({ entity }) => entity.list === place.list)
  return mergedHistory(versions, loggedChanges(allLists[place.list], ours))
}
