import type { BreachFacts, BreachRisk } from './breach-facts.ts'

const isCare = (facts: BreachFacts) => facts.data.some(kind => kind === 'health' || kind === 'socialServices')

/**
 * The risk of data that couldn't be reached. Encryption doesn't help here: what is lost is lost. Care that was delayed
 * or can't be given is a high risk (EDPB 01/2021 case 3, annex B viii to 9/2022), other absence that hurt somebody
 * a risk (case 2), and what was back before that none (case 1, annex B iii).
 */
export function availabilityRisk(facts: BreachFacts): BreachRisk {
  if (facts.availability === 'none' || facts.availability === 'restored') return 'unlikely'
  return isCare(facts) ? 'high' : 'risk'
}

/** The risk of data that was wrong: decisions and care may have been built on it. */
export function integrityRisk(facts: BreachFacts): BreachRisk {
  if (facts.integrity === 'none' || facts.identification === 'negligible') return 'unlikely'
  const grave = isCare(facts) || facts.data.some(kind => kind === 'criminal' || kind === 'protectedIdentity')
  if (facts.integrity === 'corrected') return grave || facts.malicious ? 'risk' : 'unlikely'
  const fraud = facts.malicious && facts.data.some(kind => kind === 'economic' || kind === 'credentials')
  return grave || fraud ? 'high' : 'risk'
}
