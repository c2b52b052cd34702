import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { parseDay } from '../time/local-date.ts'
import { type Duty, type DutyBook, never } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import { enterRecurring } from './recurring.ts'
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
  const since = last ?? Math.max(system.startOfUse ?? never, book.adopted ?? never)
  if (since === never) return
  const duty: Duty = {
    rule,
    code,
    subject: system.subject,
    systemIds: system.ids,
    whose: holdersOf(book, system, role),
    escalatesTo: role === 'processOwner' ? afterBudgetHolder : afterOperationalLead,
  }
  const opensBefore = book.model.defaults.deadlines.opensDaysBefore.review
  enterRecurring(book, duty, since, { months, opensBefore, until: system.lastDay })
}

function enterClassification(book: DutyBook, system: KnownSystem, nextOn: string): void {
  const due = parseDay(nextOn, 'nextClassificationOn')
  if (due > system.lastDay) return
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

function lastHeld(reviews: readonly ReviewHeld[]): Record<ReviewHeld['kind'], Map<Id, number>> {
  const last = { access: new Map<Id, number>(), log: new Map<Id, number>() }
  for (const { kind, systemId, heldOn } of reviews) {
    last[kind].set(systemId, Math.max(last[kind].get(systemId) ?? never, parseDay(heldOn, 'heldOn')))
  }
  return last
}
