/**
 * ROLE-2, ROLE-4, ROLE-6: what handing a person's roles over would do, role by role, before anything is done. Reckoned from
 * the register as it stands, so that a handover that was cut is continued by reckoning it again.
 */
import { formatDay, isInForce, type LocalDate, ownerPositions, type Position, parseDay } from '../../../core'
import type { RoleHoldingEntry, Stored } from '../../../storage/repository'
import { type HeldRole, spanOf } from './person-roles'

export type Refusal =
  /** ROLE-2: who may own a system of that category. */
  | { code: 'ownerPosition'; allowed: readonly Position[] }
  | { code: 'positionUnknown' }
  /** CAT-1: without a category it can't be said who may own. */
  | { code: 'noCategory' }
  /** It begins after the last day. */
  | { code: 'notBegun'; from: LocalDate }
  /** ROLE-4: a system has one owner at a time. */
  | { code: 'overlap' }
  | { code: 'otherOwner'; name: string }

export type Warning = 'notAtItDepartment' | 'notManager'

export type Step =
  | { kind: 'moves'; lastDay: LocalDate; warnings: Warning[] }
  /** The successor holds the role already: only the leaver's time in it ends. */
  | { kind: 'ends'; lastDay: LocalDate }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'done' }

export interface PlannedRole extends HeldRole {
  step: Step
}

export interface Terms {
  successor: { principalName: string; position: Position | undefined; administration: number | undefined }
  /** The leaver's last day, and the successor's first. */
  lastDay: LocalDate
  firstDay: LocalDate
  itAdministration: number | undefined
}

export const dayAfter = (day: LocalDate): LocalDate => formatDay(parseDay(day) + 1)
export const dayBefore = (day: LocalDate): LocalDate => formatDay(parseDay(day) - 1)

/** What there is to hand over: held past the last day, or up to it, and not taken back. */
export function rolesToHandOver(held: readonly HeldRole[], lastDay: LocalDate, today: LocalDate): HeldRole[] {
  const since = lastDay < today ? lastDay : today
  return held.filter(({ holding }) => holding.entity.to === undefined || holding.entity.to >= since)
}

export function plannedRoles(
  held: readonly HeldRole[],
  inSystem: ReadonlyMap<number, readonly Stored<RoleHoldingEntry>[]>,
  terms: Terms,
): PlannedRole[] {
  return held.map(each => ({ ...each, step: stepOf(each, inSystem.get(each.system?.id ?? 0) ?? [], terms) }))
}

function stepOf(held: HeldRole, others: readonly Stored<RoleHoldingEntry>[], terms: Terms): Step {
  const { from, to } = spanOf(held.holding.entity)
  const lastDay = to !== undefined && to < terms.lastDay ? to : terms.lastDay
  const sameRole = others.filter(({ id, entity }) => id !== held.holding.id && entity.role === held.role)
  const isTheirs = sameRole.some(
    ({ entity }) =>
      entity.person?.principalName === terms.successor.principalName && isInForce(spanOf(entity), terms.firstDay),
  )
  if (isTheirs) return to !== undefined && to <= terms.lastDay ? { kind: 'done' } : { kind: 'ends', lastDay }
  if (from > lastDay) return { kind: 'refused', refusal: { code: 'notBegun', from } }
  const refusal = held.role === 'owner' ? ownerRefusal(held, sameRole, terms) : undefined
  return refusal ? { kind: 'refused', refusal } : { kind: 'moves', lastDay, warnings: warningsOn(held, terms) }
}

function ownerRefusal(
  { system }: HeldRole,
  owners: readonly Stored<RoleHoldingEntry>[],
  { successor, firstDay, lastDay }: Terms,
): Refusal | undefined {
  const category = system?.entity.category
  if (category === undefined) return { code: 'noCategory' }
  if (successor.position === undefined) return { code: 'positionUnknown' }
  const allowed = ownerPositions(category)
  if (!allowed.includes(successor.position)) return { code: 'ownerPosition', allowed }
  if (firstDay <= lastDay) return { code: 'overlap' }
  const other = owners.find(({ entity }) => {
    const { from, to } = spanOf(entity)
    return (to ?? firstDay) >= firstDay && (to === undefined || to >= from)
  })
  return other ? { code: 'otherOwner', name: other.entity.person?.name ?? '' } : undefined
}

/** ROLE-5, ROLE-12: allowed, and told. */
function warningsOn({ role }: HeldRole, { successor, itAdministration }: Terms): Warning[] {
  const isTechnical = role === 'technicalSystemManager' || role === 'productOwner'
  const isElsewhere =
    itAdministration !== undefined &&
    successor.administration !== undefined &&
    successor.administration !== itAdministration
  return [
    ...(isTechnical && isElsewhere ? (['notAtItDepartment'] as const) : []),
    ...(role === 'budgetHolder' && successor.position === 'other' ? (['notManager'] as const) : []),
  ]
}
