import type { Step } from './agreement-terms.ts'

/** What an agreement is bound for on a day, as day numbers. */
export interface Course {
  end?: number
  lastNoticeDay?: number
  lastOptionDay?: number
  endIfNoticeToday?: number
  renewals: number
  terminated: boolean
  steps: Step[]
}
