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
}

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
  }),
  v.strictObject({ ...shared, kind: v.literal('latency'), ms: v.pipe(v.number(), v.minValue(0), v.maxValue(600_000)) }),
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
  /** The rules that strike this request: every latency that fits, and the first other one. Counts them. */
  strike(asked: Asked): FaultRule[]
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
  let live: { rule: FaultRule; skip: number; left: number }[] = []
  return {
    rules: () => live.map(({ rule, skip, left }) => ({ ...rule, skip, ...(left < Infinity ? { times: left } : {}) })),
    add(rules) {
      live = [...live, ...rules.map(rule => ({ rule, skip: rule.skip, left: rule.times ?? Infinity }))]
    },
    clear() {
      live = []
    },
    strike(asked) {
      const struck: FaultRule[] = []
      for (const entry of live) {
        if (!fits(entry.rule, asked)) continue
        if (entry.rule.kind !== 'latency' && struck.some(({ kind }) => kind !== 'latency')) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        struck.push(entry.rule)
      }
      live = live.filter(({ left }) => left > 0)
      return struck
    },
  }
}
