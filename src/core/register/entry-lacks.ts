import type { Finding } from '../finding.ts'
import type { Id } from '../id.ts'
import type { Category, DocumentKind } from '../model/governance-model.ts'
import type { LocalDate } from '../time/local-date.ts'
import { disposalDay, type Kept } from './disposal.ts'
import { type IntegrationFacts, unansweredOf } from './integration-judgement.ts'

/** What the entry says of a system beside its roles and mandatory documents. Texts are '' where nothing is stated. */
export interface EntryFacts {
  category?: Category | undefined
  jointWithProvider: boolean
  jointReason: string
  policyLink: string
  overviewLink: string
  integrationOverviewLink: string
  /** How many boards the owning administration serves, and whether it is told which of them owns. */
  owningBoards: number
  hasOwningBoard: boolean
  /** Those that haven't ended; the ones recorded from the other side too. */
  integrations: (IntegrationFacts & { id: Id })[]
  documents: EntryDocument[]
}

export interface EntryDocument extends Kept {
  id: Id
  kind: DocumentKind | 'jointArrangement'
  registryNumber: string
}

const lack = (code: string, rule: string, params: Finding['params'] = {}): Finding => ({
  code: `register.${code}`,
  rule,
  level: 'warning',
  params,
})

/**
 * What lacks in the description of a system on the day: REG-2, CAT-2, PUB-17, SCOPE-8, TRANS-2, AGR-7, AGR-11, and what DOC-8
 * proposes for disposal ('info'). None of it makes an entry incomplete: `completeness` says what does.
 */
export function entryLacks(entry: EntryFacts, today: LocalDate): Finding[] {
  return [
    ...lackingOverviews(entry),
    ...lackingGrounds(entry),
    ...entry.integrations
      .filter(integration => unansweredOf(integration).length > 0)
      .map(({ id }) => lack('integrationNotJudged', 'TRANS-2', { integration: id })),
    ...entry.documents.flatMap(document => documentLacks(document, today)),
  ]
}

/** REG-2: kept by the operational lead; one of a public or authority service keeps no documentation. */
function lackingOverviews({ category, overviewLink, integrationOverviewLink }: EntryFacts): Finding[] {
  if (category === undefined || category === 'publicService' || category === 'authorityService') return []
  return [
    ...(overviewLink === '' ? [lack('overviewMissing', 'REG-2')] : []),
    ...(integrationOverviewLink === '' ? [lack('integrationOverviewMissing', 'REG-2')] : []),
  ]
}

function lackingGrounds(entry: EntryFacts): Finding[] {
  const isPublic = entry.category === 'publicService'
  const mayBeJoint = isPublic || entry.category === 'authorityService'
  return [
    ...(mayBeJoint && entry.jointWithProvider && entry.jointReason.trim() === ''
      ? [lack('jointReasonMissing', 'CAT-2')]
      : []),
    ...(isPublic && entry.policyLink === '' ? [lack('policyMissing', 'PUB-17')] : []),
    ...(entry.owningBoards > 1 && !entry.hasOwningBoard ? [lack('owningBoardMissing', 'SCOPE-8')] : []),
  ]
}

/** A document that is no longer in force asks for no number: what it asks for is whether it is still to be kept. */
function documentLacks(document: EntryDocument, today: LocalDate): Finding[] {
  const { id, kind, registryNumber, validTo } = document
  const params = { document: kind, id }
  if (validTo === undefined || validTo >= today) {
    const rule = kind === 'dpa' || kind === 'jointArrangement' ? 'AGR-11' : 'AGR-7'
    return registryNumber.trim() === '' ? [lack('registryNumberMissing', rule, params)] : []
  }
  const from = disposalDay(document)
  return from !== undefined && from <= today ? [{ ...lack('disposalProposed', 'DOC-8', params), level: 'info' }] : []
}
