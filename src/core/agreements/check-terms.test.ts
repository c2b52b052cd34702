import { expect, test } from 'vitest'
import { express, tacit } from '../testing/sample-terms.ts'
import { agreementDates } from './agreement-dates.ts'
import type { AgreementTerms } from './agreement-terms.ts'

const contradictions: [string, AgreementTerms][] = [
  ['start', { start: '2026-02-29' }],
  ['end', { start: '2026-01-02', end: '2026-01-01' }],
  ['end', { start: '2026-01-02', end: 'soon' }],
  ['initial', { start: '2026-01-01', end: '2026-12-31', initial: { years: 1 } }],
  ['initial', { start: '2026-01-01', initial: { months: -1 } }],
  ['initial', { start: '2026-01-01', initial: {} }],
  ['initial', { start: '2026-01-01', initial: { years: 7975 } }],
  ['renewal.each', { start: '2026-01-01', initial: { years: 1 }, renewal: tacit({}) }],
  ['renewal.each', { start: '2026-01-01', initial: { years: 1 }, renewal: tacit({ months: -12 }) }],
  ['renewal.times', { start: '2026-01-01', initial: { years: 1 }, renewal: tacit({ months: 12 }, -1) }],
  ['renewal.used', { start: '2026-01-01', initial: { years: 1 }, renewal: express(3) }],
  [
    'renewal.callBefore',
    { start: '2026-01-01', initial: { years: 1 }, renewal: { ...express(0), callBefore: { days: -1 } } },
  ],
  ['renewal', { start: '2026-01-01', renewal: tacit({ months: 12 }) }],
  ['notice', { start: '2026-01-01', notice: { months: -3 } }],
  ['irrevocableUntil', { start: '2026-01-01', irrevocableUntil: '2026-13-01' }],
  ['terminatedOn', { start: '2026-01-01', terminatedOn: '2026-1-1' }],
  ['leadDays', { start: '2026-01-01', leadDays: -1 }],
]
test.each(contradictions)('AGR-1 a fault in %s is refused by name: %j', (field, terms) => {
  expect(() => agreementDates(terms, '2026-06-01')).toThrow(RangeError)
  // the field, or a part of it, and then a reason
  expect(() => agreementDates(terms, '2026-06-01')).toThrow(new RegExp(`^${field.replace('.', '\\.')}[.\\w]*: \\S`))
})

test('AGR-1 what a form or a pasted table can send besides is refused by name', () => {
  const terms: AgreementTerms = { start: '2026-01-01', initial: { years: 1 } }
  expect(() => agreementDates(terms, 'today')).toThrow(/^today: /)
  expect(() => agreementDates(terms, '2026-06-01', JSON.parse('{"country":"FI"}'))).toThrow(/^country: .*FI/)
  expect(() => agreementDates({ ...terms, ...JSON.parse('{"noticeAtEndOf":"week"}') }, '2026-06-01')).toThrow(
    /^noticeAtEndOf: .*week/,
  )
  expect(() =>
    agreementDates({ ...terms, ...JSON.parse('{"renewal":{"kind":"other","each":{"years":1}}}') }, '2026-06-01'),
  ).toThrow(/^renewal.kind: \S/)
  expect(() => agreementDates({ ...terms, renewal: { ...express(0), used: -1 } }, '2026-06-01')).toThrow(
    /^renewal.used: .*-1/,
  )
  expect(() => agreementDates({ ...terms, renewal: express(0, 1.5) }, '2026-06-01')).toThrow(/^renewal.times: .*1.5/)
  expect(() => agreementDates({ start: '9999-06-01', initial: { years: 1 } }, '9999-06-01')).toThrow(/^initial: /)
  expect(agreementDates({ start: '9999-01-01', initial: { years: 1 } }, '9999-06-01').currentEnd).toBe('9999-12-31')
})
