import type { BreachFacts, DataKind, EnisaSeverity } from './breach-facts.ts'

const dpcOf: Record<DataKind, number> = {
  contact: 1,
  identity: 1,
  employment: 1,
  schooling: 1,
  purchases: 1,
  nationalId: 2,
  location: 2,
  behaviour: 2,
  communications: 2,
  economic: 3,
  credentials: 3,
  health: 4,
  socialServices: 4,
  otherSpecial: 4,
  criminal: 4,
  protectedIdentity: 4,
}
const eiOf = { negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 }
const confidentialityOf = { none: 0, trusted: 0.25, known: 0.25, unknown: 0.5, public: 0.5 }
const integrityOf = { none: 0, corrected: 0.25, lasting: 0.5 }
const availabilityOf = { none: 0, restored: 0, delayed: 0.25, lost: 0.5 }

/**
 * ENISA's severity of a breach (Recommendations for a methodology, 2013): SE = DPC × EI + CB, all in exact quarters.
 * The highest category of data counts, 1 where none is given; vulnerable persons raise it by one, to 4 at most.
 */
export function enisaSeverity(facts: BreachFacts): EnisaSeverity {
  const highest = Math.max(1, ...facts.data.map(kind => dpcOf[kind]))
  const dpc = Math.min(4, highest + (facts.vulnerable ? 1 : 0))
  const ei = eiOf[facts.identification]
  const cb =
    confidentialityOf[facts.confidentiality] +
    integrityOf[facts.integrity] +
    availabilityOf[facts.availability] +
    (facts.malicious ? 0.5 : 0)
  const se = dpc * ei + cb
  return { dpc, ei, cb, se, band: se < 2 ? 'low' : se < 3 ? 'medium' : se < 4 ? 'high' : 'veryHigh' }
}
