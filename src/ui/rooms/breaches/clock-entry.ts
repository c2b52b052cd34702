/** INC-4: the clock of a case as the register's site holds it: a board, moments and a state, and no word of what happened. */
import { breachClock, type Instant } from '../../../core'
import {
  type BreachCase,
  type BreachClockEntry,
  isStorageError,
  type NewEntity,
  type Place,
  type Stored,
} from '../../../storage/repository'

/** What the clock counts from and what stopped it; undefined for a case without a moment of awareness. */
export function clockFacts(
  opened: BreachCase,
): { awareAt: Instant; notifiedAt?: Instant; closedAsNotNotifiableAt?: Instant } | undefined {
  const { awareAt, notifiedAt, closedAt, state } = opened
  if (awareAt === undefined) return undefined
  return {
    awareAt,
    ...(state === 'notified' && notifiedAt !== undefined ? { notifiedAt } : {}),
    ...(state === 'closed' && closedAt !== undefined ? { closedAsNotNotifiableAt: closedAt } : {}),
  }
}

/** Undefined for a case that has no clock. */
export function clockEntryOf(board: string, opened: BreachCase): NewEntity<'breachClocks'> | undefined {
  const facts = clockFacts(opened)
  if (!facts) return undefined
  return {
    key: opened.key,
    title: board,
    boardKey: board,
    awareAt: facts.awareAt,
    dueAt: breachClock(facts, facts.awareAt).dueAt,
    state: opened.state ?? 'open',
  }
}

interface ClockPort {
  byKey(place: Place<'breachClocks'>, key: string): Promise<Stored<BreachClockEntry> | undefined>
  create(place: Place<'breachClocks'>, entity: NewEntity<'breachClocks'>): Promise<Stored<BreachClockEntry>>
  update(
    place: Place<'breachClocks'>,
    id: number,
    etag: string,
    changes: Partial<BreachClockEntry>,
  ): Promise<Stored<BreachClockEntry>>
}

const TRIES = 3

/** Writes the register's entry where it differs from the case. @throws StorageError when it couldn't be written. */
export async function keepClockInStep(repository: ClockPort, board: string, opened: BreachCase): Promise<void> {
  const wanted = clockEntryOf(board, opened)
  if (!wanted) return
  for (let attempt = 1; ; attempt += 1) {
    const place = { list: 'breachClocks' } as const
    const present = (await repository.byKey(place, wanted.key)) ?? (await repository.create(place, wanted))
    if (isInStep(present.entity, wanted)) return
    try {
      await repository.update(place, present.id, present.etag, wanted)
      return
    } catch (error) {
      if (!isStorageError(error, 'conflict') || attempt >= TRIES) throw error
    }
  }
}

const isInStep = (present: BreachClockEntry, wanted: NewEntity<'breachClocks'>) =>
  present.awareAt === wanted.awareAt && present.dueAt === wanted.dueAt && present.state === wanted.state
