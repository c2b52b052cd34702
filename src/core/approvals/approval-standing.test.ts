import { expect, test } from 'vitest'
import type { RoleHolding } from '../register/role-holding.ts'
import { type ApprovalKind, approvalStanding } from './approval-standing.ts'

const owner: RoleHolding = { role: 'owner', personId: 'olle', from: '2026-02-01', to: '2026-06-30' }
const decision = (on: string, approverId: string | undefined = 'olle', kind: ApprovalKind = 'agreementDecision') => ({
  kind,
  approverId,
  on,
})

test.each([
  ['2026-01-31', 'invalid'],
  ['2026-02-01', 'valid'],
  ['2026-06-30', 'valid'],
  ['2026-07-01', 'invalid'],
])('ROLE-8 the owner from 1 February to 30 June decides on %s: %s', (on, kind) => {
  expect(approvalStanding(decision(on), [owner]).kind).toBe(kind)
})

test('ROLE-8 that somebody held the role then counts, whatever became of their account since', () => {
  expect(approvalStanding(decision('2026-03-01'), [{ ...owner, active: false }])).toEqual({
    kind: 'valid',
    role: 'owner',
  })
})

test('ROLE-8 who held another role, or whom nobody knows, decides nothing', () => {
  const manager: RoleHolding = { ...owner, role: 'systemManager' }
  expect(approvalStanding(decision('2026-03-01'), [manager])).toEqual({ kind: 'invalid', reason: 'noSuchRole' })
  expect(approvalStanding(decision('2026-03-01', 'anna'), [owner])).toEqual({ kind: 'invalid', reason: 'noSuchRole' })
  const nobody = { ...owner, personId: '' }
  expect(approvalStanding(decision('2026-03-01', ''), [nobody])).toEqual({
    kind: 'invalid',
    reason: 'unknownApprover',
  })
  expect(approvalStanding({ kind: 'agreementDecision', approverId: undefined, on: '2026-03-01' }, [owner])).toEqual({
    kind: 'invalid',
    reason: 'unknownApprover',
  })
})

test('ROLE-8 the budget holder decides on agreements too, and is named as that; the owner comes first', () => {
  const budget: RoleHolding = { role: 'budgetHolder', personId: 'olle', from: '2026-01-01' }
  expect(approvalStanding(decision('2026-01-15'), [budget, owner])).toEqual({ kind: 'valid', role: 'budgetHolder' })
  expect(approvalStanding(decision('2026-03-15'), [budget, owner])).toEqual({ kind: 'valid', role: 'owner' })
})

test.each(['managementPlan', 'followUpReport'] as const)('ROLE-9 only a budget holder approves a %s', kind => {
  expect(approvalStanding(decision('2026-03-01', 'olle', kind), [owner]).kind).toBe('invalid')
  const budget: RoleHolding = { ...owner, role: 'budgetHolder' }
  expect(approvalStanding(decision('2026-03-01', 'olle', kind), [budget]).kind).toBe('valid')
})

test.each(['upgradeTestPlan', 'upgradeFinalReport'] as const)(
  'REG-7 only a budget holder approves the %s of an upgrade',
  kind => {
    expect(approvalStanding(decision('2026-03-01', 'olle', kind), [owner]).kind).toBe('invalid')
    const budget: RoleHolding = { ...owner, role: 'budgetHolder' }
    expect(approvalStanding(decision('2026-03-01', 'olle', kind), [budget]).kind).toBe('valid')
  },
)
