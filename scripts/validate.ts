/**
 * Everything that must hold, in one run: every step runs even when an early one fails, and the last line is
 * `N passed, N failed`. A step that crashed or found no tests counts as failed; skipped tests are named.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.ts'
import { root, runTool } from './command.ts'
import { type Tally, tallyOf } from './test-report.ts'

const oneCheck = (exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] }

async function tests(project: string): Promise<Tally> {
  const folder = join(root, 'reports', 'tests')
  const file = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true }) // an earlier run's report must not speak for this one
  const exitCode = await runTool(
    ...(['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json'] as const),
    `--outputFile.json=${file}`,
  )
  return tallyOf(textOf(file), exitCode)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

async function journeys(): Promise<Tally> {
  process.env.CHROME_PATH = chromiumPath() // one browser for the whole run
  return await tests('journeys')
}

const steps: [name: string, run: () => Promise<Tally>][] = [
  ['types', async () => oneCheck(await runTool('tsx', 'scripts/typecheck.ts'))],
  ['lint', async () => oneCheck(await runTool('biome', 'check', '--error-on-warnings', '.'))],
  ['unit', () => tests('unit')],
  ['tenant', () => tests('tenant')],
  ['contract', () => tests('contract')],
  ['architecture', () => tests('architecture')],
  ['build', async () => oneCheck(await runTool('tsx', 'scripts/build.ts'))],
  ['journeys', journeys],
]

const total: Tally = { passed: 0, failed: 0, skipped: [] }
const summary: string[] = []
for (const [name, run] of steps) {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const tally = await run().catch((error: unknown): Tally => {
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

console.log(`\n── all\n${summary.join('\n')}`)
for (const test of total.skipped) console.log(`skipped · ${test}`)
process.exitCode = total.failed > 0 ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
