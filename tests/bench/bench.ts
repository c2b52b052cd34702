/** What a bench is: a figure measured anew several times, and the limit it must keep to. */
export interface Bench {
  /** Kebab-case, and for ever the same: figures are compared over time by it. */
  name: string
  unit: 'kB' | 'ms' | 'ratio' | 'count'
  /** The most it may be. */
  limit: number
  /** How many measurements; one for what is counted and can't vary. */
  runs: number
  /** Runs once before the measurements: building, starting, filling. What it answers is passed on to each. */
  prepare?: () => Promise<Prepared>
  /** One measurement. A ratio takes both of its sides within one call, so that a busy machine slows both. */
  measure: () => Promise<number>
}

export interface Prepared {
  close: () => Promise<void>
}

export interface BenchResult {
  name: string
  /** null when it couldn't be measured. */
  value: number | null
  unit: Bench['unit']
  limit: number
  ok: boolean
}

/** @param values at least one */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** @param tell progress, a line at a time */
export async function runBench(bench: Bench, tell: (line: string) => void): Promise<BenchResult> {
  const { name, unit, limit, runs } = bench
  const prepared = await bench.prepare?.()
  try {
    const values: number[] = []
    for (let run = 1; run <= runs; run += 1) {
      const value = await bench.measure()
      values.push(value)
      tell(`${name} ${run}/${runs}: ${shown(value)} ${unit}`)
    }
    const value = shown(median(values))
    // Written so that a figure that is no number fails.
    return { name, value, unit, limit, ok: value <= limit }
  } finally {
    await prepared?.close()
  }
}

const shown = (value: number) => Math.round(value * 100) / 100
