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

const MERGE_TRIES = 5

async function sendEdit<N extends ListName>(repository: Repository, edit: Edit<N>): Promise<SaveOutcome<N>> {
  const { place, from, tried = [] } = edit
  const base: Record<string, unknown> = { ...from.entity }
  let { etag } = from
  let changes: Partial<Entities[N]> = edit.changes
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { kind: 'saved', stored: await repository.update(place, from.id, etag, changes) }
    } catch (error) {
      const mayHaveLost = isStorageError(error, 'conflict') || isStorageError(error, 'offline')
      if (!mayHaveLost || attempt >= MERGE_TRIES) throw error
      const theirs = await repository.one(place, from.id)
      const merged = mergeEdits(base, { ...edit.changes }, { ...theirs.entity }, tried)
      if (merged.collisions.length > 0) return { kind: 'collided', theirs, collisions: merged.collisions }
      if (Object.keys(merged.changes).length === 0) return { kind: 'saved', stored: theirs }
      etag = theirs.etag
      // mergeEdits only drops fields of `edit.changes`
      changes = pick(edit.changes, Object.keys(merged.changes))
    }
  }
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
  /** @throws StorageError after which the draft is still kept. */
  save<N extends ListName>(edit: Edit<N>, draft: Draft): Promise<SaveOutcome<N>>
  /** `draft.tried` tells of earlier tries without an answer. @throws StorageError after which the draft is still kept. */
  add<N extends ListName>(place: Place<N>, entity: NewEntity<N>, draft: Draft): Promise<Stored<Entities[N]>>
  /** Whether the site holds what was sent of this draft without an answer: then nothing of it is unsaved, and it goes. */
  isStored(draft: Draft): Promise<boolean>
}

const asSent = (draft: Draft, values: object): Draft => ({
  ...draft,
  sent: true,
  tried: [...(draft.tried ?? []), { ...values }],
})

/** Writes of one record queue; the second never overtakes or cancels the first. */
export function savingThrough(repository: Repository, drafts: Drafts): Saving {
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

  return {
    save: (edit, draft) =>
      queued(draft.key, async () => {
        await keep(asSent(draft, edit.changes))
        const outcome = await sendEdit(repository, edit)
        if (outcome.kind === 'saved') await release(draft.key)
        return outcome
      }),
    add: (place, entity, draft) =>
      queued(draft.key, async () => {
        const { tried = [] } = draft
        await keep(asSent(draft, entity))
        let stored = await repository.create(place, entity)
        if (tried.length > 0) stored = await bringUpToDate(repository, place, stored, { entity, tried })
        await release(draft.key)
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
