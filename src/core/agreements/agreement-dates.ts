import { FieldError } from '../field-error.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import { type Country, isCountry, workingDayOnOrBefore } from '../time/working-days.ts'
import type { AgreementDates, AgreementTerms, Step } from './agreement-terms.ts'
import { checkTerms } from './check-terms.ts'
import type { Course } from './course.ts'
import { openEndedCourse } from './open-ended-course.ts'
import { termedCourse } from './termed-course.ts'

/**
 * The days of an agreement as they stand on `today` (AGR-1, AGR-2): where it is bound, the last day to say so, and the
 * day by which the owner has to have decided. Days are inclusive; all in the municipality's calendar.
 * A notice dated after `today` has no effect yet.
 * @throws RangeError naming the field, for dates and periods that are none and terms that contradict each other.
 */
export function agreementDates(
  terms: AgreementTerms,
  today: LocalDate,
  options: { country?: Country } = {},
): AgreementDates {
  const checked = checkTerms(terms)
  const now = parseDay(today, 'today')
  const country = options.country ?? 'SE'
  if (!isCountry(country)) throw new FieldError('country', `not SE, NO or DK: ${String(country)}`)
  const noticeGiven = (checked.terminatedOn ?? Number.POSITIVE_INFINITY) <= now ? checked.terminatedOn : undefined
  const course = checked.term
    ? termedCourse(checked, checked.term, now, noticeGiven)
    : openEndedCourse(checked, now, noticeGiven)
  const { steps } = course
  if (checked.terminatedOn !== undefined && noticeGiven === undefined) {
    steps.push({ code: 'agreement.terminatedLater', params: { on: formatDay(checked.terminatedOn) } })
  }

  const dates: AgreementDates = { state: stateOn(now, checked.start, course), renewalsPassed: course.renewals, steps }
  if (course.end !== undefined) dates.currentEnd = formatDay(course.end, 'currentEnd')
  if (course.lastNoticeDay !== undefined) dates.lastNoticeDay = formatDay(course.lastNoticeDay, 'lastNoticeDay')
  if (course.lastOptionDay !== undefined) dates.lastOptionDay = formatDay(course.lastOptionDay, 'lastOptionDay')
  if (course.endIfNoticeToday !== undefined) {
    dates.endIfNoticeToday = formatDay(course.endIfNoticeToday, 'endIfNoticeToday')
  }
  const decideBy = decisionDay(course, checked.leadDays, country, steps)
  if (decideBy !== undefined) dates.decideBy = decideBy
  return dates
}

function stateOn(today: number, start: number, course: Course): AgreementDates['state'] {
  if (course.end !== undefined && today > course.end) return 'ended'
  if (course.terminated) return 'terminated'
  return today < start ? 'notStarted' : 'running'
}

function decisionDay(course: Course, leadDays: number, country: Country, steps: Step[]): LocalDate | undefined {
  const { lastNoticeDay, lastOptionDay } = course
  if (lastNoticeDay === undefined && lastOptionDay === undefined) return undefined
  const legal = Math.min(lastNoticeDay ?? Number.POSITIVE_INFINITY, lastOptionDay ?? Number.POSITIVE_INFINITY)
  const led = legal - leadDays
  if (leadDays > 0) {
    steps.push({ code: 'agreement.lead', params: { from: formatDay(legal), days: leadDays, day: formatDay(led) } })
  }
  const worked = workingDayOnOrBefore(led, country)
  const day = formatDay(worked, 'decideBy')
  if (worked < led) steps.push({ code: 'agreement.workingDay', params: { from: formatDay(led), country, day } })
  return day
}
