import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { days, tacit } from '../testing/sample-terms.ts'
import { dayOf } from '../time/days.ts'
import { formatDay } from '../time/local-date.ts'
import type { Period } from '../time/period.ts'
import type { AgreementTerms } from './agreement-terms.ts'

// An oracle that goes renewal by renewal in Temporal, with nothing clever in it.
const someDay = fc.integer({ min: dayOf(2015, 1, 1), max: dayOf(2035, 12, 31) }).map(day => formatDay(day))
const somePeriod = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 14 }), days: fc.nat(40) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 3 }) }),
)
const sum = (initial: Period, each: Period, times: number) => ({
  months: (initial.years ?? 0) * 12 + (initial.months ?? 0) + times * ((each.years ?? 0) * 12 + (each.months ?? 0)),
  days: (initial.weeks ?? 0) * 7 + (initial.days ?? 0) + times * ((each.weeks ?? 0) * 7 + (each.days ?? 0)),
})

test('AGR-2 tacit renewal agrees with going through it one renewal at a time', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(
      someDay,
      somePeriod,
      somePeriod,
      fc.option(somePeriod),
      fc.option(fc.nat(4)),
      someDay,
      (start, initial, each, notice, times, today) => {
        const now = Temporal.PlainDate.from(today)
        let renewals = 0
        let end = Temporal.PlainDate.from(start)
        let last = end
        for (;;) {
          end = Temporal.PlainDate.from(start)
            .add(sum(initial, each, renewals))
            .subtract({ days: 1 })
          last = end.subtract(notice ?? { days: 0 })
          if (Temporal.PlainDate.compare(now, last) <= 0 || renewals === (times ?? -1)) break
          renewals += 1
        }
        const terms: AgreementTerms = {
          start,
          initial,
          renewal: tacit(each, times ?? undefined),
          ...(notice && { notice }),
        }
        const result = days(terms, today)
        expect(result.currentEnd).toBe(end.toString())
        expect(result.renewalsPassed).toBe(renewals)
        const inTime = Temporal.PlainDate.compare(now, last) <= 0 && (notice !== null || renewals !== times)
        expect(result.lastNoticeDay).toBe(inTime ? last.toString() : undefined)
      },
    ),
    { numRuns: 1000 },
  )
})

test('AGR-2 notice given on the last notice day ends it at the current end, a day later only after that', () => {
  fc.assert(
    fc.property(someDay, somePeriod, somePeriod, somePeriod, someDay, (start, initial, each, notice, today) => {
      const terms: AgreementTerms = { start, initial, renewal: tacit(each), notice }
      const { lastNoticeDay = '', currentEnd = '' } = days(terms, today)
      const nextDay = Temporal.PlainDate.from(lastNoticeDay).add({ days: 1 }).toString()
      expect(days({ ...terms, terminatedOn: lastNoticeDay }, lastNoticeDay).currentEnd).toBe(currentEnd)
      const late = days({ ...terms, terminatedOn: nextDay }, nextDay).currentEnd ?? ''
      expect(late > currentEnd).toBe(true)
    }),
  )
})

test('AGR-2 a month back from 1 March is 1 February: the day before had it on 28 January', () => {
  const terms: AgreementTerms = {
    start: '2025-02-01',
    initial: { days: 28 },
    renewal: tacit({ days: 1 }),
    notice: { months: 1 },
  }
  expect(days(terms, '2025-01-28')).toMatchObject({ renewalsPassed: 0, lastNoticeDay: '2025-01-28' })
  for (const today of ['2025-01-29', '2025-02-01']) {
    expect(days(terms, today)).toMatchObject({
      renewalsPassed: 1,
      currentEnd: '2025-03-01',
      lastNoticeDay: '2025-02-01',
    })
  }
})

test('AGR-2 a term of a day, renewed for a thousand years, is answered at once', () => {
  const terms: AgreementTerms = { start: '1026-01-01', initial: { days: 1 }, renewal: tacit({ days: 1 }) }
  expect(days(terms, '2026-11-21')).toMatchObject({ currentEnd: '2026-11-21', renewalsPassed: 365_567 })
})
