import { expect, test } from 'vitest'
import { express, yearly } from '../testing/sample-terms.ts'
import { agreementDates } from './agreement-dates.ts'
import type { AgreementTerms } from './agreement-terms.ts'

const steps = (terms: AgreementTerms, today: string) =>
  agreementDates(terms, today).steps.map(
    ({ code, params }) => `${code.replace('agreement.', '')} ${Object.values(params).join(' ')}`,
  )

test('AGR-2 the arithmetic of a renewed agreement is shown step by step', () => {
  expect(steps({ ...yearly, leadDays: 10, noticeAtEndOf: 'month' }, '2023-12-01')).toEqual([
    'initialEnd 2020-03-01 12 0 2021-02-28',
    'noticeAtEndOfIgnored month',
    'renewed 4 12 0 2025-02-28',
    'noticeDay 2025-02-28 3 0 2024-11-28',
    'lead 2024-11-28 10 2024-11-18',
  ])
  expect(steps(yearly, '2020-06-01')).toEqual([
    'initialEnd 2020-03-01 12 0 2021-02-28',
    'noticeDay 2021-02-28 3 0 2020-11-28',
    'workingDay 2020-11-28 SE 2020-11-27',
  ])
})

test('AGR-2 the arithmetic of options, of days that have passed and of an agreement that has ended is shown', () => {
  const terms: AgreementTerms = { start: '2020-01-01', end: '2022-12-31', renewal: express(1), notice: { months: 9 } }
  expect(steps(terms, '2023-05-01')).toEqual([
    'givenEnd 2020-01-01 2022-12-31',
    'optionsUsed 1 12 0 2023-12-31',
    'noticeDayPassed 2023-12-31 9 0 2023-03-31',
    'optionDay 2 2 6 0 2023-06-30',
  ])
  expect(steps(terms, '2023-07-01').at(-1)).toBe('optionDayPassed 2 2 6 0 2023-06-30')
  expect(steps(terms, '2024-01-01')).toEqual(['givenEnd 2020-01-01 2022-12-31', 'optionsUsed 1 12 0 2023-12-31'])
})

test('AGR-2 the arithmetic of a termination is shown', () => {
  expect(
    steps({ ...yearly, irrevocableUntil: '2021-09-30', terminatedOn: '2020-06-01' }, '2020-06-02').slice(1),
  ).toEqual(['irrevocable 2021-09-30', 'terminated 2020-06-01 2021-09-30'])
  expect(steps({ ...yearly, terminatedOn: '2020-06-01' }, '2020-06-02').slice(1)).toEqual([
    'terminated 2020-06-01 2021-02-28',
  ])
  expect(steps({ ...yearly, irrevocableUntil: '2021-09-30' }, '2020-06-02')).toContain('irrevocable 2021-09-30')
  expect(steps({ ...yearly, irrevocableUntil: '2021-02-28' }, '2020-06-02')).not.toContain('irrevocable 2021-02-28')
  const fixed: AgreementTerms = { start: '2026-01-01', end: '2026-12-31', notice: { months: 3 } }
  const bound = { ...fixed, irrevocableUntil: '2027-06-30' }
  expect(steps(bound, '2026-09-30').slice(1)).toEqual(['noticeDay 2026-12-31 3 0 2026-09-30', 'irrevocable 2027-06-30'])
  expect(steps(bound, '2026-10-01').slice(1)).toEqual(['noticeDayPassed 2026-12-31 3 0 2026-09-30'])
  const open: AgreementTerms = {
    start: '2020-01-01',
    notice: { months: 3, days: 1 },
    irrevocableUntil: '2026-07-01',
    noticeAtEndOf: 'year',
  }
  expect(steps(open, '2026-02-15')).toEqual([
    'openEnded 2020-01-01',
    'noticeRuns 2026-02-15 3 1 2026-05-16',
    'irrevocable 2026-07-01',
    'noticeAtEndOf year 2026-12-31',
  ])
  expect(steps({ ...open, irrevocableUntil: '2026-05-16' }, '2026-02-15').join()).not.toContain('irrevocable')
  expect(steps({ start: '2020-01-01', terminatedOn: '2026-03-01' }, '2026-02-15').at(-1)).toBe(
    'terminatedLater 2026-03-01',
  )
})
