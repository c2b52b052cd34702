import type { Finding } from '../finding.ts'
import { completeness } from '../register/completeness.ts'
import type { SystemFacts } from '../register/system-facts.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { GovernanceModel } from './governance-model.ts'

export interface SystemEffect<Id> {
  id: Id
  /** What it lacks that it didn't lack before. */
  lacks: Finding[]
  /** What it is no longer asked for. */
  ceases: Finding[]
}

export interface ModelEffect<Id> {
  /** Complete before, and not after. */
  becomeIncomplete: SystemEffect<Id>[]
  /** The other way round. */
  becomeComplete: SystemEffect<Id>[]
  /** Incomplete before and after, with other lacks. */
  otherwise: SystemEffect<Id>[]
}

const asText = ({ code, params }: Finding): string => JSON.stringify([code, params])
const errorsIn = (findings: Finding[]): Finding[] => findings.filter(({ level }) => level === 'error')

/** What a change of the model does to the register on the day, system by system (CAT-1, CAT-3, ROLE-1, DOC-1). */
export function modelEffect<Id>(
  before: GovernanceModel,
  after: GovernanceModel,
  systems: readonly { id: Id; facts: SystemFacts }[],
  today: LocalDate,
): ModelEffect<Id> {
  const effect: ModelEffect<Id> = { becomeIncomplete: [], becomeComplete: [], otherwise: [] }
  for (const { id, facts } of systems) {
    const [was, is] = [before, after].map(model => errorsIn(completeness(model, facts, today)))
    if (was === undefined || is === undefined) continue
    const [knownBefore, knownAfter] = [new Set(was.map(asText)), new Set(is.map(asText))]
    const one = {
      id,
      lacks: is.filter(finding => !knownBefore.has(asText(finding))),
      ceases: was.filter(finding => !knownAfter.has(asText(finding))),
    }
    if (one.lacks.length === 0 && one.ceases.length === 0) continue
    if (was.length === 0) effect.becomeIncomplete.push(one)
    else if (is.length === 0) effect.becomeComplete.push(one)
    else effect.otherwise.push(one)
  }
  return effect
}
