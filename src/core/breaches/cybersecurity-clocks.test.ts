import { expect, test } from 'vitest'
import { breachClock } from './breach-clock.ts'
import { cybersecurityClocks, type SignificantIncident } from './cybersecurity-clocks.ts'
import { cybersecurityLaws } from './cybersecurity-law.ts'

const awareAt = '2026-11-20T12:17:00Z'
const minute = 60_000
const hour = 60 * minute
const notified = { at: '2026-11-22T12:17:00Z', on: '2026-11-22' }

const clocks = (incident: Partial<SignificantIncident>, now = awareAt, today = '2026-11-20') =>
  cybersecurityClocks({ awareAt, ...incident }, { now, today })

test.each([
  ['2026-11-20T12:17:00Z', 'running', 24 * hour],
  ['2026-11-21T04:17:00Z', 'running', 8 * hour], // exactly 8 h left
  ['2026-11-21T04:17:00.001Z', 'warning', 8 * hour - 1],
  ['2026-11-21T12:17:00Z', 'warning', 0], // exactly at the end isn't late
  ['2026-11-21T12:17:00.001Z', 'late', -1],
])('INC-4 the early warning of a significant incident at %s is %s', (now, state, remainingMs) => {
  expect(clocks({}, now)?.earlyWarning).toStrictEqual({ dueAt: '2026-11-21T12:17:00Z', state, remainingMs })
})

test.each([
  ['2026-11-22T12:17:00Z', 'running', 24 * hour],
  ['2026-11-22T12:17:00.001Z', 'warning', 24 * hour - 1],
  ['2026-11-23T12:17:00Z', 'warning', 0],
  ['2026-11-23T12:17:00.001Z', 'late', -1],
])('INC-4 the notification of a significant incident at %s is %s', (now, state, remainingMs) => {
  expect(clocks({}, now)?.notification).toStrictEqual({ dueAt: '2026-11-23T12:17:00Z', state, remainingMs })
})

test.each(['2026-03-28T12:00:00Z', '2026-10-24T12:00:00Z'])(
  'INC-4 from %s a daylight-saving night moves neither the early warning nor the notification',
  aware => {
    const { earlyWarning, notification } = clocks({ awareAt: aware }) ?? {}
    expect(Date.parse(earlyWarning?.dueAt ?? '') - Date.parse(aware)).toBe(24 * hour)
    expect(Date.parse(notification?.dueAt ?? '') - Date.parse(aware)).toBe(72 * hour)
  },
)

test('INC-4 an early warning stops its own clock alone', () => {
  const { earlyWarning, notification } = clocks({ warnedAt: '2026-11-21T11:17:00Z' }, '2026-11-23T12:18:00Z') ?? {}
  expect(earlyWarning).toMatchObject({ state: 'stopped', remainingMs: hour })
  expect(notification).toMatchObject({ state: 'late', remainingMs: -minute })
})

test('INC-4 a notification is an early warning too, unless one was given before', () => {
  const at = (warnedAt?: string) => clocks({ notified, ...(warnedAt !== undefined && { warnedAt }) })
  expect(at()?.earlyWarning).toMatchObject({ state: 'stopped', remainingMs: -24 * hour })
  expect(at('2026-11-21T12:17:00Z')?.earlyWarning).toMatchObject({ state: 'stopped', remainingMs: 0 })
  expect(at('2026-11-23T00:00:00Z')?.earlyWarning).toMatchObject({ state: 'stopped', remainingMs: -24 * hour })
  expect(at()?.notification).toMatchObject({ state: 'stopped', remainingMs: 24 * hour })
})

test('INC-4 an incident found not to be significant stops what still runs, and asks for no report', () => {
  const dropped = { notSignificantAt: '2026-11-23T11:17:00Z', warnedAt: '2026-11-21T11:17:00Z' }
  expect(clocks(dropped)).toStrictEqual({
    earlyWarning: { dueAt: '2026-11-21T12:17:00Z', state: 'stopped', remainingMs: hour },
    notification: { dueAt: '2026-11-23T12:17:00Z', state: 'stopped', remainingMs: hour },
  })
  expect(clocks({ notSignificantAt: '2026-11-21T11:17:00Z' })?.earlyWarning.remainingMs).toBe(hour)
  expect(clocks({ ...dropped, notified })).not.toHaveProperty('finalReport')
})

test('INC-4 the final report has no day before the notification', () => {
  expect(clocks({})).not.toHaveProperty('finalReport')
  expect(clocks({ reportedOn: '2026-11-21' })).not.toHaveProperty('finalReport')
})

test.each([
  ['2026-11-22', '2026-12-22', '2026-12-22'],
  ['2026-01-31', '2026-02-28', '2026-03-02'], // a month without a 31st; a Saturday
  ['2028-01-31', '2028-02-29', '2028-02-29'],
  ['2026-11-24', '2026-12-24', '2026-12-28'], // Christmas Eve to Monday
  ['2026-11-30', '2026-12-30', '2026-12-30'],
  ['2026-12-01', '2027-01-01', '2027-01-04'],
])('INC-4 notified on %s, the final report is due on %s, and by law on %s', (on, dueOn, legalEnd) => {
  expect(clocks({ notified: { ...notified, on } })?.finalReport).toMatchObject({ dueOn, legalEnd })
})

test.each([
  ['2026-12-15', 'running', 7], // exactly 7 days left
  ['2026-12-16', 'warning', 6],
  ['2026-12-22', 'warning', 0], // the day itself isn't late
  ['2026-12-23', 'late', -1],
])('INC-4 the final report on %s is %s', (today, state, remainingDays) => {
  const expected = { dueOn: '2026-12-22', legalEnd: '2026-12-22', state, remainingDays }
  expect(clocks({ notified }, awareAt, today)?.finalReport).toStrictEqual(expected)
})

test.each([
  ['2026-12-20', 2],
  ['2026-12-22', 0],
  ['2026-12-24', -2],
])('INC-4 reported on %s stops the month with what was left', (reportedOn, remainingDays) => {
  const { finalReport } = clocks({ notified, reportedOn }, awareAt, '2027-02-01') ?? {}
  expect(finalReport).toMatchObject({ state: 'stopped', remainingDays })
})

test('INC-4 the Cybersecurity Act holds from 15 January 2026, begun in Sweden; before it nothing is asked', () => {
  expect(clocks({ awareAt: '2026-01-14T22:59:59.999Z' })).toBeUndefined()
  expect(clocks({ awareAt: '2026-01-14T23:00:00Z' })?.earlyWarning.dueAt).toBe('2026-01-15T23:00:00Z')
})

test('INC-4 a significant incident keeps the law of its own day: a changed one is a row', () => {
  const [law] = cybersecurityLaws
  if (!law) throw new Error('no law')
  const changed = {
    validFrom: '2027-01-01T00:00:00Z',
    earlyWarning: { withinHours: 12, warnWithinHours: 2 },
    notification: { withinHours: 48, warnWithinHours: 4 },
    finalReport: { withinMonths: 2, warnWithinDays: 1 },
  }
  const dates = (aware: string, now: string, today: string) => {
    const incident = { awareAt: aware, warnedAt: aware, notified: { at: aware, on: aware.slice(0, 10) } }
    const running = cybersecurityClocks({ awareAt: aware }, { now, today }, [law, changed])
    const { finalReport } = cybersecurityClocks(incident, { now, today }, [law, changed]) ?? {}
    return [running?.earlyWarning.dueAt, running?.earlyWarning.state, running?.notification.dueAt, finalReport?.dueOn]
  }
  expect(dates('2026-12-31T23:59:59Z', '2027-01-01T20:00:00Z', '2027-01-01')).toEqual([
    '2027-01-01T23:59:59Z',
    'warning',
    '2027-01-03T23:59:59Z',
    '2027-01-31',
  ])
  expect(dates('2027-01-01T00:00:00Z', '2027-01-01T09:00:00Z', '2027-01-01')).toEqual([
    '2027-01-01T12:00:00Z',
    'running',
    '2027-01-03T00:00:00Z',
    '2027-03-01',
  ])
})

test('INC-4 both clocks of one incident run independently of each other', () => {
  const now = '2026-11-22T12:18:00Z'
  expect(breachClock({ awareAt, notifiedAt: '2026-11-21T12:17:00Z' }, now).state).toBe('stopped')
  expect(clocks({}, now)).toMatchObject({ earlyWarning: { state: 'late' }, notification: { state: 'warning' } })
})

test('INC-4 moments and days of a significant incident that are none are refused by name', () => {
  expect(() => clocks({ awareAt: '2026-11-20' })).toThrow(/^awareAt: /)
  expect(() => clocks({}, 'now')).toThrow(/^now: /)
  expect(() => clocks({}, awareAt, 'today')).toThrow(/^today: /)
  expect(() => clocks({ warnedAt: '' })).toThrow(/^warnedAt: /)
  expect(() => clocks({ notSignificantAt: '' })).toThrow(/^notSignificantAt: /)
  expect(() => clocks({ notified: { ...notified, at: '' } })).toThrow(/^notified\.at: /)
  expect(() => clocks({ notified: { ...notified, on: '' } })).toThrow(/^notified\.on: /)
  expect(() => clocks({ notified, reportedOn: '' })).toThrow(/^reportedOn: /)
  expect(() => clocks({ notified: { ...notified, on: '9999-12-01' } })).toThrow(/^dueOn: /)
  expect(() => clocks({ awareAt: '9999-12-31T00:00:00Z' })).toThrow(/^dueAt: /)
  const [law] = cybersecurityLaws
  const inAYear = law && [{ ...law, finalReport: { withinMonths: 12, warnWithinDays: 7 } }]
  const untilTheLastNewYearsEve = { awareAt, notified: { ...notified, on: '9998-12-31' } }
  expect(() => cybersecurityClocks(untilTheLastNewYearsEve, { now: awareAt, today: '2026-11-20' }, inAYear)).toThrow(
    /^legalEnd: /,
  )
})
