/**
 * `npm run bench`, or `npm run bench -- NAME…` for some. Progress goes to standard error; the last line on standard output
 * is JSON: `{"results":[{"name","value","unit","limit","ok"}]}`. Fails when a limit is broken or a bench can't be run.
 */
import { allBenches } from './all-benches.ts'
import { type BenchResult, runBench } from './bench.ts'

const wanted = process.argv.slice(2)
const names = allBenches.map(bench => bench.name)
const unknown = wanted.filter(name => !names.includes(name))
if (unknown.length > 0) console.error(`No such bench: ${unknown.join(', ')}. There are: ${names.join(', ')}`)

const results: BenchResult[] = []
let failed = unknown.length > 0
for (const bench of allBenches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  try {
    const result = await runBench(bench, line => console.error(line))
    results.push(result)
    console.error(`${result.ok ? '✓' : '✗'} ${result.name}: ${result.value} ${result.unit}, at most ${result.limit}`)
    failed ||= !result.ok
  } catch (error) {
    console.error(`✗ ${bench.name}: ${error instanceof Error ? error.message : String(error)}`)
    results.push({ name: bench.name, value: null, unit: bench.unit, limit: bench.limit, ok: false })
    failed = true
  }
}
process.exitCode = failed ? 1 : 0
console.log(JSON.stringify({ results }))
