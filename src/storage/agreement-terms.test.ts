import { describe, expect, test } from 'vitest'
import { agreementDates, FieldError } from '../core'
import { blankAgreement, fieldOfTerm, termsOf } from './agreement-terms'
import type { Agreement } from './repository'

const agreement = (terms: Partial<Agreement>): Agreement => ({
  ...blankAgreement,
  key: 'a',
  start: '2020-08-01',
  ...terms,
})

test('AGR-1 a row without renewal is terms without renewal, whatever else stands in its renewal fields', () => {
  const terms = termsOf(
    agreement({ end: '2023-07-31', renewalKind: 'none', renewalEach: { years: 1 }, renewalTimes: 2 }),
  )
  expect(terms).toEqual({ start: '2020-08-01', end: '2023-07-31' })
})

test('AGR-1 options not yet counted are options not yet used', () => {
  const terms = termsOf(
    agreement({ initial: { years: 3 }, renewalKind: 'express', renewalEach: { years: 1 }, renewalTimes: 2 }),
  )
  expect(terms.renewal).toEqual({ kind: 'express', each: { years: 1 }, times: 2, used: 0, callBefore: {} })
})

describe('AGR-1 a fault of the terms stands at the field it is about', () => {
  const cases: [fault: string, terms: Partial<Agreement>, field: keyof Agreement][] = [
    ['no start', { start: undefined }, 'start'],
    ['an end before the start', { end: '2019-01-01' }, 'end'],
    ['both an end and an initial term', { end: '2023-07-31', initial: { years: 1 } }, 'initial'],
    ['an initial term of no time', { initial: {} }, 'initial'],
    ['a renewal without an end', { renewalKind: 'tacit', renewalEach: { years: 1 } }, 'renewalKind'],
    ['a renewal of no length', { end: '2023-07-31', renewalKind: 'tacit' }, 'renewalEach'],
    ['a negative notice', { notice: { months: -1 } }, 'notice'],
    [
      'more options used than there are',
      { end: '2023-07-31', renewalKind: 'express', renewalEach: { years: 1 }, renewalTimes: 1, renewalUsed: 2 },
      'renewalUsed',
    ],
    ['half a day of lead', { leadDays: 0.5 }, 'leadDays'],
  ]
  test.each(cases)('%s', (_, terms, field) => {
    let fault: unknown
    try {
      agreementDates(termsOf(agreement(terms)), '2026-01-01')
    } catch (error) {
      fault = error
    }
    expect(fault).toBeInstanceOf(FieldError)
    expect(fault instanceof FieldError && fieldOfTerm(fault.field)).toBe(field)
  })
})
