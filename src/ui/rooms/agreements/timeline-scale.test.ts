import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementDates } from '../../../core'
import { timelineOf } from './timeline-scale'

const today = '2026-11-21'

test('AGR-2 the days stand in their order, within the line', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 240 }), fc.integer({ min: 0, max: 24 }), (months, notice) => {
      const terms = {
        start: '2020-03-15',
        initial: { months },
        renewal: { kind: 'tacit', each: { months: 12 } } as const,
        notice: { months: notice },
        leadDays: 30,
      }
      const { marks } = timelineOf(agreementDates(terms, today), terms.start, today)
      const byDay = [...marks].sort((one, other) => (one.day < other.day ? -1 : 1))
      for (const [index, { at }] of byDay.entries()) {
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(1)
        expect(at).toBeGreaterThanOrEqual(byDay[index - 1]?.at ?? 0)
      }
    }),
  )
})

test('AGR-2 a start long ago is told, and doesn’t squeeze the days that matter', () => {
  const terms = { start: '1999-01-01', end: '2027-07-05', notice: { months: 6 } }
  const { beganBefore, marks } = timelineOf(agreementDates(terms, today), terms.start, today)
  expect(beganBefore).toBe(true)
  expect(marks.map(({ kind }) => kind)).not.toContain('start')
  const end = marks.find(({ kind }) => kind === 'currentEnd')?.at ?? 0
  const notice = marks.find(({ kind }) => kind === 'lastNoticeDay')?.at ?? 0
  expect(end - notice).toBeGreaterThan(0.2)
})

test('AGR-1 an agreement until terminated shows where notice today would lead', () => {
  const terms = { start: '2019-02-01', notice: { months: 12 }, noticeAtEndOf: 'year' } as const
  const { marks } = timelineOf(agreementDates(terms, today), terms.start, today)
  expect(marks.map(({ kind }) => kind)).toEqual(['today', 'endIfNoticeToday'])
})
