import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultRhythms } from '../model/default-forums.ts'
import { dayOf } from './days.ts'
import { formatDay } from './local-date.ts'
import { nextOccurrence, occurrences } from './recurrence.ts'
import { dailyDays } from './rule-days.ts'

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

test.each([
  '',
  'FREQ=HOURLY',
  'FREQ=XDAILY',
  'FREQ=DAILYX',
  'now and then',
  'FREQ=DAILY;BYHOUR=9',
  'FREQ=DAILY;BYMINUTE=9',
  'FREQ=DAILY;BYSECOND=9',
  'FREQ=MONTHLY;INTERVAL=x',
  'FREQ=DAILY;BYDAY=1MO',
  'FREQ=DAILY;BYDAY=MO,-1TU',
  'FREQ=DAILY;BYDAY=XX',
  'FREQ=DAILY;BYYEARDAY=60',
  'FREQ=DAILY;BYWEEKNO=9',
  'FREQ=DAILY;BYDAY=MO;BYSETPOS=1',
])('FORUM-2 %j is refused by name', async rule => {
  await expect(occurrences(rule, '2026-01-01', year)).rejects.toThrow(/^rule: /)
})

test('FORUM-2 the next occurrence is on the day itself or after, and none where the rule has ended', async () => {
  expect(await nextOccurrence('FREQ=YEARLY', '2024-03-15', '2026-03-15')).toBe('2026-03-15')
  expect(await nextOccurrence('FREQ=YEARLY', '2024-03-15', '2026-03-16')).toBe('2027-03-15')
  expect(await nextOccurrence('FREQ=YEARLY;COUNT=2', '2024-03-15', '2026-01-01')).toBeUndefined()
})

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30', '2026-01-01'],
  ['FREQ=YEARLY;BYMONTH=2', '2026-01-30'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', '2026-01-01'],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01'],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-30', '2026-01-01'],
  ['FREQ=DAILY;BYMONTHDAY=0', '2026-01-01'],
  ['FREQ=DAILY;INTERVAL=7;BYDAY=MO', '2026-01-01'], // a Thursday
])('FORUM-2 %s from %s is satisfied by no day: it ends, and does not hang', async (rule, start) => {
  expect(await occurrences(rule, start, year)).toEqual([])
})

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1,29', '2026-01-01', ['2026-02-01']], // not 1 March for the 29th
  ['FREQ=YEARLY;BYMONTH=4,5;BYMONTHDAY=31', '2026-01-01', ['2026-05-31']],
  ['FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=-31', '2026-01-02', ['2026-03-01']],
  ['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2', '2026-02-01', ['2026-02-28', '2026-03-31']],
  ['FREQ=YEARLY;BYYEARDAY=60', '2026-01-15', ['2026-03-01']],
  ['FREQ=YEARLY;BYMONTH=5;BYDAY=3MO', '2026-01-15', ['2026-05-18']],
  ['FREQ=DAILY;COUNT=3', '2026-02-27', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['FREQ=DAILY;INTERVAL=2;UNTIL=20260303', '2026-02-27', ['2026-02-27', '2026-03-01', '2026-03-03']],
  ['FREQ=DAILY;UNTIL=20260301T120000Z', '2026-02-28', ['2026-02-28', '2026-03-01']],
  ['FREQ=DAILY;UNTIL=20260227', '2026-02-28', []],
  ['FREQ=DAILY;INTERVAL=3;BYDAY=SU,MO;COUNT=3', '2026-02-28', ['2026-03-09', '2026-03-15', '2026-03-30']],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1,1', '2027-01-01', []],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1,1', '2025-12-31', ['2026-02-01', '2026-02-28']],
  ['FREQ=DAILY;INTERVAL=0;COUNT=2', '2026-02-28', ['2026-02-28', '2026-03-01']],
])('FORUM-2 %s from %s is held in the whole of 2026 on %j', async (rule, start, days) => {
  expect(await occurrences(rule, start, year)).toEqual(days)
})

test('FORUM-2 days before the first one, after the window or past the limit are left out; both ends are in it', async () => {
  const daily = (from: string, to: string, limit?: number) =>
    occurrences('FREQ=DAILY', '2026-03-10', { from, to }, limit)
  expect(await daily('2026-03-01', '2026-03-11')).toEqual(['2026-03-10', '2026-03-11'])
  expect(await daily('2026-03-12', '2026-03-13')).toEqual(['2026-03-12', '2026-03-13'])
  expect(await daily('2026-03-01', '2026-03-09')).toEqual([])
  expect(await daily('2026-03-01', '2026-12-31', 2)).toEqual(['2026-03-10', '2026-03-11'])
  expect(await daily('2026-03-01', '2030-12-31')).toHaveLength(1000)
})

test('FORUM-2 a day that is none is not put on the window’s last day', async () => {
  const until = (to: string) => occurrences('FREQ=YEARLY', '2024-02-29', { from: '2025-01-01', to })
  expect(await until('2025-03-01')).toEqual([])
  expect(await until('2028-02-29')).toEqual(['2028-02-29'])
})

test('FORUM-2 a daily rule is each day so far apart that Date finds on the weekdays, months and days it names', () => {
  const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
  const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values], { minLength: 1 }))
  const parts = fc.record({ weekdays: some(weekdays), months: some([1, 2, 6, 12]), days: some([1, 15, 30, -1, -30]) })
  const start = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2030, 1, 1) })
  const count = fc.integer({ min: 1, max: 9 })
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 8 }), count, start, (of, interval, most, first) => {
      const named = [
        of.weekdays && `BYDAY=${of.weekdays.join()}`,
        of.months && `BYMONTH=${of.months.join()}`,
        of.days && `BYMONTHDAY=${of.days.join()}`,
      ]
      const rule = ['FREQ=DAILY', `INTERVAL=${interval}`, `COUNT=${most}`, ...named.filter(Boolean)].join(';')
      const expected: string[] = []
      for (let day = first; day <= first + 900; day += interval) {
        const date = new Date(day * 86_400_000)
        const lasts = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
        const isNamed =
          (!of.weekdays || of.weekdays.includes(weekdays[date.getUTCDay()] ?? '')) &&
          (!of.months || of.months.includes(date.getUTCMonth() + 1)) &&
          (!of.days || of.days.some(each => (each < 0 ? lasts + 1 + each : each) === date.getUTCDate()))
        if (isNamed) expected.push(formatDay(day))
      }
      const found = [...dailyDays(rule, first, first + 900)].map(day => formatDay(day))
      expect(found, rule).toEqual(expected.slice(0, most))
    }),
  )
})

test.each([
  ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
  ['FREQ=MONTHLY;BYMONTHDAY=30', '2026-01-30', ['2026-01-30', '2026-03-30']],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,31',
    '2026-01-15',
    ['2026-01-15', '2026-01-31', '2026-02-15', '2026-03-15', '2026-03-31'],
  ],
  ['FREQ=MONTHLY', '2026-01-29', ['2026-01-29', '2026-03-29']],
  ['FREQ=WEEKLY;INTERVAL=5', '2026-01-30', ['2026-01-30', '2026-03-06']],
  ['FREQ=DAILY;INTERVAL=40', '2026-01-31', ['2026-01-31', '2026-03-12']],
  ['FREQ=DAILY;BYMONTH=2;INTERVAL=14', '2026-02-01', ['2026-02-01', '2026-02-15']],
  ['FREQ=YEARLY;BYMONTH=3', '2026-01-31', ['2026-03-31']],
])('FORUM-2 %s from %s is held in the first quarter on %j', async (rule, start, days) => {
  expect(await occurrences(rule, start, { from: '2026-01-01', to: '2026-03-31' })).toEqual(days)
})

test('FORUM-2 each day of the question is refused by its name', async () => {
  const ask = (start: string, from: string, to: string) => occurrences('FREQ=DAILY', start, { from, to })
  await expect(ask('x', '2026-01-01', '2026-01-02')).rejects.toThrow(/^start: /)
  await expect(ask('2026-01-01', 'x', '2026-01-02')).rejects.toThrow(/^window\.from: /)
  await expect(ask('2026-01-01', '2026-01-01', 'x')).rejects.toThrow(/^window\.to: /)
  await expect(nextOccurrence('FREQ=DAILY', '2026-01-01', 'x')).rejects.toThrow(/^from: /)
})

test('FORUM-2 the next occurrence is looked for ten years ahead, or as far as was said', async () => {
  expect(await nextOccurrence('FREQ=YEARLY;INTERVAL=9', '2020-01-01', '2020-01-02')).toBe('2029-01-01')
  expect(await nextOccurrence('FREQ=YEARLY;INTERVAL=9', '2020-01-01', '2020-01-02', 8)).toBeUndefined()
})
