import type { LocalDate } from '../../../core'
import type { AgreementSummary, Stored } from '../../../storage/repository'

/**
 * By system: the day the next of its agreements ends, 'open' where all of them run until further notice, and the last day of
 * the last where all are over. A system without an agreement isn't there.
 */
export function untilOf(
  agreements: Stored<AgreementSummary>[],
  today: LocalDate,
): ReadonlyMap<number, LocalDate | 'open'> {
  const found = new Map<number, LocalDate | 'open'>()
  for (const { entity } of agreements)
    for (const system of entity.systems) {
      const known = found.get(system)
      const other = entity.until ?? 'open'
      found.set(system, known === undefined ? other : sooner(known, other, today))
    }
  return found
}

function sooner(one: LocalDate | 'open', other: LocalDate | 'open', today: LocalDate): LocalDate | 'open' {
  const isOver = (day: LocalDate | 'open') => day !== 'open' && day < today
  if (isOver(one) !== isOver(other)) return isOver(one) ? other : one
  if (one === 'open') return other
  if (other === 'open') return one
  return isOver(one) === one < other ? other : one
}
