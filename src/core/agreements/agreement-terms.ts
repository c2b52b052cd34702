import type { LocalDate } from '../time/local-date.ts'
import type { Period } from '../time/period.ts'

export interface AgreementTerms {
  start: LocalDate
  /** Last day of the initial term, inclusive. Exactly one of `end`, `initial`, or neither (open-ended). */
  end?: LocalDate
  initial?: Period
  renewal?:
    | { kind: 'tacit'; each: Period; times?: number } // goes on by itself; no `times`: without limit
    | { kind: 'express'; each: Period; times: number; used: number; callBefore: Period } // each option must be called
  notice?: Period
  /** Notice takes effect at the end of one of these; open-ended agreements mostly. */
  noticeAtEndOf?: 'month' | 'quarter' | 'year'
  /** No termination takes effect before this day. */
  irrevocableUntil?: LocalDate
  terminatedOn?: LocalDate // the day the notice was given
  /** The municipality's own lead before the legal last day: internal dialogue and decision. */
  leadDays?: number
}

export interface AgreementDates {
  state: 'notStarted' | 'running' | 'terminated' | 'ended'
  /** Last day in force as things stand, inclusive; absent for an open-ended agreement not terminated. */
  currentEnd?: LocalDate
  /** Last day to give notice so that it ends at `currentEnd` instead of being renewed; never a day that has passed. */
  lastNoticeDay?: LocalDate
  /** Open-ended: the last day in force if notice were given on `today`. */
  endIfNoticeToday?: LocalDate
  /** Express renewal: last day to call the next option; never a day that has passed. */
  lastOptionDay?: LocalDate
  /** The day by which the owner must have decided; given even when it has passed. */
  decideBy?: LocalDate
  /** How many renewals lead to `currentEnd`, the one it is bound for included. */
  renewalsPassed: number
  /** The arithmetic, in order, for showing. */
  steps: Step[]
}

export interface Step {
  code: string
  params: Record<string, string | number>
}
