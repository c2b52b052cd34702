import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import type { Country } from '../time/working-days.ts'
import { agreementDays } from './agreement-days.ts'
import type { AgreementDates, AgreementTerms, Step } from './agreement-terms.ts'

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
  const steps: Step[] = []
  const days = agreementDays(terms, parseDay(today, 'today'), options.country ?? 'SE', steps)
  const { course } = days
  const dates: AgreementDates = { state: days.state, renewalsPassed: course.renewals, steps }
  if (course.end !== undefined) dates.currentEnd = formatDay(course.end)
  if (course.lastNoticeDay !== undefined) dates.lastNoticeDay = formatDay(course.lastNoticeDay)
  if (course.lastOptionDay !== undefined) dates.lastOptionDay = formatDay(course.lastOptionDay)
  if (course.endIfNoticeToday !== undefined) {
    dates.endIfNoticeToday = formatDay(course.endIfNoticeToday)
  }
  if (days.decideBy !== undefined) dates.decideBy = formatDay(days.decideBy)
  return dates
}
