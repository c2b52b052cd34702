import type { Id } from '../id.ts'
import { defaultModel } from '../model/default-model.ts'
import type { MunicipalModel, Role } from '../model/governance-model.ts'
import { operationalLead } from '../model/operational-lead.ts'
import { personsHolding } from '../register/role-holding.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import type { Obligation, ObligationRole, SubjectType } from './obligation.ts'
import type { BoardEntry, RegisterSnapshot, SystemEntry } from './register-snapshot.ts'

/** What somebody has to do, without its days: made once, and entered for each day that it is due. */
export interface Duty {
  rule: string
  code: string
  type: SubjectType
  id: Id
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
  systems: ReadonlyMap<Id, SystemEntry>
  boards: ReadonlyMap<Id, BoardEntry>
  todayDate: LocalDate
  today: number
  from: number
  to: number
  adopted: number | undefined
  /** Those who lead the work of a system today. */
  leadOf(system: SystemEntry): { role: Role; personIds: Id[] }
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
  const leads = new Map<SystemEntry, { role: Role; personIds: Id[] }>()
  const on = (day: number) => {
    let page = days.get(day)
    if (page === undefined) {
      page = { text: formatDay(day), due: [] }
      days.set(day, page)
    }
    return page
  }
  let last: Duty | undefined
  let keyBegins = ''
  let subject = { type: '', id: '' }
  return {
    snapshot,
    model: snapshot.model ?? defaultModel,
    systems: new Map(snapshot.systems.map(system => [system.id, system])),
    boards: new Map(snapshot.boards?.map(board => [board.id, board])),
    todayDate,
    today,
    from,
    to,
    adopted: snapshot.adoptedOn === undefined ? undefined : parseDay(snapshot.adoptedOn, 'adoptedOn'),
    leadOf(system) {
      let lead = leads.get(system)
      if (lead === undefined) {
        const role = operationalLead(system.category)
        lead = { role, personIds: personsHolding(system.holdings, role, todayDate) }
        leads.set(system, lead)
      }
      return lead
    },
    enter(duty, opens, due, done = false) {
      if (due > to || (due < from && (done || due >= today))) return
      if (duty !== last) {
        last = duty
        keyBegins = `${duty.rule}:${duty.type}-${duty.id}:`
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
      return [...days.entries()].sort(([a], [b]) => a - b).flatMap(([, page]) => page.due)
    },
  }
}
