import { expect, test } from 'vitest'
import { agreement, run, system, today, window } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'
import type { RegisterSnapshot } from './register-snapshot.ts'
import { remindersDue } from './reminders.ts'

const none = '2026-02-30'
const board = { id: 'b' }
const notice = { id: 'n', type: 'acuteDisruption' as const, systemIds: [], writerIds: [], startsOn: today }
const held = { heldOn: none, systemId: '7' }
const ending = { role: 'owner' as const, personId: 'o', from: '2020-01-01', to: '2027-01-31' }
const document = { kind: 'managementPlan' as const, systemIds: ['7'], year: 2027 }

test.each<[string, Partial<RegisterSnapshot>]>([
  ['adoptedOn', { adoptedOn: none }],
  ['startOfUse', { systems: [{ ...system, startOfUse: none }] }],
  ['endOfUse', { systems: [{ ...system, endOfUse: '2026-11-31' }] }],
  ['nextClassificationOn', { systems: [{ ...system, nextClassificationOn: none }] }],
  ['firstFollowUpBy', { systems: [{ ...system, firstFollowUpBy: none }] }],
  ['about', { agreements: [agreement], agreementDecisions: [{ agreementId: '12', about: none, decidedOn: today }] }],
  ['heldOn', { followUpsHeld: [{ ...held, kind: 'meeting' }] }],
  ['heldOn', { reviewsHeld: [{ ...held, kind: 'access' }] }],
  ['seenOn', { deficiencies: [{ id: 'd', seenOn: none }] }],
  ['remedyBy', { deficiencies: [{ id: 'd', seenOn: today, notifiedOn: today, remedyBy: none }] }],
  ['submittedOn', { yearlyDocuments: [{ ...document, submittedOn: none }] }],
  ['dueOn', { measures: [{ id: 'm', from: 'dpia', dueOn: none }] }],
  ['dueOn', { actions: [{ id: 'a', systemIds: [], personIds: [], dueOn: none }] }],
  ['reviewedOn', { processingRecords: [{ id: 'r', boardId: 'b', reviewedOn: none }] }],
  ['endedOn', { processingRecords: [{ id: 'r', boardId: 'b', endedOn: none }] }],
  ['selfCheckedOn', { boards: [{ ...board, selfCheckedOn: none }] }],
  ['receivedOn', { subjectRequests: [{ id: 'q', boardId: 'b', receivedOn: none }] }],
  ['extendedOn', { subjectRequests: [{ id: 'q', boardId: 'b', receivedOn: today, extendedOn: none }] }],
  ['awareAt', { breaches: [{ id: 'x', boardId: 'b', awareAt: none }] }],
  ['startsOn', { notices: [{ ...notice, startsOn: none }] }],
  ['updatedOn', { notices: [{ ...notice, updatedOn: none }] }],
  ['endsOn', { notices: [{ ...notice, type: 'plannedDisruption', endsOn: none }] }],
  ['from', { systems: [{ ...system, holdings: [{ role: 'owner', personId: 'o', from: none, active: false }] }] }],
  ['to', { systems: [{ ...system, holdings: [{ role: 'owner', personId: 'o', from: '2020-01-01', to: none }] }] }],
  ['from', { systems: [{ ...system, holdings: [ending, { role: 'owner', personId: 'o', from: '2027-02-30' }] }] }],
  ['to', { systems: [{ ...system, holdings: [{ ...ending, to: '2027-02-30' }] }] }],
])('a day that is none is refused by its field: %s', (field, more) => {
  expect(() => run(more)).toThrow(RangeError)
  expect(() => run(more)).toThrow(new RegExp(`^${field}: `))
})

test('so are the days of the question, and of a reminder', () => {
  const ask = (from: string, to: string, on: string) => () => obligations({ systems: [] }, { from, to }, on)
  expect(ask(none, window.to, today)).toThrow(/^window\.from: /)
  expect(ask(window.from, none, today)).toThrow(/^window\.to: /)
  expect(ask(window.from, window.to, none)).toThrow(/^today: /)
  const [obligation] = run({})
  if (!obligation) throw new Error('Nothing was due.')
  expect(() => remindersDue(obligation, none)).toThrow(/^today: /)
  expect(() => remindersDue({ ...obligation, opensOn: none }, today)).toThrow(/^opensOn: /)
  expect(() => remindersDue({ ...obligation, dueOn: none }, today)).toThrow(/^dueOn: /)
})
