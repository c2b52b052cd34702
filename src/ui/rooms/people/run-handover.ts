/** Carries a handover out: each role ended and begun once, however often it is tried; what was done can be taken back. */
import type { LocalDate } from '../../../core'
import type { Draft } from '../../../storage/drafts'
import {
  isStorageError,
  type PersonRef,
  type RoleHoldingEntry,
  StorageError,
  type StorageErrorKind,
  type Stored,
} from '../../../storage/repository'
import type { AppPorts } from '../../shared/app-context'
import { dayBefore, type PlannedRole } from './handover-plan'

const AT_ONCE = 3
/** What the next role would meet as well: going on is no use. */
const ENDING: StorageErrorKind[] = ['offline', 'signedOut', 'forbidden', 'notSetUp']
const place = { list: 'roleHoldings' } as const

type Holding = Stored<RoleHoldingEntry>
type Ports = Pick<AppPorts, 'saving' | 'lists' | 'drafts' | 'clock'>

/** What one role's handover stored. */
export interface DoneRole {
  /** As it stood before. */
  before: Holding
  ended: Holding
  begun: Holding | undefined
}

export interface HandingOver {
  planned: readonly PlannedRole[]
  successor: { person: PersonRef; position: RoleHoldingEntry['position']; administration: number | undefined }
  firstDay: LocalDate
  /** Of the successor's holdings, by the leaver's; made before the first try. */
  keys: Readonly<Record<string, string>>
  owner: string
  /** Where the handover is continued. */
  path: string
  isStopped: () => boolean
  /** Hears of each role, with what kept it from being handed over where something did. */
  onRole: (role: PlannedRole, outcome: DoneRole | { fault: unknown }) => void
}

type Saver = Pick<HandingOver, 'owner' | 'path'>

/** Runs `work` on a few at a time, until all are done, it is stopped, or nothing can succeed. */
async function inTurn<T>(
  all: readonly T[],
  isStopped: () => boolean,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...all]
  let ended = false
  async function lane(): Promise<void> {
    for (let one = waiting.shift(); one !== undefined && !ended && !isStopped(); one = waiting.shift()) {
      const fault = await work(one)
      if (isStorageError(fault) && ENDING.includes(fault.kind)) ended = true
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** ROLE-6: the leaver's time ends before the successor's begins, so that a cut in between never shows two owners (ROLE-4). */
export async function handOver(ports: Ports, all: HandingOver): Promise<void> {
  await inTurn(all.planned, all.isStopped, async role => {
    try {
      all.onRole(role, await handOverOne(ports, role, all))
      return undefined
    } catch (fault) {
      all.onRole(role, { fault })
      return fault
    }
  })
}

async function handOverOne(ports: Ports, role: PlannedRole, all: HandingOver): Promise<DoneRole> {
  const { holding, step, system } = role
  if (step.kind !== 'moves' && step.kind !== 'ends') throw new Error(`A role that is ${step.kind} isn’t handed over.`)
  const ended = await setLastDay(ports, holding, step.lastDay, all)
  if (step.kind === 'ends') return { before: holding, ended, begun: undefined }
  const key = all.keys[holding.id]
  if (key === undefined || system === undefined) throw new Error('No key was made for the successor’s holding.')
  const { person, position, administration } = all.successor
  const entity = {
    key,
    title: holding.entity.title,
    system: system.id,
    role: role.role,
    person,
    position,
    administration,
    from: all.firstDay,
  }
  const begun = await ports.saving.add(place, entity, draftOf(ports, all, `new·${key}`, entity))
  ports.lists.put(place, begun)
  return { before: holding, ended, begun }
}

/** @throws StorageError 'conflict' where somebody gave it another last day meanwhile: that one then stands, and is shown. */
async function setLastDay(ports: Ports, from: Holding, to: LocalDate | undefined, by: Saver): Promise<Holding> {
  if (from.entity.to === to) return from
  const changes = { to }
  const draft = draftOf(ports, by, String(from.id), changes, from)
  const outcome = await ports.saving.save({ place, from, changes }, draft)
  if (outcome.kind === 'saved') {
    ports.lists.put(place, outcome.stored)
    return outcome.stored
  }
  await ports.drafts.remove(draft.key)
  ports.lists.put(place, outcome.theirs)
  throw new StorageError('conflict', `Ended with ${outcome.theirs.entity.to ?? 'no last day'} by somebody else.`)
}

function draftOf(ports: Ports, { owner, path }: Saver, id: string, values: object, from?: Holding): Draft {
  return {
    key: [owner, 'roleHoldings', '', id].join('·'),
    owner,
    label: from?.entity.title ?? ('title' in values ? String(values.title) : ''),
    list: 'roleHoldings',
    ...(from ? { id: from.id, etag: from.etag } : {}),
    base: from ? { to: from.entity.to } : {},
    values: { ...values },
    at: ports.clock.now(),
    sent: false,
    path,
  }
}

interface TakingBack extends Saver {
  done: readonly DoneRole[]
  onRole: (done: DoneRole, fault: unknown) => void
}

/** ROLE-6: nothing is removed: the successor's holding ends before it began, which is no time at all, and the leaver's goes on. */
export async function takeBack(ports: Ports, { done, onRole, ...by }: TakingBack): Promise<void> {
  await inTurn(
    done,
    () => false,
    async one => {
      try {
        if (one.begun) await setLastDay(ports, one.begun, dayBefore(one.begun.entity.from ?? ports.clock.today()), by)
        await setLastDay(ports, one.ended, one.before.entity.to, by)
        onRole(one, undefined)
        return undefined
      } catch (fault) {
        onRole(one, fault)
        return fault
      }
    },
  )
}
