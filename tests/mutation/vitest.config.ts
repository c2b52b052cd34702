/** The core's tests by themselves, for the mutation tester: it runs them thousands of times. */
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const fewRuns = join(import.meta.dirname, 'property-runs.ts')

export default defineConfig({
  plugins: [
    {
      name: 'property-runs',
      enforce: 'pre',
      resolveId: (id, importer) =>
        process.env.PROPERTY_RUNS && id === 'fast-check' && importer !== fewRuns ? fewRuns : undefined,
    },
  ],
  test: {
    include: (process.env.MUTATED_ROOMS ?? '**').split(',').map(room => `src/core/${room}/*.test.ts`),
    exclude: ['src/core/rules.test.ts'], // about the list of rules, which names files that aren't copied there
    testTimeout: 60_000, // measured while the machine does other things: slow is not wrong
    setupFiles: ['tests/support/no-stray-output.ts'],
  },
})
