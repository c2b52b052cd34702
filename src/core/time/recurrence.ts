import { FieldError } from '../field-error.ts'
import { formatDay, type LocalDate, parseDay } from './local-date.ts'
import { dailyDays, isOddDaily, partsOf, placement } from './rule-days.ts'

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
  const days: LocalDate[] = []
  for (const day of expand(ical, rule, first, to)) {
    if (days.length >= limit || day > to) break
    if (day >= from) days.push(formatDay(day))
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

const known = /^(YEARLY|MONTHLY|WEEKLY|DAILY)$/

/** In order, and on beyond `to` where the rule goes on. */
function* expand(ical: typeof import('ical.js').default, rule: string, start: number, to: number): Generator<number> {
  const frequency = partsOf(rule).get('FREQ') ?? ''
  const isDaily = frequency === 'DAILY'
  if (!known.test(frequency) || /BY(HOUR|MINUTE|SECOND)=/.test(rule) || (isDaily && isOddDaily(rule))) {
    throw new FieldError('rule', `not a rule of days: ${rule}`)
  }
  const recurrence = read(() => ical.Recur.fromString(rule))
  if (isDaily) {
    const until = recurrence.until?.toString().slice(0, 10)
    yield* dailyDays(rule, start, until === undefined ? to : Math.min(to, parseDay(until, 'rule')))
    return
  }
  const isPlaced = placement(rule, start)
  const iterator = read(() => recurrence.iterator(ical.Time.fromDateString(formatDay(start))))
  for (let next = iterator.next(); next !== null; next = iterator.next()) {
    const day = parseDay(next.toString(), 'rule')
    if (day > to || isPlaced(day)) yield day // the first one past the window ends it
  }
}

/** What the library says of a rule that it can't read, by the field. */
function read<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (fault) {
    throw new FieldError('rule', fault instanceof Error ? fault.message : String(fault))
  }
}
