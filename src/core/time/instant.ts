import { FieldError } from '../field-error.ts'
import { dayOf, daysInMonth } from './days.ts'
import { formatDay } from './local-date.ts'

/** A moment in UTC, 'YYYY-MM-DDTHH:mm:ssZ', with or without milliseconds. Never mixed with `LocalDate`. */
export type Instant = string

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{3}))?Z$/

export const hourMs = 3_600_000
export const dayMs = 86_400_000

/**
 * Milliseconds since 1970-01-01T00:00:00Z.
 * @throws RangeError naming `field` and the text, for other shapes, other offsets and moments that don't exist.
 */
export function parseInstant(text: Instant, field = 'instant'): number {
  const parts = typeof text === 'string' ? shape.exec(text) : null
  if (!parts) throw new FieldError(field, `not a moment in UTC: ${String(text)}`)
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0, ms = 0] = parts
    .slice(1)
    .map(part => Number(part ?? 0))
  const exists = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  if (!exists || hour > 23 || minute > 59 || second > 59) throw new FieldError(field, `no such moment: ${text}`)
  return dayOf(year, month, dayOfMonth) * dayMs + hour * hourMs + minute * 60_000 + second * 1000 + ms
}

/** Milliseconds are written only where there are any. @throws RangeError outside the years 0000–9999. */
export function formatInstant(ms: number, field = 'instant'): Instant {
  const day = Math.floor(ms / dayMs)
  const rest = ms - day * dayMs
  const two = (value: number) => String(value).padStart(2, '0')
  const hour = two(Math.floor(rest / hourMs))
  const minute = two(Math.floor(rest / 60_000) % 60)
  const second = two(Math.floor(rest / 1000) % 60)
  const fraction = rest % 1000 === 0 ? '' : `.${String(rest % 1000).padStart(3, '0')}`
  return `${formatDay(day, field)}T${hour}:${minute}:${second}${fraction}Z`
}
