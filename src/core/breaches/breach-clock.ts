import { formatInstant, hourMs, type Instant, parseInstant } from '../time/instant.ts'
import type { BreachLaw } from './breach-law.ts'
import { lawOn } from './law-on.ts'

export interface BreachClock {
  /** Awareness + 72 h of elapsed time: the target shown and warned of. */
  dueAt: Instant
  /** The same by regulation 1182/71 article 3: counted from the next full hour. Shown as secondary. */
  legalEnd: Instant
  /** warning: under 24 h left. Exactly at `dueAt` isn't late. stopped: notified or closed. */
  state: 'running' | 'warning' | 'late' | 'stopped'
  /** Negative when late; stopped: what was left at the stop. */
  remainingMs: number
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
  const due = aware + allowed
  const stopped =
    notified === undefined && closed === undefined ? undefined : Math.min(notified ?? Infinity, closed ?? Infinity)
  const remainingMs = due - (stopped ?? at)
  return {
    dueAt: formatInstant(due, 'dueAt'),
    legalEnd: formatInstant((Math.floor(aware / hourMs) + 1) * hourMs + allowed, 'legalEnd'),
    state: stopped === undefined ? runningState(remainingMs, law) : 'stopped',
    remainingMs,
    reasonsForDelayRequired: closed === undefined && due < (notified ?? at),
  }
}

function runningState(remainingMs: number, law: BreachLaw): 'running' | 'warning' | 'late' {
  if (remainingMs < 0) return 'late'
  return remainingMs < law.warnWithinHours * hourMs ? 'warning' : 'running'
}
