import { FieldError } from '../field-error.ts'
import { calendarDay } from './days.ts'
import { formatDay, type LocalDate, parseDay } from './local-date.ts'

/**
 * The days of an iCalendar recurrence rule (RFC 5545, without 'RRULE:') from `start` that lie in the window, both ends
 * inclusive (FORUM-2). Months without such a day are passed over, as the standard says. At most `limit` of them.
 * This file is the only one that uses a recurrence library, fetched when first asked: core/index.ts doesn't lead here.
 * @throws RangeError naming `rule` where it is none, or counts hours; or the date that is none.
 */
export async function occurrences(
  rule: string,
  start: LocalDate,
  window: { from: LocalDate; to: LocalDate },
  limit = 1000,
): Promise<LocalDate[]> {
  const first = parseDay(start, 'start')
  const from = Math.max(parseDay(window.from, 'window.from'), first)
  const to = parseDay(window.to, 'window.to')
  const { default: ical } = await import('ical.js')
  const iterator = iterate(ical, rule, start)
  const isOfTheRule = placement(rule, first)
  const days: LocalDate[] = []
  while (days.length < limit) {
    const next: { toString(): string } | null = iterator.next()
    if (next === null) break
    const text = next.toString()
    const day = parseDay(text, 'rule')
    if (day > to) break
    if (day >= from && isOfTheRule(day)) days.push(formatDay(day))
  }
  return days
}

/** The first day of the rule on or after `from`, within `years`; undefined where there is none. */
export async function nextOccurrence(
  rule: string,
  start: LocalDate,
  from: LocalDate,
  years = 10,
): Promise<LocalDate | undefined> {
  const to = formatDay(parseDay(from, 'from') + years * 366)
  const [next] = await occurrences(rule, start, { from, to }, 1)
  return next
}

/**
 * Whether a day is where the rule puts it. The library moves 30 February to 2 March and 29 February to 1 March, where the
 * standard (RFC 5545, 3.3.10) passes over days that don't exist.
 */
function placement(rule: string, start: number): (day: number) => boolean {
  const parts = new Map(rule.split(';').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']))
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number)
  const months = numbers('BYMONTH')
  const days = numbers('BYMONTHDAY')
  const byStart = /^(YEARLY|MONTHLY)$/.test(parts.get('FREQ') ?? '') && !/BY(DAY|MONTHDAY|YEARDAY|WEEKNO)=/.test(rule)
  return day => {
    const { month, dayOfMonth } = calendarDay(day)
    if (months && !months.includes(month)) return false
    if (byStart) return dayOfMonth === calendarDay(start).dayOfMonth
    return !days || days.some(number => number < 0 || number === dayOfMonth)
  }
}

const known = /^FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;|$)/

function iterate(ical: typeof import('ical.js').default, rule: string, start: LocalDate) {
  const parts = rule.split(';').sort((a, b) => Number(b.startsWith('FREQ=')) - Number(a.startsWith('FREQ=')))
  if (!known.test(parts.join(';')) || /BY(HOUR|MINUTE|SECOND)=/.test(rule)) {
    throw new FieldError('rule', `not a rule of days: ${rule}`)
  }
  try {
    return ical.Recur.fromString(rule).iterator(ical.Time.fromDateString(start))
  } catch (fault) {
    throw new FieldError('rule', fault instanceof Error ? fault.message : String(fault))
  }
}
