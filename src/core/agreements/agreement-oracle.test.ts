import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { days } from '../testing/sample-terms.ts'
import { dayOf } from '../time/days.ts'
import { formatDay, parseDay } from '../time/local-date.ts'
import { isWorkingDay } from '../time/working-days.ts'
import { agreementDates } from './agreement-dates.ts'
import { agreementDays } from './agreement-days.ts'
import type { AgreementDates, AgreementTerms } from './agreement-terms.ts'

// The document's sentences gone through one by one in Temporal, a renewal and a day at a time, with nothing clever in it.

const { PlainDate } = Temporal
type Day = Temporal.PlainDate
const isBefore = (a: Day, b: Day) => PlainDate.compare(a, b) < 0
const later = (a: Day, b: Day) => (isBefore(a, b) ? b : a)
const earlier = (a: Day, b: Day) => (isBefore(a, b) ? a : b)
const day = (text: string | undefined) => (text === undefined ? undefined : PlainDate.from(text))

type Expected = Omit<AgreementDates, 'steps'>

function endOf(unit: NonNullable<AgreementTerms['noticeAtEndOf']>, from: Day): Day {
  const isLast = (one: Day) =>
    one.day === one.daysInMonth &&
    (unit === 'month' || (unit === 'quarter' && one.month % 3 === 0) || (unit === 'year' && one.month === 12))
  let end = from
  while (!isLast(end)) end = end.add({ days: 1 })
  return end
}

function openEnded(terms: AgreementTerms, today: Day, given: Day | undefined): Expected {
  let end = (given ?? today).add(terms.notice ?? { days: 0 })
  end = later(end, day(terms.irrevocableUntil) ?? end)
  if (terms.noticeAtEndOf) end = endOf(terms.noticeAtEndOf, end)
  if (given) {
    return { state: isBefore(end, today) ? 'ended' : 'terminated', currentEnd: end.toString(), renewalsPassed: 0 }
  }
  const state = isBefore(today, PlainDate.from(terms.start)) ? 'notStarted' : 'running'
  return { state, endIfNoticeToday: end.toString(), renewalsPassed: 0 }
}

function endAfter(terms: AgreementTerms, renewals: number): Day {
  const anchor = terms.end ? PlainDate.from(terms.end).add({ days: 1 }) : PlainDate.from(terms.start)
  const { years = 0, months = 0, weeks = 0, days: extra = 0 } = terms.initial ?? {}
  const each = terms.renewal?.each ?? {}
  const whole = {
    months: years * 12 + months + renewals * ((each.years ?? 0) * 12 + (each.months ?? 0)),
    days: weeks * 7 + extra + renewals * ((each.weeks ?? 0) * 7 + (each.days ?? 0)),
  }
  return anchor.add(whole).subtract({ days: 1 })
}

function oracle(terms: AgreementTerms, on: string): Expected {
  const today = PlainDate.from(on)
  const start = PlainDate.from(terms.start)
  const notice = terms.notice ?? { days: 0 }
  const { renewal } = terms
  const noticeOn = day(terms.terminatedOn)
  const given = noticeOn && !isBefore(today, noticeOn) ? noticeOn : undefined
  if (!terms.end && !terms.initial) return openEnded(terms, today, given)

  let renewals = renewal?.kind === 'express' ? renewal.used : 0
  const mayRenew = () => renewal?.kind === 'tacit' && renewals < (renewal.times ?? Number.POSITIVE_INFINITY)
  const lastNotice = () => endAfter(terms, renewals).subtract(notice)
  while (mayRenew() && isBefore(lastNotice(), given ?? today)) renewals += 1
  const end = endAfter(terms, renewals)
  if (given && !isBefore(end, given)) {
    const effect = later(end, day(terms.irrevocableUntil) ?? end)
    return {
      state: isBefore(effect, today) ? 'ended' : 'terminated',
      currentEnd: effect.toString(),
      renewalsPassed: renewals,
    }
  }
  const expected: Expected = { state: 'running', currentEnd: end.toString(), renewalsPassed: renewals }
  if (isBefore(end, today)) return { ...expected, state: 'ended' }
  if (isBefore(today, start)) expected.state = 'notStarted'
  const legal: Day[] = []
  if ((terms.notice || mayRenew()) && !isBefore(lastNotice(), today)) {
    expected.lastNoticeDay = lastNotice().toString()
    legal.push(lastNotice())
  }
  if (renewal?.kind === 'express' && renewal.used < renewal.times) {
    const lastOption = end.subtract(renewal.callBefore)
    if (!isBefore(lastOption, today)) {
      expected.lastOptionDay = lastOption.toString()
      legal.push(lastOption)
    }
  }
  if (legal.length > 0) {
    let decide = legal.reduce(earlier).subtract({ days: terms.leadDays ?? 0 })
    while (!isWorkingDay(parseDay(decide.toString()), 'SE')) decide = decide.subtract({ days: 1 })
    expected.decideBy = decide.toString()
  }
  return expected
}

const someDay = fc.integer({ min: dayOf(2019, 1, 1), max: dayOf(2032, 12, 31) }).map(number => formatDay(number))
/** Days where the calendar bites come up as often as all others. */
const sharpDay = fc.oneof(
  someDay,
  fc.constantFrom('2020-02-29', '2024-02-29', '2023-01-31', '2025-08-31', '2026-06-30', '2026-12-31', '2026-01-01'),
)
/** Never shorter than three weeks: the oracle goes one renewal at a time. */
const someTerm = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ months: fc.nat(14), days: fc.integer({ min: 21, max: 60 }) }),
  fc.record({ years: fc.integer({ min: 1, max: 3 }) }),
)
const somePeriod = fc.oneof(
  fc.record({ months: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    years: fc.integer({ min: 0, max: 2 }),
    months: fc.nat(14),
    weeks: fc.nat(3),
    days: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ years: fc.integer({ min: 1, max: 3 }) }),
)
const term = fc.oneof(fc.constant({}), fc.record({ initial: somePeriod }), fc.record({ ends: fc.nat(2000) }))
const someRenewal = fc.oneof(
  fc.record({ kind: fc.constant('tacit' as const), each: someTerm }),
  fc.record({ kind: fc.constant('tacit' as const), each: someTerm, times: fc.nat(4) }),
  fc.tuple(someTerm, fc.nat(3), fc.nat(3), somePeriod).map(([each, one, other, callBefore]) => ({
    kind: 'express' as const,
    each,
    callBefore,
    times: Math.max(one, other),
    used: Math.min(one, other),
  })),
)

const someTerms: fc.Arbitrary<AgreementTerms> = fc
  .tuple(
    sharpDay,
    term,
    fc.option(someRenewal, { nil: undefined }),
    fc.record(
      {
        notice: somePeriod,
        noticeAtEndOf: fc.constantFrom('month', 'quarter', 'year'),
        irrevocableUntil: someDay,
        terminatedOn: sharpDay,
        leadDays: fc.nat(120),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([start, length, renewal, more]) => ({
    start,
    ...more,
    ...('initial' in length && { initial: length.initial }),
    ...('ends' in length && { end: formatDay(parseDay(start) + length.ends) }),
    ...(renewal && ('initial' in length || 'ends' in length) && { renewal }),
  }))

test('AGR-2 any terms on any day are answered as the sentences of the rule read', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(someTerms, sharpDay, (terms, today) => {
      expect(days(terms, today)).toStrictEqual(oracle(terms, today))
    }),
    { numRuns: 800 },
  )
})

test('AGR-2 the days are the same whether or not anybody wants the arithmetic', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(someTerms, sharpDay, (terms, today) => {
      expect(agreementDays(terms, parseDay(today), 'SE', undefined)).toEqual(
        agreementDays(terms, parseDay(today), 'SE', []),
      )
    }),
    { numRuns: 500 },
  )
})

test('AGR-2 the days around what an agreement turns on are answered so too', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(someTerms, sharpDay, fc.integer({ min: -1, max: 1 }), (terms, today, shift) => {
      const { currentEnd, lastNoticeDay, lastOptionDay, endIfNoticeToday } = days(terms, today)
      for (const turn of [currentEnd, lastNoticeDay, lastOptionDay, endIfNoticeToday]) {
        if (turn === undefined) continue
        const on = formatDay(parseDay(turn) + shift)
        expect(days(terms, on)).toStrictEqual(oracle(terms, on))
        const terminated = { ...terms, terminatedOn: on }
        expect(days(terminated, on)).toStrictEqual(oracle(terminated, on))
      }
    }),
  )
})

test('AGR-2 what is never so: a shorter agreement for one renewal more, or a decision after its day or on a free one', {
  timeout: 30_000,
}, () => {
  fc.assert(
    fc.property(someTerms, sharpDay, fc.constantFrom('SE', 'NO', 'DK'), (terms, today, country) => {
      const { currentEnd, lastNoticeDay, lastOptionDay, decideBy } = agreementDates(terms, today, { country })
      if (decideBy !== undefined) {
        expect(isWorkingDay(parseDay(decideBy), country)).toBe(true)
        expect([lastNoticeDay, lastOptionDay].every(last => last === undefined || decideBy <= last)).toBe(true)
      }
      const { renewal } = terms
      if (renewal?.times === undefined || currentEnd === undefined) return
      const more = renewal.kind === 'tacit' ? renewal : { ...renewal, used: renewal.used + 1 }
      const longer = days({ ...terms, renewal: { ...more, times: renewal.times + 1 } }, today)
      expect((longer.currentEnd ?? '') >= currentEnd).toBe(true)
    }),
  )
})
