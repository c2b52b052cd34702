import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { personsHolding } from '../register/role-holding.ts'
import type { DutyBook } from './duty-book.ts'
import type { Holders, KnownSystem } from './known-system.ts'
import type { ObligationRole } from './obligation.ts'

/** AGR-8: who is told after each of them, in order. */
export const afterOperationalLead: ObligationRole[] = ['budgetHolder', 'owner', 'deputyMunicipalDirector']
export const afterBudgetHolder: ObligationRole[] = ['owner', 'deputyMunicipalDirector'] // and after a process owner
export const afterOwner: ObligationRole[] = ['deputyMunicipalDirector']
export const afterContact: ObligationRole[] = ['headOfAdministration']

/** Those who hold a role of any of the systems today; `operationalLead` is each system's own. */
export function responsible(book: DutyBook, systems: readonly KnownSystem[], role: Role | 'operationalLead'): Holders {
  const first = systems[0]
  if (first === undefined) return { role: role === 'operationalLead' ? 'systemManager' : role, personIds: [] }
  if (systems.length === 1) return holdersOf(book, first, role)
  const personIds = new Set(systems.flatMap(system => holdersOf(book, system, role).personIds))
  return { role: holdersOf(book, first, role).role, personIds: [...personIds] }
}

export function holdersOf(book: DutyBook, system: KnownSystem, role: Role | 'operationalLead'): Holders {
  if (role === 'operationalLead') return system.lead
  return { role, personIds: personsHolding(system.entry.holdings, role, book.todayDate) }
}

/** The systems of the register among these. */
export function systemsAmong(book: DutyBook, ids: readonly Id[]): KnownSystem[] {
  const id = ids[0]
  if (id === undefined) return []
  const system = book.systems.get(id)
  if (ids.length === 1) return system ? [system] : [] // nearly always: worth no more than a list of one
  return ids.flatMap(each => book.systems.get(each) ?? [])
}

/** Of one system its own list, which takes no room. */
export function idsOf(systems: readonly KnownSystem[]): Id[] {
  const first = systems[0]
  return first && systems.length === 1 ? first.ids : systems.map(({ entry }) => entry.id)
}
