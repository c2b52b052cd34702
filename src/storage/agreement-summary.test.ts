import { expect, test } from 'vitest'
import { isInStep, summaryOf } from './agreement-summary'
import { blankAgreement } from './agreement-terms'

const agreement = { ...blankAgreement, key: 'raindance', name: 'Raindance', systems: [3, 7] }

test('AGR-1 the open row tells that there is an agreement and until when, and nothing of its terms', () => {
  expect(summaryOf({ ...agreement, price: '1 000 000', supplier: 'CGI' }, '2027-07-05')).toEqual({
    key: 'raindance',
    name: 'Raindance',
    systems: [3, 7],
    until: '2027-07-05',
  })
})

test('AGR-1 drift is a row that lacks, another day, another name, or other systems; not their order', () => {
  const summary = summaryOf(agreement, '2027-07-05')
  expect(isInStep(summary, undefined)).toBe(false)
  expect(isInStep(summary, { ...summary, systems: [7, 3] })).toBe(true)
  expect(isInStep(summary, { ...summary, until: undefined })).toBe(false)
  expect(isInStep(summary, { ...summary, name: 'Raindance, drift' })).toBe(false)
  expect(isInStep(summary, { ...summary, systems: [3] })).toBe(false)
})
