import { expect, test } from 'vitest'
import { defaultRhythms } from '../model/default-forums.ts'
import { nextOccurrence, occurrences } from './recurrence.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

test.each([
  ['FREQ=YEARLY', '2024-03-15', ['2026-03-15']],
  ['FREQ=MONTHLY;INTERVAL=3', '2026-02-10', ['2026-02-10', '2026-05-10', '2026-08-10', '2026-11-10']],
  ['FREQ=MONTHLY;INTERVAL=4;BYDAY=-1FR', '2026-01-01', ['2026-01-30', '2026-05-29', '2026-09-25']],
  ['INTERVAL=2;FREQ=YEARLY;BYMONTH=3,9', '2026-01-05', ['2026-03-05', '2026-09-05']],
  ['FREQ=MONTHLY;COUNT=3', '2025-12-31', ['2026-01-31', '2026-03-31']], // months without a 31st are passed over
  ['FREQ=MONTHLY;UNTIL=20260301', '2026-01-01', ['2026-01-01', '2026-02-01', '2026-03-01']],
  ['FREQ=YEARLY', '2027-01-01', []],
])('FORUM-2 %s from %s is held in 2026 on %j', async (rule, start, days) => {
  expect(await occurrences(rule, start, year)).toEqual(days)
})

test('FORUM-2 a yearly rule from 29 February is held in leap years', async () => {
  expect(await occurrences('FREQ=YEARLY', '2024-02-29', { from: '2024-01-01', to: '2032-12-31' })).toEqual([
    '2024-02-29',
    '2028-02-29',
    '2032-02-29',
  ])
})

test('FORUM-2 every rhythm of the model can be expanded', async () => {
  for (const rule of Object.values(defaultRhythms)) {
    expect((await occurrences(rule ?? '', '2026-01-15', year)).length).toBeGreaterThan(0)
  }
})

test.each(['', 'FREQ=HOURLY', 'now and then', 'FREQ=DAILY;BYHOUR=9', 'FREQ=MONTHLY;INTERVAL=x'])(
  'FORUM-2 %j is refused by name',
  async rule => {
    await expect(occurrences(rule, '2026-01-01', year)).rejects.toThrow(/^rule: /)
  },
)

test('FORUM-2 the next occurrence is on the day itself or after, and none where the rule has ended', async () => {
  expect(await nextOccurrence('FREQ=YEARLY', '2024-03-15', '2026-03-15')).toBe('2026-03-15')
  expect(await nextOccurrence('FREQ=YEARLY', '2024-03-15', '2026-03-16')).toBe('2027-03-15')
  expect(await nextOccurrence('FREQ=YEARLY;COUNT=2', '2024-03-15', '2026-01-01')).toBeUndefined()
})

test('FORUM-2 a rule that no year satisfies ends, and does not hang', async () => {
  expect(await occurrences('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', year)).toEqual([])
})
