import { expect, test } from 'vitest'
import { codes, days, express, tacit, yearly } from '../testing/sample-terms.ts'
import { formatDay } from '../time/local-date.ts'
import { agreementDates } from './agreement-dates.ts'
import type { AgreementTerms } from './agreement-terms.ts'

test('AGR-2 thirty-six months from 1 August 2020 end on 31 July 2023', () => {
  expect(days({ start: '2020-08-01', initial: { months: 36 }, notice: { months: 3 } }, '2021-01-01')).toStrictEqual({
    state: 'running',
    renewalsPassed: 0,
    currentEnd: '2023-07-31',
    lastNoticeDay: '2023-04-30',
    decideBy: '2023-04-28', // 30 April was a Sunday
  })
})

test('AGR-2 notice is counted back from the last day in force', () => {
  expect(days({ start: '2024-08-29', end: '2026-08-28', notice: { months: 2 } }, '2026-06-28')).toMatchObject({
    lastNoticeDay: '2026-06-28',
  })
})

test.each([
  ['2020-01-01', 'notStarted', 0, '2021-02-28', '2020-11-28'],
  ['2020-03-01', 'running', 0, '2021-02-28', '2020-11-28'],
  ['2020-11-28', 'running', 0, '2021-02-28', '2020-11-28'], // notice on the last day is in time
  ['2020-11-29', 'running', 1, '2022-02-28', '2021-11-28'], // bound at once, though that term hasn't begun
  ['2022-11-29', 'running', 3, '2024-02-29', '2023-11-29'],
  ['2023-11-30', 'running', 4, '2025-02-28', '2024-11-28'],
  ['2120-01-01', 'running', 100, '2121-02-28', '2120-11-28'],
])(
  'AGR-2 on %s a yearly agreement is %s, renewed %i times, to %s, notice by %s',
  (today, state, renewalsPassed, currentEnd, lastNoticeDay) => {
    expect(days(yearly, today)).toMatchObject({ state, renewalsPassed, currentEnd, lastNoticeDay })
  },
)

test('AGR-2 renewals are counted from the day after a given end, and month ends do not drift', () => {
  const terms: AgreementTerms = { start: '2020-02-01', end: '2020-08-30', renewal: tacit({ months: 6 }) }
  const ends = ['2020-08-30', '2021-02-27', '2021-08-30', '2022-02-27']
  for (const [index, currentEnd] of ends.entries()) {
    expect(days(terms, currentEnd)).toMatchObject({ currentEnd, lastNoticeDay: currentEnd, renewalsPassed: index })
  }
})

test('AGR-2 one month from 31 January ends on 27 February, the next on 30 March', () => {
  const terms: AgreementTerms = { start: '2026-01-31', initial: { months: 1 }, renewal: tacit({ months: 1 }) }
  expect(days(terms, '2026-02-27').currentEnd).toBe('2026-02-27')
  expect(days(terms, '2026-02-28').currentEnd).toBe('2026-03-30')
})

test('AGR-2 after the last tacit renewal the agreement just ends', () => {
  const terms = { ...yearly, renewal: tacit({ months: 12 }, 1) }
  expect(days(terms, '2020-11-29')).toMatchObject({
    renewalsPassed: 1,
    currentEnd: '2022-02-28',
    lastNoticeDay: '2021-11-28',
  })
  expect(days(terms, '2021-11-29')).toStrictEqual({ state: 'running', renewalsPassed: 1, currentEnd: '2022-02-28' })
  expect(days(terms, '2022-02-28').state).toBe('running')
  expect(days(terms, '2022-03-01')).toStrictEqual({ state: 'ended', renewalsPassed: 1, currentEnd: '2022-02-28' })
  expect(days({ ...terms, renewal: tacit({ months: 12 }, 0) }, '2020-11-29')).toMatchObject({
    currentEnd: '2021-02-28',
  })
})

test('AGR-2 tacit without a notice period: the last day to give notice is the end itself, until the last renewal', () => {
  const terms: AgreementTerms = { start: '2025-01-01', end: '2025-12-31', renewal: tacit({ years: 1 }, 1) }
  expect(days(terms, '2025-12-31')).toMatchObject({ currentEnd: '2025-12-31', lastNoticeDay: '2025-12-31' })
  expect(days(terms, '2026-01-01')).toStrictEqual({ state: 'running', renewalsPassed: 1, currentEnd: '2026-12-31' })
})

test('AGR-2 a notice longer than the term binds for several terms ahead', () => {
  const terms: AgreementTerms = {
    start: '2026-01-01',
    initial: { months: 3 },
    renewal: tacit({ months: 3 }),
    notice: { months: 6 },
  }
  expect(days(terms, '2026-01-01')).toMatchObject({
    renewalsPassed: 2,
    currentEnd: '2026-09-30',
    lastNoticeDay: '2026-03-30',
  })
})

test('AGR-2 without renewal or notice there is nothing to decide', () => {
  expect(days({ start: '2026-01-01', end: '2026-12-31' }, '2026-06-01')).toStrictEqual({
    state: 'running',
    renewalsPassed: 0,
    currentEnd: '2026-12-31',
  })
})

test.each([
  [0, '2022-12-31', '2022-06-30', '2022-06-30'],
  [1, '2023-12-31', '2023-06-30', '2023-06-30'],
  [2, '2024-12-31', undefined, undefined],
])(
  'AGR-2 with %i options used the agreement ends on %s, and the next is called by %s',
  (used, currentEnd, lastOptionDay, decideBy) => {
    const result = days({ start: '2020-01-01', initial: { years: 3 }, renewal: express(used) }, '2022-01-01')
    expect(result).toMatchObject({ currentEnd, renewalsPassed: used })
    expect(result.lastOptionDay).toBe(lastOptionDay)
    expect(result.decideBy).toBe(decideBy)
    expect(result.lastNoticeDay).toBeUndefined()
  },
)

test('AGR-2 an option day that has passed leaves the agreement to end', () => {
  const terms: AgreementTerms = { start: '2020-01-01', initial: { years: 3 }, renewal: express(0) }
  expect(days(terms, '2022-06-30').lastOptionDay).toBe('2022-06-30')
  expect(days(terms, '2022-07-01')).toStrictEqual({ state: 'running', renewalsPassed: 0, currentEnd: '2022-12-31' })
  expect(codes(terms, '2022-07-01')).toContain('agreement.optionDayPassed')
  expect(days(terms, '2023-01-01').state).toBe('ended')
})

test('AGR-2 the decision is due by the earlier of option day and notice day, less the lead', () => {
  const terms: AgreementTerms = {
    start: '2020-01-01',
    initial: { years: 3 },
    renewal: express(0),
    notice: { months: 3 },
    leadDays: 10,
  }
  expect(days(terms, '2022-01-01')).toMatchObject({
    lastOptionDay: '2022-06-30',
    lastNoticeDay: '2022-09-30',
    decideBy: '2022-06-20',
  })
  expect(days({ ...terms, notice: { months: 9 } }, '2022-01-01')).toMatchObject({
    lastNoticeDay: '2022-03-31',
    decideBy: '2022-03-21',
  })
})

test('AGR-2 the decision day is given even when it has passed', () => {
  const terms: AgreementTerms = { start: '2026-01-01', end: '2026-12-31', notice: { months: 1 }, leadDays: 60 }
  expect(days(terms, '2026-11-21')).toMatchObject({ lastNoticeDay: '2026-11-30', decideBy: '2026-10-01' })
})

test.each([
  ['SE', '2026-12-23'],
  ['NO', '2026-12-24'],
  ['DK', '2026-12-24'],
] as const)('AGR-2 in %s a decision due on Christmas Day is due on %s', (country, decideBy) => {
  const terms: AgreementTerms = { start: '2026-01-01', end: '2026-12-25', notice: {} }
  expect(agreementDates(terms, '2026-06-01', { country }).decideBy).toBe(decideBy)
})

test.each([
  [{ months: 3 }, undefined, undefined, '2026-02-15', '2026-05-15'],
  [{ months: 3 }, 'month', undefined, '2026-02-15', '2026-05-31'],
  [{ months: 3 }, 'quarter', undefined, '2026-02-15', '2026-06-30'],
  [{ months: 3 }, 'year', undefined, '2026-02-15', '2026-12-31'],
  [{ months: 3 }, 'month', undefined, '2026-01-31', '2026-04-30'],
  [{ months: 3 }, undefined, '2027-05-10', '2026-02-15', '2027-05-10'],
  [{ months: 3 }, 'quarter', '2027-05-10', '2026-02-15', '2027-06-30'],
  [undefined, undefined, undefined, '2026-02-15', '2026-02-15'],
] as const)(
  'AGR-2 open-ended, notice %j at the end of %s, irrevocable until %s: given on %s it ends on %s',
  (notice, noticeAtEndOf, irrevocableUntil, given, end) => {
    const terms: AgreementTerms = {
      start: '2020-01-01',
      ...(notice && { notice }),
      ...(noticeAtEndOf && { noticeAtEndOf }),
      ...(irrevocableUntil && { irrevocableUntil }),
    }
    expect(days(terms, given)).toStrictEqual({ state: 'running', renewalsPassed: 0, endIfNoticeToday: end })
    const terminated = { ...terms, terminatedOn: given }
    expect(days(terminated, end)).toStrictEqual({ state: 'terminated', renewalsPassed: 0, currentEnd: end })
    expect(days(terminated, formatDay(Date.parse(end) / 86_400_000 + 1)).state).toBe('ended')
  },
)

test.each([
  ['2020-11-28', '2021-02-28', 0],
  ['2020-11-29', '2022-02-28', 1], // late: one renewal later
  ['2022-06-01', '2023-02-28', 2],
])('AGR-2 notice given on %s ends a yearly agreement on %s', (terminatedOn, currentEnd, renewalsPassed) => {
  const terms = { ...yearly, terminatedOn }
  expect(days(terms, terminatedOn)).toStrictEqual({ state: 'terminated', renewalsPassed, currentEnd })
  expect(days(terms, currentEnd).state).toBe('terminated')
  expect(days(terms, '2030-01-01')).toStrictEqual({ state: 'ended', renewalsPassed, currentEnd })
})

test('AGR-2 a notice dated after today has no effect yet', () => {
  const { steps, ...rest } = agreementDates({ ...yearly, terminatedOn: '2020-06-02' }, '2020-06-01')
  expect(rest).toStrictEqual(days(yearly, '2020-06-01'))
  expect(steps.map(step => step.code)).toContain('agreement.terminatedLater')
})

test('AGR-2 a termination takes effect no earlier than the irrevocable day', () => {
  const terms = { ...yearly, irrevocableUntil: '2021-09-30', terminatedOn: '2020-06-01' }
  expect(days(terms, '2020-06-02')).toMatchObject({ state: 'terminated', currentEnd: '2021-09-30' })
  expect(days({ ...terms, irrevocableUntil: '2021-01-01' }, '2020-06-02')).toMatchObject({ currentEnd: '2021-02-28' })
})

test.each([
  ['a fixed term', { end: '2026-12-31' }],
  ['the last renewal', { initial: { years: 1 }, renewal: tacit({ years: 1 }, 0) }],
  ['options left', { initial: { years: 1 }, renewal: express(0) }],
])('AGR-2 no termination takes effect before the irrevocable day: %s', (_name, more) => {
  const terms = { start: '2026-01-01', irrevocableUntil: '2027-06-30', ...more }
  const terminated = { ...terms, terminatedOn: '2026-02-01' }
  expect(days(terminated, '2027-03-01')).toMatchObject({ state: 'terminated', currentEnd: '2027-06-30' })
  expect(days(terminated, '2027-07-01').state).toBe('ended')
  expect(days(terms, '2026-03-01').currentEnd).toBe('2026-12-31') // nobody terminated it
})

test('AGR-2 notice at the end of a period is set aside for an agreement with a term, and the steps say so', () => {
  const terms: AgreementTerms = { ...yearly, noticeAtEndOf: 'year' }
  expect(days(terms, '2020-06-01')).toStrictEqual(days(yearly, '2020-06-01'))
  expect(codes(terms, '2020-06-01')).toContain('agreement.noticeAtEndOfIgnored')
})

test('AGR-1 an agreement of a single day is an agreement', () => {
  expect(days({ start: '2026-01-01', end: '2026-01-01' }, '2026-01-01').state).toBe('running')
  expect(days({ start: '2026-01-01', initial: { days: 1 } }, '2026-01-02')).toMatchObject({
    state: 'ended',
    currentEnd: '2026-01-01',
  })
})

test('AGR-2 notice given on the very last day of a fixed term is notice, a day later the agreement has ended by itself', () => {
  const terms: AgreementTerms = { start: '2026-01-01', end: '2026-06-30' }
  expect(codes({ ...terms, terminatedOn: '2026-06-30' }, '2026-06-30')).toContain('agreement.terminated')
  expect(codes({ ...terms, terminatedOn: '2026-07-01' }, '2026-07-02')).not.toContain('agreement.terminated')
  expect(days({ ...terms, terminatedOn: '2026-07-01' }, '2026-07-02')).toMatchObject({
    state: 'ended',
    currentEnd: '2026-06-30',
  })
})
