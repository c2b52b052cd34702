import type { Id } from '../id.ts'
import { defaultModel } from '../model/default-model.ts'
import type { MunicipalModel } from '../model/governance-model.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import type { Country } from '../time/working-days.ts'
import { type Holders, type KnownSystem, knownSystem } from './known-system.ts'
import type { Obligation, ObligationRole, Subject, SubjectType } from './obligation.ts'
import type { BoardEntry, RegisterSnapshot } from './register-snapshot.ts'

/** Before every day: since when something is so that nobody knows of. */
export const never = Number.NEGATIVE_INFINITY

/** What somebody has to do, without its days: made once, and entered for each day that it is due. */
export interface Duty {
  rule: string
  code: string
  subject: Subject
  systemIds: Id[]
  whose: Holders
  escalatesTo: ObligationRole[]
  boardId?: Id
  /** Tells apart what is due from the same subject on the same day by the same rule. */
  part?: string
}

/** Where every room enters its duties; it keeps those that the window asks for. Days are numbers here. */
export interface DutyBook {
  snapshot: RegisterSnapshot
  model: MunicipalModel
  /** All of them, in order, those out of use too. */
  systems: ReadonlyMap<Id, KnownSystem>
  boards: ReadonlyMap<Id, BoardEntry>
  country: Country
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
  const systems = new Map<Id, KnownSystem>()
  for (const system of snapshot.systems) systems.set(system.id, knownSystem(system, todayDate))
  const days = new Map<number, Day>() // thousands of systems share a few hundred
  const on = (number: number) => {
    const known = days.get(number)
    if (known !== undefined) return known
    const text = formatDay(number)
    const day: Day = { text, keyEnd: `:${text}`, due: [] }
    days.set(number, day)
    return day
  }
  const keys = keyWriter()
  return {
    snapshot,
    model: snapshot.model ?? defaultModel,
    systems,
    boards: new Map(snapshot.boards?.map(board => [board.id, board])),
    country: snapshot.country ?? 'SE',
    todayDate,
    today,
    from,
    to,
    adopted: snapshot.adoptedOn === undefined ? undefined : parseDay(snapshot.adoptedOn, 'adoptedOn'),
    enter(duty, opens, due, done = false) {
      if (due > to || (due < from && (done || due >= today))) return
      const day = on(due)
      const obligation: Obligation = {
        key: keys(duty) + day.keyEnd,
        rule: duty.rule,
        code: duty.code,
        subject: duty.subject,
        systemIds: duty.systemIds,
        role: duty.whose.role,
        personIds: duty.whose.personIds,
        escalatesTo: duty.escalatesTo,
        opensOn: opens < due ? on(opens).text : day.text,
        dueOn: day.text,
        state: done ? 'done' : due < today ? 'overdue' : opens <= today ? 'open' : 'upcoming',
      }
      if (duty.boardId !== undefined) obligation.boardId = duty.boardId
      day.due.push(obligation)
    },
    obligations() {
      const none: Obligation[] = []
      const inOrder = [...days].sort(([a], [b]) => a - b)
      return none.concat(...inOrder.map(([, { due }]) => due))
    },
  }
}

interface Day {
  text: LocalDate
  /** What the key of all that is due on it ends with. */
  keyEnd: string
  due: Obligation[]
}

/** What a duty's keys begin with; put together once for all of its days. */
function keyWriter(): (duty: Duty) => string {
  const prefixes = new Map<string, { type: SubjectType; text: string }>()
  let last: Duty | undefined
  let begins = ''
  return duty => {
    if (duty === last) return begins
    last = duty
    const { rule, part, subject } = duty
    let prefix = prefixes.get(rule)
    if (prefix?.type !== subject.type) {
      prefix = { type: subject.type, text: `${rule}:${subject.type}-` }
      prefixes.set(rule, prefix)
    }
    // Of as few parts as can be: text put together is kept with all of them, and the id is there already.
    begins = part === undefined ? prefix.text + subject.id : `${prefix.text}${subject.id}.${part}`
    return begins
  }
}
