import { type AgreementDays, agreementDays } from '../agreements/agreement-days.ts'
import type { Id } from '../id.ts'
import { parseDay } from '../time/local-date.ts'
import { type Duty, type DutyBook, never } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { Subject } from './obligation.ts'
import type { AgreementEntry } from './register-snapshot.ts'
import { afterOwner, idsOf, responsible } from './responsible.ts'

/**
 * AGR-2: the owner's decision to extend or terminate, done when that very end was decided on. What goes on by itself asks
 * again in every term, as far as the window reaches: the day after the last one to give notice it is bound for another.
 */
export function enterDecisions(
  book: DutyBook,
  agreement: AgreementEntry,
  subject: Subject,
  systems: readonly KnownSystem[],
  next: AgreementDays,
  decided: ReadonlyMap<Id, ReadonlySet<number>>,
): void {
  const { decideBy } = next
  if (decideBy === undefined || decideBy > book.to) return
  const duty: Duty = {
    rule: 'AGR-2',
    code: 'agreement.decide',
    subject,
    systemIds: idsOf(systems),
    whose: responsible(book, systems, 'owner'),
    escalatesTo: afterOwner,
  }
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.agreementDecision
  const ends = decided.get(agreement.id)
  let before = never
  let days: AgreementDays | undefined = next
  while (days?.decideBy !== undefined && days.decideBy <= book.to) {
    const { course, decideBy: due } = days
    const done = course.end !== undefined && ends?.has(course.end)
    if (due > before) book.enter(duty, due - opensBefore, due, done) // terms of days share their Friday: one decision
    before = due
    days = afterNotice(book, agreement, course.lastNoticeDay)
  }
}

/** How it stands when nobody gave notice; undefined where it doesn't go on by itself, or a notice to come is on record. */
function afterNotice(book: DutyBook, { terms }: AgreementEntry, lastNoticeDay?: number): AgreementDays | undefined {
  const goesOn = terms.renewal?.kind === 'tacit' && terms.terminatedOn === undefined
  if (!goesOn || lastNoticeDay === undefined) return undefined
  return agreementDays(terms, lastNoticeDay + 1, book.country, undefined)
}

/** By agreement, the ends that somebody has decided on. */
export function decidedEnds(book: DutyBook): Map<Id, Set<number>> {
  const ends = new Map<Id, Set<number>>()
  for (const { agreementId, about } of book.snapshot.agreementDecisions ?? []) {
    ends.set(agreementId, (ends.get(agreementId) ?? new Set()).add(parseDay(about, 'about')))
  }
  return ends
}
