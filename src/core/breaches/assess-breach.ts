import { FieldError } from '../field-error.ts'
import type { Finding } from '../finding.ts'
import { availabilityRisk, integrityRisk } from './availability-risk.ts'
import type { BreachAssessment, BreachFacts, BreachRisk } from './breach-facts.ts'
import { type BreachLaw, breachLaws } from './breach-law.ts'
import { confidentialityRisk } from './confidentiality-risk.ts'
import { enisaSeverity } from './enisa-severity.ts'

const order: readonly BreachRisk[] = ['unlikely', 'risk', 'high']

/**
 * A proposal with its reasons, for a person to decide on (INC-8, INC-9). The risk is judged by what can happen to
 * people, each way that the data went wrong by itself, and the worst of them counts; ENISA's severity stands beside.
 * `law`: which risks are notified and told; the newest if left out.
 * @throws RangeError where `people` is no count.
 */
export function assessBreach(facts: BreachFacts, law: BreachLaw | undefined = breachLaws.at(-1)): BreachAssessment {
  const { people } = facts
  if (people !== 'unknown' && (!Number.isSafeInteger(people) || people < 0)) {
    throw new FieldError('people', `not a count: ${people}`)
  }
  const nobody = people === 0
  const parts = {
    confidentiality: nobody ? 'unlikely' : confidentialityRisk(facts),
    integrity: nobody ? 'unlikely' : integrityRisk(facts),
    availability: nobody ? 'unlikely' : availabilityRisk(facts),
  } as const
  const risk = order[Math.max(...Object.values(parts).map(part => order.indexOf(part)))] ?? 'unlikely'
  const reaches = (threshold: BreachRisk | undefined) => order.indexOf(risk) >= order.indexOf(threshold ?? 'risk')
  return {
    risk,
    notifyAuthority: reaches(law?.notifyFrom),
    informSubjects: reaches(law?.informFrom ?? 'high'),
    enisa: enisaSeverity(facts),
    reasons: [...partReasons(facts, parts), ...circumstances(facts)],
  }
}

function partReasons(
  facts: BreachFacts,
  parts: Readonly<Record<'confidentiality' | 'integrity' | 'availability', BreachRisk>>,
): Finding[] {
  const reasons: Finding[] = []
  for (const part of ['confidentiality', 'integrity', 'availability'] as const) {
    if (facts[part] === 'none') continue
    const rule = parts[part] === 'high' ? 'INC-9' : 'INC-8'
    const level = parts[part] === 'unlikely' ? 'info' : 'warning'
    reasons.push({ code: `breach.${part}`, rule, level, params: { how: facts[part], risk: parts[part] } })
  }
  if (reasons.length === 0) {
    reasons.push({ code: 'breach.nothingHappened', rule: 'INC-8', level: 'info', params: {} })
  }
  return reasons
}

/** What weighed, and what a person should look at again. */
function circumstances(facts: BreachFacts): Finding[] {
  const reasons: Finding[] = []
  const tell = (code: string, level: Finding['level'] = 'info', params: Finding['params'] = {}) =>
    reasons.push({ code, rule: 'INC-8', level, params })
  if (facts.data.length === 0) tell('breach.dataKindsMissing', 'warning')
  if (!facts.intelligible) tell('breach.unintelligible')
  if (facts.contained) tell('breach.contained')
  if (facts.malicious) tell('breach.malicious', 'warning')
  if (facts.vulnerable) tell('breach.vulnerable', 'warning')
  if (facts.data.includes('protectedIdentity')) tell('breach.protectedIdentity', 'warning')
  if (facts.people === 'unknown') tell('breach.peopleUnknown', 'warning')
  else if (facts.people > 100) tell('breach.manyPeople', 'warning', { people: facts.people })
  if (facts.identification === 'negligible' || facts.identification === 'limited') {
    tell('breach.hardToIdentify', 'info', { identification: facts.identification })
  }
  return reasons
}
