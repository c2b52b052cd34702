import { describe, expect, test } from 'vitest'
import { formatsFor } from '../../i18n/format'
import { loadMessages } from '../../i18n/messages'
import type { ForumEntry, Stored } from '../../storage/repository'
import { rhythmsOffered, rhythmText } from './rhythm-text'
import { choicesOf } from './system-forum-choices'

const entry = (id: number, change: Partial<ForumEntry>): Stored<ForumEntry> => ({
  id,
  etag: '1',
  entity: {
    key: String(id),
    title: '',
    systems: [1],
    forum: 'userForum',
    rhythm: '',
    dropped: false,
    reason: '',
    ...change,
  },
})

describe('FORUM-1 what was decided on a system’s forums', () => {
  test('the latest decision holds, in whatever order the rows arrive', () => {
    const entries = [entry(8, { rhythm: 'FREQ=YEARLY' }), entry(3, { dropped: true })]
    const expected = [{ forum: 'userForum', held: true, rhythm: 'FREQ=YEARLY' }]
    expect(choicesOf(1, entries)).toEqual(expected)
    expect(choicesOf(1, entries.toReversed())).toEqual(expected)
  })

  test('FORUM-3 a decision on several systems is one of each of them, and of no other', () => {
    const entries = [entry(1, { systems: [1, 2], dropped: true })]
    expect(choicesOf(2, entries)).toEqual([{ forum: 'userForum', held: false }])
    expect(choicesOf(3, entries)).toEqual([])
  })
})

test('FORUM-2 a rhythm is told in words, and one of another kind as it stands', async () => {
  const sv = await loadMessages('sv')
  expect(rhythmsOffered.map(rule => rhythmText(sv, rule))).toEqual([
    'varje vecka',
    'varannan vecka',
    'varje månad',
    'varannan månad',
    'varje kvartal',
    'var 4:e månad',
    'varje halvår',
    'varje år',
  ])
  expect(rhythmText(sv, undefined)).toBe('vid behov')
  expect(rhythmText(sv, 'FREQ=MONTHLY;BYDAY=1MO')).toContain('FREQ=MONTHLY;BYDAY=1MO')
  expect(formatsFor('sv').month('2026-08-01')).toBe('aug. 2026')
})
