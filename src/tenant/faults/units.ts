import * as v from 'valibot'
import type { Caller, Clock, Meter, Operation } from '../tenant.ts'

/**
 * Resource units as SharePoint counts them: for each app and minute, with a limit by the tenant's licences, and requests for
 * each person. Throttled calls count too; so does each call inside a batch.
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 * That a minute is the clock's and not the last sixty seconds is assumed.
 */
const LIMITS = [
  { upTo: 1000, perMinute: 1250, perDay: 1_200_000 },
  { upTo: 5000, perMinute: 2500, perDay: 2_400_000 },
  { upTo: 15_000, perMinute: 3750, perDay: 3_600_000 },
  { upTo: 50_000, perMinute: 5000, perDay: 4_800_000 },
  { upTo: Infinity, perMinute: 6250, perDay: 6_000_000 },
]
const PERSON_REQUESTS = 3000
const PERSON_WINDOW_MS = 300_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** From this share of the minute's limit on the headers are sent. */
const HEADERS_FROM = 0.8

export const unitSettingsSchema = v.strictObject({
  licences: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Whether who is over a limit gets 429; counting goes on either way. */
  enforced: v.exactOptional(v.boolean()),
})
export type UnitSettings = v.InferOutput<typeof unitSettingsSchema>

interface Count {
  units: number
  requests: number
  throttled: number
}

export interface UnitReport extends Count {
  licences: number
  perMinute: number
  perDay: number
  enforced: boolean
  /** `peakMinute`: the most units within one minute. */
  byApp: (Count & { app: string; peakMinute: number })[]
  byPerson: (Count & { app: string; person: string })[]
  byOperation: (Count & { verb: string; route: string })[]
  minutes: (Count & { minute: string; app: string })[]
}

export interface Units extends Meter {
  report(): UnitReport
  set(settings: UnitSettings): void
  clear(): void
  /** `RateLimit-*` for an app's own call that has used most of its minute; empty for people (documented: app permissions only). */
  headersFor(caller: Caller | undefined): Record<string, string>
}

const appOf = (caller: Caller): string => (caller.kind === 'trusted' ? 'trusted' : (caller.clientId ?? 'unnamed'))
const personOf = (caller: Caller): string | undefined =>
  caller.kind === 'app' ? undefined : caller.person?.userPrincipalName

class Counts {
  readonly all = new Map<string, Count>()
  add(key: readonly string[], units: number, throttled: boolean): Count {
    const name = JSON.stringify(key)
    const count = this.all.get(name) ?? { units: 0, requests: 0, throttled: 0 }
    count.units += units
    count.requests += 1
    count.throttled += throttled ? 1 : 0
    this.all.set(name, count)
    return count
  }
  at(...key: string[]): Count {
    return this.all.get(JSON.stringify(key)) ?? { units: 0, requests: 0, throttled: 0 }
  }
  list<T>(named: (key: string[]) => T): (T & Count)[] {
    return [...this.all].map(([key, count]) => {
      const names: string[] = JSON.parse(key)
      return { ...named(names), ...count }
    })
  }
}

export function createUnits(clock: Clock): Units {
  let licences = 1000
  let enforced = false
  let minutes = new Counts()
  let days = new Counts()
  let people = new Counts()
  let operations = new Counts()
  let windows = new Counts()

  const limit = () => LIMITS.find(({ upTo }) => licences <= upTo) ?? { perMinute: 6250, perDay: 6_000_000 }
  const startOf = (span: number) => new Date(Math.floor(clock().getTime() / span) * span).toISOString()
  const secondsLeft = (span: number) => Math.max(1, Math.ceil((span - (clock().getTime() % span)) / 1000))

  /** Seconds until it may ask again; undefined: within all limits. */
  function overLimit(app: string, person: string | undefined, units: number): number | undefined {
    if (minutes.at(startOf(MINUTE_MS), app).units + units > limit().perMinute) return secondsLeft(MINUTE_MS)
    if (days.at(startOf(DAY_MS), app).units + units > limit().perDay) return secondsLeft(DAY_MS)
    if (person === undefined) return undefined
    const asked = windows.at(startOf(PERSON_WINDOW_MS), person).requests
    return asked >= PERSON_REQUESTS ? secondsLeft(PERSON_WINDOW_MS) : undefined
  }

  return {
    spend(caller: Caller, { verb, route, units }: Operation) {
      const [app, person] = [appOf(caller), personOf(caller)]
      const retryAfter = enforced ? overLimit(app, person, units) : undefined
      const throttled = retryAfter !== undefined
      minutes.add([startOf(MINUTE_MS), app], units, throttled)
      days.add([startOf(DAY_MS), app], units, throttled)
      operations.add([verb, route], units, throttled)
      people.add([app, person ?? ''], units, throttled)
      if (person !== undefined) windows.add([startOf(PERSON_WINDOW_MS), person], units, throttled)
      return retryAfter === undefined ? undefined : { retryAfter }
    },
    headersFor(caller) {
      if (caller?.kind !== 'app') return {}
      const { perMinute } = limit()
      const used = minutes.at(startOf(MINUTE_MS), appOf(caller)).units
      if (used < perMinute * HEADERS_FROM) return {}
      return {
        'RateLimit-Limit': String(perMinute),
        'RateLimit-Remaining': String(Math.max(0, perMinute - used)),
        'RateLimit-Reset': String(secondsLeft(MINUTE_MS)),
      }
    },
    report() {
      const byMinute = minutes.list(([minute = '', app = '']) => ({ minute, app }))
      const byPerson = people.list(([app = '', person = '']) => ({ app, person }))
      const sum = (counts: readonly Count[]): Count => ({
        units: counts.reduce((total, one) => total + one.units, 0),
        requests: counts.reduce((total, one) => total + one.requests, 0),
        throttled: counts.reduce((total, one) => total + one.throttled, 0),
      })
      const apps = [...new Set(byMinute.map(({ app }) => app))]
      return {
        licences,
        perMinute: limit().perMinute,
        perDay: limit().perDay,
        enforced,
        ...sum(byMinute),
        byApp: apps.map(app => {
          const own = byMinute.filter(one => one.app === app)
          return { app, ...sum(own), peakMinute: Math.max(...own.map(({ units }) => units)) }
        }),
        byPerson,
        byOperation: operations.list(([verb = '', route = '']) => ({ verb, route })),
        minutes: byMinute,
      }
    },
    set(settings) {
      licences = settings.licences ?? licences
      enforced = settings.enforced ?? enforced
    },
    clear() {
      minutes = new Counts()
      days = new Counts()
      people = new Counts()
      operations = new Counts()
      windows = new Counts()
    },
  }
}
