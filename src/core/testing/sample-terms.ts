/** Terms and short views of their dates, for the tests beside. */
import { agreementDates } from '../agreements/agreement-dates.ts'
import type { AgreementDates, AgreementTerms } from '../agreements/agreement-terms.ts'

export const tacit = (each: object, times?: number) =>
  ({ kind: 'tacit', each, ...(times === undefined ? {} : { times }) }) as const
export const express = (used: number, times = 2) =>
  ({ kind: 'express', each: { months: 12 }, times, used, callBefore: { months: 6 } }) as const
/** The result without its steps; absent is absent. */
export const days = (terms: AgreementTerms, today: string): Omit<AgreementDates, 'steps'> => {
  const { steps: _, ...rest } = agreementDates(terms, today)
  return rest
}
export const codes = (terms: AgreementTerms, today: string) => agreementDates(terms, today).steps.map(step => step.code)

export const yearly: AgreementTerms = {
  start: '2020-03-01',
  initial: { months: 12 },
  renewal: tacit({ months: 12 }),
  notice: { months: 3 },
}
