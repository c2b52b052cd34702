import { describe, expect, test } from 'vitest'
import { defaultModel, obligations } from '../../core'
import { blankAgreement } from '../../storage/agreement-terms'
import type {
  Agreement,
  ApprovalEntry,
  ForumEntry,
  Occurrence,
  RoleHoldingEntry,
  Stored,
  System,
} from '../../storage/repository'
import { blank } from '../../storage/testing/blank'
import { followUpsBySystem, nextFollowUp } from './next-follow-up'
import { registerSnapshot, type SnapshotRows } from './register-snapshot'

const today = '2026-11-21'
const stored = <E>(id: number, entity: E): Stored<E> => ({ id, etag: '1', entity })

const raindance: System = blank('systems', {
  key: 'raindance',
  name: 'Raindance',
  category: 'businessSystem',
  scope: 'common',
  hosting: 'external',
  startOfUse: '2015-01-01',
})
const maria: RoleHoldingEntry = {
  key: 'maria',
  title: '',
  system: 1,
  role: 'systemManager',
  person: { id: 9, name: 'Maria', principalName: 'maria@x.example', mail: '' },
  position: undefined,
  administration: undefined,
  from: '2020-01-01',
  to: undefined,
}
const agreement: Agreement = { ...blankAgreement, key: 'agreement', name: 'Avtal', systems: [1], start: '2020-01-01' }
const followUp: Occurrence = {
  key: 'held',
  title: '',
  systems: [1],
  forum: 'contractFollowUp',
  agreementKey: 'agreement',
  heldOn: '2026-10-01',
  kind: 'meeting',
  supplierAsked: false,
  supplierCalled: false,
  satisfied: false,
  notes: '',
}
const tightened: ForumEntry = {
  key: 'tightened',
  title: '',
  systems: [1],
  forum: 'contractFollowUp',
  rhythm: 'FREQ=MONTHLY;INTERVAL=6',
  dropped: false,
  reason: '',
}

function snapshotOf(rows: Partial<SnapshotRows>) {
  return registerSnapshot(
    {
      model: defaultModel,
      systems: [stored(1, raindance)],
      holdings: [stored(1, maria)],
      agreements: [stored(1, agreement)],
      approvals: [],
      occurrences: [],
      forums: [],
      documents: [],
      settings: [stored(1, { key: 'adoptedOn', name: 'adoptedOn', value: '2026-03-21' })],
      boards: [],
      breachClocks: [],
      ...rows,
    },
    today,
  )
}
const nextOf = (rows: Partial<SnapshotRows>) => nextFollowUp(snapshotOf(rows), 'agreement', today)

describe('the next contract follow-up of an agreement', () => {
  test('FORUM-13 is due a year from adoption where nothing is known to have been held', () => {
    expect(nextOf({})).toMatchObject({ dueOn: '2027-03-21', personIds: ['maria@x.example'] })
  })

  test('FORUM-13 is due sooner where somebody decided so', () => {
    const sooner = stored(1, { ...agreement, firstFollowUpBy: '2026-12-15' })
    expect(nextOf({ agreements: [sooner] })?.dueOn).toBe('2026-12-15')
  })

  test('FORUM-7 is due a year from the last one held', () => {
    expect(nextOf({ occurrences: [stored(1, followUp)] })?.dueOn).toBe('2027-10-01')
  })

  test('FORUM-9 is moved by an internal dialogue only where the supplier was asked, called for none, and all are satisfied', () => {
    const dialogue = { ...followUp, kind: 'internalDialogue' as const, satisfied: true, supplierAsked: true }
    expect(nextOf({ occurrences: [stored(1, dialogue)] })?.dueOn).toBe('2027-10-01')
    for (const lacking of [{ satisfied: false }, { supplierAsked: false }, { supplierCalled: true }])
      expect(nextOf({ occurrences: [stored(1, { ...dialogue, ...lacking })] })?.dueOn).toBe('2027-03-21')
  })

  test('FORUM-1 is due sooner where its rhythm was tightened', () => {
    expect(nextOf({ occurrences: [stored(1, followUp)], forums: [stored(1, tightened)] })?.dueOn).toBe('2027-04-01')
  })

  test('FORUM-7 is none where no system of it has to have one', () => {
    expect(nextOf({ systems: [stored(1, { ...raindance, category: 'commercialService' })] })).toBeUndefined()
  })
})

test('AGR-1 an agreement whose terms contradict each other keeps none of the others from being reckoned', () => {
  const wrong = stored(2, { ...agreement, key: 'wrong', end: '2019-01-01' })
  const snapshot = snapshotOf({ agreements: [stored(1, agreement), wrong] })
  expect(snapshot.agreements?.map(({ id }) => id)).toEqual(['agreement'])
})

test('FORUM-7 a system without an agreement has its own follow-up, shown on it', () => {
  const due = followUpsBySystem(snapshotOf({ agreements: [] }), today).get('1')
  expect(due).toMatchObject({ subject: { type: 'system', id: '1' }, dueOn: '2027-03-21' })
})

test('ROLE-6 a person the site no longer knows is told of nothing', () => {
  const gone = stored(1, { ...maria, person: undefined })
  expect(nextOf({ holdings: [gone] })?.personIds).toEqual([])
})

describe('ROLE-8 a decision on an agreement answers AGR-2', () => {
  const olle = { id: 5, name: 'Olle', principalName: 'olle@x.example', mail: '' }
  const owner: RoleHoldingEntry = { ...maria, key: 'olle', role: 'owner', person: olle, from: '2026-01-01' }
  const approval: ApprovalEntry = {
    key: 'decided',
    title: '',
    kind: 'agreementDecision',
    subjectKey: 'agreement',
    about: '2027-12-31',
    decision: 'extend',
    reasons: '',
    restoredFrom: '',
    approver: olle,
    approvedAt: '2026-03-01T12:00:00Z',
  }
  const decided = (more: Partial<ApprovalEntry> = {}, held: Partial<RoleHoldingEntry> = {}) =>
    snapshotOf({
      holdings: [stored(1, { ...owner, ...held })],
      approvals: [stored(1, { ...approval, ...more })],
    }).agreementDecisions

  test('by the owner of that day, ended since or not', () => {
    const counted = [{ agreementId: 'agreement', about: '2027-12-31', decidedOn: '2026-03-01' }]
    expect(decided()).toEqual(counted)
    expect(decided({}, { to: '2026-03-01' })).toEqual(counted)
  })

  test('by nobody else: not before or after they owned it, not of another system, not put back from a backup', () => {
    expect(decided({}, { from: '2026-03-02' })).toEqual([])
    expect(decided({}, { to: '2026-02-28' })).toEqual([])
    expect(decided({}, { system: 2 })).toEqual([])
    expect(decided({}, { role: 'systemManager' })).toEqual([])
    expect(decided({ approver: { ...olle, principalName: 'anna@x.example' } })).toEqual([])
    expect(decided({ restoredFrom: 'Olle, 2026-03-01' })).toEqual([])
  })
})

describe('ROLE-9 a plan that is filed waits for its approval', () => {
  const bo = { id: 6, name: 'Bo', principalName: 'bo@x.example', mail: '' }
  const holder: RoleHoldingEntry = { ...maria, key: 'bo', role: 'budgetHolder', person: bo, from: '2025-01-01' }
  const plan = blank('documents', { key: 'plan', system: 1, kind: 'managementPlan', validFrom: '2026-01-01' })
  const given = blank('approvals', {
    key: 'given',
    kind: 'managementPlan',
    subjectKey: 'plan',
    approver: bo,
    approvedAt: '2025-12-10T12:00:00Z',
  })
  function duties(rows: Partial<SnapshotRows>) {
    const settings = [stored(1, { key: 'adoptedOn', name: 'adoptedOn', value: '2025-03-21' })]
    const filed = { settings, documents: [stored(1, plan)], holdings: [stored(1, maria), stored(2, holder)] }
    return obligations(snapshotOf({ ...filed, ...rows }), { from: today, to: today }, today)
      .filter(({ code, state }) => code.startsWith('plan.') && state !== 'done')
      .map(({ code, dueOn, state, personIds }) => [code, dueOn, state, ...personIds])
  }
  const waits = [['plan.approve', '2025-12-31', 'overdue', 'bo@x.example']]

  test('by who holds the role; what is filed isn’t asked for again', () => {
    expect(duties({})).toEqual(waits)
    expect(duties({ documents: [] })).toEqual([['plan.prepare', '2025-12-31', 'overdue', 'maria@x.example']])
  })

  test('until one has approved it who held the role that day, whoever holds it since', () => {
    expect(duties({ approvals: [stored(1, given)] })).toEqual([])
    const since = { ...holder, key: 'eva', person: { ...bo, principalName: 'eva@x.example' }, from: '2026-02-01' }
    const handedOver = [stored(1, maria), stored(2, { ...holder, to: '2026-01-31' }), stored(3, since)]
    expect(duties({ approvals: [stored(1, given)], holdings: handedOver })).toEqual([])
  })

  test('and is answered by no other: not of another day, another role, another paper, or from a backup', () => {
    const others: Partial<ApprovalEntry>[] = [
      { approvedAt: '2024-12-31T12:00:00Z' },
      { approver: { ...bo, principalName: 'maria@x.example' } },
      { kind: 'followUpReport' },
      { subjectKey: 'another' },
      { restoredFrom: 'Bo, 2025-12-10' },
    ]
    for (const other of others) expect(duties({ approvals: [stored(1, { ...given, ...other })] })).toEqual(waits)
  })

  test('DOC-10 of each administration’s own budget holder', () => {
    const eva = { ...holder, key: 'eva', person: { ...bo, principalName: 'eva@x.example' }, administration: 2 }
    const holdings = [stored(1, maria), stored(2, { ...holder, administration: 1 }), stored(3, eva)]
    expect(duties({ approvals: [stored(1, given)], holdings })).toEqual([
      ['plan.approve', '2025-12-31', 'overdue', 'eva@x.example'],
    ])
  })

  test('and is no duty to whoever can’t read whether it was approved', () => {
    expect(duties({ approvals: undefined })).toEqual([])
  })

  test('DOC-2 a plan filed before the year begins waits from the day it is seen', () => {
    const next = stored(1, { ...plan, validFrom: '2027-01-01' })
    const found = obligations(
      snapshotOf({ documents: [next], holdings: [stored(2, holder)] }),
      { from: today, to: '2026-12-31' },
      today,
    ).find(({ code, dueOn }) => code === 'plan.approve' && dueOn === '2026-12-31')
    expect(found).toMatchObject({ state: 'open', personIds: ['bo@x.example'] })
  })
})
