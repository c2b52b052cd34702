import { parseInstant } from '../time/instant.ts'
import { type BreachLaw, breachLaws } from './breach-law.ts'

/** The law in force at a moment; before the first one, the first. */
export function lawOn(ms: number, laws: readonly BreachLaw[] = breachLaws): BreachLaw {
  const [first, ...later] = laws
  if (first === undefined) throw new RangeError('laws: none')
  return later.findLast(law => parseInstant(law.validFrom, 'validFrom') <= ms) ?? first
}
