import { expect, test } from 'vitest'
import { fromField, isLater, toField } from './moment'

test('INC-4 a moment survives the field it is typed in, to the minute', () => {
  for (const at of ['2026-08-28T10:17:00Z', '2026-03-29T00:30:00Z', '2026-12-31T23:59:00Z'])
    expect(fromField(toField(at))).toBe(at)
})

test('an empty or half-filled field is no moment', () => {
  expect(toField(undefined)).toBe('')
  expect(fromField('')).toBeUndefined()
  expect(fromField('2026-13-41T10:00')).toBeUndefined()
})

test('later is by the moment, with or without milliseconds', () => {
  expect(isLater('2026-08-28T10:17:00.500Z', '2026-08-28T10:17:00Z')).toBe(true)
  expect(isLater('2026-08-28T10:17:00Z', '2026-08-28T10:17:00Z')).toBe(false)
})
