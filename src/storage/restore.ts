/** A backup back into an empty, provisioned site. Cut off, it goes on where it was when it is run again: what is there is known by its key. */

import { placesOf } from './backup'
import {
  BackupFault,
  type BackupFiles,
  type BackupWatch,
  goOn,
  isSavedPerson,
  type Lost,
  type Manifest,
  readManifest,
  readRecords,
  type SavedRecord,
} from './backup-format'
import { allLists, type ListName } from './lists/all-lists'
import type { Column, PersonRef } from './lists/column'
import { type ListDeclaration, urlNameOf } from './lists/define-list'
import { sameValue } from './merge-edits'
import { isStorageError, type NewEntity, type Place, type Repository, type Stored } from './repository'
import type { SiteName } from './set-up'

export interface Restored {
  added: number
  /** There already, of an earlier try or of setting up, and made as the backup has them where they weren't. */
  present: number
  /** What could not be put back, such as a person whom the directory no longer knows. */
  lost: Lost[]
}

/** SharePoint sets these by itself and takes them from nobody. */
const SET_BY_SHAREPOINT = ['Author', 'Editor', 'Created', 'Modified']
const isServerSet = ({ internalName }: Column<unknown>) => SET_BY_SHAREPOINT.includes(internalName)

/** People by principal name, each asked for once; undefined where nobody knows them any more. */
function peopleOf(repository: Repository): (principalName: string) => Promise<PersonRef | undefined> {
  const known = new Map<string, Promise<PersonRef | undefined>>()
  return principalName => {
    const asked =
      known.get(principalName) ??
      repository.person(principalName).catch((error: unknown) => {
        if (isStorageError(error) && ['missing', 'refused', 'broken', 'notSetUp'].includes(error.kind)) return undefined
        throw error
      })
    known.set(principalName, asked)
    return asked
  }
}

const textOf = (value: unknown): string => (isSavedPerson(value) ? value.name : String(value))

/** Who wrote it and when, in words: SharePoint will name whoever restores. */
function provenance({ columns }: ListDeclaration, { values }: SavedRecord): string {
  if (typeof values.restoredFrom === 'string') return values.restoredFrom
  return Object.entries(columns)
    .filter(([field, column]) => isServerSet(column) && values[field] !== undefined)
    .map(([field]) => textOf(values[field]))
    .join(', ')
}

/** @throws StorageError, and BackupFault where the files or the site won't do, or where it was stopped. */
export async function restore(
  repository: Repository,
  files: BackupFiles,
  site: SiteName,
  { onProgress = () => undefined, signal }: BackupWatch = {},
): Promise<Restored> {
  const manifest = await readManifest(files)
  if (manifest.site !== site)
    throw new BackupFault(
      'otherSite',
      manifest.site,
      `This is a backup of the ${manifest.site} site, and can't be put into the ${site} site.`,
    )
  const boards = manifest.lists.flatMap(({ board }) => board ?? [])
  const places = placesOf(site, [...new Set(boards)])
  const batches: { place: Place; records: SavedRecord[]; present: Map<string, Stored<Record<string, unknown>>> }[] = []
  for (const place of places) {
    goOn(signal)
    batches.push(await readBoth(repository, files, manifest, place))
  }

  const ids = new Map<string, Map<string, number>>()
  const personOf = peopleOf(repository)
  const result: Restored = { added: 0, present: 0, lost: [] }
  for (const [done, { place, records, present }] of batches.entries()) {
    const what = urlNameOf(allLists[place.list], place.board)
    goOn(signal)
    onProgress({ done, of: places.length, what, records: result.added + result.present })
    const entities: NewEntity<ListName>[] = []
    for (const record of records) entities.push(await entityOf(place.list, record, ids, personOf, result.lost))
    await putBack(repository, place, entities, present, result)
    const here = await allOf(repository, place)
    ids.set(place.list, new Map([...here].map(([key, { id }]) => [key, id])))
  }
  onProgress({ done: places.length, of: places.length, what: '', records: result.added + result.present })
  return result
}

async function allOf(repository: Repository, place: Place): Promise<Map<string, Stored<Record<string, unknown>>>> {
  const all = new Map<string, Stored<Record<string, unknown>>>()
  for await (const page of repository.pages(place))
    for (const { id, etag, entity } of page) all.set(entity.key, { id, etag, entity: { ...entity } })
  return all
}

/** Everything is looked at before anything is written. */
async function readBoth(repository: Repository, files: BackupFiles, manifest: Manifest, place: Place) {
  const entry = manifest.lists.find(({ list, board }) => list === place.list && board === place.board)
  const records = entry === undefined ? [] : await readRecords(files, entry)
  const present = await allOf(repository, place)
  const known = new Set(records.map(({ key }) => key))
  const foreign = [...present.keys()].find(key => !known.has(key))
  if (foreign !== undefined) {
    const where = urlNameOf(allLists[place.list], place.board)
    throw new BackupFault(
      'notEmpty',
      `${where}: ${foreign}`,
      `${where} holds "${foreign}", which the backup doesn't: restore into an empty site. Nothing was written.`,
    )
  }
  return { place, records, present }
}

async function entityOf(
  list: ListName,
  record: SavedRecord,
  ids: Map<string, Map<string, number>>,
  personOf: (principalName: string) => Promise<PersonRef | undefined>,
  lost: Lost[],
): Promise<NewEntity<ListName>> {
  const declaration: ListDeclaration = allLists[list]
  const { key, values } = record
  const entity: Record<string, unknown> & { key: string } = { key }
  for (const [field, value] of Object.entries(values)) {
    const column = declaration.columns[field]
    const lose = (what: unknown) => lost.push({ list, key, field, what: textOf(what) })
    if (!column) lose(JSON.stringify(value))
    else if (!isServerSet(column)) {
      const found = await restoredValue(column, value, ids, personOf, lose)
      if (found !== undefined) entity[field] = found
    }
  }
  const from = 'restoredFrom' in declaration.columns ? provenance(declaration, record) : ''
  if (from !== '') entity.restoredFrom = from.slice(0, 255)
  return entity
}

async function restoredValue(
  column: Column<unknown>,
  value: unknown,
  ids: Map<string, Map<string, number>>,
  personOf: (principalName: string) => Promise<PersonRef | undefined>,
  lose: (what: unknown) => void,
): Promise<unknown> {
  const idFor = (key: unknown): number[] => {
    const id = ids.get(column.target ?? '')?.get(String(key))
    if (id === undefined) lose(key)
    return id === undefined ? [] : [id]
  }
  const personFor = async (saved: unknown): Promise<PersonRef[]> => {
    const person = isSavedPerson(saved) ? await personOf(saved.principalName) : undefined
    if (person === undefined) lose(saved)
    return person === undefined ? [] : [person]
  }
  const several = Array.isArray(value) ? value : []
  switch (column.kind) {
    case 'reference':
      return idFor(value)[0]
    case 'references':
      return several.flatMap(idFor)
    case 'person':
      return (await personFor(value))[0]
    case 'people':
      return (await Promise.all(several.map(personFor))).flat()
    default:
      return value
  }
}

async function putBack(
  repository: Repository,
  place: Place,
  entities: NewEntity<ListName>[],
  present: Map<string, Stored<Record<string, unknown>>>,
  result: Restored,
): Promise<void> {
  const declaration: ListDeclaration = allLists[place.list]
  const missing = entities.filter(({ key }) => !present.has(key))
  if (declaration.columns.key?.unique) await repository.createAll(place, missing)
  else for (const entity of missing) await repository.create(place, entity)
  result.added += missing.length
  for (const entity of entities) {
    const there = present.get(entity.key)
    if (!there) continue
    result.present += 1
    const changed = Object.entries(entity).filter(([field, value]) => !sameValue(value, there.entity[field]))
    if (changed.length > 0) await repository.update(place, there.id, there.etag, Object.fromEntries(changed))
  }
}
