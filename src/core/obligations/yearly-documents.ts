import type { Id } from '../id.ts'
import type { MonthDay } from '../model/governance-model.ts'
import { calendarDay, dayOf, daysInMonth } from '../time/days.ts'
import { parseDay } from '../time/local-date.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { SystemEntry, YearlyDocument } from './register-snapshot.ts'
import { afterBudgetHolder, afterOperationalLead, isInUse, responsible } from './responsible.ts'

interface Kind {
  kind: YearlyDocument['kind']
  rule: string
  name: 'plan' | 'report'
  aboutYear: (inYear: number) => number
  years: { inYear: number; opens: number; due: number }[]
}

/**
 * DOC-2 and DOC-4: each year's management plan and follow-up report, worked out by the operational lead; and ROLE-9, the
 * budget holder's approval of what has been handed in. What was due before both the register and the system were in
 * use wasn't missed, and what has been missed is asked for until the next one is.
 */
export function enterDocumentDuties(book: DutyBook): void {
  const { plan, report } = book.model.defaults.deadlines
  const kinds: Kind[] = [
    { kind: 'managementPlan', rule: 'DOC-2', name: 'plan', aboutYear: year => year + 1, years: yearsOf(book, plan) },
    {
      kind: 'followUpReport',
      rule: 'DOC-4',
      name: 'report',
      aboutYear: year => year - 1,
      years: yearsOf(book, report),
    },
  ]
  const written = documentsBySystem(book.snapshot.yearlyDocuments ?? [])
  for (const system of book.snapshot.systems) {
    if (!isInUse(system, book.todayDate)) continue
    const demands = book.model.documents[system.category]
    for (const kind of kinds) if (demands[kind.kind]) enterDocuments(book, system, kind, written.get(system.id) ?? [])
  }
}

function enterDocuments(book: DutyBook, system: SystemEntry, about: Kind, written: readonly YearlyDocument[]): void {
  const { kind, rule, name, aboutYear, years } = about
  const subject = { type: 'system' as const, id: system.id, systemIds: [system.id] }
  const lead = responsible(book, [system], 'operationalLead')
  const prepare: Duty = {
    rule,
    code: `${name}.prepare`,
    type: 'system',
    id: system.id,
    systemIds: subject.systemIds,
    role: lead.role,
    personIds: lead.personIds,
    escalatesTo: afterOperationalLead,
  }
  const since = sinceWhen(book, system)
  for (const { inYear, opens, due } of years) {
    const document = written.find(doc => doc.kind === kind && doc.year === aboutYear(inYear))
    if (document === undefined && due < since) continue
    const submitted = document?.submittedOn ?? document?.approvedOn
    const superseded = years.some(later => later.due > due && later.due < book.today)
    if (submitted === undefined && superseded) continue
    book.enter(prepare, opens, due, submitted !== undefined)
    if (submitted === undefined) continue
    const holder = responsible(book, [system], 'budgetHolder')
    const approve: Duty = {
      ...subject,
      ...holder,
      rule: 'ROLE-9',
      code: `${name}.approve`,
      escalatesTo: afterBudgetHolder,
    }
    book.enter(approve, parseDay(submitted, 'submittedOn'), due, document?.approvedOn !== undefined)
  }
}

/** The first day on which something can be missed: never before both the register and the system were there. */
function sinceWhen(book: DutyBook, system: SystemEntry): number {
  const adopted = book.adopted ?? book.today
  return system.startOfUse === undefined ? adopted : Math.max(adopted, parseDay(system.startOfUse, 'startOfUse'))
}

/** Every year's days that the window, or something still missed before it, can ask for. */
function yearsOf(book: DutyBook, when: { opens: MonthDay; due: MonthDay }): Kind['years'] {
  const years: Kind['years'] = []
  const last = calendarDay(book.to).year
  for (let inYear = calendarDay(Math.min(book.from, book.today)).year - 1; inYear <= last; inYear++) {
    years.push({ inYear, opens: dayIn(inYear, when.opens), due: dayIn(inYear, when.due) })
  }
  return years
}

function dayIn(year: number, { month, day }: MonthDay): number {
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)))
}

function documentsBySystem(documents: readonly YearlyDocument[]): Map<Id, YearlyDocument[]> {
  const bySystem = new Map<Id, YearlyDocument[]>()
  for (const document of documents) {
    for (const id of document.systemIds) bySystem.set(id, [...(bySystem.get(id) ?? []), document])
  }
  return bySystem
}
