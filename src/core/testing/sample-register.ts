/** One system, its people and its agreement, and what is due from it: for the tests beside. */

import { obligations } from '../obligations/obligations.ts'
import type { AgreementEntry, RegisterSnapshot, SystemEntry } from '../obligations/register-snapshot.ts'
import type { RoleHolding } from '../register/role-holding.ts'

export const today = '2026-11-21'
export const window = { from: '2026-11-21', to: '2028-11-20' }
export const holds = (role: RoleHolding['role'], personId: string, more: Partial<RoleHolding> = {}): RoleHolding => ({
  role,
  personId,
  from: '2020-01-01',
  ...more,
})
export const staff = [
  holds('owner', 'olga'),
  holds('budgetHolder', 'bo'),
  holds('systemManager', 'sam'),
  holds('technicalSystemManager', 'tove'),
  holds('processOwner', 'pia'),
]
export const system: SystemEntry = {
  id: '7',
  category: 'businessSystem',
  startOfUse: '2020-01-01',
  holdings: staff,
  hasPersonalData: false,
}
export const agreement: AgreementEntry = {
  id: '12',
  systemIds: ['7'],
  terms: {
    start: '2024-12-20',
    initial: { years: 2 },
    renewal: { kind: 'tacit', each: { years: 1 } },
    notice: { months: 3 },
  },
}
export const run = (more: Partial<RegisterSnapshot>, on = today, over = window) =>
  obligations({ systems: [system], adoptedOn: '2020-01-01', ...more }, over, on)
export const of = (rule: string, more: Partial<RegisterSnapshot>, on = today, over = window) =>
  run(more, on, over).filter(obligation => obligation.rule === rule)
export const dues = (list: { dueOn: string; state: string }[]) => list.map(({ dueOn, state }) => `${dueOn} ${state}`)
