/**
 * Everything that must hold, in one run: every step runs even when an early one fails, two beside each other where neither
 * needs the other, and the last line is `N passed, N failed`. A step that crashed or found no tests counts as failed; skipped
 * tests are named.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.ts'
import { root, runTool, runToolAside } from './command.ts'
import { type Tally, tallyOf } from './test-report.ts'

type Run = typeof runTool

async function check(run: Run, ...tool: Parameters<Run>): Promise<Tally> {
  const isFine = (await run(...tool)) === 0
  return isFine ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] }
}

async function tests(run: Run, project: string, ...more: string[]): Promise<Tally> {
  const folder = join(root, 'reports', 'tests')
  const file = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true }) // an earlier run's report must not speak for this one
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const exitCode = await run('vitest', 'run', '--project', project, ...reports, ...more)
  return tallyOf(textOf(file), exitCode)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

async function journeys(run: Run): Promise<Tally> {
  process.env.CHROME_PATH = chromiumPath() // one browser for the whole run
  return await tests(run, 'journeys')
}

type Step = [name: string, work: (run: Run) => Promise<Tally>]

/** Tests that keep every core, and beside them what keeps one core at a time. */
const ahead: Step[] = [
  ['unit', run => tests(run, 'unit')],
  ['tenant', run => tests(run, 'tenant')],
  ['contract', run => tests(run, 'contract')],
]
const aside: Step[] = [
  ['types', run => check(run, 'tsx', 'scripts/typecheck.ts')],
  ['lint', run => check(run, 'biome', 'check', '--error-on-warnings', '.')],
  ['architecture', run => tests(run, 'architecture')],
  ['build', run => check(run, 'tsx', 'scripts/build.ts')],
]
const last: Step[] = [['journeys', journeys]]

const total: Tally = { passed: 0, failed: 0, skipped: [] }
const summary: string[] = []

async function inTurn(steps: Step[], run: Run): Promise<void> {
  for (const [name, work] of steps) {
    if (run === runTool) console.log(`\n── ${name}`)
    const started = Date.now()
    const tally = await work(run).catch((error: unknown): Tally => {
      console.error(error instanceof Error ? error.message : error)
      return { passed: 0, failed: 1, skipped: [] }
    })
    const line =
      `${tally.failed > 0 ? '✗' : '✓'} ${name}: ${tally.passed} passed, ${tally.failed} failed` +
      `${tally.skipped.length > 0 ? `, ${tally.skipped.length} skipped` : ''} (${((Date.now() - started) / 1000).toFixed(1)} s)`
    console.log(line)
    summary.push(line)
    total.passed += tally.passed
    total.failed += tally.failed
    total.skipped.push(...tally.skipped.map(test => `${name}: ${test}`))
  }
}

/** What it wrote comes whole when it has ended, for it runs beside another. */
const runAside: Run = async (tool, ...args) => {
  const [exitCode, output] = await runToolAside(tool, ...args)
  console.log(`\n── beside: ${args.slice(0, 4).join(' ')}\n${output}`)
  return exitCode
}

await Promise.all([inTurn(ahead, runTool), inTurn(aside, runAside)])
await inTurn(last, runTool)

console.log(`\n── all\n${summary.join('\n')}`)
for (const test of total.skipped) console.log(`skipped · ${test}`)
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
