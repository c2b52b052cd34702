import { formatInstant, hourMs, type Instant, parseInstant } from '../time/instant.ts'
import type { BreachLaw } from './breach-law.ts'
import { firstOf, type HoursClock, hoursClock } from './hours-clock.ts'
import { lawOn } from './law-on.ts'

/** `dueAt` is awareness + 72 h of elapsed time, the target shown and warned of; warning: under 24 h left. */
export interface BreachClock extends HoursClock {
  /** The same by regulation 1182/71 article 3: counted from the next full hour. Shown as secondary. */
  legalEnd: Instant
  /** Notified late, or late and running; never when closed as not notifiable. */
  reasonsForDelayRequired: boolean
}

/**
 * A controller's clock for one breach (INC-4), counted in UTC: neither weekends nor a daylight-saving night move it.
 * Where it was both notified and closed, the earlier stopped it.
 * @throws RangeError naming the moment that is none.
 */
export function breachClock(
  breach: { awareAt: Instant; notifiedAt?: Instant; closedAsNotNotifiableAt?: Instant },
  now: Instant,
  laws?: readonly BreachLaw[],
): BreachClock {
  const aware = parseInstant(breach.awareAt, 'awareAt')
  const at = parseInstant(now, 'now')
  const notified = breach.notifiedAt === undefined ? undefined : parseInstant(breach.notifiedAt, 'notifiedAt')
  const closed =
    breach.closedAsNotNotifiableAt === undefined
      ? undefined
      : parseInstant(breach.closedAsNotNotifiableAt, 'closedAsNotNotifiableAt')
  const law = lawOn(aware, laws)
  const allowed = law.notifyWithinHours * hourMs
  const clock = hoursClock(
    aware,
    { withinHours: law.notifyWithinHours, warnWithinHours: law.warnWithinHours },
    { now: at, stopped: firstOf(notified, closed) },
  )
  return {
    ...clock,
    legalEnd: formatInstant((Math.floor(aware / hourMs) + 1) * hourMs + allowed, 'legalEnd'),
    reasonsForDelayRequired: closed === undefined && clock.remainingMs < 0,
  }
}
