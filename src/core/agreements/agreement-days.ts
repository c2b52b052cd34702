import { FieldError } from '../field-error.ts'
import { formatDay } from '../time/local-date.ts'
import { type Country, isCountry, workingDayOnOrBefore } from '../time/working-days.ts'
import type { AgreementDates, AgreementTerms, Step } from './agreement-terms.ts'
import { type CheckedTerms, checkTerms } from './check-terms.ts'
import type { Course } from './course.ts'
import { openEndedCourse } from './open-ended-course.ts'
import { termedCourse } from './termed-course.ts'

/** An agreement's days on a day, as day numbers. */
export interface AgreementDays {
  course: Course
  start: number
  state: AgreementDates['state']
  decideBy: number | undefined
}

/**
 * As `agreementDates`, in day numbers. `steps` is filled with the arithmetic where one is given: putting it into words
 * takes longer than doing it, and whoever asks for thousands of agreements shows none.
 * @throws RangeError naming the field.
 */
export function agreementDays(
  terms: AgreementTerms,
  today: number,
  country: Country,
  steps: Step[] | undefined,
): AgreementDays {
  const checked = checkTerms(terms)
  if (!isCountry(country)) throw new FieldError('country', `not SE, NO or DK: ${String(country)}`)
  const course = courseOf(checked, today, steps)
  return {
    course,
    start: checked.start,
    state: stateOn(today, checked.start, course),
    decideBy: decisionDay(course, checked.leadDays, country, steps),
  }
}

function courseOf(checked: CheckedTerms, today: number, steps: Step[] | undefined): Course {
  const { term, terminatedOn } = checked
  const noticeGiven = terminatedOn !== undefined && terminatedOn <= today ? terminatedOn : undefined
  const course = term
    ? termedCourse(checked, term, today, noticeGiven, steps)
    : openEndedCourse(checked, today, noticeGiven, steps)
  if (terminatedOn !== undefined && noticeGiven === undefined) {
    steps?.push({ code: 'agreement.terminatedLater', params: { on: formatDay(terminatedOn) } })
  }
  return course
}

function stateOn(today: number, start: number, course: Course): AgreementDates['state'] {
  if (course.end !== undefined && today > course.end) return 'ended'
  if (course.terminated) return 'terminated'
  return today < start ? 'notStarted' : 'running'
}

function decisionDay(
  course: Course,
  leadDays: number,
  country: Country,
  steps: Step[] | undefined,
): number | undefined {
  const { lastNoticeDay, lastOptionDay } = course
  if (lastNoticeDay === undefined && lastOptionDay === undefined) return undefined
  const legal = Math.min(lastNoticeDay ?? Number.POSITIVE_INFINITY, lastOptionDay ?? Number.POSITIVE_INFINITY)
  const led = legal - leadDays
  if (leadDays > 0) {
    steps?.push({ code: 'agreement.lead', params: { from: formatDay(legal), days: leadDays, day: formatDay(led) } })
  }
  const day = workingDayOnOrBefore(led, country)
  if (day < led) {
    steps?.push({ code: 'agreement.workingDay', params: { from: formatDay(led), country, day: formatDay(day) } })
  }
  return day
}
