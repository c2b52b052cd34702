import type { Instant } from '../time/instant.ts'
import type { HourLimit } from './hours-clock.ts'

/**
 * What the Cybersecurity Act (2025:1506) asks of a significant incident in network and information systems, from a day on.
 * It runs beside what is asked of a personal data breach: another trigger, and another recipient (the CSIRT unit, by
 * ordinance 2025:1507, section 6). An incident keeps the law of the day it became known.
 */
export interface CybersecurityLaw {
  validFrom: Instant
  earlyWarning: HourLimit
  notification: HourLimit
  finalReport: { withinMonths: number; warnWithinDays: number } // from the notification
}

/** In order of time. */
export const cybersecurityLaws: readonly CybersecurityLaw[] = [
  {
    validFrom: '2026-01-14T23:00:00Z', // 15 January begins in Sweden
    earlyWarning: { withinHours: 24, warnWithinHours: 8 },
    notification: { withinHours: 72, warnWithinHours: 24 },
    finalReport: { withinMonths: 1, warnWithinDays: 7 },
  },
]
