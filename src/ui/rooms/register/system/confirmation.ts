import type { LocalDate } from '../../../../core'
import type { System } from '../../../../storage/repository'

/** A year after the last time, or where nobody ever has; an ended system is left alone. */
export function isConfirmationDue(
  { confirmedOn, endedOn }: Pick<System, 'confirmedOn' | 'endedOn'>,
  today: LocalDate,
): boolean {
  if (endedOn !== undefined && endedOn < today) return false
  if (confirmedOn === undefined) return true
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` > confirmedOn
}
