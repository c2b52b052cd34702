import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { parseDay } from '../time/local-date.ts'
import { addMonths } from '../time/period.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { ReviewHeld } from './register-snapshot.ts'
import { afterBudgetHolder, afterOperationalLead, afterOwner, holdersOf } from './responsible.ts'

/** SEC-6: who has access to personal data, looked through every year. SEC-5: logs, where somebody decided to. SEC-1: classified again. */
export function enterReviewDuties(book: DutyBook): void {
  const { access } = book.model.defaults.deadlines.reviewMonths
  const held = lastHeld(book.snapshot.reviewsHeld ?? [])
  for (const system of book.systems.values()) {
    const { entry, isInUse } = system
    if (!isInUse) continue
    if (entry.hasPersonalData !== false) {
      enterReview(book, system, 'SEC-6', 'access.review', access, held.access.get(entry.id), 'operationalLead')
    }
    if (entry.logReviewMonths !== undefined) {
      enterReview(book, system, 'SEC-5', 'log.review', entry.logReviewMonths, held.log.get(entry.id), 'processOwner')
    }
    if (entry.nextClassificationOn !== undefined) enterClassification(book, system, entry.nextClassificationOn)
  }
}

function enterReview(
  book: DutyBook,
  system: KnownSystem,
  rule: string,
  code: string,
  months: number,
  last: number | undefined,
  role: Role | 'operationalLead',
): void {
  const known = last ?? latest(system.startOfUse, book.adopted)
  if (known === undefined || !(months >= 1)) return
  const duty: Duty = {
    rule,
    code,
    subject: system.subject,
    systemIds: system.ids,
    whose: holdersOf(book, system, role),
    escalatesTo: role === 'processOwner' ? afterBudgetHolder : afterOperationalLead,
  }
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.review
  // each counted from the last one held, so that month ends don't drift
  for (let times = 1; ; times++) {
    const due = addMonths(known, months * times)
    if (times > 1 && due > book.to) return
    book.enter(duty, due - opensBefore, due)
    if (due < book.today) return // nobody knows when it will be done, nor then the one after
  }
}

function enterClassification(book: DutyBook, system: KnownSystem, nextOn: string): void {
  const due = parseDay(nextOn, 'nextClassificationOn')
  const common = system.entry.scope === 'common'
  const duty: Duty = {
    rule: 'SEC-1',
    code: 'classification.renew',
    subject: system.subject,
    systemIds: system.ids,
    whose: common ? { role: 'coordinator', personIds: [...(book.snapshot.coordinatorIds ?? [])] } : system.lead,
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
