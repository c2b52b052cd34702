import { addSpan, type Span, spanSum } from '../time/period.ts'
import type { CheckedTerms } from './check-terms.ts'

type Term = NonNullable<CheckedTerms['term']>

/** The last day in force after so many renewals: all of them counted from one anchor, so that month ends don't drift. */
export function renewedEnd(term: Term, each: Span | undefined, renewals: number): number {
  const whole = each ? spanSum(term.initial, each, renewals) : term.initial
  return addSpan(term.anchor, whole) - 1
}

const meanMonth = 30.436875

/**
 * How many tacit renewals an agreement is bound for on a day: the fewest whose last day to give notice hasn't passed,
 * and never more than there are. Guessed by the mean length of a month, then mended, so that a term of a day over a
 * thousand years costs no more than one of a year.
 */
export function boundRenewals(term: Term, each: Span, times: number, notice: Span, on: number): number {
  const lastNotice = (renewals: number) => addSpan(renewedEnd(term, each, renewals), notice, -1)
  const length = each.months * meanMonth + each.days
  let renewals = Math.min(times, Math.max(0, Math.floor((on - lastNotice(0)) / length)))
  while (renewals < times && lastNotice(renewals) < on) renewals += 1
  while (renewals > 0 && lastNotice(renewals - 1) >= on) renewals -= 1
  return renewals
}
