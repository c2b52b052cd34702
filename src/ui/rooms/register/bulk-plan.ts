/** What changing many systems at once would do to each of them: decided before anything is sent, and said with its reason. */
import {
  type Category,
  completeness,
  type Finding,
  type GovernanceModel,
  type LocalDate,
  operationalLead,
  type Position,
  type Role,
} from '../../../core'
import type {
  NewEntity,
  PersonRef,
  RoleHoldingEntry,
  Stored,
  System,
  SystemDocument,
} from '../../../storage/repository'
import { factsOf, type Organisation } from '../../shared/system-facts'
import { dayBefore, type Holding, isHeld, ownerChange, ownerRefusal } from './appointment'

export type BulkRole = Role | 'operationalLead'

export interface Appointing {
  kind: 'role'
  role: BulkRole
  person: PersonRef
  position: Position | undefined
  administration: number | undefined
  from: LocalDate
  /** Of other roles than the owner, whose former holder always ends (ROLE-4). */
  endsFormer: boolean
}

export type BulkChange =
  | Appointing
  | { kind: 'scope'; scope: NonNullable<System['scope']> }
  | { kind: 'hosting'; hosting: NonNullable<System['hosting']> }
  | { kind: 'administrations'; add: number[]; remove: number[] }

/** One write. `from` is the version that the preview was made of: its ETag goes with the save. */
export type Edit =
  | { kind: 'system'; from: Stored<System>; changes: Partial<System> }
  | { kind: 'holding'; from: Holding; changes: Partial<RoleHoldingEntry> }
  | { kind: 'appoint'; entity: NewEntity<'roleHoldings'> }

/** All that one system asks for, in the order it is written. */
export interface Step {
  id: number
  name: string
  edits: Edit[]
}

export type Refusal =
  | { code: 'noCategory' }
  | { code: 'ended' }
  /** SCOPE-6, ROLE-1: the category has no such role. */
  | { code: 'roleNotExpected'; role: Role; category: Category }
  /** ROLE-2. */
  | { code: 'ownerPosition'; allowed: readonly Position[] }
  | { code: 'positionMissing' }
  | { code: 'tooEarly'; former: string; began: LocalDate }

export type Verdict =
  | {
      kind: 'changes'
      step: Step
      /** Whose time ends, and on which day. */
      ends: { name: string; lastDay: LocalDate }[]
      /** What the change makes lacking or wrong that wasn't before. */
      findings: Finding[]
    }
  | { kind: 'same' }
  | { kind: 'refused'; reason: Refusal }

export interface Around {
  model: GovernanceModel
  organisation: Organisation
  holdings: ReadonlyMap<number, Holding[]>
  documents: ReadonlyMap<number, Stored<SystemDocument>[]>
  today: LocalDate
  /** The key of the holding to be made for a system: the same however often it is tried. */
  keyFor(systemId: number): string
}

export function judge(system: Stored<System>, change: BulkChange, around: Around): Verdict {
  const { entity } = system
  if (entity.endedOn !== undefined && entity.endedOn < around.today)
    return { kind: 'refused', reason: { code: 'ended' } }
  return change.kind === 'role'
    ? appointing(system, change, around)
    : altering(system, fieldsOf(entity, change), around)
}

function fieldsOf(entity: System, change: Exclude<BulkChange, Appointing>): Partial<System> {
  switch (change.kind) {
    case 'scope':
      return entity.scope === change.scope ? {} : { scope: change.scope }
    case 'hosting':
      return entity.hosting === change.hosting ? {} : { hosting: change.hosting }
    case 'administrations': {
      const before = entity.usingAdministrations
      const after = [...new Set([...before, ...change.add])].filter(id => !change.remove.includes(id))
      const isSame = after.length === before.length && after.every(id => before.includes(id))
      return isSame ? {} : { usingAdministrations: after }
    }
  }
}

function altering(system: Stored<System>, changes: Partial<System>, around: Around): Verdict {
  if (Object.keys(changes).length === 0) return { kind: 'same' }
  const { id, entity } = system
  const held = around.holdings.get(id) ?? []
  return {
    kind: 'changes',
    step: { id, name: entity.name, edits: [{ kind: 'system', from: system, changes }] },
    ends: [],
    findings: newFindings(system, around, around.today, { ...entity, ...changes }, held),
  }
}

function appointing(system: Stored<System>, change: Appointing, around: Around): Verdict {
  const { id, entity } = system
  const { category } = entity
  const refused = (reason: Refusal): Verdict => ({ kind: 'refused', reason })
  if (category === undefined) return refused({ code: 'noCategory' })
  const role = change.role === 'operationalLead' ? operationalLead(category) : change.role
  if (around.model.roles[category][role] === 'none') return refused({ code: 'roleNotExpected', role, category })
  if (role === 'owner' && change.position === undefined) return refused({ code: 'positionMissing' })
  const allowed = ownerRefusal(role, category, change.position)
  if (allowed) return refused({ code: 'ownerPosition', allowed })

  const held = around.holdings.get(id) ?? []
  const { person, from, position, administration } = change
  const key = around.keyFor(id)
  const isIn = held.some(
    holding =>
      holding.entity.role === role &&
      holding.entity.person?.principalName === person.principalName &&
      (holding.entity.key === key || isHeld(holding, from)),
  )
  if (isIn) return { kind: 'same' }
  const handOver = ownerChange(held, role, from)
  if (handOver.kind === 'tooEarly')
    return refused({ code: 'tooEarly', former: nameOf(handOver.former), began: handOver.began })
  const lastDay = dayBefore(from)
  const former =
    handOver.kind === 'ends'
      ? handOver.former
      : change.endsFormer
        ? held.filter(holding => holding.entity.role === role && isHeld(holding, from) && isHeld(holding, lastDay))
        : []
  const entry: NewEntity<'roleHoldings'> = {
    key,
    title: `${entity.name} · ${role}`,
    system: id,
    role,
    person,
    from,
    ...(position === undefined ? {} : { position }),
    ...(administration === undefined ? {} : { administration }),
  }
  const after = [
    ...held.map(holding =>
      former.includes(holding) ? { ...holding, entity: { ...holding.entity, to: lastDay } } : holding,
    ),
    { id: -1, etag: '', entity: { ...blankHolding, ...entry } },
  ]
  const day = from > around.today ? from : around.today
  return {
    kind: 'changes',
    step: {
      id,
      name: entity.name,
      // the former first: a cut in between leaves somebody to be appointed, never two owners
      edits: [
        ...former.map((holding): Edit => ({ kind: 'holding', from: holding, changes: { to: lastDay } })),
        { kind: 'appoint', entity: entry },
      ],
    },
    ends: former.map(holding => ({ name: nameOf(holding), lastDay })),
    findings: newFindings(system, around, day, entity, after),
  }
}

const blankHolding: Omit<RoleHoldingEntry, 'key'> = {
  title: '',
  system: undefined,
  role: undefined,
  person: undefined,
  position: undefined,
  administration: undefined,
  from: undefined,
  to: undefined,
}

const nameOf = (holding: Holding): string => holding.entity.person?.name ?? ''

/** Those of the entry as it becomes that aren't of the entry as it is. */
function newFindings(
  { id, entity }: Stored<System>,
  { model, organisation, holdings, documents }: Around,
  day: LocalDate,
  after: System,
  held: Holding[],
): Finding[] {
  const filed = documents.get(id) ?? []
  const findings = (system: System, those: Holding[]): Finding[] => {
    const facts = factsOf(system, those, filed, organisation, day)
    return facts ? completeness(model, facts, day) : []
  }
  const same = ({ code, params }: Finding) => JSON.stringify([code, params])
  const known = new Set(findings(entity, holdings.get(id) ?? []).map(same))
  return findings(after, held).filter(finding => !known.has(same(finding)))
}
