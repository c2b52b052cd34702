import { expect, test } from 'vitest'
import { blank } from '../../../../storage/testing/blank'
import { approvedOf, mayApprove } from './upgrade-approvals'

const person = (principalName: string) => ({ id: 1, name: principalName, principalName, mail: '' })
const holdings = [
  {
    id: 1,
    etag: '1',
    entity: blank('roleHoldings', {
      role: 'budgetHolder',
      person: person('b@x'),
      from: '2026-01-01',
      to: '2026-06-30',
    }),
  },
]
const approval = (id: number, more: object) => ({
  id,
  etag: '1',
  entity: blank('approvals', { kind: 'upgradeTestPlan', subjectKey: 'u', ...more }),
})

test('REG-7 ROLE-9 a test plan is approved by who was budget holder on the day, newest first', () => {
  const rows = [
    approval(1, { approver: person('b@x'), approvedAt: '2026-03-01T10:00:00Z' }),
    approval(2, { approver: person('b@x'), approvedAt: '2026-09-01T10:00:00Z' }),
    approval(3, { approver: person('other@x'), approvedAt: '2026-03-01T10:00:00Z' }),
    approval(4, { approver: person('b@x'), approvedAt: '2026-03-01T10:00:00Z', restoredFrom: 'b, 1 mars' }),
    approval(5, { approver: person('b@x'), approvedAt: '2026-03-01T10:00:00Z', subjectKey: 'another' }),
    approval(6, { approver: person('b@x'), approvedAt: '2026-03-01T10:00:00Z', kind: 'upgradeFinalReport' }),
  ]
  const found = approvedOf({ key: 'u' }, 'upgradeTestPlan', rows, holdings)
  expect(found.map(({ standing }) => standing.kind)).toEqual(['invalid', 'invalid', 'invalid', 'valid'])
  expect(approvedOf({ key: 'u' }, 'upgradeFinalReport', rows, holdings)).toHaveLength(1)
})

test('REG-7 who may approve is budget holder today', () => {
  expect(mayApprove('b@x', holdings, '2026-06-30')).toBe(true)
  expect(mayApprove('b@x', holdings, '2026-07-01')).toBe(false)
  expect(mayApprove('other@x', holdings, '2026-06-30')).toBe(false)
})
