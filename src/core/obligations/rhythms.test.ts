import { expect, test } from 'vitest'
import { agreement, dues, of, system } from '../testing/sample-register.ts'

test('SEC-5 SEC-6 each day is counted from the last review, and month ends do not drift', () => {
  const reviewsHeld = [
    { systemId: '7', kind: 'log' as const, heldOn: '2026-10-31' },
    { systemId: '7', kind: 'access' as const, heldOn: '2027-02-28' },
  ]
  const over = { from: '2026-11-21', to: '2027-05-31' }
  const logs = of('SEC-5', { systems: [{ ...system, logReviewMonths: 1 }], reviewsHeld }, '2026-11-21', over)
  expect(dues(logs)).toEqual([
    '2026-11-30 open',
    '2026-12-31 upcoming',
    '2027-01-31 upcoming',
    '2027-02-28 upcoming',
    '2027-03-31 upcoming',
    '2027-04-30 upcoming',
    '2027-05-31 upcoming',
  ])
  expect(of('SEC-5', { systems: [{ ...system, logReviewMonths: 0 }], reviewsHeld })).toEqual([]) // no rhythm at all
})

test('FORUM-7 so with contract follow-up, and one that is late holds back those after it', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-08-31', kind: 'meeting' as const }]
  const half = { ...agreement, followUpMonths: 6 }
  expect(dues(of('FORUM-7', { agreements: [half], followUpsHeld }))).toEqual([
    '2027-02-28 upcoming',
    '2027-08-28 upcoming',
    '2028-02-28 upcoming',
    '2028-08-28 upcoming',
  ])
})
