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

test('time: the last moment of a day is one; what is no text is none', () => {
  expect(formatInstant(parseInstant('2026-12-31T23:59:59.999Z') + 1)).toBe('2027-01-01T00:00:00Z')
  expect(formatInstant(parseInstant('0099-01-02T03:04:05.006Z'))).toBe('0099-01-02T03:04:05.006Z')
  expect(() => parseInstant(JSON.parse('20260101'), 'awareAt')).toThrow('awareAt: not a moment in UTC: 20260101')
  expect(() => parseInstant(JSON.parse('["2026-01-01T00:00:00Z"]'))).toThrow(/^instant: not a moment in UTC/)
  expect(() => parseInstant('2026-02-30T00:00:00Z')).toThrow('instant: no such moment: 2026-02-30T00:00:00Z')
  expect(() => parseInstant('now')).toThrow(/^instant: /)
  expect(() => parseInstant('x2026-01-01T00:00:00Z')).toThrow(/^instant: /)
  expect(() => parseInstant('2026-01-01T00:00:00Zx')).toThrow(/^instant: /)
  expect(() => formatInstant(8.64e15, 'awareAt')).toThrow(/^awareAt: outside/)
  expect(() => formatInstant(8.64e15)).toThrow(/^instant: outside/)
})
