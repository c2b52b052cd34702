import { expect, test } from 'vitest'
import { unknownOf, withUnknown } from './unknown-fields'

test('not knowing a field is stored once, and taken away by itself alone', () => {
  const none = { unknownFields: '' }
  expect(unknownOf(none)).toEqual([])
  const one = { unknownFields: withUnknown(none, 'purpose', true) }
  const two = { unknownFields: withUnknown(one, 'hosting', true) }
  expect(unknownOf(two)).toEqual(['hosting', 'purpose'])
  expect(withUnknown(two, 'purpose', true)).toBe(two.unknownFields)
  expect(withUnknown(two, 'purpose', false)).toBe('hosting')
  expect(withUnknown({ unknownFields: ' hosting \r\n\n' }, 'hosting', false)).toBe('')
})
