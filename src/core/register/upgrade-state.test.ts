import { expect, test } from 'vitest'
import { type UpgradeFacts, upgradeLacks, upgradeState } from './upgrade-state.ts'

const nothing: UpgradeFacts = {
  testPlan: '',
  technicalTests: '',
  finalReport: '',
  consultedProcessOwner: false,
  consultedBudgetHolder: false,
  consultedTechnicalSystemManager: false,
  consultedSupplier: false,
}

test.each([
  [{}, 'proposed'],
  [{ testPlan: 'x', technicalTests: 'x', finalReport: 'x' }, 'proposed'],
  [{ decidedOn: '2026-01-01' }, 'decided'],
  [{ decidedOn: '2026-01-01', technicalTests: 'x' }, 'decided'],
  [{ decidedOn: '2026-01-01', testPlan: 'x', technicalTests: '  ' }, 'decided'],
  [{ decidedOn: '2026-01-01', testPlan: 'x', technicalTests: 'x' }, 'tested'],
  [{ decidedOn: '2026-01-01', testPlan: 'x', technicalTests: 'x', finalReport: 'x' }, 'reported'],
  [{ state: 'cancelled', decidedOn: '2026-01-01' }, 'cancelled'],
] as const)('REG-7 what is recorded of an upgrade, %j, says how far it has come: %s', (more, state) => {
  expect(upgradeState({ ...nothing, ...more })).toBe(state)
})

test('REG-7 whom to consult is told from the beginning, and the papers once it is decided', () => {
  expect(upgradeLacks(nothing)).toEqual(['processOwner', 'budgetHolder', 'technicalSystemManager', 'supplier'])
  const consulted = {
    consultedProcessOwner: true,
    consultedBudgetHolder: true,
    consultedTechnicalSystemManager: true,
    consultedSupplier: true,
  }
  expect(upgradeLacks({ ...nothing, ...consulted })).toEqual([])
  expect(upgradeLacks({ ...nothing, ...consulted, decidedOn: '2026-01-01' })).toEqual([
    'testPlan',
    'technicalTests',
    'finalReport',
  ])
  expect(upgradeLacks({ ...nothing, state: 'cancelled' })).toEqual([])
})
