/** The register's table as data: one row a system, and what of them a search shows. */
import { completeness, type Finding, type GovernanceModel, isInForce, type LocalDate } from '../../../core'
import type {
  Administration,
  Board,
  RoleHoldingEntry,
  Stored,
  System,
  SystemDocument,
} from '../../../storage/repository'
import { bySystem, factsOf, organisationOf } from '../../shared/system-facts'

export interface RegisterRow {
  id: number
  key: string
  name: string
  category: System['category']
  scope: System['scope']
  hosting: System['hosting']
  /** undefined: not read yet. */
  owner: string | undefined
  /** ROLE-1, DOC-1: undefined: not read yet. */
  lacks: Finding[] | undefined
  /** What the search looks in, folded. */
  haystack: string
}

export interface Parts {
  holdings: Stored<RoleHoldingEntry>[]
  documents: Stored<SystemDocument>[]
  boards: Stored<Board>[]
  administrations: Stored<Administration>[]
}

export interface Filters {
  search: string
  category: string
  owner: string
  /** Only systems that lack something. */
  lacking: boolean
}

/** Without case and without marks on letters that aren't letters of their own, so that "oversikt" finds nothing but "Översikt" does. */
export const folded = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC')

/** `parts` undefined: only the systems themselves have arrived. */
export function registerRows(
  model: GovernanceModel,
  systems: Stored<System>[],
  parts: Parts | undefined,
  today: LocalDate,
): RegisterRow[] {
  const holdings = bySystem(parts?.holdings ?? [])
  const documents = bySystem(parts?.documents ?? [])
  const organisation = parts ? organisationOf(parts.boards, parts.administrations) : {}
  return systems.map(({ id, entity }) => {
    const held = holdings.get(id) ?? []
    const facts = parts && factsOf(entity, held, documents.get(id) ?? [], organisation, today)
    const owner = parts && ownerOf(held, today)
    return {
      id,
      key: entity.key,
      name: entity.name,
      category: entity.category,
      scope: entity.scope,
      hosting: entity.hosting,
      owner,
      lacks: facts && completeness(model, facts, today).filter(({ level }) => level === 'error'),
      haystack: folded(`${entity.name} ${entity.supplier} ${owner ?? ''} ${entity.purpose}`),
    }
  })
}

function ownerOf(held: Stored<RoleHoldingEntry>[], today: LocalDate): string {
  return held
    .filter(
      ({ entity }) =>
        entity.role === 'owner' &&
        isInForce({ from: entity.from ?? today, ...(entity.to ? { to: entity.to } : {}) }, today),
    )
    .map(({ entity }) => entity.person?.name ?? '')
    .join(', ')
}

export function shownRows(rows: RegisterRow[], { search, category, owner, lacking }: Filters): RegisterRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return rows.filter(
    row =>
      (category === '' || row.category === category) &&
      (owner === '' || row.owner === owner) &&
      (!lacking || (row.lacks?.length ?? 0) > 0) &&
      words.every(word => row.haystack.includes(word)),
  )
}
