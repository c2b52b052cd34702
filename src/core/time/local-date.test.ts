import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from './days.ts'
import { formatDay, isLocalDate, parseDay } from './local-date.ts'

test('time: text → day → text is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(0, 1, 1), max: dayOf(9999, 12, 31) }), day => {
      expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-04-00',
  '2100-02-29',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '2026-01-01\n',
  '',
])('time: %j is refused by name', text => {
  expect(() => parseDay(text, 'start')).toThrow(RangeError)
  expect(() => parseDay(text, 'start')).toThrow(/^start: /)
  expect(isLocalDate(text)).toBe(false)
})

test('time: 29 February exists in a leap year only', () => {
  expect(isLocalDate('2024-02-29')).toBe(true)
  expect(formatDay(parseDay('2024-02-29') + 1)).toBe('2024-03-01')
})

test('time: a day past the year 9999 is refused, not written with five digits', () => {
  expect(() => formatDay(dayOf(9999, 12, 31) + 1, 'end')).toThrow(/^end: /)
  expect(() => formatDay(Number.NaN, 'end')).toThrow(RangeError)
})
