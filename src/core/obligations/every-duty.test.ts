/** One of each, held against a table: what is due, from whom, who is told after them, and from when. */
import { expect, test } from 'vitest'
import { agreement, holds, staff, system } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'
import type { RegisterSnapshot } from './register-snapshot.ts'

const today = '2026-11-21'
const window = { from: today, to: '2027-11-20' }
const faulty = { ...agreement, id: '13', terms: { start: '2026-01-02', end: '2026-01-01' } }
const register: RegisterSnapshot = {
  adoptedOn: '2026-11-01',
  systems: [
    {
      ...system,
      hasPersonalData: true,
      logReviewMonths: 12,
      nextClassificationOn: '2027-02-01',
      holdings: staff
        .filter(({ role }) => role !== 'technicalSystemManager')
        .map(held => (held.role === 'processOwner' ? { ...held, to: '2027-01-10' } : held)),
    },
    {
      id: '8',
      category: 'itInfrastructure',
      scope: 'common',
      hasPersonalData: false,
      nextClassificationOn: '2027-05-31',
      startOfUse: '2026-11-10',
      holdings: [
        holds('owner', 'olof'),
        holds('budgetHolder', 'bea'),
        holds('areaManager', 'arn'),
        holds('productOwner', 'per'),
      ],
    },
  ],
  agreements: [agreement, faulty],
  deficiencies: [
    { id: 'd1', agreementId: '12', seenOn: '2026-11-18', notifiedOn: '2026-11-19', remedyBy: '2026-11-20' },
    { id: 'd2', systemId: '8', seenOn: '2026-11-13' },
  ],
  yearlyDocuments: [
    { kind: 'managementPlan', systemIds: ['7'], year: 2027, submittedOn: '2026-11-10' },
    { kind: 'followUpReport', systemIds: ['7'], year: 2026, submittedOn: '2026-11-15' },
  ],
  measures: [
    { id: 'm1', from: 'classification', systemId: '7', dueOn: '2026-12-01' },
    { id: 'm2', from: 'classification', systemId: '8', technical: true, dueOn: '2027-01-31' },
    { id: 'm3', from: 'dpia', systemId: '7', technical: true, dueOn: '2026-12-02' },
    { id: 'm4', from: 'breach', boardId: 'b', dueOn: '2026-12-03' },
    { id: 'm5', from: 'selfCheck', boardId: 'b', dueOn: '2026-12-04' },
  ],
  actions: [{ id: 'a', systemIds: ['7', '8'], personIds: ['ann'], dueOn: '2026-12-05' }],
  boards: [{ id: 'b', dataProtectionContactIds: ['dana'] }],
  processingRecords: [{ id: 'r', boardId: 'b', systemIds: ['7'], enteredOn: '2025-12-10' }],
  subjectRequests: [{ id: 'q', boardId: 'b', receivedOn: '2026-11-12' }],
  breaches: [{ id: 'x', boardId: 'b', awareAt: '2026-11-20T12:17:00Z' }],
  notices: [
    { id: 'n1', type: 'acuteDisruption', systemIds: ['7'], writerIds: ['wim'], startsOn: '2026-11-20' },
    {
      id: 'n2',
      type: 'plannedDisruption',
      systemIds: ['8'],
      writerIds: ['wim'],
      startsOn: '2026-11-20',
      endsOn: '2026-11-22',
    },
  ],
  coordinatorIds: ['cora'],
}

const toLead = 'budgetHolder, owner, deputyMunicipalDirector'
const toOwner = 'owner, deputyMunicipalDirector'
const toDirector = 'deputyMunicipalDirector'
const toHead = 'headOfAdministration'
/** Key, code, whose, told after them, shown on, from when, state. */
const table: string[][] = [
  ['AGR-1:agreement-13:2026-11-01', 'agreement.mendTerms', 'systemManager sam', toLead, '7', '2026-11-01', 'overdue'],
  ['AGR-4:deficiency-d2:2026-11-20', 'deficiency.notify', 'areaManager arn', toLead, '8', '2026-11-13', 'overdue'],
  ['NOTE-7:notice-n1:2026-11-21', 'notice.confirmEnd', 'systemManager wim', toLead, '7', '2026-11-21', 'open'],
  ['NOTE-5:notice-n1:2026-11-21', 'notice.update', 'systemManager wim', toLead, '7', '2026-11-20', 'open'],
  ['NOTE-5:notice-n2:2026-11-22', 'notice.tellItIsOver', 'areaManager wim', toLead, '8', '2026-11-20', 'open'],
  [
    'INC-4:breach-x:2026-11-23',
    'breach.notify',
    'dataProtectionContact dana',
    `dpo, ${toHead}`,
    'board b',
    '2026-11-20',
    'open',
  ],
  ['AGR-4:deficiency-d1:2026-11-25', 'deficiency.notify', 'systemManager sam', toLead, '7', '2026-11-18', 'done'],
  ['SEC-2:measure-m1:2026-12-01', 'measure.classification', 'systemManager sam', toLead, '7', '2026-11-01', 'open'],
  [
    'ROLE-1:role-7.technicalSystemManager:2026-12-01',
    'role.appoint',
    'owner olga',
    toDirector,
    '7',
    '2026-11-01',
    'open',
  ],
  ['DPIA-3:measure-m3:2026-12-02', 'measure.dpia', 'technicalSystemManager ', toLead, '7', '2026-11-02', 'open'],
  [
    'INC-10:measure-m4:2026-12-03',
    'measure.breach',
    'dataProtectionContact dana',
    toHead,
    'board b',
    '2026-11-03',
    'open',
  ],
  [
    'CTRL-1:measure-m5:2026-12-04',
    'measure.selfCheck',
    'dataProtectionContact dana',
    toHead,
    'board b',
    '2026-11-04',
    'open',
  ],
  ['FORUM-5:action-a:2026-12-05', 'action.do', 'systemManager ann', toLead, '7, 8', '2026-11-05', 'open'],
  [
    'ROPA-7:processingRecord-r:2026-12-10',
    'processingRecord.review',
    'dataProtectionContact dana',
    toHead,
    '7 board b',
    '2026-11-10',
    'open',
  ],
  [
    'RIGHT-1:subjectRequest-q:2026-12-12',
    'subjectRequest.answer',
    'dataProtectionContact dana',
    toHead,
    'board b',
    '2026-11-12',
    'open',
  ],
  [
    'AGR-5:deficiency-d1:2026-12-20',
    'deficiency.decideSanctions',
    'systemManager sam',
    toLead,
    '7',
    '2026-11-21',
    'open',
  ],
  ['DOC-2:system-7:2026-12-31', 'plan.prepare', 'systemManager sam', toLead, '7', '2026-08-01', 'done'],
  ['ROLE-9:system-7:2026-12-31', 'plan.approve', 'budgetHolder bo', toOwner, '7', '2026-11-10', 'open'],
  ['DOC-2:system-8:2026-12-31', 'plan.prepare', 'areaManager arn', toLead, '8', '2026-08-01', 'open'],
  ['ROLE-6:role-7.processOwner:2027-01-10', 'role.ends', 'owner olga', toDirector, '7', '2026-11-11', 'open'],
  ['SEC-2:measure-m2:2027-01-31', 'measure.classification', 'productOwner per', toLead, '8', '2027-01-01', 'upcoming'],
  ['SEC-1:system-7:2027-02-01', 'classification.renew', 'systemManager sam', toLead, '7', '2026-11-03', 'open'],
  ['DOC-4:system-7:2027-03-31', 'report.prepare', 'systemManager sam', toLead, '7', '2027-01-01', 'done'],
  ['ROLE-9:system-7:2027-03-31', 'report.approve', 'budgetHolder bo', toOwner, '7', '2026-11-15', 'open'],
  ['DOC-4:system-8:2027-03-31', 'report.prepare', 'areaManager arn', toLead, '8', '2027-01-01', 'upcoming'],
  ['SEC-1:system-8:2027-05-31', 'classification.renew', 'coordinator cora', toDirector, '8', '2027-03-02', 'upcoming'],
  ['AGR-2:agreement-12:2027-09-17', 'agreement.decide', 'owner olga', toDirector, '7', '2027-06-19', 'upcoming'],
  ['FORUM-7:agreement-12:2027-11-01', 'contract.followUp', 'systemManager sam', toLead, '7', '2027-08-03', 'upcoming'],
  ['SEC-6:system-7:2027-11-01', 'access.review', 'systemManager sam', toLead, '7', '2027-10-02', 'upcoming'],
  ['SEC-5:system-7:2027-11-01', 'log.review', 'processOwner pia', toOwner, '7', '2027-10-02', 'upcoming'],
  [
    'CTRL-1:board-b:2027-11-01',
    'board.selfCheck',
    'dataProtectionContact dana',
    toHead,
    'board b',
    '2027-10-02',
    'upcoming',
  ],
  ['FORUM-7:system-8:2027-11-10', 'contract.followUp', 'areaManager arn', toLead, '8', '2027-08-12', 'upcoming'],
]

const everything = () => obligations(register, window, today)

test('every kind of duty names its rule, what it is about, whose it is, who is told after them and its days', () => {
  const rows = everything().map(({ key, code, role, personIds, escalatesTo, systemIds, boardId, opensOn, state }) => [
    key,
    code,
    `${role} ${personIds.join(', ')}`,
    escalatesTo.join(', '),
    [...(systemIds.length > 0 ? [systemIds.join(', ')] : []), ...(boardId ? [`board ${boardId}`] : [])].join(' '),
    opensOn,
    state,
  ])
  expect(rows).toEqual(table)
})

test('the key of a duty is its rule, its subject and its day', () => {
  for (const { key, rule, subject, dueOn } of everything())
    expect(key).toBe(`${rule}:${subject.type}-${subject.id}:${dueOn}`)
})

test('the same register asked twice gives the same duties', () => {
  expect(everything()).toStrictEqual(everything())
})
