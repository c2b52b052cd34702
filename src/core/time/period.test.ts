import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayOf } from './days.ts'
import { formatDay, parseDay } from './local-date.ts'
import { addSpan, isEmptySpan, type Period, spanOf, spanSum } from './period.ts'
import { endOf } from './period-end.ts'

const someDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2200, 12, 31) })
const somePeriod = fc.record({
  years: fc.nat(20),
  months: fc.nat(40),
  weeks: fc.nat(20),
  days: fc.nat(400),
})

test('AGR-2 years and months are added first and clamped, then weeks and days, as Temporal does', () => {
  fc.assert(
    fc.property(someDay, somePeriod, (day, period) => {
      const start = Temporal.PlainDate.from(formatDay(day))
      expect(formatDay(addSpan(day, spanOf(period)))).toBe(start.add(period).toString())
      expect(formatDay(addSpan(day, spanOf(period), -1))).toBe(start.subtract(period).toString())
    }),
  )
})

const rows: [string, Period, 1 | -1, string][] = [
  ['2021-01-31', { months: 1 }, 1, '2021-02-28'],
  ['2024-01-31', { months: 1 }, 1, '2024-02-29'],
  ['2024-02-29', { years: 1 }, 1, '2025-02-28'],
  ['2024-02-29', { years: 4 }, 1, '2028-02-29'],
  ['2023-07-31', { months: 3 }, -1, '2023-04-30'],
  ['2026-03-31', { months: 1, days: 1 }, -1, '2026-02-27'],
  ['2026-01-01', {}, 1, '2026-01-01'],
]
test.each(rows)('AGR-2 %s and %j (%i) is %s', (from, period, direction, to) => {
  expect(formatDay(addSpan(parseDay(from), spanOf(period), direction))).toBe(to)
})

test.each([{ months: -1 }, { days: 1.5 }, { weeks: Number.NaN }, { years: Number.POSITIVE_INFINITY }])(
  'AGR-1 a period of %j is refused by its field',
  period => {
    expect(() => spanOf(period, 'notice')).toThrow(RangeError)
    expect(() => spanOf(period, 'notice')).toThrow(/^notice/)
  },
)

test.each(['years', 'months', 'weeks', 'days'] as const)(
  'AGR-1 a number of %s that is none is named by its unit',
  unit => {
    expect(() => spanOf({ [unit]: -1 }, 'notice')).toThrow(`notice.${unit}: not a whole number from 0: -1`)
    expect(() => spanOf({ years: 1, months: 1, weeks: 1, days: 1, [unit]: 0.5 })).toThrow(
      new RegExp(`^period\\.${unit}: `),
    )
  },
)

test('AGR-1 a period is months and days', () => {
  expect(spanOf({})).toEqual({ months: 0, days: 0 })
  expect(spanOf({ years: 1, months: 2, weeks: 3, days: 4 })).toEqual({ months: 14, days: 25 })
  expect(isEmptySpan({ months: 0, days: 0 })).toBe(true)
  expect(isEmptySpan({ months: 1, days: 0 })).toBe(false)
  expect(isEmptySpan({ months: 0, days: 1 })).toBe(false)
})

test('AGR-2 so many periods after a first are one period', () => {
  expect(spanSum({ months: 5, days: 7 }, { months: 12, days: 3 }, 4)).toEqual({ months: 53, days: 19 })
})

test.each([
  ['month', '2024-02-01', '2024-02-29'],
  ['month', '2026-06-30', '2026-06-30'],
  ['quarter', '2026-01-01', '2026-03-31'],
  ['quarter', '2026-06-30', '2026-06-30'],
  ['quarter', '2026-07-01', '2026-09-30'],
  ['quarter', '2026-12-31', '2026-12-31'],
  ['year', '2026-01-01', '2026-12-31'],
] as const)('AGR-2 the end of the %s of %s is %s', (unit, day, end) => {
  expect(formatDay(endOf(unit, parseDay(day)))).toBe(end)
})
