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
  '2026/01-01',
  '2026-01/01',
  '20x6-01-01',
  '202/-01-01',
  '2026-1/-01',
  '2026-01-1/',
  '2026-0/-01', // the signs before 0 and after 9
  '2026-0:-01',
  '2026-01-32',
  ' 2026-01-01',
  '2026-01-01\n',
  '',
])('time: %j is refused by name', text => {
  expect(() => parseDay(text, 'start')).toThrow(RangeError)
  expect(() => parseDay(text, 'start')).toThrow(/^start: /)
  expect(isLocalDate(text)).toBe(false)
})

test.each([
  ['0000-01-01', 0, 1, 1],
  ['0099-09-09', 99, 9, 9],
  ['0999-12-31', 999, 12, 31],
  ['1000-01-01', 1000, 1, 1],
  ['2026-09-10', 2026, 9, 10],
  ['2026-10-09', 2026, 10, 9],
  ['9999-12-31', 9999, 12, 31],
])('time: %s is written with all of its digits', (text, year, month, dayOfMonth) => {
  expect(formatDay(dayOf(year, month, dayOfMonth))).toBe(text)
  expect(parseDay(text)).toBe(dayOf(year, month, dayOfMonth))
})

test('time: what is no text is no day', () => {
  for (const value of [undefined, null, 20260101, ['2026-01-01'], new Date(0)]) expect(isLocalDate(value)).toBe(false)
})

test('time: a day is refused as a date where no field is named', () => {
  expect(() => parseDay('2026-02-30')).toThrow('date: no such day: 2026-02-30')
  expect(() => formatDay(dayOf(0, 1, 1) - 1)).toThrow(/^date: outside the years/)
})

test('time: 29 February exists in a leap year only', () => {
  expect(isLocalDate('2024-02-29')).toBe(true)
  expect(formatDay(parseDay('2024-02-29') + 1)).toBe('2024-03-01')
})

test('time: a day past the year 9999 is refused, not written with five digits', () => {
  expect(() => formatDay(dayOf(9999, 12, 31) + 1, 'end')).toThrow(/^end: /)
  expect(() => formatDay(Number.NaN, 'end')).toThrow(RangeError)
})
