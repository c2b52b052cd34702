import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import type { LocalDate } from '../time/local-date.ts'

/** `headOfItOperations` is the head of the IT department. */
export type Position = 'headOfAdministration' | 'deputyMunicipalDirector' | 'headOfItOperations' | 'manager' | 'other'

/** That a person holds a role, from a day to a day; kept for ever (ROLE-6). */
export interface RoleHolding {
  role: Role
  personId: Id
  position?: Position // of the person; decides who may own (ROLE-2)
  administrationId?: Id // of the person
  from: LocalDate
  to?: LocalDate // last day held, inclusive
  active?: boolean // false: the account is gone or disabled (ROLE-6)
}

/** Held on the day, whether or not the account still works; both ends inclusive. */
export function isInForce(holding: { from: LocalDate; to?: LocalDate }, on: LocalDate): boolean {
  return holding.from <= on && (holding.to === undefined || on <= holding.to)
}

/** The holdings in force on the day, of one role where one is given (ROLE-6). */
export function holdingsInForce<H extends RoleHolding>(holdings: readonly H[], on: LocalDate, role?: Role): H[] {
  return holdings.filter(holding => (role === undefined || holding.role === role) && isInForce(holding, on))
}

/** Who can act in the role on the day: in force and with a working account; each person once, in order. */
export function personsHolding(holdings: readonly RoleHolding[], role: Role, on: LocalDate): Id[] {
  let persons: Id[] | undefined // made with its first: nearly always there is one, and a list that grows takes room for many
  for (const holding of holdings) {
    if (holding.role !== role || holding.active === false || !isInForce(holding, on)) continue
    if (persons === undefined) persons = [holding.personId]
    else if (!persons.includes(holding.personId)) persons.push(holding.personId)
  }
  return persons ?? []
}
