import type { Id } from '../id.ts'
import { type Instant, parseInstant } from '../time/instant.ts'

/** What was done about an incident of several boards, each by one board at a moment. */
export interface IncidentSteps {
  /** A notification to the authority, and the boards that it was made for. */
  notifications?: readonly { boardIds: readonly Id[]; at: Instant }[]
  /** Found not notifiable: by a board for itself, or by the investigating board for all. */
  notNotifiable?: readonly { byBoardId: Id; at: Instant }[]
  /** A board that agrees with the investigating board's "not notifiable". */
  agreements?: readonly { boardId: Id; at: Instant }[]
}

/**
 * What stops one board's clock, for `breachClock` (INC-7). A notification stops the clocks of the boards it names. That it
 * isn't notifiable stops the clock of the board that found so, and another's only from when that board agreed: the
 * controller stays responsible.
 */
export function clockStops(
  boardId: Id,
  steps: IncidentSteps,
): { notifiedAt?: Instant; closedAsNotNotifiableAt?: Instant } {
  const notified = steps.notifications?.filter(({ boardIds }) => boardIds.includes(boardId)).map(({ at }) => at)
  const own = steps.notNotifiable?.filter(({ byBoardId }) => byBoardId === boardId).map(({ at }) => at) ?? []
  const others = earliest(steps.notNotifiable?.filter(({ byBoardId }) => byBoardId !== boardId).map(({ at }) => at))
  const agreed = earliest(steps.agreements?.filter(agreement => agreement.boardId === boardId).map(({ at }) => at))
  const closed = earliest(others && agreed ? [...own, latest(others, agreed)] : own)
  const notifiedAt = earliest(notified)
  return {
    ...(notifiedAt !== undefined && { notifiedAt }),
    ...(closed !== undefined && { closedAsNotNotifiableAt: closed }),
  }
}

function earliest(moments: readonly Instant[] = []): Instant | undefined {
  return [...moments].sort((a, b) => parseInstant(a) - parseInstant(b))[0]
}

function latest(a: Instant, b: Instant): Instant {
  return parseInstant(a) < parseInstant(b) ? b : a
}
