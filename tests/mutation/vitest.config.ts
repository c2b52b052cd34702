/** The core's tests by themselves, for the mutation tester: it runs them thousands of times. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/core/**/*.test.ts'],
    exclude: ['src/core/rules.test.ts'], // about the list of rules, which names files that aren't copied there
    testTimeout: 60_000, // measured while the machine does other things: slow is not wrong
    setupFiles: ['tests/support/no-stray-output.ts'],
  },
})
