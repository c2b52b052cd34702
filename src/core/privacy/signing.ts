import type { Finding } from '../finding.ts'
import type { Id } from '../id.ts'
import type { Category } from '../model/governance-model.ts'

export interface SigningCase {
  category: Category
  scope: 'common' | 'administrationSpecific'
  /** PUB-3: common because it supports a support process that this board performs for all. */
  supportProcessOf?: Id
  /** PUB-2, PUB-3: which boards are the executive board and the service board. */
  executiveBoardId: Id
  serviceBoardId: Id
  /** The board whose administration owns the system. */
  owningBoardId?: Id
  usingBoardIds: Id[]
  /** PUB-7: legal persons outside the boards that use it. */
  companyIds?: Id[]
  jointWithProvider?: boolean
  hasPersonalData?: boolean // default true
  /** PUB-9: boards that have delegated the decision on common systems to the deputy municipal director. */
  delegatedBoardIds: Id[]
  /** PUB-5: boards that gave the owner power of attorney to sign. */
  powerOfAttorneyBoardIds?: Id[]
}

type Decider = { by: 'board' | 'deputyMunicipalDirector'; boardIds: Id[] }
type Signer = { by: 'board' | 'deputyMunicipalDirector' | 'owner'; boardIds: Id[] }

export interface Signing {
  rule: 'PUB-1' | 'PUB-2' | 'PUB-3' | 'PUB-4' | 'PUB-5' | 'PUB-6'
  needed: boolean
  /** Each board once; groups without boards are left out. */
  decides: Decider[]
  signs: Signer[]
  /** PUB-7: those that need an agreement of their own. */
  separate: Id[]
  /**
   * `dpa.delegationMissing` {boardId}: of rule PUB-9 a delegation is lacking, of PUB-5 a power of attorney;
   * `dpa.supportProcessElsewhere` {boardId}; `dpa.nobodyDecides`: no board is known to use it, so nobody decides.
   */
  findings: Finding[]
}

/**
 * Who decides on, and who signs, the data processing agreement of a system (PUB-1…9, PUB-18, SCOPE-7): the first rule
 * that fits. Boards keep the order they were given in.
 */
export function signing(c: SigningCase): Signing {
  const companies = [...new Set(c.companyIds ?? [])]
  const using = [...new Set(c.usingBoardIds)].filter(board => !companies.includes(board)) // PUB-7: never one of the boards
  const decision = decide(c, using)
  const noDpa = decision.rule === 'PUB-1' && c.jointWithProvider !== true
  if (noDpa || c.hasPersonalData === false) {
    return { rule: decision.rule, needed: false, decides: [], signs: [], separate: [], findings: [] }
  }
  const decides = decision.decides.filter(group => group.boardIds.length > 0)
  return {
    rule: decision.rule,
    needed: true,
    decides,
    signs: decision.signs.filter(group => group.boardIds.length > 0),
    separate: companies,
    findings: decides.length > 0 ? decision.findings : [...decision.findings, nobodyDecides(decision.rule)],
  }
}

type Decision = Pick<Signing, 'rule' | 'decides' | 'signs' | 'findings'>

function decide(c: SigningCase, using: Id[]): Decision {
  if (c.category === 'publicService' || c.category === 'authorityService') return themselves('PUB-1', using)
  if (c.category === 'itInfrastructure') return themselves('PUB-2', [c.serviceBoardId])
  const performing = c.supportProcessOf
  if (performing === c.executiveBoardId || performing === c.serviceBoardId) return themselves('PUB-3', [performing])
  const decision = decideOtherwise(c, using)
  if (performing === undefined) return decision
  // Only those two boards perform support processes for all: it is decided as if nobody did, and somebody looks.
  const params = { boardId: performing }
  const odd: Finding = { code: 'dpa.supportProcessElsewhere', rule: 'PUB-3', level: 'warning', params }
  return { ...decision, findings: [...decision.findings, odd] }
}

function decideOtherwise(c: SigningCase, using: Id[]): Decision {
  if (c.scope === 'common') return byDelegation(using, c.delegatedBoardIds)
  if (using.length > 1) return together(c, using)
  return themselves('PUB-6', using.length === 0 && c.owningBoardId !== undefined ? [c.owningBoardId] : using)
}

function themselves(rule: Signing['rule'], boardIds: Id[]): Decision {
  return { rule, decides: [{ by: 'board', boardIds }], signs: [{ by: 'board', boardIds: [...boardIds] }], findings: [] }
}

/** PUB-4, PUB-9, PUB-18: a board that hasn't delegated decides and signs for itself; the executive board is no exception. */
function byDelegation(using: Id[], delegated: readonly Id[]): Decision {
  const has = using.filter(board => delegated.includes(board))
  const lacks = using.filter(board => !delegated.includes(board))
  const groups = (): Decider[] => [
    { by: 'deputyMunicipalDirector', boardIds: [...has] },
    { by: 'board', boardIds: [...lacks] },
  ]
  return { rule: 'PUB-4', decides: groups(), signs: groups(), findings: lacks.map(board => missing('PUB-9', board)) }
}

/** PUB-5, PUB-8, PUB-18: each board decides; the owner signs for those that gave a power of attorney, and for no other. */
function together(c: SigningCase, using: Id[]): Decision {
  const gave = (board: Id) => board !== c.owningBoardId && (c.powerOfAttorneyBoardIds ?? []).includes(board)
  const lacks = using.filter(board => board !== c.owningBoardId && !gave(board))
  return {
    rule: 'PUB-5',
    decides: [{ by: 'board', boardIds: using }],
    signs: [
      { by: 'owner', boardIds: using.filter(gave) },
      { by: 'board', boardIds: using.filter(board => !gave(board)) },
    ],
    findings: lacks.map(board => missing('PUB-5', board)),
  }
}

/** An agreement that is needed and that no board of the register would sign. */
function nobodyDecides(rule: string): Finding {
  return { code: 'dpa.nobodyDecides', rule, level: 'warning', params: {} }
}

function missing(rule: 'PUB-9' | 'PUB-5', boardId: Id): Finding {
  return { code: 'dpa.delegationMissing', rule, level: 'warning', params: { boardId } }
}
