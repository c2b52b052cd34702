import { expect, test } from 'vitest'
import { type AgreementTerms, agreementDates } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { formatsFor } from '../../../i18n/format'
import { languages } from '../../../i18n/messages'
import { stepText } from './step-text'

const term = { start: '2020-08-01', initial: { months: 36 } }
const tacit = { kind: 'tacit', each: { years: 1 } } as const
const express = { kind: 'express', each: { years: 1 }, times: 2, used: 1, callBefore: { months: 3 } } as const

/** Between them they take every step there is. */
const cases: [AgreementTerms, today: string][] = [
  [{ ...term, renewal: tacit, notice: { months: 3 }, leadDays: 30 }, '2026-06-01'],
  [{ ...term, renewal: { ...tacit, times: 1 }, notice: { months: 3 } }, '2024-07-01'],
  [{ ...term, renewal: express, noticeAtEndOf: 'month' }, '2023-09-01'],
  [{ ...term, renewal: express }, '2024-06-01'],
  [{ start: '2020-01-01', end: '2026-12-31', notice: { weeks: 2 }, terminatedOn: '2026-01-10' }, '2026-06-01'],
  [{ start: '2020-01-01', end: '2026-12-31', notice: { days: 10 }, terminatedOn: '2027-01-10' }, '2026-06-01'],
  [{ start: '2020-01-01', end: '2026-12-31', notice: {} }, '2026-06-01'],
  [
    { start: '2020-01-01', notice: { months: 6 }, noticeAtEndOf: 'quarter', irrevocableUntil: '2028-01-15' },
    '2026-06-01',
  ],
]

test.each(languages)('AGR-2 every step of the arithmetic is worded in %s', async language => {
  const said = await agreementsMessages(language)
  const formats = formatsFor(language)
  const codes = new Set<string>()
  for (const [terms, today] of cases) {
    for (const step of agreementDates(terms, today).steps) {
      codes.add(step.code)
      const text = stepText(said, formats, step)
      expect(text).not.toMatch(/undefined|NaN|Invalid|agreement\./)
    }
  }
  expect(codes.size).toBeGreaterThanOrEqual(14)
})

test('AGR-2 the arithmetic tells where the days come from', async () => {
  const { steps } = agreementDates({ ...term, notice: { months: 3 } }, '2023-01-01')
  const said = await agreementsMessages('sv')
  expect(steps.map(step => stepText(said, formatsFor('sv'), step))).toEqual([
    '3 år från 1 aug. 2020: första tiden slutar 31 juli 2023.',
    '3 månader före 31 juli 2023: sista uppsägningsdag är 30 apr. 2023.',
    '30 apr. 2023 är ingen arbetsdag. Beslutet tidigareläggs till 28 apr. 2023.',
  ])
})
