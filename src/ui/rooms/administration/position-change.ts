/** Who holds a position, and what a new holder means for who has it already. */
import { formatDay, isInForce, type LocalDate, parseDay } from '../../../core'
import type { PositionEntry, Stored } from '../../../storage/repository'

export type HeldPosition = Stored<PositionEntry>

const span = ({ entity: { from, to } }: HeldPosition) => ({
  from: from ?? '0001-01-01',
  ...(to === undefined ? {} : { to }),
})

export const isHeldOn = (held: HeldPosition, on: LocalDate): boolean => isInForce(span(held), on)

export const isOver = ({ entity: { to } }: HeldPosition, today: LocalDate): boolean => to !== undefined && to < today

export type PositionChange =
  | { kind: 'none' }
  /** These end on `lastDay`. */
  | { kind: 'ends'; former: HeldPosition[]; lastDay: LocalDate }
  /** Somebody's time begins that day or later: there is no day before to end it on. */
  | { kind: 'tooEarly'; former: HeldPosition; began: LocalDate }

/**
 * ROLE-2: an administration has one head at a time, and there is one deputy municipal director and one head of IT
 * operations; managers are many. A new holder from `from` ends those whose time reaches that day.
 */
export function positionChange(
  held: HeldPosition[],
  { position, administration }: Pick<PositionEntry, 'position' | 'administration'>,
  from: LocalDate,
): PositionChange {
  if (position === undefined || position === 'manager') return { kind: 'none' }
  const former = held.filter(
    ({ entity }) =>
      entity.position === position &&
      (position !== 'headOfAdministration' || entity.administration === administration) &&
      (entity.to ?? from) >= from,
  )
  const later = former.find(each => span(each).from >= from)
  if (later) return { kind: 'tooEarly', former: later, began: span(later).from }
  return former.length === 0 ? { kind: 'none' } : { kind: 'ends', former, lastDay: formatDay(parseDay(from) - 1) }
}
