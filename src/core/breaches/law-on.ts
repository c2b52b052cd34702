import { type Instant, parseInstant } from '../time/instant.ts'
import { type BreachLaw, breachLaws } from './breach-law.ts'

/** The law in force at a moment; before the first one, the first. */
export function lawOn(ms: number, laws: readonly BreachLaw[] = breachLaws): BreachLaw {
  const [first] = laws
  if (first === undefined) throw new RangeError('laws: none')
  return inForce(ms, laws) ?? first
}

/** The newest of what is valid at a moment, of laws in order of time; undefined before the first. */
export function inForce<Law extends { validFrom: Instant }>(ms: number, laws: readonly Law[]): Law | undefined {
  return laws.findLast(law => parseInstant(law.validFrom, 'validFrom') <= ms)
}
