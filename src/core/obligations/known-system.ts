import type { Id } from '../id.ts'
import { operationalLead } from '../model/operational-lead.ts'
import { personsHolding } from '../register/role-holding.ts'
import { type LocalDate, parseDay } from '../time/local-date.ts'
import type { ObligationRole, Subject } from './obligation.ts'
import type { SystemEntry } from './register-snapshot.ts'

/** Who answers for something today: the role, and those who can act in it. */
export interface Holders {
  role: ObligationRole
  personIds: Id[]
}

/** A system with what every room asks of it, found once: thousands of them are gone through for each rule. */
export interface KnownSystem {
  entry: SystemEntry
  /** Shared by all that is due from it, as is its own id by itself. */
  subject: Subject
  ids: Id[]
  isInUse: boolean
  /** Of a system in use. */
  startOfUse: number | undefined
  /** The last day in use: nothing is due after it. Infinity where nobody has set one. */
  lastDay: number
  lead: Holders
  /** An agreement that hasn't ended covers it; known once the agreements have been gone through (FORUM-7). */
  hasAgreement: boolean
}

export function knownSystem(entry: SystemEntry, today: LocalDate): KnownSystem {
  const { id, startOfUse, endOfUse } = entry
  const role = operationalLead(entry.category)
  const isInUse = endOfUse === undefined || today <= endOfUse
  return {
    entry,
    subject: { type: 'system', id },
    ids: [id],
    isInUse,
    startOfUse: isInUse && startOfUse !== undefined ? parseDay(startOfUse, 'startOfUse') : undefined,
    lastDay: isInUse && endOfUse !== undefined ? parseDay(endOfUse, 'endOfUse') : Number.POSITIVE_INFINITY,
    lead: { role, personIds: personsHolding(entry.holdings, role, today) },
    hasAgreement: false,
  }
}
