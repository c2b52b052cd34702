import { expect, test } from 'vitest'
import { isoSeconds, parseInstant, startOfDay, wallIso } from './time'

const STOCKHOLM = 'Europe/Stockholm'

test.each([
  ['2026-08-28', '2026-08-27T22:00:00Z'],
  ['2026-01-28', '2026-01-27T23:00:00Z'],
  ['2026-08-28T10:00:00', '2026-08-28T08:00:00Z'],
  ['2026-08-28T10:00:00Z', '2026-08-28T10:00:00Z'],
  ['2026-08-28T10:00:00.999Z', '2026-08-28T10:00:00Z'],
  ['2026-08-28T10:00:00+05:30', '2026-08-28T04:30:00Z'],
  // The hour that isn't there, and the one that is there twice.
  ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
  ['2026-10-25T12:00:00', '2026-10-25T11:00:00Z'],
])('%s is %s by Stockholm’s clock', (text, instant) => {
  expect(isoSeconds(parseInstant(text, STOCKHOLM) ?? 0)).toBe(instant)
})

test.each(['2026-02-30', '2026-13-01', 'i morgon', '28/8 2026', '2026-08-28T25:00:00Z', '1899-12-31'])(
  '%s isn’t a date',
  text => {
    expect(parseInstant(text, STOCKHOLM)).toBeUndefined()
  },
)

test.each([
  ['2026-08-27T22:00:00Z', '2026-08-27T22:00:00Z'],
  ['2026-08-27T21:59:59Z', '2026-08-26T22:00:00Z'],
  ['2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z'],
  ['2026-10-25T22:59:59Z', '2026-10-24T22:00:00Z'],
])('the day of %s begins at %s', (instant, start) => {
  expect(isoSeconds(startOfDay(Date.parse(instant), STOCKHOLM))).toBe(start)
  expect(wallIso(Date.parse(start), STOCKHOLM).slice(11)).toBe('00:00:00')
})
