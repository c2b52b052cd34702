/**
 * Saving that loses nothing: the draft is kept first, then sent; a lost race is merged where nothing collides and else
 * handed back with both versions; where no answer came, the site is asked what it has.
 */

import type { Draft, Drafts } from './drafts'
import type { ListName } from './lists/all-lists'
import { type Collision, mergeEdits, sameValue } from './merge-edits'
import type { Entities, NewEntity, Place, Repository, Stored } from './repository'
import { isStorageError, StorageError } from './storage-error'

export type SaveOutcome<N extends ListName> =
  | { kind: 'saved'; stored: Stored<Entities[N]> }
  | { kind: 'collided'; theirs: Stored<Entities[N]>; collisions: Collision[] }

export interface Edit<N extends ListName> {
  place: Place<N>
  /** The version that typing began from. */
  from: Stored<Entities[N]>
  changes: Partial<Entities[N]>
  /** What was sent earlier without an answer: where the site holds that, it is one's own. */
  tried?: Partial<Entities[N]>[]
}

/** How often the site is asked again what it has, where no answer came. */
const BLIND_TRIES = 5
/**
 * Each lost race means that somebody else's save was stored, so a crowd gets through one by one; each waits a little
 * longer than before, so that it isn't all of them that try again at once.
 */
const RACE_TRIES = 100
const RACE_WAIT_MS = 15

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

async function sendEdit<N extends ListName>(repository: Repository, edit: Edit<N>): Promise<SaveOutcome<N>> {
  const { place, from, tried = [] } = edit
  const base: Record<string, unknown> = { ...from.entity }
  let { etag } = from
  let changes: Partial<Entities[N]> = edit.changes
  let [races, blind] = [0, 0]
  for (;;) {
    try {
      return { kind: 'saved', stored: await repository.update(place, from.id, etag, changes) }
    } catch (error) {
      if (isStorageError(error, 'conflict')) races += 1
      else if (isStorageError(error, 'offline')) blind += 1
      else throw error
      if (races >= RACE_TRIES || blind >= BLIND_TRIES) throw error
      if (races > 1) await wait(RACE_WAIT_MS * Math.min(races, 20))
      const theirs = await repository.one(place, from.id)
      const sent = blind > 0 ? [...tried, edit.changes] : tried
      const setBack = await fieldsSetBack(repository, edit, theirs, sent)
      const merged = mergeEdits(base, { ...edit.changes }, { ...theirs.entity }, tried, setBack)
      if (merged.collisions.length > 0) return { kind: 'collided', theirs, collisions: merged.collisions }
      if (Object.keys(merged.changes).length === 0) return { kind: 'saved', stored: theirs }
      etag = theirs.etag
      // mergeEdits only drops fields of `edit.changes`
      changes = pick(edit.changes, Object.keys(merged.changes))
    }
  }
}

/**
 * Fields that stand as they stood when typing began, but held in between what was sent without an answer: it had been stored,
 * and somebody set it back. Without the versions it looks as if nothing had happened, and would be written again.
 */
async function fieldsSetBack<N extends ListName>(
  repository: Repository,
  { place, from, changes }: Edit<N>,
  theirs: Stored<Entities[N]>,
  sent: Partial<Entities[N]>[],
): Promise<string[]> {
  if (sent.length === 0 || theirs.etag === from.etag) return []
  const before: Record<string, unknown> = { ...from.entity }
  const now: Record<string, unknown> = { ...theirs.entity }
  const tries: Record<string, unknown>[] = sent.map(each => ({ ...each }))
  const asBefore = Object.keys(changes).filter(
    field => sameValue(before[field], now[field]) && tries.some(each => field in each),
  )
  if (asBefore.length === 0) return []
  const versions = await repository.versions(place, from.id, [from.etag, theirs.etag]).catch((error: unknown) => {
    // whoever may not see them saves as if there were none
    if (isStorageError(error, 'forbidden') || isStorageError(error, 'refused')) return []
    throw error
  })
  return asBefore.filter(field =>
    versions.some(({ values }) => tries.some(each => field in each && sameValue(each[field], values[field]))),
  )
}

function pick<T extends object>(all: T, fields: string[]): Partial<T> {
  const picked: Partial<T> = { ...all }
  for (const field of Object.keys(all)) if (!fields.includes(field)) Reflect.deleteProperty(picked, field)
  return picked
}

/**
 * A record that an earlier try had stored, with what was typed since: that is written over what the try stored. What
 * neither try wrote is somebody else's, and stays unless it was typed anew here.
 */
async function bringUpToDate<N extends ListName>(
  repository: Repository,
  place: Place<N>,
  stored: Stored<Entities[N]>,
  { entity, tried }: { entity: NewEntity<N>; tried: Record<string, unknown>[] },
): Promise<Stored<Entities[N]>> {
  const last = tried.at(-1) ?? {}
  const typed: Record<string, unknown> = { ...entity }
  const { changes, collisions } = mergeEdits(last, typed, { ...stored.entity }, tried)
  const newer = collisions.map(({ field }) => field).filter(field => !sameValue(typed[field], last[field]))
  const written = pick<Partial<Entities[N]>>(entity, [...Object.keys(changes), ...newer])
  if (Object.keys(written).length === 0) return stored
  const outcome = await sendEdit(repository, { place, from: stored, changes: written })
  if (outcome.kind === 'saved') return outcome.stored
  throw new StorageError('conflict', 'Somebody else changed it as it was being stored.')
}

export interface Saving {
  /** @throws StorageError after which the draft is still kept; its `kept` says where. */
  save<N extends ListName>(edit: Edit<N>, draft: Draft): Promise<SaveOutcome<N>>
  /** `draft.tried` tells of earlier tries without an answer. @throws StorageError after which the draft is still kept; its `kept` says where. */
  add<N extends ListName>(place: Place<N>, entity: NewEntity<N>, draft: Draft): Promise<Stored<Entities[N]>>
  /** Whether the site holds what was sent of this draft without an answer: then nothing of it is unsaved, and it goes. */
  isStored(draft: Draft): Promise<boolean>
}

export interface SavedRecord {
  place: Place
  stored: Record<string, unknown>
  /** What stood before. */
  before: Record<string, unknown>
  /** What was written; undefined: the record was made. */
  changes: Record<string, unknown> | undefined
}

/** Hears of each save that the site has confirmed. */
export type SavedListener = (saved: SavedRecord) => void

const asSent = (draft: Draft, values: object): Draft => ({
  ...draft,
  sent: true,
  tried: [...(draft.tried ?? []), { ...values }],
})

/** Writes of one record queue; the second never overtakes or cancels the first. */
export function savingThrough(
  repository: Repository,
  drafts: Drafts,
  onSaved: SavedListener = () => undefined,
): Saving {
  const queues = new Map<string, Promise<unknown>>()

  function queued<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = queues.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    queues.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }

  /** A device that fails keeps nothing from being saved. */
  const keep = (draft: Draft) => drafts.put(draft).catch(() => undefined)
  const release = (key: string) => drafts.remove(key).catch(() => undefined)

  /** @throws StorageError that says where the draft is */
  async function sayingWhatIsKept<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!isStorageError(error)) throw error
      throw new StorageError(error.kind, error.detail, error, drafts.durable ? 'keptOnDevice' : 'keptInMemory')
    }
  }

  return {
    save: (edit, draft) =>
      queued(draft.key, async () => {
        await keep(asSent(draft, edit.changes))
        const outcome = await sayingWhatIsKept(() => sendEdit(repository, edit))
        if (outcome.kind === 'collided') return outcome
        await release(draft.key)
        const { place, from, changes } = edit
        onSaved({ place, stored: { ...outcome.stored.entity }, before: { ...from.entity }, changes: { ...changes } })
        return outcome
      }),
    add: (place, entity, draft) =>
      queued(draft.key, async () => {
        const { tried = [] } = draft
        await keep(asSent(draft, entity))
        const stored = await sayingWhatIsKept(async () => {
          const added = await repository.create(place, entity)
          return tried.length === 0 ? added : bringUpToDate(repository, place, added, { entity, tried })
        })
        await release(draft.key)
        onSaved({ place, stored: { ...stored.entity }, before: {}, changes: undefined })
        return stored
      }),
    async isStored(draft) {
      const isThere = await holds(repository, draft)
      if (isThere) await release(draft.key)
      return isThere
    },
  }
}

async function holds(repository: Repository, { list, board, id, values, tried = [] }: Draft): Promise<boolean> {
  const last = tried.at(-1)
  // a report that is stored is still to be told of: its room goes on with it
  if (!last || list === 'breachReports') return false
  const place: Place = board === undefined ? { list } : { list, board }
  const isIn = (other: Record<string, unknown>) =>
    Object.entries(values).every(([field, typed]) => sameValue(typed, other[field]))
  if (id !== undefined) return isIn({ ...(await repository.one(place, id)).entity })
  return isIn(last) && typeof last.key === 'string' && (await repository.byKey(place, last.key)) !== undefined
}
