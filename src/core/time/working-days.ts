import { calendarDay, weekday } from './days.ts'
import { easter } from './easter.ts'

export type Country = 'SE' | 'NO' | 'DK'

/** A day of the year that isn't worked, by date or by its distance from Easter Sunday, in the years it holds for. */
interface FreeDay {
  on: { month: number; dayOfMonth: number } | { afterEaster: number } | 'midsummerEve'
  from?: number
  until?: number
}

const date = (month: number, dayOfMonth: number): FreeDay => ({ on: { month, dayOfMonth } })
const movable = (afterEaster: number): FreeDay => ({ on: { afterEaster } })

/**
 * Days that can fall on Monday–Friday and aren't worked. Sweden: 1989:253 with the three eves that are as holidays in
 * practice, Whit Monday until 2004 and the national day since 2005. Denmark: the constitution day is worked,
 * Store Bededag was a holiday to 2023. Norway: 1947-04-26 nr. 1 and the church's days; the eves are worked.
 */
const freeDays: Record<Country, readonly FreeDay[]> = {
  SE: [
    date(1, 1),
    date(1, 6),
    movable(-2),
    movable(1),
    date(5, 1),
    movable(39),
    { ...movable(50), until: 2004 },
    { ...date(6, 6), from: 2005 },
    { on: 'midsummerEve' },
    date(12, 24),
    date(12, 25),
    date(12, 26),
    date(12, 31),
  ],
  NO: [
    date(1, 1),
    movable(-3),
    movable(-2),
    movable(1),
    date(5, 1),
    date(5, 17),
    movable(39),
    movable(50),
    date(12, 25),
    date(12, 26),
  ],
  DK: [
    date(1, 1),
    movable(-3),
    movable(-2),
    movable(1),
    { ...movable(26), until: 2023 },
    movable(39),
    movable(50),
    date(12, 25),
    date(12, 26),
  ],
}

export function isCountry(value: unknown): value is Country {
  return value === 'SE' || value === 'NO' || value === 'DK'
}

/** Monday–Friday, and no public holiday of the country (nor, in Sweden, one of the three eves). AGR-2. */
export function isWorkingDay(day: number, country: Country): boolean {
  if (weekday(day) > 5) return false
  const { year, month, dayOfMonth } = calendarDay(day)
  const fromEaster = day - easter(year)
  for (const { on, from = year, until = year } of freeDays[country]) {
    if (year < from || year > until) continue
    if (on === 'midsummerEve') {
      if (month === 6 && dayOfMonth >= 19 && dayOfMonth <= 25 && weekday(day) === 5) return false
    } else if ('afterEaster' in on) {
      if (fromEaster === on.afterEaster) return false
    } else if (month === on.month && dayOfMonth === on.dayOfMonth) return false
  }
  return true
}

/** `day` itself where it is worked, else the last working day before it. */
export function workingDayOnOrBefore(day: number, country: Country): number {
  let candidate = day
  while (!isWorkingDay(candidate, country)) candidate -= 1
  return candidate
}

/** `day` itself where it is worked, else the first working day after it. */
export function workingDayOnOrAfter(day: number, country: Country): number {
  let candidate = day
  while (!isWorkingDay(candidate, country)) candidate += 1
  return candidate
}
