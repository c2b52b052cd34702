import { FieldError } from '../field-error.ts'
import { calendarDay, dayOf, daysInMonth } from './days.ts'

/** A day of the municipality's own calendar, 'YYYY-MM-DD', years 0000–9999; no clock time, no time zone. */
export type LocalDate = string

const firstDay = dayOf(0, 1, 1)
export const lastDay = dayOf(9999, 12, 31)

/**
 * The day number of an ISO date.
 * @throws RangeError naming `field` and the text, for another shape and for days that don't exist (2026-02-29).
 */
export function parseDay(text: LocalDate, field = 'date'): number {
  const day = readDay(text)
  if (day === undefined) throw new FieldError(field, `no such day: ${String(text)}`)
  return day
}

export function isLocalDate(text: unknown): text is LocalDate {
  return readDay(text) !== undefined
}

/** Read digit by digit: an agreement's dates are computed by the ten thousand, and a pattern is several times slower. */
function readDay(text: unknown): number | undefined {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  const exists = year >= 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  return exists ? dayOf(year, month, dayOfMonth) : undefined
}

function digits(text: string, from: number, until: number): number {
  let value = 0
  for (let index = from; index < until; index++) {
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** @throws RangeError naming `field` for a day outside the years 0000–9999. */
export function formatDay(day: number, field = 'date'): LocalDate {
  if (!(day >= firstDay && day <= lastDay)) throw new FieldError(field, 'outside the years 0000–9999')
  const { year, month, dayOfMonth } = calendarDay(day)
  const fourDigits = year > 999 ? year : String(year).padStart(4, '0')
  return `${fourDigits}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}
