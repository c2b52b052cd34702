import type { BreachFacts, BreachRisk } from './breach-facts.ts'
import { isMoreThan, type Sensitivity, sensitivity } from './sensitivity.ts'

/** Who got hold of it, as it matters for consequences. */
type Exposure =
  | 'vouchedFor'
  | 'trusted'
  | 'returned'
  | 'known'
  | 'takenByKnown'
  | 'unknown'
  | 'takenByUnknown'
  | 'public'

const U = 'unlikely'
const R = 'risk'
const H = 'high'

/**
 * The risk of data in the wrong hands by who has it and what it tells, before numbers and identification. After the
 * examples of EDPB guidelines 01/2021 (in brackets, their case numbers) and of annex B to 9/2022.
 */
const table: Record<Exposure, Record<Sensitivity, BreachRisk>> = {
  // bound by secrecy or agreement, and has confirmed deletion (9)
  vouchedFor: { contactOnly: U, ordinary: U, telling: U, money: U, special: U, protected: R },
  trusted: { contactOnly: U, ordinary: U, telling: U, money: R, special: R, protected: R },
  // a stranger who confirmed return or deletion (13): nothing more will come of it, but what was read was read
  returned: { contactOnly: U, ordinary: U, telling: U, money: U, special: R, protected: H },
  // a stranger who is known and keeps it (14, 16); a few addresses visible to other recipients (annex B x)
  known: { contactOnly: U, ordinary: R, telling: R, money: R, special: H, protected: H },
  // taken on purpose by somebody known: a former employee (8), somebody snooping in records
  takenByKnown: { contactOnly: R, ordinary: R, telling: R, money: H, special: H, protected: H },
  // lost or stolen, nobody knows to whom
  unknown: { contactOnly: R, ordinary: R, telling: R, money: H, special: H, protected: H },
  // taken on purpose by nobody knows whom (4, 5, 7, 12, 17, 18)
  takenByUnknown: { contactOnly: R, ordinary: R, telling: H, money: H, special: H, protected: H },
  public: { contactOnly: R, ordinary: R, telling: H, money: H, special: H, protected: H },
}

export function confidentialityRisk(facts: BreachFacts): BreachRisk {
  if (facts.confidentiality === 'none' || !facts.intelligible) return U // (1, 6, 10; annex B i)
  const kind = sensitivity(facts)
  const exposure = exposureOf(facts)
  const risk = raised(table[exposure][kind], facts, kind, exposure)
  return loweredByIdentification(risk, facts, kind, exposure)
}

function exposureOf({ confidentiality, malicious, contained }: BreachFacts): Exposure {
  if (confidentiality === 'public' && !contained) return 'public'
  if (confidentiality === 'public') return malicious ? 'takenByUnknown' : 'unknown'
  if (confidentiality === 'unknown') return malicious ? 'takenByUnknown' : contained ? 'returned' : 'unknown'
  if (malicious) return 'takenByKnown' // whoever takes it on purpose isn't taken at their word
  if (confidentiality === 'known') return contained ? 'returned' : 'known'
  return contained ? 'vouchedFor' : 'trusted'
}

/** Numbers, and persons who are easily hurt, raise what isn't already contained. */
function raised(risk: BreachRisk, facts: BreachFacts, kind: Sensitivity, exposure: Exposure): BreachRisk {
  const { people, vulnerable } = facts
  const many = isMoreThan(100, people)
  const veryMany = people !== 'unknown' && people >= 1000
  if (exposure === 'vouchedFor' || exposure === 'trusted') return risk
  const mild = kind === 'contactOnly' || kind === 'ordinary'
  if (exposure === 'returned') {
    const matters = (many && kind !== 'contactOnly') || (vulnerable && !mild)
    return risk === U && matters ? R : risk
  }
  if (kind === 'contactOnly') return many || vulnerable ? R : risk
  const spread = exposure !== 'known' && exposure !== 'takenByKnown'
  if (kind === 'ordinary') {
    if (spread && veryMany) return H // (11)
    if (spread && facts.malicious && many && facts.data.length > 1) return H // (5)
    return risk
  }
  if (vulnerable && (spread || kind !== 'telling')) return H
  if (exposure === 'takenByKnown' && facts.data.some(held => held === 'location' || held === 'communications')) return H
  if (veryMany) return H // (14)
  if (kind === 'money' && many) return H
  return risk
}

function loweredByIdentification(
  risk: BreachRisk,
  { identification, malicious }: BreachFacts,
  kind: Sensitivity,
  exposure: Exposure,
): BreachRisk {
  const grave = kind === 'special' || kind === 'protected'
  if (identification === 'negligible') return grave && risk === H ? R : U
  if (identification === 'limited' && risk === H) return grave && (malicious || exposure === 'public') ? H : R
  return risk
}
