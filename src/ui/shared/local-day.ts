import type { Instant, LocalDate } from '../../core'

const two = (value: number) => String(value).padStart(2, '0')

/** The day of a moment in the reader's own calendar. */
export function localDay(instant: Instant): LocalDate {
  const moment = new Date(instant)
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
