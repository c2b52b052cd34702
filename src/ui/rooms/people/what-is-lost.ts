/** What would be lost if a person left today: roles that nobody else holds, and forums that nobody else leads. */
import {
  type Forum,
  isInForce,
  isMandatory,
  type LocalDate,
  type MunicipalModel,
  operationalLead,
  type Role,
} from '../../../core'
import type { ForumEntry, RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { bySystem } from '../../shared/system-facts'
import { forumsOf } from '../../shared/system-forum-choices'
import { type HeldRole, spanOf } from './person-roles'

export interface LostRoles {
  system: Stored<System>
  /** Mandatory in the category, and held by nobody else whose account works (ROLE-1, ROLE-6). */
  roles: Role[]
}

export interface ForumsLed {
  system: Stored<System>
  forums: Forum[]
}

/** Others who hold one of these roles today: whose accounts decide whether anything is lost. */
export function otherHolders(
  held: readonly HeldRole[],
  holdings: readonly Stored<RoleHoldingEntry>[],
  principalName: string,
  today: LocalDate,
): Stored<RoleHoldingEntry>[] {
  const asked = new Set(held.map(({ system, role }) => `${system?.id} ${role}`))
  return holdings.filter(
    ({ entity }) =>
      asked.has(`${entity.system} ${entity.role}`) &&
      entity.person !== undefined &&
      entity.person.principalName !== principalName &&
      isInForce(spanOf(entity), today),
  )
}

export function lostRoles(
  model: MunicipalModel,
  held: readonly HeldRole[],
  others: readonly Stored<RoleHoldingEntry>[],
  gone: ReadonlySet<string>,
): LostRoles[] {
  const kept = bySystem(others.filter(({ entity }) => !gone.has(entity.person?.principalName ?? '')))
  const found = new Map<number, LostRoles>()
  for (const { system, role } of held) {
    if (system?.entity.category === undefined) continue
    const { category, hasFee } = system.entity
    if (!isMandatory(role, model.roles[category], { category, hasFee })) continue
    if (kept.get(system.id)?.some(({ entity }) => entity.role === role)) continue
    const known = found.get(system.id)
    if (!known) found.set(system.id, { system, roles: [role] })
    else if (!known.roles.includes(role)) known.roles.push(role)
  }
  return [...found.values()]
}

/** FORUM-1, ROLE-10: whoever leads the daily work leads the forums of the system that are held. */
export function forumsLed(
  model: MunicipalModel,
  held: readonly HeldRole[],
  entries: Stored<ForumEntry>[],
): ForumsLed[] {
  return held.flatMap(({ system, role }): ForumsLed[] => {
    if (system?.entity.category === undefined || role !== operationalLead(system.entity.category)) return []
    const forums = forumsOf(model, system, entries)
      .filter(forum => forum.held)
      .map(({ forum }) => forum)
    return forums.length === 0 ? [] : [{ system, forums }]
  })
}
