import { expect, test } from 'vitest'
import { defaultModel } from '../model/default-model.ts'
import { agreement, dues, holds, of, run, system, today, window } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'
import type { SystemEntry } from './register-snapshot.ts'

test('FORUM-7 contract follow-up is due within a year of the agreement, and then within a year of the last', () => {
  const [first] = of('FORUM-7', { agreements: [agreement] })
  expect(first).toStrictEqual({
    key: 'FORUM-7:agreement-12:2025-12-20',
    rule: 'FORUM-7',
    code: 'contract.followUp',
    subject: { type: 'agreement', id: '12' },
    systemIds: ['7'],
    role: 'systemManager',
    personIds: ['sam'],
    escalatesTo: ['budgetHolder', 'owner', 'deputyMunicipalDirector'],
    opensOn: '2025-09-21',
    dueOn: '2025-12-20',
    state: 'overdue',
  })
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-02-28', kind: 'meeting' as const }]
  expect(dues(of('FORUM-7', { agreements: [agreement], followUpsHeld }))).toEqual([
    '2027-02-28 upcoming',
    '2028-02-28 upcoming',
  ])
})

test('FORUM-8 work on a follow-up begins 90 days ahead, room for the dialogue that prepares it, or as long as the model says', () => {
  const { defaults } = defaultModel
  const opensDaysBefore = { ...defaults.deadlines.opensDaysBefore, contractFollowUp: 30 }
  const model = { ...defaultModel, defaults: { ...defaults, deadlines: { ...defaults.deadlines, opensDaysBefore } } }
  const days = (list: { opensOn: string; dueOn: string }[]) => list.map(({ opensOn, dueOn }) => [opensOn, dueOn])
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-02-28', kind: 'meeting' as const }]
  expect(days(of('FORUM-7', { agreements: [agreement], followUpsHeld }))).toEqual([
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-28'],
  ])
  expect(days(of('FORUM-7', { agreements: [agreement], followUpsHeld, model }))).toEqual([
    ['2027-01-29', '2027-02-28'],
    ['2028-01-29', '2028-02-28'],
  ])
})

test.each([
  ['2026-11-20', 'upcoming'],
  ['2026-11-30', 'open'],
  ['2027-02-28', 'open'], // on the day itself it is not overdue
  ['2027-03-01', 'overdue'],
])('FORUM-7 on %s a follow-up due on 28 February 2027 is %s', (on, state) => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-02-28', kind: 'meeting' as const }]
  expect(of('FORUM-7', { agreements: [agreement], followUpsHeld }, on)[0]).toMatchObject({ dueOn: '2027-02-28', state })
})

test('FORUM-7 the same duty keeps its key from day to day, and the one after has another', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-02-28', kind: 'meeting' as const }]
  const keys = (on: string) => of('FORUM-7', { agreements: [agreement], followUpsHeld }, on).map(({ key }) => key)
  expect(keys('2026-11-21')).toEqual(keys('2027-02-01'))
  expect(new Set(keys('2026-11-21')).size).toBe(2)
})

test('FORUM-7 what was held shows as done in its own time', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2025-11-01', kind: 'meeting' as const }]
  const over = { from: '2025-01-01', to: '2026-12-31' }
  expect(dues(of('FORUM-7', { agreements: [agreement], followUpsHeld }, today, over))).toEqual([
    '2025-12-20 done',
    '2026-11-01 overdue',
  ])
})

test.each([
  [
    ['2026-02-28', '2026-02-28'],
    ['2025-12-20 done', '2027-02-28 upcoming'],
  ],
  [
    ['2026-06-01', '2026-02-28'],
    ['2025-12-20 done', '2027-02-28 done', '2027-06-01 upcoming'],
  ],
  [['2024-12-20'], ['2025-12-20 overdue']],
  [['2024-06-01'], ['2025-12-20 overdue']],
  [['2024-12-21'], ['2025-12-20 done', '2025-12-21 overdue']],
  [
    ['2026-06-01', '2026-02-28', '2025-12-01'],
    ['2025-12-20 done', '2026-12-01 done', '2027-02-28 done', '2027-06-01 upcoming'],
  ],
  [
    ['2026-02-28', '2025-12-01', '2026-06-01'],
    ['2025-12-20 done', '2026-12-01 done', '2027-02-28 done', '2027-06-01 upcoming'],
  ],
  [['2026-11-21'], ['2025-12-20 done', '2027-11-21 upcoming']], // today
  [['2026-11-22'], ['2025-12-20 overdue']], // not yet held
])('FORUM-7 of an agreement from 20 December 2024, held on %j: %j', (days, expected) => {
  const followUpsHeld = days.map(heldOn => ({ agreementId: '12', heldOn, kind: 'meeting' as const }))
  const over = { from: '2025-01-01', to: '2027-12-31' }
  expect(dues(of('FORUM-7', { agreements: [agreement], followUpsHeld }, today, over))).toEqual(expected)
})

test('FORUM-7 a system has its own until its last day in use, and not one after', () => {
  const own = (endOfUse: string) =>
    dues(of('FORUM-7', { systems: [{ ...system, startOfUse: '2026-10-01', endOfUse }] }))
  expect(own('2027-09-30')).toEqual([])
  expect(own('2027-10-01')).toEqual(['2027-10-01 upcoming'])
  expect(own('2028-10-01')).toEqual(['2027-10-01 upcoming', '2028-10-01 upcoming'])
})

test('FORUM-7 of a system without an agreement it is held for the system; nobody knows since when, nothing is due', () => {
  const followUpsHeld = [{ systemId: '7', heldOn: '2026-08-15', kind: 'meeting' as const }]
  expect(dues(of('FORUM-7', { followUpsHeld }))).toEqual(['2027-08-15 upcoming', '2028-08-15 upcoming'])
  expect(of('FORUM-7', { followUpsHeld: [{ heldOn: '2026-08-15', kind: 'meeting' }] })[0]?.state).toBe('overdue')
  const { startOfUse: _, ...unknown } = system
  expect(dues(of('FORUM-7', { systems: [unknown], adoptedOn: '2026-11-01' }))).toEqual([
    '2027-11-01 upcoming',
    '2028-11-01 upcoming',
  ])
  expect(obligations({ systems: [unknown] }, window, today).filter(({ rule }) => rule === 'FORUM-7')).toEqual([])
  const sooner = { ...unknown, firstFollowUpBy: '2027-02-01' }
  expect(of('FORUM-7', { systems: [sooner], adoptedOn: '2026-11-01' })[0]?.dueOn).toBe('2027-02-01')
})

test('FORUM-7 an agreement is followed up to the end of its last option, and to its end where that one is used', () => {
  const express = (used: number, on = today) =>
    of(
      'FORUM-7',
      {
        adoptedOn: '2026-06-01',
        agreements: [
          {
            ...agreement,
            terms: {
              start: '2026-06-01',
              end: '2027-06-30',
              renewal: { kind: 'express', each: { days: 1 }, times: 1, used, callBefore: { months: 3 } },
            },
          },
        ],
      },
      on,
    ).map(({ dueOn }) => dueOn)
  expect(express(0)).toEqual(['2027-06-01', '2028-06-01'])
  expect(express(1)).toEqual(['2027-06-01'])
  expect(express(0, '2027-03-31')).toEqual(['2027-06-01']) // the day to call it has passed
})

test('FORUM-7 a terminated agreement is followed up until it has ended; one not begun already covers its system', () => {
  const terminated = { ...agreement, terms: { ...agreement.terms, terminatedOn: '2026-11-01' } }
  expect(dues(of('FORUM-7', { agreements: [terminated], adoptedOn: '2026-11-10' }))).toEqual(['2027-11-10 upcoming'])
  const ahead = { ...agreement, terms: { start: '2027-02-01', end: '2030-01-31' } }
  expect(of('FORUM-7', { agreements: [ahead] }).map(({ key }) => key)).toEqual(['FORUM-7:agreement-12:2028-02-01'])
  const last = {
    ...agreement,
    terms: { ...agreement.terms, renewal: { kind: 'tacit' as const, each: { years: 1 }, times: 1 } },
  }
  expect(dues(of('FORUM-7', { agreements: [last], adoptedOn: '2026-11-10' }))).toEqual(['2027-11-10 upcoming'])
})

test('FORUM-7 it is shown on those of its systems in use whose category demands it, and led by theirs', () => {
  const holdings = [holds('leadSuperUser', 'lea')]
  const service: SystemEntry = { ...system, id: '8', category: 'commercialService', holdings }
  const past: SystemEntry = { ...system, id: '9', endOfUse: '2026-11-20', holdings }
  const list = (systemIds: string[]) =>
    of('FORUM-7', { systems: [system, service, past], agreements: [{ ...agreement, systemIds }] })
  expect(list(['8', '7', '9', 'nowhere'])[0]).toMatchObject({ systemIds: ['7'], personIds: ['sam'] })
  expect(list(['8', '9']).map(({ subject }) => subject)).toEqual([
    { type: 'system', id: '7' }, // which now has none
  ])
})

test("FORUM-7 one obligation for an agreement of several systems, shown on each, led by each one's lead", () => {
  const second: SystemEntry = { ...system, id: '8', category: 'platform', holdings: [holds('serviceManager', 'siv')] }
  const list = of('FORUM-7', { systems: [system, second], agreements: [{ ...agreement, systemIds: ['7', '8'] }] })
  expect(list[0]).toMatchObject({ systemIds: ['7', '8'], personIds: ['sam', 'siv'] })
  expect(new Set(list.map(({ subject }) => subject.id))).toEqual(new Set(['12']))
})

test.each([
  ['publicService', 0],
  ['authorityService', 0],
  ['commercialService', 0],
  ['digitalTool', 1],
  ['businessSystem', 1],
  ['platform', 1],
  ['itInfrastructure', 1],
] as const)('FORUM-7 a %s without an agreement has %i of its own', (category, count) => {
  const list = of('FORUM-7', { systems: [{ ...system, category, startOfUse: '2026-10-01' }] }, today, {
    from: today,
    to: '2027-11-20',
  })
  expect(list).toHaveLength(count)
  if (count) expect(list[0]).toMatchObject({ key: 'FORUM-7:system-7:2027-10-01', subject: { type: 'system', id: '7' } })
})

test('FORUM-7 when its agreement has ended, the system has a follow-up of its own again', () => {
  const ended = { ...agreement, terms: { start: '2020-01-01', end: '2025-12-31' } }
  expect(of('FORUM-7', { agreements: [ended] }).map(({ subject }) => subject.type)).toEqual(['system'])
})

test('FORUM-7 nothing is due after an agreement that nobody can prolong has ended', () => {
  const fixed = { ...agreement, terms: { start: '2026-06-01', end: '2027-05-31' } }
  expect(of('FORUM-7', { agreements: [fixed] })).toEqual([])
  const tacit = { ...fixed, terms: { ...fixed.terms, renewal: { kind: 'tacit' as const, each: { years: 1 } } } }
  expect(dues(of('FORUM-7', { agreements: [tacit] }))).toEqual(['2027-06-01 upcoming', '2028-06-01 upcoming'])
})

test.each([
  [{ satisfied: true, supplierAsked: true, supplierCalled: false }, '2027-10-01'],
  [{ satisfied: true, supplierAsked: true }, '2027-10-01'],
  [{ satisfied: true, supplierAsked: true, supplierCalled: true }, '2025-12-20'],
  [{ satisfied: true, supplierAsked: false }, '2025-12-20'],
  [{ satisfied: true }, '2025-12-20'],
  [{ satisfied: false, supplierAsked: true }, '2025-12-20'],
])('FORUM-9 after an internal dialogue with %j the follow-up is due on %s', (answers, dueOn) => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-10-01', kind: 'internalDialogue' as const, ...answers }]
  expect(of('FORUM-7', { agreements: [agreement], followUpsHeld })[0]?.dueOn).toBe(dueOn)
})

test('FORUM-13 unknown is not overdue: the first is due within a year of adoption, or sooner where somebody decides', () => {
  const adoptedOn = '2026-11-01'
  expect(dues(of('FORUM-7', { agreements: [agreement], adoptedOn }))).toEqual([
    '2027-11-01 upcoming',
    '2028-11-01 upcoming',
  ])
  expect(dues(of('FORUM-7', { agreements: [agreement], adoptedOn: '2024-12-20' }))).toEqual(['2025-12-20 overdue'])
  const sooner = [{ ...agreement, firstFollowUpBy: '2027-03-01' }]
  expect(of('FORUM-7', { agreements: sooner, adoptedOn })[0]?.dueOn).toBe('2027-03-01')
  const later = [{ ...agreement, firstFollowUpBy: '2028-03-01' }]
  expect(of('FORUM-7', { agreements: later, adoptedOn })[0]?.dueOn).toBe('2027-11-01')
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-03-01', kind: 'meeting' as const }]
  expect(of('FORUM-7', { agreements: [agreement], adoptedOn, followUpsHeld })[0]?.dueOn).toBe('2027-03-01')
})

test.each([
  ['2026-06-01', '2026-10-01', ['2027-06-01 done', '2027-10-01 upcoming', '2028-10-01 upcoming']],
  ['2024-08-01', '2024-06-01', ['2025-12-20 overdue']], // adopted before the agreement began
  ['2024-12-20', '2024-12-01', ['2025-12-20 overdue']], // on the day that it began
  ['2026-06-01', '2025-11-21', ['2026-11-21 open', '2027-11-21 upcoming']], // due today
  ['2026-06-01', '2025-11-20', ['2026-11-20 overdue']],
  ['2026-11-20', '2026-11-20', ['2027-11-20 upcoming', '2028-11-20 upcoming']], // to the window's last day
])('FORUM-13 adopted on %s and held on %s: %j', (adoptedOn, heldOn, expected) => {
  const followUpsHeld = [{ agreementId: '12', heldOn, kind: 'meeting' as const }]
  expect(dues(of('FORUM-7', { agreements: [agreement], adoptedOn, followUpsHeld }))).toEqual(expected)
})

test("AGR-1 a programmer's slip is not taken for a fault of the terms", () => {
  expect(() => run({ agreements: [JSON.parse('{"id":"1","systemIds":["7"],"terms":null}')] })).toThrow(TypeError)
})

test('FORUM-1 contract follow-up may be tightened and never loosened', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-09-01', kind: 'meeting' as const }]
  const due = (followUpMonths: number) =>
    of('FORUM-7', { agreements: [{ ...agreement, followUpMonths }], followUpsHeld })[0]?.dueOn
  expect(due(6)).toBe('2027-03-01')
  expect(due(1)).toBe('2026-10-01')
  expect(due(12)).toBe('2027-09-01')
  expect(due(24)).toBe('2027-09-01')
  for (const none of [0, -3, Number.NaN]) expect(due(none)).toBe('2027-09-01') // no rhythm, and no end to it
})

test("AGR-1 one agreement with faulty terms is asked to be mended, and hides nobody else's duties", () => {
  const faulty = { ...agreement, id: '13', terms: { start: '2026-01-02', end: '2026-01-01' } }
  const list = run({ agreements: [faulty, agreement] })
  expect(list.filter(({ rule }) => rule === 'AGR-1')).toMatchObject([
    { code: 'agreement.mendTerms', subject: { id: '13' }, dueOn: '2020-01-01' },
  ])
  const unknown = obligations({ systems: [system], agreements: [faulty] }, window, today)
  expect(unknown.find(({ rule }) => rule === 'AGR-1')?.dueOn).toBe(today)
  expect(unknown.some(({ rule }) => rule === 'FORUM-7')).toBe(false) // its system isn't one without an agreement
  expect(list.some(({ rule }) => rule === 'AGR-2')).toBe(true)
})
