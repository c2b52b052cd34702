/** ROLE-2, SCOPE-2: what a person is, as the register of positions has it; their title is only a guess where it has nothing. */
import { isInForce, type LocalDate, type Position } from '../../core'
import type { PositionEntry, Stored } from '../../storage/repository'
import { guessPosition } from './guess-position'

const byWeight: Position[] = ['deputyMunicipalDirector', 'headOfAdministration', 'headOfItOperations', 'manager']

export interface KnownPosition {
  position: Position
  /** Where it is held, where the entry says so. */
  administration: number | undefined
}

/** The position that the person holds on the day; of several, the one that may own most. */
export function heldPosition(
  principalName: string,
  entries: readonly Stored<PositionEntry>[],
  on: LocalDate,
): KnownPosition | undefined {
  const held = entries.flatMap(({ entity: { person, position, administration, from, to } }): KnownPosition[] => {
    if (position === undefined || person?.principalName !== principalName) return []
    const span = { from: from ?? '0001-01-01', ...(to === undefined ? {} : { to }) }
    return isInForce(span, on) ? [{ position, administration }] : []
  })
  return held.sort((one, other) => byWeight.indexOf(one.position) - byWeight.indexOf(other.position))[0]
}

/** undefined where nothing is known. */
export function positionOf(
  { principalName, jobTitle }: { principalName: string; jobTitle: string },
  entries: readonly Stored<PositionEntry>[],
  on: LocalDate,
): Position | undefined {
  return heldPosition(principalName, entries, on)?.position ?? guessPosition(jobTitle)
}
