/** Days relative to a given one, so that the demo municipality always has something due. */
import { weekday } from '../src/core/time/days.ts'
import { formatDay, type LocalDate, parseDay } from '../src/core/time/local-date.ts'
import { addSpan } from '../src/core/time/period.ts'

export function addDays(day: LocalDate, days: number): LocalDate {
  return formatDay(parseDay(day) + days)
}

export function addMonths(day: LocalDate, months: number): LocalDate {
  return formatDay(addSpan(parseDay(day), { months, days: 0 }))
}

/** The nearest Monday to Friday at or before: meetings aren't held on Sundays. */
export function weekdayBefore(day: LocalDate): LocalDate {
  return addDays(day, Math.min(0, 5 - weekday(parseDay(day))))
}

/** First day of a term of so many months that ends on the given day. */
export function termStart(end: LocalDate, months: number): LocalDate {
  return addMonths(addDays(end, 1), -months)
}

/** Last day of the year so many years from the given day's. */
export function yearEnd(day: LocalDate, years = 0): LocalDate {
  return `${Number(day.slice(0, 4)) + years}-12-31`
}
