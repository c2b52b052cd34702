import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { personsHolding } from '../register/role-holding.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { DutyBook } from './duty-book.ts'
import type { ObligationRole } from './obligation.ts'
import type { SystemEntry } from './register-snapshot.ts'

/** AGR-8: who is told after each of them, in order. */
export const afterOperationalLead: ObligationRole[] = ['budgetHolder', 'owner', 'deputyMunicipalDirector']
export const afterBudgetHolder: ObligationRole[] = ['owner', 'deputyMunicipalDirector']
export const afterOwner: ObligationRole[] = ['deputyMunicipalDirector']
export const afterContact: ObligationRole[] = ['headOfAdministration']

/** Those who hold a role of any of the systems today; `operationalLead` is each system's own. */
export function responsible(
  book: DutyBook,
  systems: readonly SystemEntry[],
  role: Role | 'operationalLead',
): { role: Role; personIds: Id[] } {
  const holders = (system: SystemEntry) =>
    role === 'operationalLead'
      ? book.leadOf(system)
      : { role, personIds: personsHolding(system.holdings, role, book.todayDate) }
  const [first] = systems
  if (first && systems.length === 1) return holders(first)
  const personIds = new Set(systems.flatMap(system => holders(system).personIds))
  const main = first ? holders(first).role : role === 'operationalLead' ? 'systemManager' : role
  return { role: main, personIds: [...personIds] }
}

export function isInUse(system: SystemEntry, on: LocalDate): boolean {
  return system.endOfUse === undefined || on <= system.endOfUse
}
