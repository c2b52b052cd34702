/** ROLE-6: the roles of one person, now, before and to come, across all systems. */
import { isInForce, type LocalDate, type Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'

export interface HeldRole {
  holding: Stored<RoleHoldingEntry>
  role: Role
  /** undefined: the register has it no more. */
  system: Stored<System> | undefined
}

export interface PersonRoles {
  now: HeldRole[]
  coming: HeldRole[]
  /** Newest first; what was taken back before it began isn't among them. */
  past: HeldRole[]
}

export const isSystemInUse = ({ entity }: Stored<System>, today: LocalDate): boolean =>
  entity.endedOn === undefined || entity.endedOn >= today

export function spanOf({ from, to }: RoleHoldingEntry): { from: LocalDate; to?: LocalDate } {
  return { from: from ?? '0001-01-01', ...(to === undefined ? {} : { to }) }
}

/** Each in the order of `systems`. */
export function rolesOf(
  systems: readonly Stored<System>[],
  holdings: readonly Stored<RoleHoldingEntry>[],
  principalName: string,
  today: LocalDate,
): PersonRoles {
  const place = new Map(systems.map((system, index) => [system.id, { system, index }]))
  const found = holdings
    .flatMap((holding): HeldRole[] => {
      const { role, person, system } = holding.entity
      if (role === undefined || person?.principalName !== principalName) return []
      return [{ holding, role, system: place.get(system ?? 0)?.system }]
    })
    .sort((one, other) => indexOf(place, one) - indexOf(place, other))
  const result: PersonRoles = { now: [], coming: [], past: [] }
  for (const held of found) {
    const { from, to } = spanOf(held.holding.entity)
    const isUsed = held.system !== undefined && isSystemInUse(held.system, today)
    if (to !== undefined && to < from) continue
    if (isUsed && isInForce(spanOf(held.holding.entity), today)) result.now.push(held)
    else if (isUsed && from > today) result.coming.push(held)
    else result.past.push(held)
  }
  result.past.sort((one, other) => ((one.holding.entity.to ?? '') > (other.holding.entity.to ?? '') ? -1 : 1))
  return result
}

const indexOf = (place: ReadonlyMap<number, { index: number }>, { system }: HeldRole): number =>
  place.get(system?.id ?? 0)?.index ?? Number.MAX_SAFE_INTEGER
