import { describe, expect, test } from 'vitest'
import { type Bench, median, runBench } from './bench.ts'

const silent = () => undefined
const taking = (values: number[], limit: number, closed: string[] = []): Bench => ({
  name: 'one',
  unit: 'ms',
  limit,
  runs: values.length,
  prepare: async () => ({ close: async () => void closed.push('closed') }),
  measure: async () => values.shift() ?? Number.NaN,
})

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[10, 2, 1, 8], 5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

describe('a bench', () => {
  test('is the median of its runs, held against its limit', async () => {
    expect(await runBench(taking([5, 1, 90], 5), silent)).toEqual({
      name: 'one',
      value: 5,
      unit: 'ms',
      limit: 5,
      ok: true,
    })
    expect((await runBench(taking([6, 1, 90], 5), silent)).ok).toBe(false)
  })

  test('that measures no number fails', async () => {
    expect((await runBench(taking([Number.NaN], 5), silent)).ok).toBe(false)
  })

  test('puts away what it prepared, also when a measurement fails', async () => {
    const closed: string[] = []
    const failing = { ...taking([1], 5, closed), measure: () => Promise.reject(new Error('lost')) }
    await expect(runBench(failing, silent)).rejects.toThrow('lost')
    expect(closed).toEqual(['closed'])
  })
})
