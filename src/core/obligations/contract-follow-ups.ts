import { agreementDates } from '../agreements/agreement-dates.ts'
import type { AgreementDates } from '../agreements/agreement-terms.ts'
import { FieldError } from '../field-error.ts'
import { replacesMeeting } from '../forums/replaces-meeting.ts'
import type { Id } from '../id.ts'
import { type LocalDate, parseDay } from '../time/local-date.ts'
import { addSpan } from '../time/period.ts'
import type { Country } from '../time/working-days.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { SubjectType } from './obligation.ts'
import type { AgreementEntry, SystemEntry } from './register-snapshot.ts'
import { afterOperationalLead, afterOwner, isInUse, responsible } from './responsible.ts'

/**
 * FORUM-7, FORUM-9, FORUM-13 and AGR-2: contract follow-up of every agreement, and of every system without one, where the
 * category demands it; and the owner's decision to extend or terminate.
 */
export function enterAgreementDuties(book: DutyBook): void {
  const held = followUpDays(book)
  const decided = decidedEnds(book)
  const options = book.snapshot.country === undefined ? {} : { country: book.snapshot.country }
  const covered = new Set<Id>()
  for (const agreement of book.snapshot.agreements ?? []) {
    const systems = systemsOf(book, agreement)
    const dates = datesOrFault(agreement, book.todayDate, options)
    if (dates === undefined) enterFaultyTerms(book, agreement, systems)
    if (dates?.state === 'ended') continue
    for (const { id } of systems) covered.add(id)
    if (dates === undefined) continue
    enterDecision(book, agreement, systems, dates, decided)
    const demanding = systems.filter(system => demandsFollowUp(book, system))
    if (demanding.length === 0) continue
    enterFollowUps(book, demanding, {
      type: 'agreement',
      id: agreement.id,
      start: parseDay(agreement.terms.start),
      end: finalEnd(agreement, dates),
      held: held.agreements.get(agreement.id) ?? [],
      months: Math.min(agreement.followUpMonths ?? Infinity, book.model.defaults.deadlines.contractFollowUpMonths),
      firstBy: agreement.firstFollowUpBy,
    })
  }
  for (const system of book.snapshot.systems) {
    if (covered.has(system.id) || !demandsFollowUp(book, system)) continue
    const start = system.startOfUse === undefined ? book.adopted : parseDay(system.startOfUse, 'startOfUse')
    if (start === undefined) continue // nobody knows since when, nor when the register began
    enterFollowUps(book, [system], {
      type: 'system',
      id: system.id,
      start,
      end: system.endOfUse === undefined ? undefined : parseDay(system.endOfUse, 'endOfUse'),
      held: held.systems.get(system.id) ?? [],
      months: book.model.defaults.deadlines.contractFollowUpMonths,
      firstBy: system.firstFollowUpBy,
    })
  }
}

/** Terms that contradict each other are one agreement's fault, and no reason to hide everybody's obligations. */
function datesOrFault(agreement: AgreementEntry, today: LocalDate, options: { country?: Country }) {
  try {
    return agreementDates(agreement.terms, today, options)
  } catch (fault) {
    if (fault instanceof FieldError) return undefined
    throw fault
  }
}

function enterFaultyTerms(book: DutyBook, agreement: AgreementEntry, systems: readonly SystemEntry[]): void {
  const duty: Duty = {
    ...responsible(book, systems, 'operationalLead'),
    rule: 'AGR-1',
    code: 'agreement.mendTerms',
    type: 'agreement',
    id: agreement.id,
    systemIds: systems.map(system => system.id),
    escalatesTo: afterOperationalLead,
  }
  const due = book.adopted ?? book.today
  book.enter(duty, due, due)
}

interface FollowUps {
  type: SubjectType
  id: Id
  start: number
  end: number | undefined
  held: number[]
  months: number
  firstBy: string | undefined
}

/** Those held answer the due days before them; the next is due a year after the last, and so on through the window. */
function enterFollowUps(book: DutyBook, systems: readonly SystemEntry[], followUps: FollowUps): void {
  const { type, id, start, end, held, months, firstBy } = followUps
  const { role, personIds } = responsible(book, systems, 'operationalLead')
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.contractFollowUp
  const next = (day: number) => addSpan(day, { months, days: 0 })
  const systemIds = systems.map(system => system.id)
  const escalatesTo = afterOperationalLead
  const duty: Duty = { rule: 'FORUM-7', code: 'contract.followUp', type, id, systemIds, role, personIds, escalatesTo }
  const enter = (due: number, done: boolean) => {
    if (end === undefined || due <= end) book.enter(duty, due - opensBefore, due, done)
  }
  const adoptedLater = book.adopted !== undefined && book.adopted > start
  let due = next(adoptedLater ? (book.adopted ?? start) : start)
  if (firstBy !== undefined) due = Math.min(due, parseDay(firstBy, 'firstFollowUpBy'))
  for (const day of held) {
    if (adoptedLater && day < (book.adopted ?? day)) {
      due = next(day) // held before adoption: it answers nothing that the register asked for
      continue
    }
    enter(due, true)
    due = next(day)
  }
  enter(due, false)
  if (due < book.today) return // nobody knows when it will be held, nor then the one after
  for (let later = next(due); later <= book.to; later = next(later)) enter(later, false)
}

function enterDecision(
  book: DutyBook,
  agreement: AgreementEntry,
  systems: readonly SystemEntry[],
  dates: AgreementDates,
  decided: ReadonlyMap<Id, ReadonlySet<LocalDate>>,
): void {
  if (dates.decideBy === undefined || dates.currentEnd === undefined) return
  const due = parseDay(dates.decideBy)
  const { role, personIds } = responsible(book, systems, 'owner')
  const duty: Duty = {
    rule: 'AGR-2',
    code: 'agreement.decide',
    type: 'agreement',
    id: agreement.id,
    systemIds: systems.map(system => system.id),
    role,
    personIds,
    escalatesTo: afterOwner,
  }
  const opens = due - book.model.defaults.deadlines.opensDaysBefore.agreementDecision
  book.enter(duty, opens, due, decided.get(agreement.id)?.has(dates.currentEnd))
}

function decidedEnds(book: DutyBook): Map<Id, Set<LocalDate>> {
  const ends = new Map<Id, Set<LocalDate>>()
  for (const { agreementId, about } of book.snapshot.agreementDecisions ?? []) {
    ends.set(agreementId, (ends.get(agreementId) ?? new Set()).add(about))
  }
  return ends
}

/** The days that satisfied FORUM-7 up to today, in order, by what they were about. */
function followUpDays(book: DutyBook) {
  const days = { agreements: new Map<Id, number[]>(), systems: new Map<Id, number[]>() }
  for (const followUp of book.snapshot.followUpsHeld ?? []) {
    const day = parseDay(followUp.heldOn, 'heldOn')
    if (day > book.today || (followUp.kind === 'internalDialogue' && !replacesMeeting(followUp))) continue
    const { agreementId, systemId } = followUp
    if (agreementId !== undefined) append(days.agreements, agreementId, day)
    else if (systemId !== undefined) append(days.systems, systemId, day)
  }
  for (const list of [...days.agreements.values(), ...days.systems.values()]) list.sort((a, b) => a - b)
  return days
}

function append(days: Map<Id, number[]>, id: Id, day: number): void {
  const known = days.get(id)
  if (known) known.push(day)
  else days.set(id, [day])
}

function systemsOf(book: DutyBook, agreement: AgreementEntry): SystemEntry[] {
  const systems: SystemEntry[] = []
  for (const id of agreement.systemIds) {
    const system = book.systems.get(id)
    if (system && isInUse(system, book.todayDate)) systems.push(system)
  }
  return systems
}

function demandsFollowUp(book: DutyBook, system: SystemEntry): boolean {
  return book.model.forums[system.category].contractFollowUp === 'mandatory' && isInUse(system, book.todayDate)
}

/** The day the agreement ends for good, where nobody can prolong it any more. */
function finalEnd({ terms }: AgreementEntry, dates: AgreementDates): number | undefined {
  if (dates.currentEnd === undefined) return undefined
  const { renewal } = terms
  const goesOn =
    dates.state !== 'terminated' &&
    renewal !== undefined &&
    (renewal.kind === 'tacit' ? dates.renewalsPassed < (renewal.times ?? Infinity) : dates.lastOptionDay !== undefined)
  return goesOn ? undefined : parseDay(dates.currentEnd)
}
