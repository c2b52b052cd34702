/** What Home asks beside what is due: roles that stand empty though somebody is entered, and entries that nobody confirmed. */
import { isInForce, type LocalDate, operationalLead, type Role, roles } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import type { MySystem } from '../../shared/my-systems'
import { type DueRow, roleIn } from './due-rows'

export interface EmptyRole {
  system: Stored<System>
  role: Role
}

/** ROLE-8: the owner appoints; whoever leads the daily work sees to it that it is done. */
const mayFill = ({ system, roles: mine }: MySystem): boolean =>
  mine.includes('owner') ||
  (system.entity.category !== undefined && mine.includes(operationalLead(system.entity.category)))

/** The holdings in force in these systems. */
export function heldIn(
  systems: readonly MySystem[],
  holdings: readonly Stored<RoleHoldingEntry>[],
  today: LocalDate,
): Stored<RoleHoldingEntry>[] {
  const mine = new Set(systems.filter(mayFill).map(({ system }) => system.id))
  return holdings.filter(
    ({ entity: { system, from, to } }) =>
      system !== undefined &&
      mine.has(system) &&
      isInForce({ from: from ?? '0001-01-01', ...(to === undefined ? {} : { to }) }, today),
  )
}

/** ROLE-6: held by accounts only that are gone or disabled. What nobody holds stands among what the system lacks. */
export function emptyRoles(
  systems: readonly MySystem[],
  held: readonly Stored<RoleHoldingEntry>[],
  gone: ReadonlySet<string>,
): EmptyRole[] {
  return systems.flatMap(({ system }) =>
    roles.flatMap((role): EmptyRole[] => {
      const holders = held.filter(({ entity }) => entity.system === system.id && entity.role === role)
      const isEmpty = holders.every(
        ({ entity }) => entity.person === undefined || gone.has(entity.person.principalName),
      )
      return holders.length > 0 && isEmpty ? [{ system, role }] : []
    }),
  )
}

/** ROLE-1: what stands among what is due isn't said twice. */
export const isAskedFor = ({ system, role }: EmptyRole, due: readonly DueRow[]): boolean =>
  due.some(
    ({ obligation: { code, subject, systemIds } }) =>
      code === 'role.appoint' && roleIn(subject) === role && systemIds.includes(String(system.id)),
  )

/** Those whose daily work the person leads, and that nobody has confirmed for a year; never confirmed last: that isn't late. */
export function unconfirmed(systems: readonly MySystem[], today: LocalDate): Stored<System>[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  return systems
    .filter(
      ({ system: { entity }, roles: mine }) =>
        entity.category !== undefined &&
        mine.includes(operationalLead(entity.category)) &&
        (entity.confirmedOn === undefined || entity.confirmedOn < yearAgo),
    )
    .map(({ system }) => system)
    .sort((one, other) => ((one.entity.confirmedOn ?? '9') < (other.entity.confirmedOn ?? '9') ? -1 : 1))
}
