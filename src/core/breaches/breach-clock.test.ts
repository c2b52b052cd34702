import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from '../testing/sample-breach.ts'
import { assessBreach } from './assess-breach.ts'
import { breachClock } from './breach-clock.ts'
import type { BreachFacts } from './breach-facts.ts'
import { type BreachLaw, breachLaws } from './breach-law.ts'
import { lawOn } from './law-on.ts'

const awareAt = '2026-11-20T12:17:00Z'
const due = '2026-11-23T12:17:00Z'
const hour = 3_600_000

test.each([
  ['2026-11-20T12:17:00Z', 'running', 72 * hour, false],
  ['2026-11-22T12:17:00Z', 'running', 24 * hour, false], // exactly 24 h left
  ['2026-11-22T12:17:00.001Z', 'warning', 24 * hour - 1, false],
  [due, 'warning', 0, false], // exactly at the end isn't late
  ['2026-11-23T12:17:00.001Z', 'late', -1, true],
  ['2026-11-24T12:17:00Z', 'late', -24 * hour, true],
] as const)('INC-4 at %s the clock is %s', (now, state, remainingMs, reasonsForDelayRequired) => {
  expect(breachClock({ awareAt }, now)).toStrictEqual({
    dueAt: due,
    legalEnd: '2026-11-23T13:00:00Z',
    state,
    remainingMs,
    reasonsForDelayRequired,
  })
})

test.each([
  ['2026-11-20T13:00:00Z', '2026-11-23T14:00:00Z'],
  ['2026-11-20T13:59:59.999Z', '2026-11-23T14:00:00Z'],
  ['2026-11-20T12:59:59Z', '2026-11-23T13:00:00Z'],
  ['2026-12-30T23:30:00Z', '2027-01-03T00:00:00Z'],
])('INC-4 aware at %s, the hour of the event is not counted: %s', (aware, legalEnd) => {
  expect(breachClock({ awareAt: aware }, aware).legalEnd).toBe(legalEnd)
})

test.each(['2026-03-27T12:00:00Z', '2026-10-23T12:00:00Z'])(
  'INC-4 from %s a daylight-saving night neither adds nor takes an hour',
  aware => {
    const { dueAt } = breachClock({ awareAt: aware }, aware)
    expect(Date.parse(dueAt) - Date.parse(aware)).toBe(72 * hour)
  },
)

test('INC-4 notified in time stops the clock with what was left', () => {
  const clock = breachClock({ awareAt, notifiedAt: '2026-11-21T12:17:00Z' }, '2026-12-24T00:00:00Z')
  expect(clock).toMatchObject({ state: 'stopped', remainingMs: 48 * hour, reasonsForDelayRequired: false })
  expect(breachClock({ awareAt, notifiedAt: due }, due)).toMatchObject({
    remainingMs: 0,
    reasonsForDelayRequired: false,
  })
})

test('INC-4 notified late asks for reasons', () => {
  const clock = breachClock({ awareAt, notifiedAt: '2026-11-23T13:17:00Z' }, '2026-12-24T00:00:00Z')
  expect(clock).toMatchObject({ state: 'stopped', remainingMs: -hour, reasonsForDelayRequired: true })
})

test('INC-4 closed as not notifiable never asks for reasons, however late', () => {
  const clock = breachClock({ awareAt, closedAsNotNotifiableAt: '2026-11-30T12:17:00Z' }, '2026-12-24T00:00:00Z')
  expect(clock).toMatchObject({ state: 'stopped', remainingMs: -168 * hour, reasonsForDelayRequired: false })
})

test('INC-4 a case keeps the law of its own awareness', () => {
  const [first] = breachLaws
  if (!first) throw new Error('no law')
  const laws = [first, { ...first, validFrom: '2027-01-01T00:00:00Z', notifyWithinHours: 96 }]
  expect(breachClock({ awareAt: '2026-12-31T23:59:59Z' }, awareAt, laws).dueAt).toBe('2027-01-03T23:59:59Z')
  expect(breachClock({ awareAt: '2027-01-01T00:00:00Z' }, awareAt, laws).dueAt).toBe('2027-01-05T00:00:00Z')
  expect(breachClock({ awareAt: '2017-01-01T00:00:00Z' }, awareAt, laws).dueAt).toBe('2017-01-04T00:00:00Z')
})

test('INC-4 the change proposed in the EU, 96 hours and high risk only, would be one row', () => {
  const [first] = breachLaws
  if (!first) throw new Error('no law')
  const proposed: BreachLaw = {
    ...first,
    validFrom: '2028-01-01T00:00:00Z',
    notifyWithinHours: 96,
    notifyFrom: 'high',
  }
  const laws = [...breachLaws, proposed]
  const judged = (aware: string, facts: BreachFacts) => {
    const { risk, notifyAuthority } = assessBreach(facts, lawOn(Date.parse(aware), laws))
    const { dueAt, legalEnd } = breachClock({ awareAt: aware }, aware, laws)
    return { risk, notifyAuthority, dueAt, legalEnd }
  }
  const risky: BreachFacts = { ...plain, availability: 'lost' }
  const high: BreachFacts = { ...risky, data: ['health'] }
  const before = { dueAt: '2028-01-03T23:59:59Z', legalEnd: '2028-01-04T00:00:00Z' }
  const after = { dueAt: '2028-01-05T00:00:00Z', legalEnd: '2028-01-05T01:00:00Z' }
  expect(judged('2027-12-31T23:59:59Z', risky)).toEqual({ risk: 'risk', notifyAuthority: true, ...before })
  expect(judged('2028-01-01T00:00:00Z', risky)).toEqual({ risk: 'risk', notifyAuthority: false, ...after })
  expect(judged('2028-01-01T00:00:00Z', high)).toEqual({ risk: 'high', notifyAuthority: true, ...after })
})

test('INC-4 the legal end is after the target, by an hour at most', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, moment => {
      const { dueAt, legalEnd } = breachClock({ awareAt: moment.toISOString() }, awareAt)
      const after = Date.parse(legalEnd) - Date.parse(dueAt)
      expect(after).toBeGreaterThan(0)
      expect(after).toBeLessThanOrEqual(hour)
      expect(Date.parse(legalEnd) % hour).toBe(0)
    }),
  )
})

test('INC-4 moments that are none are refused by name', () => {
  expect(() => breachClock({ awareAt: '2026-11-20' }, due)).toThrow(/^awareAt: /)
  expect(() => breachClock({ awareAt }, 'now')).toThrow(/^now: /)
  expect(() => breachClock({ awareAt, notifiedAt: '' }, due)).toThrow(/^notifiedAt: /)
  expect(() => breachClock({ awareAt, closedAsNotNotifiableAt: '' }, due)).toThrow(/^closedAsNotNotifiableAt: /)
})

test('INC-4 both notified and closed: the earlier stopped it', () => {
  const both = { awareAt, notifiedAt: '2026-11-21T12:17:00Z', closedAsNotNotifiableAt: '2026-11-22T12:17:00Z' }
  expect(breachClock(both, due)).toMatchObject({
    state: 'stopped',
    remainingMs: 48 * hour,
    reasonsForDelayRequired: false,
  })
})

test('INC-4 an end past the year 9999 is refused by name', () => {
  expect(() => breachClock({ awareAt: '9999-12-29T00:00:00Z' }, due)).toThrow(/^dueAt: /)
  expect(() => breachClock({ awareAt: '9999-12-28T23:30:00Z' }, due)).toThrow(/^legalEnd: /)
})

test('INC-4 laws that are none, or from no moment, are refused by name', () => {
  const [law] = breachLaws
  if (!law) throw new Error('no law')
  expect(() => lawOn(0, [])).toThrow(/^laws: /)
  expect(() => lawOn(0, [law, { ...law, validFrom: '' }])).toThrow(/^validFrom: /)
  expect(lawOn(Number.POSITIVE_INFINITY)).toBe(breachLaws.at(-1))
})
