import { documentKinds } from '../model/governance-model.ts'
import type { RoleHolding } from '../register/role-holding.ts'
import type { SystemFacts } from '../register/system-facts.ts'

export const today = '2026-11-21'
export const holding = (role: RoleHolding['role'], more: Partial<RoleHolding> = {}): RoleHolding => ({
  role,
  personId: `p-${role}`,
  from: '2020-01-01',
  ...more,
})
/** An entry that lacks nothing. */
export const whole: SystemFacts = {
  category: 'businessSystem',
  scope: 'administrationSpecific',
  owningAdministrationId: 'school',
  usingAdministrationIds: ['school'],
  itAdministrationId: 'it',
  executiveAdministrationId: 'executive',
  serviceAdministrationId: 'service',
  holdings: [
    holding('owner', { position: 'headOfAdministration', administrationId: 'school' }),
    holding('budgetHolder', { position: 'manager', administrationId: 'school' }),
    holding('systemManager', { position: 'other', administrationId: 'school' }),
    holding('technicalSystemManager', { position: 'other', administrationId: 'it' }),
    holding('processOwner', { position: 'manager', administrationId: 'school' }),
  ],
  documents: [...documentKinds],
}

/** The holders of that entry, with others in one role. */
export const replacing = (role: RoleHolding['role'], ...with_: RoleHolding[]) => [
  ...whole.holdings.filter(held => held.role !== role),
  ...with_,
]

export const found = (code: string, rule: string, level: string, params: object = {}) => ({ code, rule, level, params })
