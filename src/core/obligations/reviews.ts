import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { parseDay } from '../time/local-date.ts'
import { addSpan } from '../time/period.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { ReviewHeld, SystemEntry } from './register-snapshot.ts'
import { afterOperationalLead, afterOwner, isInUse, responsible } from './responsible.ts'

/** SEC-6: who has access to personal data, looked through every year. SEC-5: logs, where somebody decided to. SEC-1: classified again. */
export function enterReviewDuties(book: DutyBook): void {
  const { access } = book.model.defaults.deadlines.reviewMonths
  const held = lastHeld(book.snapshot.reviewsHeld ?? [])
  for (const system of book.snapshot.systems) {
    if (!isInUse(system, book.todayDate)) continue
    if (system.hasPersonalData !== false) {
      enterReview(book, system, 'SEC-6', 'access.review', access, held.access.get(system.id), 'operationalLead')
    }
    if (system.logReviewMonths !== undefined) {
      enterReview(book, system, 'SEC-5', 'log.review', system.logReviewMonths, held.log.get(system.id), 'processOwner')
    }
    if (system.nextClassificationOn !== undefined) enterClassification(book, system, system.nextClassificationOn)
  }
}

function enterReview(
  book: DutyBook,
  system: SystemEntry,
  rule: string,
  code: string,
  months: number,
  last: number | undefined,
  role: Role | 'operationalLead',
): void {
  const start = system.startOfUse === undefined ? undefined : parseDay(system.startOfUse, 'startOfUse')
  const known = last ?? latest(start, book.adopted)
  if (known === undefined || !(months >= 1)) return
  const duty: Duty = {
    ...responsible(book, [system], role),
    rule,
    code,
    type: 'system',
    id: system.id,
    systemIds: [system.id],
    escalatesTo: role === 'processOwner' ? afterOwner : afterOperationalLead,
  }
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.review
  const next = (day: number) => addSpan(day, { months, days: 0 })
  const due = next(known)
  book.enter(duty, due - opensBefore, due)
  if (due < book.today) return // nobody knows when it will be done, nor then the one after
  for (let later = next(due); later <= book.to; later = next(later)) {
    book.enter(duty, later - opensBefore, later)
  }
}

function enterClassification(book: DutyBook, system: SystemEntry, nextOn: string): void {
  const due = parseDay(nextOn, 'nextClassificationOn')
  const common = system.scope === 'common'
  const duty: Duty = {
    ...(common
      ? { role: 'coordinator' as const, personIds: [...(book.snapshot.coordinatorIds ?? [])] }
      : responsible(book, [system], 'operationalLead')),
    rule: 'SEC-1',
    code: 'classification.renew',
    type: 'system',
    id: system.id,
    systemIds: [system.id],
    escalatesTo: common ? afterOwner : afterOperationalLead,
  }
  book.enter(duty, due - book.model.defaults.deadlines.opensDaysBefore.contractFollowUp, due)
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return Math.max(a, b)
}

function lastHeld(reviews: readonly ReviewHeld[]): Record<ReviewHeld['kind'], Map<Id, number>> {
  const last = { access: new Map<Id, number>(), log: new Map<Id, number>() }
  for (const { kind, systemId, heldOn } of reviews) {
    last[kind].set(systemId, Math.max(last[kind].get(systemId) ?? Number.NEGATIVE_INFINITY, parseDay(heldOn, 'heldOn')))
  }
  return last
}
