import { expect, test } from 'vitest'
import type { RoleHolding } from '../register/role-holding.ts'
import { obligations } from './obligations.ts'
import type { AgreementEntry, RegisterSnapshot, SystemEntry } from './register-snapshot.ts'

const today = '2026-11-21'
const window = { from: '2026-11-21', to: '2028-11-20' }
const holds = (role: RoleHolding['role'], personId: string, more: Partial<RoleHolding> = {}): RoleHolding => ({
  role,
  personId,
  from: '2020-01-01',
  ...more,
})
const staff = [
  holds('owner', 'olga'),
  holds('budgetHolder', 'bo'),
  holds('systemManager', 'sam'),
  holds('technicalSystemManager', 'tove'),
  holds('processOwner', 'pia'),
]
const system: SystemEntry = {
  id: '7',
  category: 'businessSystem',
  startOfUse: '2020-01-01',
  holdings: staff,
  hasPersonalData: false,
}
const agreement: AgreementEntry = {
  id: '12',
  systemIds: ['7'],
  terms: {
    start: '2024-12-20',
    initial: { years: 2 },
    renewal: { kind: 'tacit', each: { years: 1 } },
    notice: { months: 3 },
  },
}
const run = (more: Partial<RegisterSnapshot>, on = today, over = window) =>
  obligations({ systems: [system], adoptedOn: '2020-01-01', ...more }, over, on)
const of = (rule: string, more: Partial<RegisterSnapshot>, on = today, over = window) =>
  run(more, on, over).filter(obligation => obligation.rule === rule)
const dues = (list: { dueOn: string; state: string }[]) => list.map(({ dueOn, state }) => `${dueOn} ${state}`)

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

test('AGR-4 AGR-5 a deficiency is told in time, and unremedied it asks for a decision on sanctions', () => {
  const deficiency = { id: 'd', agreementId: '12', seenOn: '2026-11-18', notifyWithinDays: 5 }
  const deficiencies = (more: object) =>
    run({ agreements: [agreement], deficiencies: [{ ...deficiency, ...more }] })
      .filter(({ subject }) => subject.type === 'deficiency')
      .map(({ rule, dueOn, state }) => `${rule} ${dueOn} ${state}`)
  expect(deficiencies({})).toEqual(['AGR-4 2026-11-23 open'])
  expect(deficiencies({ seenOn: '2026-11-01' })).toEqual(['AGR-4 2026-11-06 overdue'])
  expect(deficiencies({ notifiedOn: '2026-11-19' })).toEqual(['AGR-4 2026-11-23 done'])
  const told = { notifiedOn: '2026-11-19', remedyBy: '2026-11-20' }
  expect(deficiencies(told)).toEqual(['AGR-4 2026-11-23 done', 'AGR-5 2026-12-20 open'])
  expect(deficiencies({ ...told, remediedOn: '2026-11-20' })).toEqual(['AGR-4 2026-11-23 done'])
  expect(deficiencies({ ...told, remediedOn: '2026-11-21' })).toHaveLength(2)
  expect(deficiencies({ ...told, sanctionDecidedOn: '2026-11-21' })[1]).toBe('AGR-5 2026-12-20 done')
})

test('DOC-2 DOC-4 plan and report have their days in the year', () => {
  const documents = run({}).filter(({ rule }) => rule === 'DOC-2' || rule === 'DOC-4')
  expect(documents.map(({ rule, opensOn, dueOn, state }) => `${rule} ${opensOn} ${dueOn} ${state}`)).toEqual([
    'DOC-2 2025-08-01 2025-12-31 overdue',
    'DOC-4 2026-01-01 2026-03-31 overdue',
    'DOC-2 2026-08-01 2026-12-31 open',
    'DOC-4 2027-01-01 2027-03-31 upcoming',
    'DOC-2 2027-08-01 2027-12-31 upcoming',
    'DOC-4 2028-01-01 2028-03-31 upcoming',
  ])
  expect(documents[2]).toMatchObject({ code: 'plan.prepare', role: 'systemManager', personIds: ['sam'] })
})

test('DOC-2 what was due before adoption was not missed', () => {
  const first = run({ adoptedOn: '2026-11-01' }).filter(({ rule }) => rule === 'DOC-2')[0]
  expect(first?.dueOn).toBe('2026-12-31')
})

test('ROLE-9 a plan handed in waits for the budget holder, whether it covers one system or several', () => {
  const plan = { kind: 'managementPlan' as const, systemIds: ['7', '8'], year: 2027, submittedOn: '2026-11-10' }
  const list = run({ yearlyDocuments: [plan] }).filter(({ dueOn }) => dueOn === '2026-12-31')
  expect(list.map(({ rule, role, state, opensOn }) => [rule, role, state, opensOn])).toEqual([
    ['DOC-2', 'systemManager', 'done', '2026-08-01'],
    ['ROLE-9', 'budgetHolder', 'open', '2026-11-10'],
  ])
  const approved = run({ yearlyDocuments: [{ ...plan, approvedOn: '2026-11-20' }] })
  expect(approved.find(({ rule }) => rule === 'ROLE-9')?.state).toBe('done')
})

test('SEC-6 access to personal data is reviewed a year after the last review, or adoption', () => {
  const personal = { ...system, hasPersonalData: true }
  expect(dues(of('SEC-6', { systems: [personal], adoptedOn: '2026-11-01' }))).toEqual([
    '2027-11-01 upcoming',
    '2028-11-01 upcoming',
  ])
  const reviewsHeld = [
    { systemId: '7', kind: 'access' as const, heldOn: '2026-05-31' },
    { systemId: '7', kind: 'access' as const, heldOn: '2025-05-31' },
  ]
  expect(of('SEC-6', { systems: [personal], reviewsHeld })[0]?.dueOn).toBe('2027-05-31')
  expect(of('SEC-6', {})).toEqual([])
})

test('SEC-5 logs are reviewed by the process owner where somebody decided on a rhythm', () => {
  expect(of('SEC-5', {})).toEqual([])
  const list = of('SEC-5', { systems: [{ ...system, logReviewMonths: 3 }], adoptedOn: '2026-11-01' })
  expect(list[0]).toMatchObject({ dueOn: '2027-02-01', role: 'processOwner', personIds: ['pia'] })
})

test("SEC-2 a measure is the lead's, a technical one the technical manager's, and named persons come first", () => {
  const measure = { id: 'm', from: 'classification' as const, systemId: '7', dueOn: '2026-12-01' }
  expect(of('SEC-2', { measures: [measure] })[0]).toMatchObject({
    role: 'systemManager',
    personIds: ['sam'],
    state: 'open',
  })
  expect(of('SEC-2', { measures: [{ ...measure, technical: true }] })[0]).toMatchObject({
    role: 'technicalSystemManager',
    personIds: ['tove'],
  })
  expect(of('SEC-2', { measures: [{ ...measure, personIds: ['x'], doneOn: today }] })[0]).toMatchObject({
    personIds: ['x'],
    state: 'done',
  })
})

test("ROPA-7 RIGHT-1 INC-4 CTRL-1 a board's contact has records, requests, breaches and the self-check", () => {
  const boards = [{ id: 'b', dataProtectionContactIds: ['dana'], selfCheckedOn: '2026-01-31' }]
  const list = run({
    systems: [],
    boards,
    processingRecords: [{ id: 'r', boardId: 'b', reviewedOn: '2025-11-20' }],
    subjectRequests: [
      { id: 'q1', boardId: 'b', receivedOn: '2027-01-31' },
      { id: 'q2', boardId: 'b', receivedOn: '2026-11-20', extendedOn: '2026-12-20' },
      { id: 'q3', boardId: 'b', receivedOn: '2026-11-20', extendedOn: '2026-12-21' },
    ],
    breaches: [{ id: 'x', boardId: 'b', awareAt: '2026-11-20T12:17:00Z' }],
  })
  expect(list.map(({ key, state }) => `${key} ${state}`)).toEqual([
    'ROPA-7:processingRecord-r:2026-11-20 overdue',
    'INC-4:breach-x:2026-11-23 open',
    'RIGHT-1:subjectRequest-q3:2026-12-20 open',
    'CTRL-1:board-b:2027-01-31 upcoming',
    'RIGHT-1:subjectRequest-q2:2027-02-20 open',
    'RIGHT-1:subjectRequest-q1:2027-02-28 upcoming',
  ])
  expect(
    list.every(
      ({ role, personIds, boardId }) => role === 'dataProtectionContact' && personIds[0] === 'dana' && boardId === 'b',
    ),
  ).toBe(true)
})

test('ROLE-6 a role that runs out with nobody after asks the owner to appoint, and a successor answers it', () => {
  const ending = staff.map(held => (held.role === 'systemManager' ? { ...held, to: '2027-01-15' } : held))
  expect(of('ROLE-6', { systems: [{ ...system, holdings: ending }] })).toMatchObject([
    {
      key: 'ROLE-6:role-7.systemManager:2027-01-15',
      role: 'owner',
      personIds: ['olga'],
      opensOn: '2026-11-16',
      state: 'open',
    },
  ])
  const next = [...ending, holds('systemManager', 'new', { from: '2027-01-16' })]
  expect(of('ROLE-6', { systems: [{ ...system, holdings: next }] })).toEqual([])
})

test("ROLE-1 a vacancy is due a month after it arose, whoever's account it was", () => {
  const without = staff.filter(({ role }) => role !== 'systemManager')
  const vacancy = (...more: RoleHolding[]) =>
    of('ROLE-1', { systems: [{ ...system, holdings: [...without, ...more] }] })[0]
  expect(vacancy(holds('systemManager', 'sam', { to: '2026-11-10' }))).toMatchObject({
    dueOn: '2026-12-11',
    opensOn: '2026-11-11',
    state: 'open',
  })
  expect(vacancy(holds('systemManager', 'sam', { active: false }))).toMatchObject({
    dueOn: '2020-01-31',
    state: 'overdue',
  })
  expect(vacancy()).toMatchObject({ dueOn: '2020-01-31', personIds: ['olga'] })
})

test('NOTE-5 NOTE-7 the writer of a notice is asked for the next word, and daily for an end', () => {
  const notice = {
    id: 'n',
    type: 'acuteDisruption' as const,
    systemIds: ['7'],
    writerIds: ['w'],
    startsOn: '2026-11-19',
  }
  const keys = (more: object) =>
    run({ notices: [{ ...notice, ...more }] })
      .filter(({ subject }) => subject.type === 'notice')
      .map(({ key, state }) => `${key} ${state}`)
  expect(keys({})).toEqual(['NOTE-5:notice-n:2026-11-20 overdue', 'NOTE-7:notice-n:2026-11-21 open'])
  expect(keys({ updatedOn: today, endsOn: '2026-11-22' })).toEqual(['NOTE-5:notice-n:2026-11-22 open'])
  expect(keys({ resolvedOn: today })).toEqual([])
})

test("FORUM-5 an action is its owner's until done", () => {
  const actions = [{ id: 'a', systemIds: ['7'], personIds: ['w'], dueOn: '2026-11-01' }]
  expect(of('FORUM-5', { actions })).toMatchObject([{ personIds: ['w'], state: 'overdue' }])
})

test('AGR-8 nobody holding the role: no persons, and those to tell at once', () => {
  const [duty] = of('FORUM-7', { systems: [{ ...system, holdings: [] }] })
  expect(duty).toMatchObject({ personIds: [], escalatesTo: ['budgetHolder', 'owner', 'deputyMunicipalDirector'] })
})

test('a thin caller with systems alone gets no error, and a system out of use has no duties', () => {
  expect(() => obligations({ systems: [{ id: '1', category: 'platform', holdings: [] }] }, window, today)).not.toThrow()
  expect(run({ systems: [{ ...system, endOfUse: '2026-11-20' }] })).toEqual([])
})

test('every key is one duty, in order of the days, inside the window or overdue', () => {
  const list = run({ agreements: [agreement], systems: [{ ...system, hasPersonalData: true, logReviewMonths: 6 }] })
  expect(new Set(list.map(({ key }) => key)).size).toBe(list.length)
  expect(list.map(({ dueOn }) => dueOn)).toEqual(list.map(({ dueOn }) => dueOn).sort())
  for (const { dueOn, state } of list)
    expect(dueOn <= window.to && (dueOn >= window.from || state === 'overdue')).toBe(true)
})
