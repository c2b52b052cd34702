import { calendarDay, dayOf, daysInMonth } from './days.ts'

/** The last day of the calendar month, quarter or year that `day` lies in. */
export function endOf(unit: 'month' | 'quarter' | 'year', day: number): number {
  const { year, month } = calendarDay(day)
  const last = unit === 'year' ? 12 : unit === 'quarter' ? Math.ceil(month / 3) * 3 : month
  return dayOf(year, last, daysInMonth(year, last))
}
