/** Carries out steps a few at a time, through the saving port; what one system meets keeps nothing from the others. */
import { type Draft, thisTab } from '../../../storage/drafts'
import { isStorageError, StorageError, type StorageErrorKind, type Stored } from '../../../storage/repository'
import type { AppPorts, Session } from '../../shared/app-context'
import { dayBefore } from './appointment'
import type { Edit, Step } from './bulk-plan'

const AT_ONCE = 3
/** What the next system would meet as well: going on is no use. */
const ENDING: StorageErrorKind[] = ['offline', 'signedOut', 'forbidden', 'notSetUp']

type Ports = Pick<AppPorts, 'saving' | 'lists' | 'drafts' | 'clock'>

/** `undo` takes back what was written of it, which of a system that failed may be a part. */
export type Outcome = { undo: Step } & ({ kind: 'done' } | { kind: 'conflict' } | { kind: 'failed'; error: unknown })

/** While one write is on its way; what isn't done yet is kept as the draft of the whole change. */
function draftOf(ports: Ports, { me }: Session, step: Step, edit: Edit): Draft {
  const isNew = edit.kind === 'appoint'
  return {
    key: [me.principalName, 'bulk', isNew ? edit.entity.key : `${edit.kind} ${edit.from.id}`, thisTab].join('·'),
    owner: me.principalName,
    label: step.name,
    list: edit.kind === 'system' ? 'systems' : 'roleHoldings',
    ...(isNew ? {} : { id: edit.from.id, etag: edit.from.etag }),
    base: isNew ? {} : { ...edit.from.entity },
    values: isNew ? { ...edit.entity } : { ...edit.changes },
    at: ports.clock.now(),
    sent: false,
    path: '/register',
  }
}

/** The fields of `changes` as they stood. */
function before<E extends object>({ entity }: Stored<E>, changes: Partial<E>): Partial<E> {
  const old: Partial<E> = { ...entity }
  for (const field of Object.keys(entity)) if (!(field in changes)) Reflect.deleteProperty(old, field)
  // a field that had no value is cleared, not left
  for (const field of Object.keys(changes)) if (!(field in old)) Reflect.set(old, field, undefined)
  return old
}

/**
 * Writes it, and tells what takes it back. An appointment is taken back by ending it the day before it begins: a holding is
 * ended, never removed (ROLE-6).
 * @throws StorageError 'conflict' where somebody else changed the same field since: theirs then stands, and is shown.
 */
async function write(ports: Ports, session: Session, step: Step, edit: Edit): Promise<Edit> {
  const { saving, lists, drafts } = ports
  const draft = draftOf(ports, session, step, edit)
  const systems = { list: 'systems' } as const
  const holdings = { list: 'roleHoldings' } as const
  try {
    if (edit.kind === 'appoint') {
      const stored = await saving.add(holdings, edit.entity, draft)
      lists.put(holdings, stored)
      const began = edit.entity.from
      return { kind: 'holding', from: stored, changes: began === undefined ? {} : { to: dayBefore(began) } }
    }
    if (edit.kind === 'system') {
      const outcome = await saving.save({ place: systems, from: edit.from, changes: edit.changes }, draft)
      lists.put(systems, outcome.kind === 'saved' ? outcome.stored : outcome.theirs)
      if (outcome.kind === 'collided') throw new StorageError('conflict', 'Changed by somebody else meanwhile.')
      return { kind: 'system', from: outcome.stored, changes: before(edit.from, edit.changes) }
    }
    const outcome = await saving.save({ place: holdings, from: edit.from, changes: edit.changes }, draft)
    lists.put(holdings, outcome.kind === 'saved' ? outcome.stored : outcome.theirs)
    if (outcome.kind === 'collided') throw new StorageError('conflict', 'Changed by somebody else meanwhile.')
    return { kind: 'holding', from: outcome.stored, changes: before(edit.from, edit.changes) }
  } finally {
    await drafts.remove(draft.key).catch(() => undefined)
  }
}

export interface Run {
  steps: Step[]
  isStopped: () => boolean
  onStep: (step: Step, outcome: Outcome) => void
}

/** `onStep` hears of each that was tried. Ends early when stopped, or where no system can succeed. */
export async function runSteps(ports: Ports, session: Session, { steps, isStopped, onStep }: Run): Promise<void> {
  const waiting = [...steps]
  let ended = false
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (ended || isStopped()) return
      const undo: Step = { ...step, edits: [] }
      try {
        for (const edit of step.edits) undo.edits.unshift(await write(ports, session, step, edit))
        onStep(step, { kind: 'done', undo })
      } catch (error) {
        if (isStorageError(error) && ENDING.includes(error.kind)) ended = true
        onStep(step, isStorageError(error, 'conflict') ? { kind: 'conflict', undo } : { kind: 'failed', error, undo })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
