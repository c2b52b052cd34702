/**
 * A process that makes one change after another to the rule core and tells which test noticed. The core is loaded anew for
 * each, so that what is computed when it loads counts too. Whoever started it ends it where a change never ends.
 */
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { expect } from 'vitest'
import propertyRuns from './property-runs.ts'

export type Verdict = { status: 'noticed'; by: string } | { status: 'endless' | 'survived' | 'unreached' }

type Run = () => unknown

interface Test {
  name: string
  run: Run
}

interface Coverage {
  static: Record<string, number>
  perTest: Record<string, Record<string, number>>
}

interface Rehearsal extends Coverage {
  took: number[]
  /** How often a switch was looked at in loading and all the tests: what goes on for many times longer never ends. */
  steps: number
}

/** Stryker's switches and counters, where the instrumented code looks for them. */
interface Switches {
  readonly activeMutant?: string | undefined
  currentTestId?: string
  mutantCoverage?: Coverage
}

declare global {
  var __stryker__: Switches
}

const libraries = createRequire(import.meta.url)

/** @returns the tests of the script, loaded anew. */
function load(script: Script): Test[] {
  const tests: Test[] = []
  const add = (name: string, ...rest: readonly (object | Run)[]) => {
    const run = rest.find((part): part is Run => typeof part === 'function') // options may stand before it
    if (run) tests.push({ name, run })
  }
  const each =
    (rows: readonly unknown[]) =>
    (name: string, run: (...row: unknown[]) => unknown): void => {
      for (const row of rows) add(name, () => (Array.isArray(row) ? run(...row) : run(row)))
    }
  const vitest = { expect, test: Object.assign(add, { each }), describe: (_: string, within: () => void) => within() }
  const given = (name: string): unknown => {
    if (name === 'vitest') return vitest
    return name === 'fast-check' ? propertyRuns : libraries(name)
  }
  const run: (require: typeof given, module: { exports: object }) => void = script.runInThisContext()
  run(given, { exports: {} })
  return tests
}

/** Runs every test once, unchanged, and keeps which of them reach which change, and how long each takes. */
async function rehearse(script: Script): Promise<Rehearsal> {
  const coverage: Coverage = { static: {}, perTest: {} }
  const switches = countingSwitches(undefined, Number.POSITIVE_INFINITY)
  globalThis.__stryker__ = Object.assign(switches, { mutantCoverage: coverage })
  const tests = load(script)
  const took: number[] = []
  for (const [index, test] of tests.entries()) {
    globalThis.__stryker__.currentTestId = String(index)
    const begin = performance.now()
    await test.run()
    took.push(performance.now() - begin)
  }
  return { ...coverage, took, steps: switches.steps() }
}

/** Every loop of the instrumented core looks at its switches: past the most that it may, it is stopped there. */
function countingSwitches(id: string | undefined, most: number) {
  let steps = 0
  return {
    get activeMutant() {
      steps += 1
      if (steps > most) throw new Error('endless')
      return id
    },
    steps: () => steps,
  }
}

async function judge(script: Script, rehearsal: Rehearsal, id: string): Promise<Verdict> {
  const { static: atLoad, perTest, took } = rehearsal
  const reaches = (index: number) => id in atLoad || id in (perTest[index] ?? {})
  const order = [...took.keys()].filter(reaches).sort((a, b) => (took[a] ?? 0) - (took[b] ?? 0)) // the quick ones first
  if (order.length === 0) return { status: 'unreached' }
  const most = rehearsal.steps * 3
  const switches = countingSwitches(id, most)
  globalThis.__stryker__ = switches
  let by: string | undefined
  try {
    const tests = load(script)
    for (const index of order) {
      by = tests[index]?.name ?? 'a test that is no longer there'
      await tests[index]?.run()
    }
    by = undefined
  } catch (error) {
    by ??= `loading: ${error instanceof Error ? error.message : String(error)}`
  }
  if (switches.steps() > most) return { status: 'endless' }
  return by === undefined ? { status: 'survived' } : { status: 'noticed', by }
}

process.once('message', async (text: string) => {
  const script = new Script(`(function (require, module) { const exports = module.exports; ${text}\n})`)
  await rehearse(script)
  const rehearsal = await rehearse(script) // again, since what a first time leaves behind must not be taken for a change noticed
  process.on('message', async (id: string) => process.send?.(await judge(script, rehearsal, id)))
  process.send?.('ready')
})
