import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { dataKinds } from './breach-facts.ts'
import { isMoreThan, sensitivity } from './sensitivity.ts'

test.each([
  ['contactOnly', 'contact'],
  ['ordinary', 'identity purchases employment schooling'],
  ['telling', 'nationalId location behaviour communications'],
  ['money', 'economic credentials'],
  ['special', 'health socialServices otherSpecial criminal'],
  ['protected', 'protectedIdentity'],
])('INC-8 what is %s is %s, beside a name and address too', (expected, kinds) => {
  const found = dataKinds.filter(kind => sensitivity({ ...plain, data: ['contact', kind] }) === expected)
  expect(found.sort()).toEqual(kinds.split(' ').sort())
})

test('INC-8 kinds that nobody has named are taken for ordinary ones', () => {
  expect(sensitivity({ ...plain, data: [] })).toBe('ordinary')
})

test.each([
  [100, false],
  [101, true],
  ['unknown', true],
] as const)('INC-8 %s people are more than a hundred: %s', (people, expected) => {
  expect(isMoreThan(100, people)).toBe(expected)
})
