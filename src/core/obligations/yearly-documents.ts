import type { Id } from '../id.ts'
import type { MonthDay } from '../model/governance-model.ts'
import { calendarDay, dayOf, daysInMonth } from '../time/days.ts'
import { parseDay } from '../time/local-date.ts'
import { enterApprovals } from './approvals.ts'
import { type Duty, type DutyBook, never } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { YearlyDocument } from './register-snapshot.ts'
import { afterOperationalLead } from './responsible.ts'

interface Kind {
  kind: YearlyDocument['kind']
  rule: string
  prepare: string
  approve: string
  years: { about: number; opens: number; due: number }[]
  /** The last of them that has passed: what was missed before it is no longer asked for. */
  lastPassed: number
}

/**
 * DOC-2 and DOC-4: each year's management plan and follow-up report, worked out by the operational lead; and ROLE-9, the
 * budget holders' approval of what has been handed in. What was due before both the register and the system were in
 * use wasn't missed, and what has been missed is asked for until the next one is.
 */
export function enterDocumentDuties(book: DutyBook): void {
  const { plan, report } = book.model.defaults.deadlines
  const kinds = [
    kindOf(book, plan, { kind: 'managementPlan', rule: 'DOC-2', prepare: 'plan.prepare', approve: 'plan.approve' }, 1),
    kindOf(
      book,
      report,
      { kind: 'followUpReport', rule: 'DOC-4', prepare: 'report.prepare', approve: 'report.approve' },
      -1,
    ),
  ]
  const written = documentsBySystem(book.snapshot.yearlyDocuments ?? [])
  for (const system of book.systems.values()) {
    if (!system.isInUse) continue
    const demands = book.model.documents[system.entry.category]
    const documents = written.get(system.entry.id) ?? none
    for (const kind of kinds) if (demands[kind.kind]) enterDocuments(book, system, kind, documents)
  }
}

const none: readonly YearlyDocument[] = []

function enterDocuments(book: DutyBook, system: KnownSystem, about: Kind, written: readonly YearlyDocument[]): void {
  const prepare: Duty = {
    rule: about.rule,
    code: about.prepare,
    subject: system.subject,
    systemIds: system.ids,
    whose: system.lead,
    escalatesTo: afterOperationalLead,
  }
  const since = sinceWhen(book, system)
  for (const { about: year, opens, due } of about.years) {
    const document = documentAbout(year, about.kind, written)
    if (document === undefined && (due < since || !isUsedIn(year, system))) continue
    const submitted = document?.submittedOn ?? document?.approvedOn
    if (submitted === undefined && due < about.lastPassed) continue
    book.enter(prepare, opens, due, submitted !== undefined)
    if (document === undefined || submitted === undefined) continue
    enterApprovals(book, system, document, about.approve, parseDay(submitted, 'submittedOn'), due)
  }
}

/** Without a function for each system and year to look by: there are some hundred thousand. */
function documentAbout(
  year: number,
  kind: Kind['kind'],
  written: readonly YearlyDocument[],
): YearlyDocument | undefined {
  for (const document of written) if (document.kind === kind && document.year === year) return document
  return undefined
}

/** The first day on which something can be missed: never before both the register and the system were there. */
function sinceWhen(book: DutyBook, { startOfUse }: KnownSystem): number {
  const adopted = book.adopted ?? book.today
  return startOfUse === undefined ? adopted : Math.max(adopted, startOfUse)
}

/** A plan isn't made for a year after the last day in use, nor a report on one before the first. */
function isUsedIn(year: number, { startOfUse, lastDay }: KnownSystem): boolean {
  return (startOfUse ?? never) <= dayOf(year, 12, 31) && dayOf(year, 1, 1) <= lastDay
}

/** Every year's days that the window, or something still missed before it, can ask for. */
function kindOf(
  book: DutyBook,
  when: { opens: MonthDay; due: MonthDay },
  kind: Pick<Kind, 'kind' | 'rule' | 'prepare' | 'approve'>,
  yearsAhead: number,
): Kind {
  const years: Kind['years'] = []
  let lastPassed = Number.NEGATIVE_INFINITY
  const last = calendarDay(book.to).year
  for (let inYear = calendarDay(Math.min(book.from, book.today)).year - 1; inYear <= last; inYear++) {
    const due = dayIn(inYear, when.due)
    years.push({ about: inYear + yearsAhead, opens: dayIn(inYear, when.opens), due })
    if (due < book.today) lastPassed = due
  }
  return { ...kind, years, lastPassed }
}

function dayIn(year: number, { month, day }: MonthDay): number {
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)))
}

function documentsBySystem(documents: readonly YearlyDocument[]): Map<Id, YearlyDocument[]> {
  const bySystem = new Map<Id, YearlyDocument[]>()
  for (const document of documents) {
    for (const id of document.systemIds) {
      const known = bySystem.get(id)
      if (known) known.push(document)
      else bySystem.set(id, [document])
    }
  }
  return bySystem
}
