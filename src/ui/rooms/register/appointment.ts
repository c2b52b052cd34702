/** Who may be appointed to a role, and what that means for who has it already. */
import {
  type Category,
  formatDay,
  isInForce,
  type LocalDate,
  ownerPositions,
  type Position,
  parseDay,
  type Role,
} from '../../../core'
import type { RoleHoldingEntry, Stored } from '../../../storage/repository'

export type Holding = Stored<RoleHoldingEntry>

export const dayBefore = (day: LocalDate): LocalDate => formatDay(parseDay(day) - 1)

/** Who may own a system of the category, where `position` may not (ROLE-2); undefined where there is nothing to refuse. */
export function ownerRefusal(
  role: Role,
  category: Category,
  position: Position | undefined,
): readonly Position[] | undefined {
  if (role !== 'owner' || position === undefined) return undefined
  const allowed = ownerPositions(category)
  return allowed.includes(position) ? undefined : allowed
}

const span = ({ entity }: Holding) => ({
  from: entity.from ?? '0001-01-01',
  ...(entity.to === undefined ? {} : { to: entity.to }),
})

/**
 * An appointment undone ends the day before it begins: nobody but an administrator may delete, so the row stays in the list with
 * its versions, and was in force on no day.
 */
export const isTakenBack = ({ entity: { from, to } }: Holding): boolean => to !== undefined && to < (from ?? to)

/** ROLE-6: what has ended is history; what was taken back before it began never was. */
export const isPast = (holding: Holding, today: LocalDate): boolean =>
  holding.entity.to !== undefined && holding.entity.to < today

export const isHeld = (holding: Holding, on: LocalDate): boolean => isInForce(span(holding), on)

export type OwnerChange =
  | { kind: 'none' }
  /** These end on `lastDay`. */
  | { kind: 'ends'; former: Holding[]; lastDay: LocalDate }
  /** Somebody's time as owner begins that day or later: there is no day before to end it on. */
  | { kind: 'tooEarly'; former: Holding; began: LocalDate }

/** ROLE-4: a system has one owner, so a new one from `from` ends those whose time reaches that day. */
export function ownerChange(holdings: Holding[], role: Role, from: LocalDate): OwnerChange {
  if (role !== 'owner') return { kind: 'none' }
  const former = holdings.filter(
    held => held.entity.role === 'owner' && !isTakenBack(held) && (held.entity.to ?? from) >= from,
  )
  const later = former.find(holding => span(holding).from >= from)
  if (later) return { kind: 'tooEarly', former: later, began: span(later).from }
  return former.length === 0 ? { kind: 'none' } : { kind: 'ends', former, lastDay: dayBefore(from) }
}
