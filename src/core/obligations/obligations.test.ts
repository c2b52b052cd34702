import { expect, test } from 'vitest'
import type { RoleHolding } from '../register/role-holding.ts'
import { agreement, dues, holds, of, run, staff, system, today, window } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'

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
    'CTRL-1:board-b:2028-01-31 upcoming',
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
