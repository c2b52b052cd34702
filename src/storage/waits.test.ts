import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openWaits } from './waits.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('short waits are not told of; those of one request that add up are, by the length of the one going on', async () => {
  const waits = openWaits()
  const told: (number | undefined)[] = []
  waits.watch(() => told.push(waits.current()))
  const request = waits.begin()
  for (const ms of [400, 800, 1600, 3200]) {
    const pause = request.pause(ms)
    await vi.advanceTimersByTimeAsync(ms)
    await pause
  }
  request.end()
  expect(told).toEqual([2, 4, undefined])
})

test('of several requests the longest wait is told, until the last one is over', () => {
  const waits = openWaits()
  const [one, other] = [waits.begin(), waits.begin()]
  void one.pause(30_000)
  void other.pause(5000)
  expect(waits.current()).toBe(30)
  one.end()
  expect(waits.current()).toBe(5)
  other.end()
  expect(waits.current()).toBeUndefined()
})

test('requests that never had to wait, and short waits of many, are silent', () => {
  const waits = openWaits()
  const onChange = vi.fn()
  waits.watch(onChange)
  waits.begin().end()
  for (let request = 0; request < 20; request += 1) void waits.begin().pause(500)
  expect(onChange).not.toHaveBeenCalled()
})
