import { formatDay } from '../time/local-date.ts'
import { addSpan } from '../time/period.ts'
import { endOf } from '../time/period-end.ts'
import type { Step } from './agreement-terms.ts'
import type { CheckedTerms } from './check-terms.ts'
import { boundFor, type Course } from './course.ts'

/** An agreement without a term: it runs until notice has been given, and has run out. */
export function openEndedCourse(
  terms: CheckedTerms,
  today: number,
  noticeGiven: number | undefined,
  steps: Step[] | undefined,
): Course {
  steps?.push({ code: 'agreement.openEnded', params: { start: formatDay(terms.start) } })
  const end = endAfterNotice(terms, noticeGiven ?? today, steps)
  if (noticeGiven !== undefined) return boundFor(end, 0, true)
  return { ...boundFor(end, 0, false), end: undefined, endIfNoticeToday: end }
}

function endAfterNotice(terms: CheckedTerms, given: number, steps: Step[] | undefined): number {
  const notice = terms.notice ?? { months: 0, days: 0 }
  let end = addSpan(given, notice)
  steps?.push({
    code: 'agreement.noticeRuns',
    params: { from: formatDay(given), months: notice.months, days: notice.days, end: formatDay(end) },
  })
  if (terms.irrevocableUntil !== undefined && terms.irrevocableUntil > end) {
    end = terms.irrevocableUntil
    steps?.push({ code: 'agreement.irrevocable', params: { end: formatDay(end) } })
  }
  if (terms.noticeAtEndOf !== undefined) {
    end = endOf(terms.noticeAtEndOf, end)
    steps?.push({ code: 'agreement.noticeAtEndOf', params: { unit: terms.noticeAtEndOf, end: formatDay(end) } })
  }
  return end
}
