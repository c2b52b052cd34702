import { expect, test } from 'vitest'
import { sv } from '../../../../i18n/system-entry/sv'
import { blank } from '../../../../storage/testing/blank'
import { caseSheet } from './case-sheet'

const cases = [
  blank('supportCases', {
    title: '=HYPERLINK("x")',
    kind: 'fault',
    state: 'closed',
    reportedOn: '2026-03-29',
    closedOn: '2026-10-25',
  }),
  blank('supportCases', { title: '@menar ni det?' }),
]

test('REG-6 DOC-12 a case is a row, its days are days, and what looks like a formula is text', () => {
  const { data, columns } = caseSheet(sv.cases, cases)
  expect(data).toHaveLength(3)
  expect(data.every(row => row.length === columns.length)).toBe(true)
  expect(data[1]?.[0]).toEqual({ value: '=HYPERLINK("x")', type: String, format: '@' })
  expect(data[1]?.[3]).toMatchObject({ value: new Date('2026-03-29T00:00:00Z'), type: Date })
  expect(data[2]?.slice(0, 4)).toEqual([
    { value: '@menar ni det?', type: String, format: '@' },
    { value: '', type: String, format: '@' },
    { value: 'Öppet', type: String, format: '@' },
    null,
  ])
})
