import { afterEach, expect, vi } from 'vitest'

/** A test that writes to the console by accident hides what went wrong: it fails. */
const spies = (['error', 'warn', 'log'] as const).map(level => vi.spyOn(console, level))

afterEach(() => {
  const calls = spies.flatMap(spy => spy.mock.calls)
  for (const spy of spies) spy.mockClear()
  expect(calls, 'stray console output').toEqual([])
})
