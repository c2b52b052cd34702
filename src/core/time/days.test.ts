import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { calendarDay, dayOf, daysInMonth, weekday } from './days.ts'

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) })
const epoch = new Temporal.PlainDate(1970, 1, 1)

test('time: a day number is the same day as in Temporal', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const oracle = epoch.add({ days: day })
      expect(calendarDay(day)).toEqual({ year: oracle.year, month: oracle.month, dayOfMonth: oracle.day })
      expect(dayOf(oracle.year, oracle.month, oracle.day)).toBe(day)
      expect(weekday(day)).toBe(oracle.dayOfWeek)
      expect(daysInMonth(oracle.year, oracle.month)).toBe(oracle.daysInMonth)
    }),
  )
})

test('time: every day of four centuries and their ends is the same day as in Date, both ways', () => {
  const others: number[] = [] // gathered: an expectation a day takes longer than all the rest
  for (let day = dayOf(1599, 12, 1); day <= dayOf(2001, 3, 31); day++) {
    const date = new Date(day * 86_400_000)
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    const found = calendarDay(day)
    const isSame = found.year === year && found.month === month && found.dayOfMonth === dayOfMonth
    if (!isSame || dayOf(year, month, dayOfMonth) !== day || weekday(day) % 7 !== date.getUTCDay()) others.push(day)
  }
  expect(others).toEqual([])
})

test.each([
  [1900, 28],
  [2000, 29],
  [2023, 28],
  [2024, 29],
  [2100, 28],
])('time: February %i has %i days', (year, days) => {
  expect(daysInMonth(year, 2)).toBe(days)
})
