import { isInForce, type LocalDate } from '../../core'
import type { Board, PersonRef, Stored, Substitution } from '../../storage/repository'

/** Whether somebody stands in on the day; a row without a first day has always held, both days inclusive. */
export const standsInOn = ({ from, to }: Substitution, today: LocalDate): boolean =>
  isInForce({ from: from ?? '0001-01-01', ...(to === undefined ? {} : { to }) }, today)

/**
 * INC-2: the boards with their substitutes as of today: those entered without days, and those whose days it is. Each once. The
 * one place where it is told who stands in: breach delivery, duties and groups read it here.
 */
export function withSubstitutes(
  boards: Stored<Board>[],
  substitutions: Stored<Substitution>[],
  today: LocalDate,
): Stored<Board>[] {
  const standingIn = substitutions.filter(({ entity }) => standsInOn(entity, today))
  if (standingIn.length === 0) return boards
  return boards.map(row => {
    const dated = standingIn.flatMap(({ entity: { board, person } }) => (board === row.id && person ? [person] : []))
    if (dated.length === 0) return row
    const all = new Map<string, PersonRef>()
    for (const person of [...row.entity.substitutes, ...dated]) all.set(person.principalName, person)
    return { ...row, entity: { ...row.entity, substitutes: [...all.values()] } }
  })
}
