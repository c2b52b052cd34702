/**
 * Saving that loses nothing: the draft is kept first, then sent; a lost race is merged where nothing collides and else
 * handed back with both versions; where no answer came, the site is asked what it has.
 */

import type { Draft, Drafts } from './drafts'
import type { ListName } from './lists/all-lists'
import { type Collision, mergeEdits } from './merge-edits'
import type { Entities, NewEntity, Place, Repository, Stored } from './repository'
import { isStorageError } from './storage-error'

export type SaveOutcome<N extends ListName> =
  | { kind: 'saved'; stored: Stored<Entities[N]> }
  | { kind: 'collided'; theirs: Stored<Entities[N]>; collisions: Collision[] }

export interface Edit<N extends ListName> {
  place: Place<N>
  /** The version that typing began from. */
  from: Stored<Entities[N]>
  changes: Partial<Entities[N]>
}

const MERGE_TRIES = 5

async function sendEdit<N extends ListName>(repository: Repository, edit: Edit<N>): Promise<SaveOutcome<N>> {
  const { place, from } = edit
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
      const merged = mergeEdits(base, { ...edit.changes }, { ...theirs.entity })
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

export interface Saving {
  /** @throws StorageError after which the draft is still kept. */
  save<N extends ListName>(edit: Edit<N>, draft: Draft): Promise<SaveOutcome<N>>
  /** @throws StorageError after which the draft is still kept. */
  add<N extends ListName>(place: Place<N>, entity: NewEntity<N>, draft: Draft): Promise<Stored<Entities[N]>>
}

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

  return {
    save: (edit, draft) =>
      queued(draft.key, async () => {
        await drafts.put({ ...draft, sent: true })
        const outcome = await sendEdit(repository, edit)
        if (outcome.kind === 'saved') await drafts.remove(draft.key)
        return outcome
      }),
    add: (place, entity, draft) =>
      queued(draft.key, async () => {
        await drafts.put({ ...draft, sent: true })
        const stored = await repository.create(place, entity)
        await drafts.remove(draft.key)
        return stored
      }),
  }
}
