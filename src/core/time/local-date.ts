import { FieldError } from '../field-error.ts'
import { calendarDay, dayOf, daysInMonth } from './days.ts'

/** A day of the municipality's own calendar, 'YYYY-MM-DD', years 0000–9999; no clock time, no time zone. */
export type LocalDate = string

const shape = /^\d{4}-\d{2}-\d{2}$/
const firstDay = dayOf(0, 1, 1)
const lastDay = dayOf(9999, 12, 31)

/**
 * The day number of an ISO date.
 * @throws RangeError naming `field` and the text, for another shape and for days that don't exist (2026-02-29).
 */
export function parseDay(text: LocalDate, field = 'date'): number {
  if (typeof text !== 'string' || !shape.test(text)) throw new FieldError(field, `not a date: ${String(text)}`)
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const dayOfMonth = Number(text.slice(8, 10))
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    throw new FieldError(field, `no such day: ${text}`)
  }
  return dayOf(year, month, dayOfMonth)
}

/** @throws RangeError naming `field` for a day outside the years 0000–9999. */
export function formatDay(day: number, field = 'date'): LocalDate {
  if (!(day >= firstDay && day <= lastDay)) throw new FieldError(field, 'outside the years 0000–9999')
  const { year, month, dayOfMonth } = calendarDay(day)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`
}

export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !shape.test(text)) return false
  const month = Number(text.slice(5, 7))
  const dayOfMonth = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(Number(text.slice(0, 4)), month)
}
