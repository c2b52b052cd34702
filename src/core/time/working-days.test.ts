import Holidays from 'date-holidays'
import { expect, test } from 'vitest'
import { calendarDay, dayOf, weekday } from './days.ts'
import { formatDay, parseDay } from './local-date.ts'
import { type Country, isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts'

const kinds: Record<Country, string[]> = { SE: ['public', 'bank'], NO: ['public'], DK: ['public'] }

// One independent oracle asked once a year and country, from the year that Sweden's calendar last changed.
test.each(['SE', 'NO', 'DK'] as const)('AGR-2 working days of %s are those of a holiday library to 2100', country => {
  const oracle = new Holidays(country)
  const others: string[] = [] // gathered: an expectation a day takes longer than all the rest
  for (let year = 2005; year <= 2100; year++) {
    const free = new Set(
      oracle
        .getHolidays(year)
        .filter(holiday => kinds[country].includes(holiday.type))
        .map(holiday => holiday.date.slice(0, 10)),
    )
    for (let day = dayOf(year, 1, 1); day <= dayOf(year, 12, 31); day++) {
      const text = formatDay(day)
      if (isWorkingDay(day, country) !== (weekday(day) <= 5 && !free.has(text))) others.push(text)
    }
  }
  expect(others).toEqual([])
})

test.each([
  ['SE', '2026-06-19', false], // Midsummer Eve
  ['SE', '2026-12-24', false],
  ['SE', '2026-12-31', false],
  ['SE', '2004-05-31', false], // Whit Monday, the last time
  ['SE', '2005-05-16', true],
  ['SE', '2003-06-06', true], // the national day, before it was a holiday
  ['SE', '2004-06-07', true],
  ['SE', '2022-06-06', false],
  ['SE', '2026-04-02', true], // Maundy Thursday
  ['NO', '2026-04-02', false],
  ['NO', '2026-12-24', true],
  ['NO', '2027-05-17', false],
  ['DK', '2026-06-05', true], // constitution day
  ['DK', '2023-05-05', false], // Store Bededag, the last time
  ['DK', '2024-04-26', true],
  ['DK', '2026-12-24', true],
] as const)('AGR-2 in %s, whether %s is a working day: %s', (country, day, expected) => {
  expect(isWorkingDay(parseDay(day), country)).toBe(expected)
})

test('AGR-2 a day is moved back over a whole Christmas, and never forward', () => {
  expect(formatDay(workingDayOnOrBefore(parseDay('2026-12-27'), 'SE'))).toBe('2026-12-23')
  expect(formatDay(workingDayOnOrBefore(parseDay('2026-12-23'), 'SE'))).toBe('2026-12-23')
  expect(calendarDay(workingDayOnOrBefore(parseDay('2027-01-01'), 'SE')).dayOfMonth).toBe(30)
})

test('INC-4 a day is moved forward over a whole Christmas, and never back', () => {
  expect(formatDay(workingDayOnOrAfter(parseDay('2026-12-24'), 'SE'))).toBe('2026-12-28')
  expect(formatDay(workingDayOnOrAfter(parseDay('2026-12-28'), 'SE'))).toBe('2026-12-28')
  expect(formatDay(workingDayOnOrAfter(parseDay('2026-12-24'), 'NO'))).toBe('2026-12-24')
})
