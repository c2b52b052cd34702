/** What a category asks for, and what a change of category changes. */
import {
  type Category,
  completeness,
  type DocumentKind,
  documentKinds,
  type Forum,
  forums,
  type GovernanceModel,
  type LocalDate,
  type Role,
  roles,
  type SystemFacts,
} from '../../../core'

export interface Demands {
  roles: Role[]
  forums: Forum[]
  documents: DocumentKind[]
}

/**
 * ROLE-1, FORUM-1, DOC-1: the mandatory roles, forums and documents. The rules themselves are asked, of an entry that
 * holds nothing, so that their exceptions (no fee, no personal data) hold here too.
 */
export function demandsOf(model: GovernanceModel, system: SystemFacts, today: LocalDate): Demands {
  const empty: SystemFacts = { ...system, holdings: [], documents: [] }
  const lacking = completeness(model, empty, today).filter(({ level }) => level === 'error')
  const named = (param: string) => new Set(lacking.map(({ params }) => params[param]))
  const ofRole = named('role')
  const ofDocument = named('document')
  return {
    roles: roles.filter(role => ofRole.has(role)),
    forums: forums.filter(forum => model.forums[system.category][forum] === 'mandatory'),
    documents: documentKinds.filter(kind => ofDocument.has(kind)),
  }
}

export interface CategoryChange {
  becomes: Demands
  ceases: Demands
  /** SCOPE-6: roles that somebody holds on the day and that the new category doesn't know. */
  notExpected: Role[]
}

const without = <T>(all: T[], some: T[]): T[] => all.filter(each => !some.includes(each))

const minus = (one: Demands, other: Demands): Demands => ({
  roles: without(one.roles, other.roles),
  forums: without(one.forums, other.forums),
  documents: without(one.documents, other.documents),
})

/** CAT-3: what becomes mandatory, and what stops being so. `from` undefined: the system has no category yet. */
export function categoryChange(
  model: GovernanceModel,
  system: SystemFacts,
  from: Category | undefined,
  to: Category,
  today: LocalDate,
): CategoryChange {
  const nothing: Demands = { roles: [], forums: [], documents: [] }
  const before = from === undefined ? nothing : demandsOf(model, { ...system, category: from }, today)
  const after = demandsOf(model, { ...system, category: to }, today)
  const known = (role: Role, category: Category) => model.roles[category][role] !== 'none'
  const held = new Set(
    system.holdings.filter(({ to: last }) => last === undefined || last >= today).map(({ role }) => role),
  )
  return {
    becomes: minus(after, before),
    ceases: minus(before, after),
    notExpected: roles.filter(role => held.has(role) && !known(role, to) && (from === undefined || known(role, from))),
  }
}

export const isEmpty = (demands: Demands): boolean =>
  demands.roles.length + demands.forums.length + demands.documents.length === 0
