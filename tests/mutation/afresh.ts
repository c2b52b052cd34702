/**
 * `npm run mutate:afresh -- ROOM… [--tests ROOM…] [--runs 25] [--concurrency 2]`: every change in the named rooms of the core,
 * those in what is computed when a file loads (tables, patterns) included, for which the core is loaded anew. Only the
 * tests of those rooms are run, and of the ones named with --tests.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

const { positionals: rooms, values } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true, default: [] },
    runs: { type: 'string', default: '25' },
    concurrency: { type: 'string', default: '2' },
  },
})
if (rooms.length === 0) throw new Error('Which rooms of src/core? Such as: npm run mutate:afresh -- time')

process.env.MUTATED_ROOMS = [...rooms, ...values.tests].join()
process.env.PROPERTY_RUNS = values.runs

const common: object = JSON.parse(readFileSync(join(import.meta.dirname, '../../stryker.config.json'), 'utf8'))
const report = `reports/mutation/afresh-${rooms.join('-')}`
await new Stryker({
  ...common,
  mutate: [...rooms.map(room => `src/core/${room}/*.ts`), '!src/core/**/*.test.ts'],
  ignoreStatic: false,
  concurrency: Number(values.concurrency),
  incremental: false,
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  tempDirName: `${report}-sandbox`,
  jsonReporter: { fileName: `${report}.json` },
  htmlReporter: { fileName: `${report}.html` },
  thresholds: { high: 95, low: 90, break: null },
}).runMutationTest()
