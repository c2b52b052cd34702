import { FieldError } from '../field-error.ts'
import { calendarDay, dayOf, daysInMonth } from './days.ts'

/** A stretch of calendar time; whole numbers, none negative. `{ years: 1, months: 6 }` is eighteen months. */
export interface Period {
  years?: number
  months?: number
  weeks?: number
  days?: number
}

/** A period reduced to what the calendar tells apart. */
export interface Span {
  months: number
  days: number
}

/** @throws RangeError naming `field` for a unit that is negative or no whole number. */
export function spanOf(period: Period, field = 'period'): Span {
  const years = period.years ?? 0
  const months = period.months ?? 0
  const weeks = period.weeks ?? 0
  const days = period.days ?? 0
  if (!isCount(years) || !isCount(months) || !isCount(weeks) || !isCount(days)) throw fault(period, field)
  return { months: years * 12 + months, days: weeks * 7 + days }
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0

function fault(period: Period, field: string): FieldError {
  const units = ['years', 'months', 'weeks', 'days'] as const
  const wrong = units.find(unit => !isCount(period[unit] ?? 0)) ?? 'days'
  return new FieldError(`${field}.${wrong}`, `not a whole number from 0: ${period[wrong]}`)
}

export function isEmptySpan(span: Span): boolean {
  return span.months === 0 && span.days === 0
}

/** `first` and then `times` × `each`, as one span: month ends are then reached once, and don't drift. */
export function spanSum(first: Span, each: Span, times: number): Span {
  return { months: first.months + each.months * times, days: first.days + each.days * times }
}

/**
 * The day a span later (or earlier, with `direction` −1): months first, keeping the day of the month or taking the
 * month's last one where it is shorter, then days.
 */
export function addSpan(day: number, span: Span, direction: 1 | -1 = 1): number {
  return addMonths(day, span.months * direction) + span.days * direction
}

/** The same day of the month so many months later (or earlier), or the month's last one where it is shorter. */
export function addMonths(day: number, months: number): number {
  if (months === 0) return day
  const { year, month, dayOfMonth } = calendarDay(day)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)))
}
