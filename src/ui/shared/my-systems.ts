import { isInForce, type LocalDate, type Role } from '../../core'
import type { RoleHoldingEntry, Stored, System } from '../../storage/repository'
import { toHolding } from './system-facts'

export interface MySystem {
  system: Stored<System>
  /** The roles the person holds in it on the day. */
  roles: Role[]
}

/** The systems in use that a person holds a role in on the day (ROLE-6), in the order of `systems`. */
export function mySystems(
  systems: Stored<System>[],
  holdings: Stored<RoleHoldingEntry>[],
  principalName: string,
  today: LocalDate,
): MySystem[] {
  const roles = new Map<number, Role[]>()
  for (const { entity } of holdings) {
    const holding = toHolding(entity)
    if (!holding || entity.system === undefined || holding.personId !== principalName || !isInForce(holding, today))
      continue
    const known = roles.get(entity.system) ?? []
    if (!known.includes(holding.role)) roles.set(entity.system, [...known, holding.role])
  }
  return systems
    .filter(({ entity }) => entity.endedOn === undefined || entity.endedOn >= today)
    .flatMap(system => {
      const held = roles.get(system.id)
      return held ? [{ system, roles: held }] : []
    })
}
