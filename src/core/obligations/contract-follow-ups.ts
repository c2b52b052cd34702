import { type AgreementDays, agreementDays } from '../agreements/agreement-days.ts'
import { FieldError } from '../field-error.ts'
import { replacesMeeting } from '../forums/replaces-meeting.ts'
import type { Id } from '../id.ts'
import { parseDay } from '../time/local-date.ts'
import { addMonths } from '../time/period.ts'
import { decidedEnds, enterDecisions } from './agreement-decisions.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { Subject } from './obligation.ts'
import type { AgreementEntry } from './register-snapshot.ts'
import { afterOperationalLead, idsOf, responsible, systemsAmong } from './responsible.ts'

/**
 * FORUM-7, FORUM-9 and FORUM-13: contract follow-up of every agreement, and of every system without one, where the category
 * demands it. It opens early enough for the internal dialogue that prepares it (FORUM-8). AGR-1 and AGR-2: what the agreement
 * itself asks for.
 */
export function enterAgreementDuties(book: DutyBook): void {
  const held = followUpDays(book)
  const decided = decidedEnds(book)
  for (const agreement of book.snapshot.agreements ?? []) {
    const systems = systemsInUse(book, agreement)
    const days = daysOrFault(book, agreement)
    if (days?.state === 'ended') continue
    const subject: Subject = { type: 'agreement', id: agreement.id } // shared by all that is due from it
    for (const system of systems) system.hasAgreement = true
    if (days === undefined) {
      enterFaultyTerms(book, subject, systems)
      continue
    }
    enterDecisions(book, agreement, subject, systems, days, decided)
    const demanding = demandingAmong(book, systems)
    if (demanding.length === 0) continue
    enterFollowUps(book, demanding, {
      subject,
      start: days.start,
      end: finalEnd(agreement, days),
      held: held.agreements.get(agreement.id) ?? [],
      months: tightest(agreement.followUpMonths, book),
      firstBy: agreement.firstFollowUpBy,
    })
  }
  for (const system of book.systems.values()) {
    const { entry } = system
    if (system.hasAgreement || !demandsFollowUp(book, system)) continue
    const start = system.startOfUse ?? book.adopted
    if (start === undefined) continue // nobody knows since when, nor when the register began
    enterFollowUps(book, [system], {
      subject: system.subject,
      start,
      end: system.lastDay,
      held: held.systems.get(entry.id) ?? [],
      months: tightest(undefined, book),
      firstBy: entry.firstFollowUpBy,
    })
  }
}

/** FORUM-1. A rhythm of no time at all is none, and would never come to an end. */
function tightest(months: number | undefined, book: DutyBook): number {
  const standard = Math.max(1, book.model.defaults.deadlines.contractFollowUpMonths)
  return months !== undefined && months >= 1 ? Math.min(months, standard) : standard
}

/** Terms that contradict each other are one agreement's fault, and no reason to hide everybody's obligations. */
function daysOrFault(book: DutyBook, { terms }: AgreementEntry): AgreementDays | undefined {
  try {
    return agreementDays(terms, book.today, book.country, undefined)
  } catch (fault) {
    if (fault instanceof FieldError) return undefined
    throw fault
  }
}

function enterFaultyTerms(book: DutyBook, subject: Subject, systems: readonly KnownSystem[]): void {
  const duty: Duty = {
    rule: 'AGR-1',
    code: 'agreement.mendTerms',
    subject,
    systemIds: idsOf(systems),
    whose: responsible(book, systems, 'operationalLead'),
    escalatesTo: afterOperationalLead,
  }
  const due = book.adopted ?? book.today
  book.enter(duty, due, due)
}

interface FollowUps {
  subject: Subject
  start: number
  end: number | undefined
  held: number[]
  months: number
  firstBy: string | undefined
}

/** Those held answer the due days before them; the next is due a year after the last, and so on through the window. */
function enterFollowUps(book: DutyBook, systems: readonly KnownSystem[], followUps: FollowUps): void {
  const { subject, start, end, held, months, firstBy } = followUps
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.contractFollowUp
  const next = (day: number) => addMonths(day, months)
  const duty: Duty = {
    rule: 'FORUM-7',
    code: 'contract.followUp',
    subject,
    systemIds: idsOf(systems),
    whose: responsible(book, systems, 'operationalLead'),
    escalatesTo: afterOperationalLead,
  }
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
    if (next(day) <= due) continue // the same one entered twice, or one before the agreement: nothing is put off by it
    enter(due, true)
    due = next(day)
  }
  enter(due, false)
  if (due < book.today) return // nobody knows when it will be held, nor then the one after
  // each counted from the first, so that month ends don't drift
  const after = (times: number) => addMonths(due, months * times)
  for (let times = 1, later = after(1); later <= book.to; times++, later = after(times)) enter(later, false)
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
  return days
}

/** In order; nearly always there is one, and it is the latest. */
function append(days: Map<Id, number[]>, id: Id, day: number): void {
  const known = days.get(id)
  if (!known) days.set(id, [day])
  else known.splice(known.findLastIndex(each => each <= day) + 1, 0, day)
}

function systemsInUse(book: DutyBook, agreement: AgreementEntry): KnownSystem[] {
  const systems = systemsAmong(book, agreement.systemIds)
  return systems.every(({ isInUse }) => isInUse) ? systems : systems.filter(({ isInUse }) => isInUse)
}

function demandingAmong(book: DutyBook, systems: KnownSystem[]): KnownSystem[] {
  const demands = (system: KnownSystem) => demandsFollowUp(book, system)
  return systems.every(demands) ? systems : systems.filter(demands)
}

function demandsFollowUp(book: DutyBook, { entry, isInUse }: KnownSystem): boolean {
  return isInUse && book.model.forums[entry.category].contractFollowUp === 'mandatory'
}

/** The day the agreement ends for good, where nobody can prolong it any more. */
function finalEnd({ terms }: AgreementEntry, { course }: AgreementDays): number | undefined {
  const { renewal } = terms
  const goesOn =
    !course.terminated &&
    renewal !== undefined &&
    (renewal.kind === 'tacit' ? course.renewals < (renewal.times ?? Infinity) : course.lastOptionDay !== undefined)
  return goesOn ? undefined : course.end
}
