import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // two at a time suit the smallest machine
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // properties run hundreds of cases; on a busy machine that takes more than the usual five seconds
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/bench/**/*.test.ts'],
          exclude: ['src/tenant/**'],
          setupFiles: ['tests/support/no-stray-output.ts'],
        },
      },
      { test: { name: 'tenant', include: ['src/tenant/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/support/seed-first.ts'],
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // each wait has a limit of its own that says what it waited for: this one is for what never ends all the same
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // what a journey asks for in turns may be as late as what it waits for on the page
          expect: { poll: { timeout: 30_000 } },
          globalSetup: ['tests/support/build-first.ts', 'tests/support/seed-first.ts'],
        },
      },
    ],
  },
})
