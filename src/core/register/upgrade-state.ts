/** REG-7: how far an upgrade has come, from what is recorded of it. */
export const upgradeStates = ['proposed', 'decided', 'tested', 'reported', 'cancelled'] as const
export type UpgradeState = (typeof upgradeStates)[number]

export interface UpgradeFacts {
  state?: UpgradeState | undefined
  decidedOn?: string | undefined
  /** Links and texts, '' where there is none. */
  testPlan: string
  technicalTests: string
  finalReport: string
  consultedProcessOwner: boolean
  consultedBudgetHolder: boolean
  consultedTechnicalSystemManager: boolean
  consultedSupplier: boolean
}

/** Each step is reached when those before it are; a cancelled upgrade stays cancelled. */
export function upgradeState(upgrade: UpgradeFacts): UpgradeState {
  if (upgrade.state === 'cancelled') return 'cancelled'
  if (upgrade.decidedOn === undefined) return 'proposed'
  if (upgrade.testPlan === '' || upgrade.technicalTests.trim() === '') return 'decided'
  return upgrade.finalReport === '' ? 'tested' : 'reported'
}

export type UpgradeLack =
  | 'processOwner'
  | 'budgetHolder'
  | 'technicalSystemManager'
  | 'supplier'
  | 'testPlan'
  | 'technicalTests'
  | 'finalReport'

/** REG-7: who wasn't consulted before it was decided, and what of the papers lacks for the state it is in or aims at next. */
export function upgradeLacks(upgrade: UpgradeFacts): UpgradeLack[] {
  const state = upgradeState(upgrade)
  if (state === 'cancelled') return []
  const consulted: UpgradeLack[] = []
  if (!upgrade.consultedProcessOwner) consulted.push('processOwner')
  if (!upgrade.consultedBudgetHolder) consulted.push('budgetHolder')
  if (!upgrade.consultedTechnicalSystemManager) consulted.push('technicalSystemManager')
  if (!upgrade.consultedSupplier) consulted.push('supplier')
  if (state === 'proposed') return consulted
  const papers: UpgradeLack[] = []
  if (upgrade.testPlan === '') papers.push('testPlan')
  if (upgrade.technicalTests.trim() === '') papers.push('technicalTests')
  if (upgrade.finalReport === '') papers.push('finalReport')
  return [...consulted, ...papers]
}
