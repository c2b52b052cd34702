import { calendarDay, daysInMonth, weekday } from './days.ts'

/** A recurrence rule's parts by their names: 'FREQ=DAILY;BYDAY=MO' has two. */
type Parts = ReadonlyMap<string, string>

export function partsOf(rule: string): Parts {
  return new Map(rule.split(';').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))
}

const numbersOf = (parts: Parts, name: string) => parts.get(name)?.split(',').map(Number)

/**
 * Whether a day is where the rule puts it. The library moves 30 February to 2 March and 29 February to 1 March, where the
 * standard (RFC 5545, 3.3.10) passes over days that don't exist.
 */
export function placement(rule: string, start: number): (day: number) => boolean {
  const parts = partsOf(rule)
  const months = numbersOf(parts, 'BYMONTH')
  const days = numbersOf(parts, 'BYMONTHDAY')
  const byStart = parts.get('FREQ') === 'YEARLY' && !['BYDAY', 'BYMONTHDAY', 'BYYEARDAY'].some(name => parts.has(name))
  return day => {
    const { year, month, dayOfMonth } = calendarDay(day)
    if (months && !months.includes(month)) return false
    if (byStart) return dayOfMonth === calendarDay(start).dayOfMonth
    return !days || days.includes(dayOfMonth) || days.includes(dayOfMonth - daysInMonth(year, month) - 1)
  }
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** What the standard has no use for in a rule of days. */
export const isOddDaily = (rule: string) => /BY(YEARDAY|WEEKNO|SETPOS)=|BYDAY=[^;]*\d/.test(rule)

/** The days of a daily rule to `last`. Gone through here, for the library never comes back from one that no day fits. */
export function* dailyDays(rule: string, start: number, last: number): Generator<number> {
  const parts = partsOf(rule)
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1))
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY)
  const on = parts.get('BYDAY')?.split(',')
  const isPlaced = placement(rule, start)
  for (let day = start, found = 0; day <= last && found < count; day += interval) {
    if (!isPlaced(day) || (on && !on.includes(weekdays[weekday(day) - 1] ?? ''))) continue
    found += 1
    yield day
  }
}
