import { expect, test } from 'vitest'
import { isConfirmationDue } from './confirmation'

test.each([
  [undefined, undefined, true],
  ['2025-11-20', undefined, true],
  ['2025-11-21', undefined, false],
  ['2026-11-21', undefined, false],
  ['2020-01-01', '2026-11-20', false],
  ['2020-01-01', '2026-11-21', true],
  [undefined, '2026-11-20', false],
] as const)('confirmed on %s and ended on %s, an entry is due to be confirmed: %s', (confirmedOn, endedOn, isDue) => {
  expect(isConfirmationDue({ confirmedOn, endedOn }, '2026-11-21')).toBe(isDue)
})
