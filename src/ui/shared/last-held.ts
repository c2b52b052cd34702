import type { Forum, LocalDate } from '../../core'
import type { Occurrence, Stored } from '../../storage/repository'

/** The day a forum of a system was last held, at the latest `today`; one meeting may be of several systems (FORUM-3). */
export function lastHeld(
  occurrences: Stored<Occurrence>[],
  systemId: number,
  forum: Forum,
  today: LocalDate,
): LocalDate | undefined {
  let last: LocalDate | undefined
  for (const { entity } of occurrences) {
    const { heldOn } = entity
    if (entity.forum !== forum || heldOn === undefined || heldOn > today || !entity.systems.includes(systemId)) continue
    if (last === undefined || heldOn > last) last = heldOn
  }
  return last
}
