import { FieldError } from '../field-error.ts'
import { lastDay, parseDay } from '../time/local-date.ts'
import { addSpan, isEmptySpan, type Span, spanOf } from '../time/period.ts'
import type { AgreementTerms } from './agreement-terms.ts'

/** The terms with days as numbers, free of contradiction. All of its fields are always there: thousands are alike. */
export interface CheckedTerms {
  start: number
  /** The initial term: its last day is `anchor` + `initial` − 1, and renewals are counted from the same anchor. */
  term: { anchor: number; initial: Span; given: 'end' | 'initial' } | undefined
  renewal: Renewal | undefined
  notice: Span | undefined
  noticeAtEndOf: 'month' | 'quarter' | 'year' | undefined
  irrevocableUntil: number | undefined
  terminatedOn: number | undefined
  leadDays: number
}

export type Renewal =
  | { kind: 'tacit'; each: Span; times: number } // Infinity: without limit
  | { kind: 'express'; each: Span; times: number; used: number; callBefore: Span }

/** @throws RangeError naming the field that is no date, no period, or contradicts another (AGR-1). */
export function checkTerms(terms: AgreementTerms): CheckedTerms {
  const { notice, noticeAtEndOf, irrevocableUntil, terminatedOn } = terms
  const start = parseDay(terms.start, 'start')
  const leadDays = wholeNumber(terms.leadDays ?? 0, 'leadDays')
  const term = checkTerm(terms, start)
  if (terms.renewal !== undefined && !term)
    throw new FieldError('renewal', 'needs an end or an initial term to renew from')
  const renewal = terms.renewal && checkRenewal(terms.renewal)
  if (noticeAtEndOf !== undefined && !['month', 'quarter', 'year'].includes(noticeAtEndOf)) {
    throw new FieldError('noticeAtEndOf', `not month, quarter or year: ${noticeAtEndOf}`)
  }
  return {
    start,
    term,
    renewal,
    notice: notice && spanOf(notice, 'notice'),
    noticeAtEndOf,
    irrevocableUntil: irrevocableUntil === undefined ? undefined : parseDay(irrevocableUntil, 'irrevocableUntil'),
    terminatedOn: terminatedOn === undefined ? undefined : parseDay(terminatedOn, 'terminatedOn'),
    leadDays,
  }
}

function checkTerm(terms: AgreementTerms, start: number): CheckedTerms['term'] {
  if (terms.end !== undefined) {
    if (terms.initial !== undefined) throw new FieldError('initial', 'given together with end')
    const end = parseDay(terms.end, 'end')
    if (end < start) throw new FieldError('end', `before start: ${terms.end}`)
    return { anchor: end + 1, initial: { months: 0, days: 0 }, given: 'end' }
  }
  if (terms.initial === undefined) return undefined
  const initial = spanOf(terms.initial, 'initial')
  const after = addSpan(start, initial)
  if (after === start) throw new FieldError('initial', 'no time at all')
  if (after - 1 > lastDay) throw new FieldError('initial', 'past the year 9999')
  return { anchor: start, initial, given: 'initial' }
}

function checkRenewal(renewal: NonNullable<AgreementTerms['renewal']>): Renewal {
  const each = spanOf(renewal.each, 'renewal.each')
  if (isEmptySpan(each)) throw new FieldError('renewal.each', 'no time at all')
  if (renewal.kind === 'tacit') {
    const times = renewal.times === undefined ? Number.POSITIVE_INFINITY : wholeNumber(renewal.times, 'renewal.times')
    return { kind: 'tacit', each, times }
  }
  if (renewal.kind !== 'express') throw new FieldError('renewal.kind', 'neither tacit nor express')
  const times = wholeNumber(renewal.times, 'renewal.times')
  const used = wholeNumber(renewal.used, 'renewal.used')
  if (used > times) throw new FieldError('renewal.used', `more than renewal.times: ${used} of ${times}`)
  return { kind: 'express', each, times, used, callBefore: spanOf(renewal.callBefore, 'renewal.callBefore') }
}

function wholeNumber(value: number, field: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new FieldError(field, `not a whole number from 0: ${value}`)
  return value
}
