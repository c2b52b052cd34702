import { formatInstant, hourMs, type Instant } from '../time/instant.ts'

export interface HourLimit {
  withinHours: number
  warnWithinHours: number // our own: how long before the end the clock turns to a warning
}

export interface HoursClock {
  dueAt: Instant
  /** warning: less is left than the limit's `warnWithinHours`. Exactly at `dueAt` isn't late. stopped: done, or not needed. */
  state: 'running' | 'warning' | 'late' | 'stopped'
  /** Negative when late; stopped: what was left at the stop. */
  remainingMs: number
}

/** A limit in hours from `start`, counted in UTC: neither weekends nor a daylight-saving night move it (INC-4). All in ms. */
export function hoursClock(
  start: number,
  limit: HourLimit,
  moments: { now: number; stopped: number | undefined },
): HoursClock {
  const due = start + limit.withinHours * hourMs
  const remainingMs = due - (moments.stopped ?? moments.now)
  return {
    dueAt: formatInstant(due, 'dueAt'),
    state: moments.stopped === undefined ? runningState(remainingMs, limit.warnWithinHours * hourMs) : 'stopped',
    remainingMs,
  }
}

/** Of a limit in any unit that both numbers are in. */
export function runningState(remaining: number, warnWithin: number): 'running' | 'warning' | 'late' {
  if (remaining < 0) return 'late'
  return remaining < warnWithin ? 'warning' : 'running'
}

/** The earliest of the moments that have come, in ms; undefined where none has. */
export function firstOf(...moments: readonly (number | undefined)[]): number | undefined {
  const come = moments.filter(moment => moment !== undefined)
  return come.length === 0 ? undefined : Math.min(...come)
}
