import { expect, test } from 'vitest'
import { agreement, dues, holds, of, run, system, today } from '../testing/sample-register.ts'
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
  const sooner = [{ ...agreement, firstFollowUpBy: '2027-03-01' }]
  expect(of('FORUM-7', { agreements: sooner, adoptedOn })[0]?.dueOn).toBe('2027-03-01')
  const later = [{ ...agreement, firstFollowUpBy: '2028-03-01' }]
  expect(of('FORUM-7', { agreements: later, adoptedOn })[0]?.dueOn).toBe('2027-11-01')
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-03-01', kind: 'meeting' as const }]
  expect(of('FORUM-7', { agreements: [agreement], adoptedOn, followUpsHeld })[0]?.dueOn).toBe('2027-03-01')
})

test('FORUM-1 contract follow-up may be tightened and never loosened', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-09-01', kind: 'meeting' as const }]
  const due = (followUpMonths: number) =>
    of('FORUM-7', { agreements: [{ ...agreement, followUpMonths }], followUpsHeld })[0]?.dueOn
  expect(due(6)).toBe('2027-03-01')
  expect(due(24)).toBe('2027-09-01')
  for (const none of [0, -3, Number.NaN]) expect(due(none)).toBe('2027-09-01') // no rhythm, and no end to it
})

test('AGR-2 the owner decides in time, and it is done when that very end was decided on', () => {
  const [open] = of('AGR-2', { agreements: [agreement] })
  expect(open).toMatchObject({
    key: 'AGR-2:agreement-12:2027-09-17',
    role: 'owner',
    personIds: ['olga'],
    opensOn: '2027-06-19',
    state: 'upcoming',
  })
  const decision = { agreementId: '12', decidedOn: '2026-10-01' }
  expect(
    of('AGR-2', { agreements: [agreement], agreementDecisions: [{ ...decision, about: '2027-12-19' }] })[0]?.state,
  ).toBe('done')
  expect(
    of('AGR-2', { agreements: [agreement], agreementDecisions: [{ ...decision, about: '2026-12-19' }] })[0]?.state,
  ).toBe('upcoming')
})

test("AGR-1 one agreement with faulty terms is asked to be mended, and hides nobody else's duties", () => {
  const faulty = { ...agreement, id: '13', terms: { start: '2026-01-02', end: '2026-01-01' } }
  const list = run({ agreements: [faulty, agreement] })
  expect(list.filter(({ rule }) => rule === 'AGR-1')).toMatchObject([
    { code: 'agreement.mendTerms', subject: { id: '13' } },
  ])
  expect(list.some(({ rule }) => rule === 'AGR-2')).toBe(true)
})
