import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatInstant, parseInstant } from './instant.ts'

test('time: an instant is read as Date reads it, and written back as it came', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('0001-01-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      date => {
        const text = date.toISOString()
        expect(parseInstant(text)).toBe(date.getTime())
        expect(formatInstant(date.getTime())).toBe(text.replace('.000Z', 'Z'))
      },
    ),
  )
})

test('time: milliseconds may be left out', () => {
  expect(parseInstant('2026-03-29T00:59:59Z')).toBe(parseInstant('2026-03-29T00:59:59.000Z'))
})

test.each([
  '2026-02-29T00:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:60:00Z',
  '2026-01-01T00:00:60Z',
  '2026-01-01T00:00:00',
  '2026-01-01T00:00:00+01:00',
  '2026-01-01',
  '2026-01-01T00:00:00.1Z',
  '2026-00-01T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-00T00:00:00Z',
])('time: %j is refused by name', text => {
  expect(() => parseInstant(text, 'awareAt')).toThrow(RangeError)
  expect(() => parseInstant(text, 'awareAt')).toThrow(/^awareAt: /)
})
