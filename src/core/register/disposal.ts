import { calendarDay, dayOf, daysInMonth } from '../time/days.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'

export interface Kept {
  validTo?: LocalDate | undefined // inclusive
  keptYears?: number | undefined // none: preserved for good
}

/**
 * DOC-8: the first day on which a record is proposed for disposal, its years after the last day that it held; undefined while
 * it holds, and for what is preserved for good. Proposed, never removed.
 */
export function disposalDay({ validTo, keptYears }: Kept): LocalDate | undefined {
  if (validTo === undefined || keptYears === undefined || !Number.isFinite(keptYears) || keptYears < 0) return undefined
  const { year, month, dayOfMonth } = calendarDay(parseDay(validTo, 'validTo'))
  const last = year + Math.floor(keptYears)
  if (last > 9998) return undefined // further away than there are days
  return formatDay(dayOf(last, month, Math.min(dayOfMonth, daysInMonth(last, month))) + 1)
}
