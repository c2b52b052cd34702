/** The rule core: how fast it goes through a register of any size, and what it weighs by itself. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { agreementDates, obligations, type RegisterSnapshot } from '../../src/core/index.ts'
import type { Bench } from './bench.ts'
import { manySystems, someTerms } from './many-systems.ts'

const today = '2026-11-21'
const twentyFourMonths = { from: '2026-11-21', to: '2028-11-20' }
const nothingToClose = { close: async () => {} }

/** The least of three in a row: what the work takes, without what else the machine was doing. */
function milliseconds(work: () => unknown): number {
  const taken = [1, 2, 3].map(() => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return Math.min(...taken)
}

/** Made when first asked for. */
const registers = new Map<number, RegisterSnapshot>()
function register(systems: number): RegisterSnapshot {
  const known = registers.get(systems) ?? manySystems(systems)
  registers.set(systems, known)
  return known
}

function allObligations(systems: number): void {
  const due = obligations(register(systems), twentyFourMonths, today)
  if (due.length < systems * 5) throw new Error(`${systems} systems yielded ${due.length} obligations only.`)
}

async function warmedUp(work: () => void) {
  for (let time = 0; time < 10; time += 1) work()
  return nothingToClose
}

/** 200,000 a second is 5 ms for a thousand. */
const terms = someTerms(1000)
const datesOfAThousand = () => {
  for (const each of terms) agreementDates(each, today)
}
export const agreementDatesThousand: Bench = {
  name: 'agreement-dates-1000',
  unit: 'ms',
  limit: 5,
  runs: 25,
  prepare: () => warmedUp(datesOfAThousand),
  measure: async () => milliseconds(datesOfAThousand),
}

export const obligationsTenThousand: Bench = {
  name: 'obligations-10k',
  unit: 'ms',
  limit: 150,
  runs: 15,
  prepare: () => warmedUp(() => allObligations(10_000)),
  measure: async () => milliseconds(() => allObligations(10_000)),
}

/** Both in turn, twice, within a measurement, so that neither side has the machine's better moment. */
export const obligationsRatio: Bench = {
  name: 'obligations-20k-to-10k',
  unit: 'ratio',
  limit: 2.2,
  runs: 9,
  prepare: async () => {
    await warmedUp(() => allObligations(10_000))
    return warmedUp(() => allObligations(20_000))
  },
  measure: async () => {
    const sides = [1, 2].map(() => ({
      ten: milliseconds(() => allObligations(10_000)),
      twenty: milliseconds(() => allObligations(20_000)),
    }))
    return Math.min(...sides.map(({ twenty }) => twenty)) / Math.min(...sides.map(({ ten }) => ten))
  },
}

/** The recurrence library isn't in it: `core/index.ts` leads nowhere near it. */
export const coreBundle: Bench = {
  name: 'core-bundle-gzip',
  unit: 'kB',
  limit: 30,
  runs: 1,
  measure: async () => {
    const entry = join(import.meta.dirname, '../../src/core/index.ts')
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'neutral',
      write: false,
      logLevel: 'silent',
    })
    const [script] = outputFiles
    if (script === undefined || script.contents.length === 0) throw new Error('esbuild wrote nothing.')
    return gzipSync(script.contents).length / 1000
  },
}
