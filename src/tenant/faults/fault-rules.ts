import * as v from 'valibot'

const shared = {
  /** `POST`, or what stands in X-HTTP-Method, e.g. `MERGE`. Left out: any but a preflight. */
  method: v.exactOptional(v.pipe(v.string(), v.toUpperCase())),
  /** Compared with the path and query, as sent and percent-decoded. */
  pathIncludes: v.optional(v.string(), ''),
  /** So many requests that match pass first. */
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** So many requests are struck; left out: all of them. */
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Strikes this share of what is left after `skip`; which ones follows from `seed` alone. */
  chance: v.exactOptional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
  seed: v.optional(v.pipe(v.number(), v.integer()), 1),
}
const milliseconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600_000))

export const faultRuleSchema = v.variant('kind', [
  /** The connection ends before anything was done. */
  v.strictObject({ ...shared, kind: v.literal('cutBefore') }),
  /** Done and committed; half of the answer goes out. */
  v.strictObject({ ...shared, kind: v.literal('cutDuring') }),
  /** Done and committed; no answer. */
  v.strictObject({ ...shared, kind: v.literal('cutAfter') }),
  v.strictObject({
    ...shared,
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    retryAfter: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
    /** The headers `RateLimit-Limit`, `RateLimit-Remaining` and `RateLimit-Reset` (seconds). */
    rateLimit: v.exactOptional(v.strictObject({ limit: v.number(), remaining: v.number(), reset: v.number() })),
  }),
  /** Waits `ms`, and up to `spread` more, by the seed. */
  v.strictObject({ ...shared, kind: v.literal('latency'), ms: milliseconds, spread: v.optional(milliseconds, 0) }),
  /** 401, as for a token that has run out. */
  v.strictObject({ ...shared, kind: v.literal('expiredToken') }),
  /** 403, as for a form digest that has run out. */
  v.strictObject({ ...shared, kind: v.literal('expiredDigest') }),
  /** The tenant's clock jumps, back where negative; then the request goes on. */
  v.strictObject({ ...shared, kind: v.literal('clockStep'), ms: v.pipe(v.number(), v.integer()) }),
])
export type FaultRule = v.InferOutput<typeof faultRuleSchema>

export interface Asked {
  method: string
  /** X-HTTP-Method, which SharePoint takes for the verb. */
  override: string | undefined
  path: string
}

export interface Faults {
  rules(): FaultRule[]
  add(rules: readonly FaultRule[]): void
  clear(): void
  /** The rules that strike this request: every wait and step of the clock that fits, and the first other one. Counts them. */
  strike(asked: Asked): FaultRule[]
}

/** Lets the request go on. */
export const passes = ({ kind }: FaultRule): boolean => kind === 'latency' || kind === 'clockStep'

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '))
  } catch {
    return path
  }
}

function fits({ method, pathIncludes }: FaultRule, asked: Asked): boolean {
  const rightMethod =
    method === undefined ? asked.method !== 'OPTIONS' : method === asked.method || method === asked.override
  return rightMethod && (asked.path.includes(pathIncludes) || decoded(asked.path).includes(pathIncludes))
}

export function createFaults(): Faults {
  let live: { rule: FaultRule; skip: number; left: number; next: () => number }[] = []
  return {
    rules: () => live.map(({ rule, skip, left }) => ({ ...rule, skip, ...(left < Infinity ? { times: left } : {}) })),
    add(rules) {
      live = [
        ...live,
        ...rules.map(rule => ({ rule, skip: rule.skip, left: rule.times ?? Infinity, next: numbersFrom(rule.seed) })),
      ]
    },
    clear() {
      live = []
    },
    strike(asked) {
      const struck: FaultRule[] = []
      for (const entry of live) {
        if (!fits(entry.rule, asked)) continue
        if (!passes(entry.rule) && struck.some(rule => !passes(rule))) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        if (entry.rule.chance !== undefined && entry.next() >= entry.rule.chance) continue
        entry.left -= 1
        const { rule } = entry
        struck.push(rule.kind === 'latency' ? { ...rule, ms: rule.ms + rule.spread * entry.next() } : rule)
      }
      live = live.filter(({ left }) => left > 0)
      return struck
    },
  }
}
