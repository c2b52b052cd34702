import type { Id } from '../id.ts'
import { defaultModel } from '../model/default-model.ts'
import type { MunicipalModel } from '../model/governance-model.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import { type KnownSystem, knownSystem } from './known-system.ts'
import type { Obligation, ObligationRole, SubjectType } from './obligation.ts'
import type { BoardEntry, RegisterSnapshot } from './register-snapshot.ts'

/** What somebody has to do, without its days: made once, and entered for each day that it is due. */
export interface Duty {
  rule: string
  code: string
  type: SubjectType
  id: Id
  /** Tells apart what is due from the same subject on the same day by the same rule. */
  part?: string
  systemIds: Id[]
  boardId?: Id
  role: ObligationRole
  personIds: Id[]
  escalatesTo: ObligationRole[]
}

/** Where every room enters its duties; it keeps those that the window asks for. Days are numbers here. */
export interface DutyBook {
  snapshot: RegisterSnapshot
  model: MunicipalModel
  /** All of them, in order, those out of use too. */
  systems: ReadonlyMap<Id, KnownSystem>
  boards: ReadonlyMap<Id, BoardEntry>
  todayDate: LocalDate
  today: number
  from: number
  to: number
  adopted: number | undefined
  enter(duty: Duty, opens: number, due: number, done?: boolean): void
  /** All that was entered, in order of the days; on one day, in order of entry. */
  obligations(): Obligation[]
}

/** @throws RangeError naming a day of the window, or `today`, that is none. */
export function openBook(
  snapshot: RegisterSnapshot,
  window: { from: LocalDate; to: LocalDate },
  todayDate: LocalDate,
): DutyBook {
  const today = parseDay(todayDate, 'today')
  const from = parseDay(window.from, 'window.from')
  const to = parseDay(window.to, 'window.to')
  const days = new Map<number, { text: LocalDate; due: Obligation[] }>() // thousands of systems share a few hundred
  const on = (day: number) => {
    let page = days.get(day)
    if (page === undefined) {
      page = { text: formatDay(day), due: [] }
      days.set(day, page)
    }
    return page
  }
  const prefixes = new Map<string, { type: SubjectType; text: string }>()
  const prefixOf = ({ rule, type }: Duty) => {
    let prefix = prefixes.get(rule)
    if (prefix?.type !== type) {
      prefix = { type, text: `${rule}:${type}-` }
      prefixes.set(rule, prefix)
    }
    return prefix.text
  }
  let last: Duty | undefined
  let keyBegins = ''
  let subject = { type: '', id: '' }
  return {
    snapshot,
    model: snapshot.model ?? defaultModel,
    systems: new Map(snapshot.systems.map(system => [system.id, knownSystem(system, todayDate)])),
    boards: new Map(snapshot.boards?.map(board => [board.id, board])),
    todayDate,
    today,
    from,
    to,
    adopted: snapshot.adoptedOn === undefined ? undefined : parseDay(snapshot.adoptedOn, 'adoptedOn'),
    enter(duty, opens, due, done = false) {
      if (due > to || (due < from && (done || due >= today))) return
      if (duty !== last) {
        last = duty
        // The id's own part first, which is short: text put together of many parts is kept with all of them.
        keyBegins = prefixOf(duty) + (duty.part === undefined ? `${duty.id}:` : `${duty.id}.${duty.part}:`)
        subject = { type: duty.type, id: duty.id }
      }
      const page = on(due)
      const obligation: Obligation = {
        key: keyBegins + page.text,
        rule: duty.rule,
        code: duty.code,
        subject,
        systemIds: duty.systemIds,
        role: duty.role,
        personIds: duty.personIds,
        escalatesTo: duty.escalatesTo,
        opensOn: on(Math.min(opens, due)).text,
        dueOn: page.text,
        state: done ? 'done' : due < today ? 'overdue' : opens <= today ? 'open' : 'upcoming',
      }
      if (duty.boardId !== undefined) obligation.boardId = duty.boardId
      page.due.push(obligation)
    },
    obligations() {
      const all: Obligation[] = []
      const inOrder = [...days.keys()].sort((a, b) => a - b)
      for (const day of inOrder) for (const obligation of on(day).due) all.push(obligation)
      return all
    },
  }
}
