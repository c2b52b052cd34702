import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { operationalLead } from '../model/operational-lead.ts'
import { personsHolding } from '../register/role-holding.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { SystemEntry } from './register-snapshot.ts'

/** Who answers for something today: the role, and those who can act in it. */
export interface Holders {
  role: Role
  personIds: Id[]
}

/** A system with what every room asks of it, found once: thousands of them are gone through for each rule. */
export interface KnownSystem {
  entry: SystemEntry
  /** Its own id by itself, shared by all that is due from it. */
  ids: Id[]
  isInUse: boolean
  lead: Holders
}

export function knownSystem(entry: SystemEntry, today: LocalDate): KnownSystem {
  const role = operationalLead(entry.category)
  return {
    entry,
    ids: [entry.id],
    isInUse: entry.endOfUse === undefined || today <= entry.endOfUse,
    lead: { role, personIds: personsHolding(entry.holdings, role, today) },
  }
}
