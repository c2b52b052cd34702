/** What an agreement is bound for on a day, as day numbers. All of its fields are always there: thousands are alike. */
export interface Course {
  end: number | undefined
  lastNoticeDay: number | undefined
  lastOptionDay: number | undefined
  endIfNoticeToday: number | undefined
  renewals: number
  terminated: boolean
}

/** Bound for an end, and nothing more to be decided or not yet looked at. */
export function boundFor(end: number, renewals: number, terminated: boolean): Course {
  return { end, lastNoticeDay: undefined, lastOptionDay: undefined, endIfNoticeToday: undefined, renewals, terminated }
}
