/** Who belongs in which group by what the register says (the access table's groups), and where a group differs from it. */
import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { operationalLeadRoles } from '../model/operational-lead.ts'
import { isInForce, type Position } from '../register/role-holding.ts'
import type { LocalDate } from '../time/local-date.ts'

/** Why somebody belongs in a group: a role in a system, a position, or a part in a board. */
export type BelongingReason =
  | { kind: 'role'; role: Role; system: string }
  | { kind: 'position'; position: Position }
  | { kind: 'contact' | 'substitute' | 'decider' | 'dpo'; board: string }

interface Span {
  from: LocalDate
  to?: LocalDate
}

export interface BelongingFacts {
  /** Of systems in use; `system` is its name. */
  holdings: readonly (Span & { role: Role; personId: Id; system: string })[]
  positions: readonly (Span & { position: Position; personId: Id })[]
  /** `substitutes`: those of today. */
  boards: readonly {
    key: string
    name: string
    contacts: readonly Id[]
    substitutes: readonly Id[]
    deciders: readonly Id[]
    dataProtectionOfficers: readonly Id[]
  }[]
}

/** Everybody who belongs, with every reason. */
export type Belonging = ReadonlyMap<Id, readonly BelongingReason[]>

const leadRoles: readonly Role[] = [
  ...operationalLeadRoles,
  'technicalSystemManager',
  'productOwner',
  'systemAdministrator',
  'superUser',
]
const approverRoles: readonly Role[] = ['owner', 'budgetHolder', 'processOwner']

/**
 * By group, such as `leads` or `handlers·KS`: only those that follow from the register. Who is an administrator, a
 * coordinator or of the procurement office, people decide.
 */
export function belongings(
  { holdings, positions, boards }: BelongingFacts,
  today: LocalDate,
): ReadonlyMap<string, Belonging> {
  const groups = new Map<string, Map<Id, BelongingReason[]>>()
  const group = (name: string) => {
    const members = groups.get(name) ?? new Map<Id, BelongingReason[]>()
    groups.set(name, members)
    return members
  }
  const add = (name: string, personId: Id, reason: BelongingReason) => {
    if (personId === '') return // an account that is gone
    const members = group(name)
    members.set(personId, [...(members.get(personId) ?? []), reason])
  }
  for (const name of ['leads', 'approvers', 'dpo']) group(name)
  for (const { role, personId, system, ...span } of holdings) {
    if (!isInForce(span, today)) continue
    if (leadRoles.includes(role)) add('leads', personId, { kind: 'role', role, system })
    if (approverRoles.includes(role)) add('approvers', personId, { kind: 'role', role, system })
  }
  for (const { position, personId, ...span } of positions)
    if (position === 'deputyMunicipalDirector' && isInForce(span, today))
      add('approvers', personId, { kind: 'position', position })
  for (const { key, name: board, contacts, substitutes, deciders, dataProtectionOfficers } of boards) {
    group(`handlers·${key}`)
    group(`deciders·${key}`)
    for (const person of contacts) add(`handlers·${key}`, person, { kind: 'contact', board })
    for (const person of substitutes) add(`handlers·${key}`, person, { kind: 'substitute', board })
    for (const person of deciders) add(`deciders·${key}`, person, { kind: 'decider', board })
    for (const person of dataProtectionOfficers) add('dpo', person, { kind: 'dpo', board })
  }
  return groups
}

export interface GroupDifference<Member> {
  group: string
  lacking: { personId: Id; reasons: readonly BelongingReason[] }[]
  /** In the group, and nothing in the register says why. */
  extra: Member[]
}

/**
 * Where the groups differ from the register, in the order of the groups; a group that is as it should be is left out.
 * `principalName` undefined: a group of the directory's, whose members aren't known here and which is left in peace.
 */
export function groupDifferences<Member extends { principalName: Id | undefined }>(
  wanted: ReadonlyMap<string, Belonging>,
  actual: readonly { group: string; members: readonly Member[] }[],
): GroupDifference<Member>[] {
  return actual.flatMap(({ group, members }): GroupDifference<Member>[] => {
    const belonging = wanted.get(group)
    if (!belonging) return []
    const there = new Set(members.map(({ principalName }) => principalName?.toLowerCase()))
    const known = new Set([...belonging.keys()].map(id => id.toLowerCase()))
    const lacking = [...belonging].flatMap(([personId, reasons]) =>
      there.has(personId.toLowerCase()) ? [] : [{ personId, reasons }],
    )
    const extra = members.filter(
      ({ principalName }) => principalName !== undefined && !known.has(principalName.toLowerCase()),
    )
    return lacking.length === 0 && extra.length === 0 ? [] : [{ group, lacking, extra }]
  })
}
