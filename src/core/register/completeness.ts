import type { Finding } from '../finding.ts'
import type { GovernanceModel } from '../model/governance-model.ts'
import { type LocalDate, parseDay } from '../time/local-date.ts'
import { lackingDocuments } from './lacking-documents.ts'
import { lackingRoles } from './lacking-roles.ts'
import { holdingsInForce } from './role-holding.ts'
import { scopeFaults } from './scope-faults.ts'
import type { SystemFacts } from './system-facts.ts'
import { unfitHolders } from './unfit-holders.ts'

/**
 * Everything lacking or wrong with a system's entry on the day (ROLE-1…6, ROLE-12, DOC-1, CAT-2, SCOPE-2…6): roles
 * first, then who holds them, then scope, then documents. An empty list is a complete entry.
 * Errors are what the model demands; warnings ask somebody to look.
 * @throws RangeError where `today` is no day.
 */
export function completeness(model: GovernanceModel, system: SystemFacts, today: LocalDate): Finding[] {
  parseDay(today, 'today')
  const inForce = holdingsInForce(system.holdings, today)
  const active = inForce.filter(holding => holding.active !== false)
  return [
    ...lackingRoles(model.roles[system.category], system, inForce),
    ...unfitHolders(model.roles[system.category], system, active),
    ...scopeFaults(model.roles[system.category], system, active),
    ...lackingDocuments(model.documents[system.category], system),
  ]
}
