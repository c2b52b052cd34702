import type { LocalDate } from '../../../../core'
import type { Integration, Stored } from '../../../../storage/repository'

export type Direction = 'outgoing' | 'incoming' | 'both'

export interface SeenIntegration {
  stored: Stored<Integration>
  /** Seen from the system asked about. */
  direction: Direction | undefined
  /** The other side, where it is in the register. */
  other: number | undefined
  /** Recorded at the other side. */
  isTheirs: boolean
}

const turned: Record<Direction, Direction> = { outgoing: 'incoming', incoming: 'outgoing', both: 'both' }

/** TRANS-2: the integrations of a system, those recorded from the other side turned round. */
export function integrationsOf(system: number, rows: readonly Stored<Integration>[]): SeenIntegration[] {
  return rows.flatMap((stored): SeenIntegration[] => {
    const { system: at, otherSystem, direction } = stored.entity
    if (at === system) return [{ stored, direction, other: otherSystem, isTheirs: false }]
    if (otherSystem !== system) return []
    return [{ stored, direction: direction && turned[direction], other: at, isTheirs: true }]
  })
}

/** The last day is inclusive. */
export const isOngoing = ({ endedOn }: Integration, today: LocalDate): boolean =>
  endedOn === undefined || endedOn >= today
