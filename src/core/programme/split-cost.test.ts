import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitCost } from './split-cost.ts'

const members = (...populations: number[]) => populations.map((population, i) => ({ id: `m${i}`, population }))
const amounts = (...args: Parameters<typeof splitCost>) => splitCost(...args).map(({ amount }) => amount)

test.each([
  [1000, [3000, 1000], undefined, [625, 375]],
  [1000, [1, 1, 1], undefined, [334, 333, 333]], // equal claims and populations: by order
  [100, [1, 2, 4], 0, [14, 29, 57]],
  [10, [5, 5, 5, 5], 1, [3, 3, 2, 2]],
  [10, [1, 9, 5, 5], 1, [2, 3, 3, 2]], // equal fractions: by population, then order
  [1, [10, 20], undefined, [0, 1]],
  [0, [10, 20], undefined, [0, 0]],
  [7, [0, 0], undefined, [4, 3]], // nobody lives anywhere
  [3, [1], 0.3, [3]],
  [10, [0, 10], 0.3, [1, 9]], // 1.5 and 8.5: the larger population takes the krone
  [1000, [0, 10], 1e-7, [0, 1000]],
])('PROG-5 %i kronor among %j, equal share %s: %j', (total, populations, share, expected) => {
  expect(amounts(total, members(...populations), share)).toEqual(expected)
})

test.each([
  ['members', () => splitCost(1, [])],
  ['total', () => splitCost(-1, members(1))],
  ['total', () => splitCost(1.5, members(1))],
  ['total', () => splitCost(Number.NaN, members(1))],
  ['population', () => splitCost(1, members(1, -1))],
  ['equalShare', () => splitCost(1, members(1), 1.1)],
  ['equalShare', () => splitCost(1, members(1), -0.1)],
  ['equalShare', () => splitCost(1, members(1), Number.NaN)],
])('PROG-5 a faulty %s is refused by name', (field, call) => {
  expect(call).toThrow(RangeError)
  expect(call).toThrow(new RegExp(`^${field}: `))
})

const someMembers = fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: 12 }).map(list => members(...list))
test('PROG-5 the parts sum to the total, each within a krone of its claim, and more people never pay less', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), someMembers, fc.integer({ min: 0, max: 100 }), (total, of, percent) => {
      const split = splitCost(total, of, percent / 100)
      expect(split.map(({ id }) => id)).toEqual(of.map(({ id }) => id))
      expect(split.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
      const all = of.reduce((sum, { population }) => sum + population, 0)
      for (const [i, { amount }] of split.entries()) {
        const population = of[i]?.population ?? 0
        const claim =
          all === 0 ? total / of.length : total * (percent / 100 / of.length + ((1 - percent / 100) * population) / all)
        expect(Math.abs(amount - claim)).toBeLessThan(1.001)
        for (const [j, other] of split.entries())
          if (population > (of[j]?.population ?? 0)) expect(amount).toBeGreaterThanOrEqual(other.amount)
      }
    }),
  )
})
