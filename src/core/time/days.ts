/**
 * Days as whole numbers, 0 being 1970-01-01, in the proleptic Gregorian calendar. The whole core counts in these and
 * turns them into text at its edges only: a date library is far slower, and larger than the core.
 */

/** The day of a year, month (1–12) and day of the month. Arithmetic of Howard Hinnant's `days_from_civil`. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const y = month > 2 ? year : year - 1 // years that begin in March, so that the leap day is the last one
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export interface CalendarDay {
  year: number
  month: number // 1–12
  dayOfMonth: number
}

export function calendarDay(day: number): CalendarDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** 1 Monday … 7 Sunday, as ISO 8601 numbers them. */
export function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
