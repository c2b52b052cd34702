import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDay, parseDay } from '../time/local-date.ts'
import type { Obligation } from './obligation.ts'
import { remindersDue } from './reminders.ts'

const obligation: Obligation = {
  key: 'FORUM-7:agreement-12:2026-12-20',
  rule: 'FORUM-7',
  code: 'contract.followUp',
  subject: { type: 'agreement', id: '12' },
  systemIds: ['7'],
  role: 'systemManager',
  personIds: ['sam'],
  escalatesTo: ['budgetHolder', 'owner', 'deputyMunicipalDirector'],
  opensOn: '2026-09-21',
  dueOn: '2026-12-20',
  state: 'open',
}
const told = (today: string, more: Partial<Obligation> = {}) =>
  remindersDue({ ...obligation, ...more }, today).map(({ occasion, on, toRole }) => `${on} ${occasion} ${toRole}`)
const all = [
  '2026-09-21 opens systemManager',
  '2026-11-20 ahead systemManager',
  '2026-12-13 ahead systemManager',
  '2026-12-21 overdue budgetHolder',
  '2027-01-04 overdue owner',
  '2027-01-18 overdue deputyMunicipalDirector',
]

test.each([
  ['2026-09-20', 0],
  ['2026-09-21', 1],
  ['2026-11-19', 1],
  ['2026-11-20', 2],
  ['2026-12-13', 3],
  ['2026-12-20', 3], // on the day itself nobody else is told
  ['2026-12-21', 4],
  ['2027-01-03', 4],
  ['2027-01-04', 5],
  ['2027-01-18', 6],
])('AGR-8 by %s %i reminders have come due', (today, count) => {
  expect(told(today)).toEqual(all.slice(0, count))
})

test('AGR-8 nobody in the role: the next is told at once', () => {
  expect(told('2026-09-21', { personIds: [] })).toEqual(['2026-09-21 opens budgetHolder'])
})

test('AGR-8 what is done reminds nobody, and what opens late is not reminded of before', () => {
  expect(told('2027-01-18', { state: 'done' })).toEqual([])
  expect(told('2026-12-20', { opensOn: '2026-12-10' })).toEqual([
    '2026-12-10 opens systemManager',
    '2026-12-13 ahead systemManager',
  ])
})

test('AGR-8 with nobody to escalate to it stays with the role, and a day ahead that is its first is told of once', () => {
  expect(told('2026-10-01', { personIds: [], escalatesTo: [] })).toEqual(['2026-09-21 opens systemManager'])
  expect(told('2026-11-20', { opensOn: '2026-11-20' })).toEqual(['2026-11-20 opens systemManager'])
  expect(told('2026-11-20', { opensOn: '2026-11-19' })).toEqual([
    '2026-11-19 opens systemManager',
    '2026-11-20 ahead systemManager',
  ])
})

test('AGR-8 run on any days, in any order of restarts, each reminder goes out once', () => {
  const first = parseDay('2026-09-01')
  fc.assert(
    fc.property(fc.array(fc.nat(200), { maxLength: 30 }), runs => {
      const sent: string[] = []
      for (const offset of [...runs.sort((a, b) => a - b), 200]) {
        for (const { key } of remindersDue(obligation, formatDay(first + offset)))
          if (!sent.includes(key)) sent.push(key)
      }
      expect(sent).toHaveLength(all.length)
      expect(new Set(sent).size).toBe(sent.length)
    }),
  )
})
