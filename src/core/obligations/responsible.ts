import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { operationalLead } from '../model/operational-lead.ts'
import { personsHolding } from '../register/role-holding.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { ObligationRole } from './obligation.ts'
import type { SystemEntry } from './register-snapshot.ts'

/** AGR-8: who is told after each of them, in order. */
export const afterOperationalLead: ObligationRole[] = ['budgetHolder', 'owner', 'deputyMunicipalDirector']
export const afterBudgetHolder: ObligationRole[] = ['owner', 'deputyMunicipalDirector']
export const afterOwner: ObligationRole[] = ['deputyMunicipalDirector']
export const afterContact: ObligationRole[] = ['headOfAdministration']

/** Those who hold a role of any of the systems on the day; `operationalLead` is each system's own. */
export function responsible(
  systems: readonly SystemEntry[],
  role: Role | 'operationalLead',
  on: LocalDate,
): { role: Role; personIds: Id[] } {
  const [first] = systems
  const roleOf = (system: SystemEntry) => (role === 'operationalLead' ? operationalLead(system.category) : role)
  const main = first ? roleOf(first) : role === 'operationalLead' ? 'systemManager' : role
  if (first && systems.length === 1) return { role: main, personIds: personsHolding(first.holdings, main, on) }
  const personIds = new Set(systems.flatMap(system => personsHolding(system.holdings, roleOf(system), on)))
  return { role: main, personIds: [...personIds] }
}

export function isInUse(system: SystemEntry, on: LocalDate): boolean {
  return system.endOfUse === undefined || on <= system.endOfUse
}
