import { expect, test } from 'vitest'
import { rightsAt } from './access'

const rights = (...groups: string[]) => rightsAt({ groups: new Set(groups) }, 'skola')

test.each([
  ['an employee', rights('everyone', 'leads'), { follow: false, work: false, keepClock: false }],
  ['the board’s contact', rights('handlers·skola'), { follow: true, work: true, keepClock: true }],
  ['another board’s contact', rights('handlers·omsorg'), { follow: false, work: false, keepClock: false }],
  ['who decides for the board', rights('deciders·skola'), { follow: true, work: true, keepClock: false }],
  ['the data protection officer', rights('dpo'), { follow: true, work: false, keepClock: false }],
  ['the register’s administrator', rights('administrators'), { follow: false, work: false, keepClock: false }],
])('INC-11 what %s may do with the incidents of a board', (_, found, expected) => {
  expect(found).toEqual(expected)
})
