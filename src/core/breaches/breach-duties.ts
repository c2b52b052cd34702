import type { Id } from '../id.ts'

export interface BreachDuties {
  investigates: Id[]
  informs: Id[]
  rule: 'INC-5' | 'INC-6'
}

/**
 * Which boards investigate, document and notify, and which are told (INC-5, INC-6). A fault or intrusion in a system
 * is its owning board's, affected or not; anything else, or a system whose owner nobody knows, is each affected
 * board's own. Each board once, in the order given.
 */
export function breachDuties(breach: {
  cause: 'system' | 'other'
  scope?: 'common' | 'administrationSpecific'
  owningBoardId?: Id
  affectedBoardIds: Id[]
}): BreachDuties {
  const affected = [...new Set(breach.affectedBoardIds)]
  const owner = breach.owningBoardId
  if (breach.cause === 'other' || owner === undefined) return { investigates: affected, informs: [], rule: 'INC-5' }
  const informs = affected.filter(board => board !== owner)
  return { investigates: [owner], informs, rule: informs.length > 0 ? 'INC-6' : 'INC-5' }
}
