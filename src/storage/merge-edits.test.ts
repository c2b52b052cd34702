import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeEdits, sameValue } from './merge-edits'

describe('a lost race', () => {
  test('merges fields that only one of the two changed', () => {
    const base = { name: 'A', purpose: 'p', supplier: 's' }
    expect(mergeEdits(base, { purpose: 'mine' }, { ...base, supplier: 'theirs' })).toEqual({
      changes: { purpose: 'mine' },
      collisions: [],
    })
  })

  test('hands a field that both changed to a person, with all three values', () => {
    const merged = mergeEdits({ purpose: 'p' }, { purpose: 'mine' }, { purpose: 'theirs' })
    expect(merged).toEqual({
      changes: {},
      collisions: [{ field: 'purpose', base: 'p', mine: 'mine', theirs: 'theirs' }],
    })
  })

  test('is no race where both typed the same, or where it was stored after all', () => {
    expect(mergeEdits({ purpose: 'p' }, { purpose: 'same' }, { purpose: 'same' })).toEqual({
      changes: {},
      collisions: [],
    })
  })

  test('loses no typed value: each is stored already, sent, or shown', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', 'x', 'y', undefined))
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const { changes, collisions } = mergeEdits(base, mine, theirs)
        for (const [field, typed] of Object.entries(mine)) {
          const isStored = sameValue(typed, theirs[field])
          const isSent = field in changes && sameValue(changes[field], typed)
          const isShown = collisions.some(collision => collision.field === field && sameValue(collision.mine, typed))
          expect([isStored, isSent, isShown].filter(Boolean)).toHaveLength(1)
        }
      }),
    )
  })

  test('tells values apart by content: a person by id, a period by its parts, a list by its order', () => {
    const person = { id: 3, name: 'A', principalName: 'a@x', mail: '' }
    expect(sameValue(person, { ...person, name: 'renamed' })).toBe(true)
    expect(sameValue({ months: 3 }, { months: 3, days: undefined })).toBe(true)
    expect(sameValue([1, 2], [2, 1])).toBe(false)
    expect(sameValue(undefined, null)).toBe(true)
  })
})
