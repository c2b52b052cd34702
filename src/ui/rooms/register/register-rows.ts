/**
 * The register's table as data: one row a system. Rows are made once and made again only when something of theirs changed:
 * a key typed into the search computes nothing of them (UX: ten thousand are as light as fifty).
 */
import {
  completeness,
  type DocumentKind,
  documentKinds,
  type Finding,
  type GovernanceModel,
  isInForce,
  type LocalDate,
  operationalLead,
  type Role,
} from '../../../core'
import type {
  Administration,
  AgreementSummary,
  Board,
  RoleHoldingEntry,
  Stored,
  System,
  SystemDocument,
} from '../../../storage/repository'
import { bySystem, factsOf, type Organisation, organisationOf } from '../../shared/system-facts'
import { untilOf } from './agreement-until'

/** A person, a board or an administration: `key` tells apart those of one name. */
export interface Named {
  key: string
  name: string
}

/** What follows from the other lists. */
export interface Known {
  owners: Named[]
  /** Those who hold the category's operational lead role. */
  leads: Named[]
  /** SCOPE-8. */
  board: Named | undefined
  administrations: Named[]
  /** ROLE-1, DOC-1. */
  lacks: Finding[]
  /** Kinds of documents in force, and kinds that are demanded and aren't (DOC-1). */
  inForce: DocumentKind[]
  missing: DocumentKind[]
}

export interface RegisterRow {
  id: number
  key: string
  name: string
  system: System
  /** SCOPE-5: used by more than one administration, and not common. */
  isShared: boolean
  isEnded: boolean
  /** How many fields whoever confirmed the entry didn't know. */
  unknown: number
  /** undefined: not read yet. */
  known: Known | undefined
  /** The day the next of its agreements ends; 'open': until further notice. undefined: none, or not read. */
  agreement: LocalDate | 'open' | undefined
  /** What the search looks in, folded. */
  haystack: string
}

export interface Parts {
  holdings: Stored<RoleHoldingEntry>[]
  documents: Stored<SystemDocument>[]
  boards: Stored<Board>[]
  administrations: Stored<Administration>[]
}

export interface RowSources {
  model: GovernanceModel
  systems: Stored<System>[]
  /** undefined: only the systems themselves have arrived. */
  parts: Parts | undefined
  /** undefined: nothing that is shown asks for them. */
  agreements: Stored<AgreementSummary>[] | undefined
  today: LocalDate
  /** In the reader's language, since they are searched in. */
  categoryNames: Record<string, string>
}

/** Without case, and with marks on letters written in one way: "översikt" is found by "ÖVERSIKT", and not by "oversikt". */
export const folded = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC')

/** What all rows have in common. */
interface Common {
  sources: Omit<RowSources, 'systems' | 'agreements'>
  organisation: Organisation
  boards: ReadonlyMap<number, Named>
  administrations: ReadonlyMap<number, { named: Named; boards: number[] }>
}

function commonOf({ parts, ...sources }: RowSources): Common {
  return {
    sources: { ...sources, parts },
    organisation: parts ? organisationOf(parts.boards, parts.administrations) : {},
    boards: new Map((parts?.boards ?? []).map(({ id, entity }) => [id, { key: entity.key, name: entity.name }])),
    administrations: new Map(
      (parts?.administrations ?? []).map(({ id, entity }) => [
        id,
        { named: { key: entity.key, name: entity.name }, boards: entity.boards },
      ]),
    ),
  }
}

interface Made {
  stored: Stored<System>
  common: Common
  held: Stored<RoleHoldingEntry>[]
  filed: Stored<SystemDocument>[]
  agreement: RegisterRow['agreement']
  row: RegisterRow
}

const NONE: never[] = []
const sameItems = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((each, place) => each === other[place]))

/** The last answer, for as long as it is asked of the same thing. */
function remembered<A, B>(work: (asked: A) => B): (asked: A) => B {
  let last: { asked: A; answer: B } | undefined
  return asked => {
    if (last?.asked !== asked) last = { asked, answer: work(asked) }
    return last.answer
  }
}

/** Makes rows, each the same object for as long as nothing of what it is made from changed. */
export function rowMaker(): (sources: RowSources) => RegisterRow[] {
  const holdingsBySystem = remembered((rows: Stored<RoleHoldingEntry>[]) => bySystem(rows))
  const documentsBySystem = remembered((rows: Stored<SystemDocument>[]) => bySystem(rows))
  let made = new Map<number, Made>()
  let common: Common | undefined

  return sources => {
    const { systems, parts, agreements, today } = sources
    const before = common?.sources
    const isSame =
      before?.model === sources.model &&
      before.today === today &&
      before.categoryNames === sources.categoryNames &&
      (before.parts === undefined) === (parts === undefined) &&
      before.parts?.boards === parts?.boards &&
      before.parts?.administrations === parts?.administrations
    const now = isSame && common ? common : commonOf(sources)
    common = now
    const holdings = holdingsBySystem(parts?.holdings ?? NONE)
    const documents = documentsBySystem(parts?.documents ?? NONE)
    const until = agreements && untilOf(agreements, today)
    const next = new Map<number, Made>()
    const rows = systems.map(stored => {
      const held = holdings.get(stored.id) ?? NONE
      const filed = documents.get(stored.id) ?? NONE
      const agreement = until?.get(stored.id)
      const known = made.get(stored.id)
      const isMade =
        known?.stored === stored &&
        known.common === now &&
        known.agreement === agreement &&
        sameItems(known.held, held) &&
        sameItems(known.filed, filed)
      const row = isMade ? known.row : rowOf(stored, now, held, filed, agreement)
      next.set(stored.id, { stored, common: now, held, filed, agreement, row })
      return row
    })
    made = next
    return rows
  }
}

function rowOf(
  { id, entity }: Stored<System>,
  common: Common,
  held: Stored<RoleHoldingEntry>[],
  filed: Stored<SystemDocument>[],
  agreement: RegisterRow['agreement'],
): RegisterRow {
  const { parts, today, categoryNames } = common.sources
  const known = parts && knownOf(entity, common, held, filed)
  const people = known ? [...known.owners, ...known.leads, ...known.administrations] : []
  const sought = [
    entity.name,
    entity.supplier,
    entity.category && categoryNames[entity.category],
    known?.board?.name,
    ...people.map(({ name }) => name),
    entity.purpose,
  ]
  return {
    id,
    key: entity.key,
    name: entity.name,
    system: entity,
    isShared: entity.usingAdministrations.length > 1 && entity.scope !== 'common',
    isEnded: entity.endedOn !== undefined && entity.endedOn < today,
    unknown: entity.unknownFields.split('\n').filter(Boolean).length,
    known,
    agreement,
    haystack: folded(sought.filter(Boolean).join('\n')),
  }
}

function knownOf(
  system: System,
  common: Common,
  held: Stored<RoleHoldingEntry>[],
  filed: Stored<SystemDocument>[],
): Known {
  const { model, today } = common.sources
  const facts = factsOf(system, held, filed, common.organisation, today)
  const lacks = facts ? completeness(model, facts, today).filter(({ level }) => level === 'error') : []
  const lacking = new Set(lacks.map(({ params }) => params.document))
  const lead = system.category && operationalLead(system.category)
  const inForce = new Set(facts?.documents)
  return {
    owners: holders(held, 'owner', today),
    leads: lead ? holders(held, lead, today) : [],
    board: boardOf(system, common, held),
    administrations: system.usingAdministrations.flatMap(id => common.administrations.get(id)?.named ?? []),
    lacks,
    inForce: documentKinds.filter(kind => inForce.has(kind)),
    missing: documentKinds.filter(kind => lacking.has(kind)),
  }
}

const isHeldOn = ({ entity }: Stored<RoleHoldingEntry>, role: Role, today: LocalDate): boolean =>
  entity.role === role &&
  isInForce({ from: entity.from ?? today, ...(entity.to === undefined ? {} : { to: entity.to }) }, today)

function holders(held: Stored<RoleHoldingEntry>[], role: Role, today: LocalDate): Named[] {
  return held
    .filter(holding => isHeldOn(holding, role, today))
    .flatMap(({ entity: { person } }) => (person ? [{ key: person.principalName, name: person.name }] : []))
}

/** SCOPE-8: the one stored; else the only one that the owning administration serves, or that of where the owner is employed. */
function boardOf(system: System, common: Common, held: Stored<RoleHoldingEntry>[]): Named | undefined {
  if (system.owningBoard !== undefined) return common.boards.get(system.owningBoard)
  const { today } = common.sources
  const employed = held.find(holding => isHeldOn(holding, 'owner', today))?.entity.administration
  const administration = common.administrations.get(system.owningAdministration ?? employed ?? -1)
  const [only, ...more] = administration?.boards ?? []
  return only === undefined || more.length > 0 ? undefined : common.boards.get(only)
}
