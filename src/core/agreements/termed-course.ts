import { formatDay } from '../time/local-date.ts'
import { addSpan } from '../time/period.ts'
import type { Step } from './agreement-terms.ts'
import type { CheckedTerms } from './check-terms.ts'
import { boundFor, type Course } from './course.ts'
import { boundRenewals, renewedEnd } from './renewed-end.ts'

const noTime = { months: 0, days: 0 }

/** An agreement with a term: fixed, renewed by itself, or renewed by options that have to be called. */
export function termedCourse(
  terms: CheckedTerms,
  term: NonNullable<CheckedTerms['term']>,
  today: number,
  noticeGiven: number | undefined,
  steps: Step[] | undefined,
): Course {
  const { renewal, notice } = terms
  const asOf = noticeGiven ?? today
  const each = renewal?.each
  const times = renewal === undefined ? 0 : renewal.kind === 'tacit' ? renewal.times : renewal.used
  const renewals = renewal?.kind === 'tacit' ? boundRenewals(term, renewal.each, times, notice ?? noTime, asOf) : times
  const end = renewedEnd(term, each, renewals)
  if (steps) tellTerm(terms, term, renewals, end, steps)

  if (noticeGiven !== undefined && noticeGiven <= end) {
    const until = Math.max(end, terms.irrevocableUntil ?? end)
    if (until > end) steps?.push({ code: 'agreement.irrevocable', params: { end: formatDay(until) } })
    steps?.push({ code: 'agreement.terminated', params: { on: formatDay(noticeGiven), end: formatDay(until) } })
    return boundFor(until, renewals, true)
  }

  const course = boundFor(end, renewals, false)
  if (today > end) return course
  const goesOn = renewal?.kind === 'tacit' && renewals < times
  if (notice !== undefined || goesOn) {
    const last = addSpan(end, notice ?? noTime, -1)
    const { months, days } = notice ?? noTime
    const passed = last < today
    const code = passed ? 'agreement.noticeDayPassed' : 'agreement.noticeDay'
    steps?.push({ code, params: { end: formatDay(end), months, days, day: formatDay(last) } })
    if (!passed) course.lastNoticeDay = last
    if (!passed && (terms.irrevocableUntil ?? end) > end) {
      steps?.push({ code: 'agreement.irrevocable', params: { end: formatDay(terms.irrevocableUntil ?? end) } })
    }
  }
  if (renewal?.kind === 'express' && renewal.used < renewal.times) {
    const last = addSpan(end, renewal.callBefore, -1)
    const passed = last < today
    const { months, days } = renewal.callBefore
    const code = passed ? 'agreement.optionDayPassed' : 'agreement.optionDay'
    steps?.push({ code, params: { option: renewal.used + 1, of: renewal.times, months, days, day: formatDay(last) } })
    if (!passed) course.lastOptionDay = last
  }
  return course
}

function tellTerm(
  terms: CheckedTerms,
  term: NonNullable<CheckedTerms['term']>,
  renewals: number,
  end: number,
  steps: Step[],
): void {
  const start = formatDay(terms.start)
  const firstEnd = formatDay(renewals === 0 ? end : renewedEnd(term, undefined, 0))
  const { months, days } = term.initial
  steps.push(
    term.given === 'end'
      ? { code: 'agreement.givenEnd', params: { start, end: firstEnd } }
      : { code: 'agreement.initialEnd', params: { start, months, days, end: firstEnd } },
  )
  if (terms.noticeAtEndOf !== undefined) {
    steps.push({ code: 'agreement.noticeAtEndOfIgnored', params: { unit: terms.noticeAtEndOf } })
  }
  if (terms.renewal && renewals > 0) {
    const { each, kind } = terms.renewal
    const params = { renewals, months: each.months, days: each.days, end: formatDay(end) }
    steps.push({ code: kind === 'tacit' ? 'agreement.renewed' : 'agreement.optionsUsed', params })
  }
}
