/** From the lists as stored to what the rule core asks for. */
import type { DocumentKind, LocalDate, RoleHolding, SystemFacts } from '../../core'
import type { Administration, Board, RoleHoldingEntry, Stored, System, SystemDocument } from '../../storage/repository'

/** Which administrations play a part of their own in the rules (SCOPE-2, ROLE-5). */
export interface Organisation {
  executiveAdministrationId?: string
  serviceAdministrationId?: string
  itAdministrationId?: string
}

/** The IT department is part of the Service administration. */
export function organisationOf(boards: Stored<Board>[], administrations: Stored<Administration>[]): Organisation {
  const under = (kind: Board['kind']) => {
    const board = boards.find(({ entity }) => entity.kind === kind)
    const found = board && administrations.find(({ entity }) => entity.boards.includes(board.id))
    return found && String(found.id)
  }
  const executive = under('executive')
  const service = under('service')
  return {
    ...(executive === undefined ? {} : { executiveAdministrationId: executive }),
    ...(service === undefined ? {} : { serviceAdministrationId: service, itAdministrationId: service }),
  }
}

/** Rows by the system they point at; rows that point at none are left out. */
export function bySystem<E extends { system: number | undefined }>(rows: Stored<E>[]): Map<number, Stored<E>[]> {
  const found = new Map<number, Stored<E>[]>()
  for (const row of rows) {
    const id = row.entity.system
    if (id === undefined) continue
    const known = found.get(id)
    if (known) known.push(row)
    else found.set(id, [row])
  }
  return found
}

/** undefined where the row holds no role we know. A holding whose person the site no longer knows is held by nobody (ROLE-6). */
export function toHolding(entry: RoleHoldingEntry): RoleHolding | undefined {
  if (entry.role === undefined) return undefined
  return {
    role: entry.role,
    personId: entry.person?.principalName ?? '',
    from: entry.from ?? '0001-01-01',
    ...(entry.to === undefined ? {} : { to: entry.to }),
    ...(entry.position === undefined ? {} : { position: entry.position }),
    ...(entry.administration === undefined ? {} : { administrationId: String(entry.administration) }),
    ...(entry.person === undefined ? { active: false } : {}),
  }
}

function inForce(document: SystemDocument, today: LocalDate): boolean {
  return (document.validFrom ?? today) <= today && today <= (document.validTo ?? today)
}

/** undefined where the system has no category yet: then nothing can be said of what it lacks (CAT-1). */
export function factsOf(
  system: System,
  holdings: Stored<RoleHoldingEntry>[],
  documents: Stored<SystemDocument>[],
  organisation: Organisation,
  today: LocalDate,
): SystemFacts | undefined {
  if (system.category === undefined) return undefined
  const kinds = documents.flatMap(({ entity }): (DocumentKind | 'jointArrangement')[] =>
    entity.kind !== undefined && inForce(entity, today) ? [entity.kind] : [],
  )
  return {
    category: system.category,
    scope: system.scope ?? 'administrationSpecific',
    ...(system.hosting === undefined ? {} : { hosting: system.hosting }),
    hasFee: system.hasFee,
    hasPersonalData: system.hasPersonalData,
    jointWithProvider: system.jointWithProvider,
    ...(system.owningAdministration === undefined
      ? {}
      : { owningAdministrationId: String(system.owningAdministration) }),
    usingAdministrationIds: system.usingAdministrations.map(String),
    holdings: holdings.map(({ entity }) => toHolding(entity)).filter(holding => holding !== undefined),
    documents: kinds,
    ...organisation,
  }
}
