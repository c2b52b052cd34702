import type { Clock } from '../tenant.ts'

/** The tenant's clock: runs with the machine's until it is moved or stopped. Never kept: a restart is back to real time. */
export interface TenantClock {
  now: Clock
  frozen(): boolean
  set(now: Date, frozen: boolean): void
  advance(milliseconds: number): void
  reset(): void
}

export function createClock(machine: () => number = Date.now): TenantClock {
  let offset = 0
  let stoppedAt: number | undefined
  return {
    now: () => new Date(stoppedAt ?? machine() + offset),
    frozen: () => stoppedAt !== undefined,
    set(now, frozen) {
      offset = now.getTime() - machine()
      stoppedAt = frozen ? now.getTime() : undefined
    },
    advance(milliseconds) {
      offset += milliseconds
      if (stoppedAt !== undefined) stoppedAt += milliseconds
    },
    reset() {
      offset = 0
      stoppedAt = undefined
    },
  }
}
