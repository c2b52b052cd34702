import { expect, test } from 'vitest'
import { dues, of, system, today, window } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'
import type { ProcessingRecordEntry, RegisterSnapshot } from './register-snapshot.ts'

const record: ProcessingRecordEntry = { id: 'r', boardId: 'b', reviewedOn: '2026-03-31' }
const reviews = (more: Partial<ProcessingRecordEntry>) =>
  of('ROPA-7', { processingRecords: [{ ...record, ...more }] }).map(({ dueOn }) => dueOn)

test.each<[string, Partial<ProcessingRecordEntry>, string[]]>([
  ['every year after its last review', {}, ['2027-03-31', '2028-03-31']],
  ['not once it has ended', { endedOn: today }, []],
  ['not once it has ended, though a review was missed', { endedOn: '2026-11-20', reviewedOn: '2024-11-20' }, []],
  ['not on the day it ends, though a review was missed', { endedOn: today, reviewedOn: '2024-11-20' }, []],
  ['until then, if one was missed', { endedOn: '2026-11-22', reviewedOn: '2024-11-20' }, ['2025-11-20']],
  ['not after it will have ended', { endedOn: '2028-03-31' }, ['2027-03-31']],
  ['up to the day before it ends', { endedOn: '2028-04-01' }, ['2027-03-31', '2028-03-31']],
  ['one that was missed, and none after', { reviewedOn: '2025-11-20' }, ['2026-11-20']],
  ['one due today, and the next', { reviewedOn: '2025-11-21' }, ['2026-11-21', '2027-11-21']],
])('ROPA-7 a processing is looked through %s: %j → %j', (_name, more, expected) => {
  expect(reviews(more)).toEqual(expected)
})

test('ROPA-7 CTRL-1 what was never looked through is counted from its entry, else from adoption, else not at all', () => {
  const { reviewedOn: _, ...never } = record
  const asked = (rule: string, more: Partial<RegisterSnapshot>) =>
    obligations({ systems: [], boards: [{ id: 'b' }], ...more }, window, today)
      .filter(each => each.rule === rule)
      .map(({ dueOn }) => dueOn)
  expect(asked('ROPA-7', { processingRecords: [{ ...never, enteredOn: '2026-10-01' }] })).toEqual([
    '2027-10-01',
    '2028-10-01',
  ])
  const adoptedOn = '2026-02-01'
  expect(asked('ROPA-7', { adoptedOn, processingRecords: [never] })).toEqual(['2027-02-01', '2028-02-01'])
  expect(asked('ROPA-7', { processingRecords: [never] })).toEqual([])
  expect(asked('CTRL-1', { adoptedOn })).toEqual(['2027-02-01', '2028-02-01'])
  expect(asked('CTRL-1', {})).toEqual([])
})

test('ROPA-7 without a board in the register nobody is told but those after the contact', () => {
  const [due] = of('ROPA-7', { processingRecords: [record] })
  expect(due).toMatchObject({ personIds: [], escalatesTo: ['headOfAdministration'], boardId: 'b', systemIds: [] })
  const [shown] = of('ROPA-7', { processingRecords: [{ ...record, systemIds: [system.id] }], boards: [{ id: 'b' }] })
  expect(shown).toMatchObject({ personIds: [], systemIds: ['7'] })
})

test.each([
  ['2026-01-31', undefined, '2026-02-28'],
  ['2026-11-21', undefined, '2026-12-21'],
  ['2026-11-21', '2026-12-21', '2027-02-21'],
  ['2026-11-21', '2026-12-22', '2026-12-21'],
  ['2026-11-30', '2026-12-01', '2027-02-28'],
])('RIGHT-1 a request of %s, put off on %s, is answered by %s', (receivedOn, extendedOn, dueOn) => {
  const request = { id: 'q', boardId: 'b', receivedOn, ...(extendedOn !== undefined && { extendedOn }) }
  const [due] = of('RIGHT-1', { subjectRequests: [request] })
  expect(due).toMatchObject({ opensOn: receivedOn, dueOn })
})

test('RIGHT-1 INC-4 an answer, a notification and a closing each end the matter', () => {
  const request = { id: 'q', boardId: 'b', receivedOn: '2026-11-20', answeredOn: '2026-11-21' }
  expect(dues(of('RIGHT-1', { subjectRequests: [request] }))).toEqual(['2026-12-20 done'])
  const breach = { id: 'x', boardId: 'b', awareAt: '2026-11-20T23:59:59Z' }
  const clock = (more: object) => dues(of('INC-4', { breaches: [{ ...breach, ...more }] }))
  expect(clock({})).toEqual(['2026-11-23 open'])
  expect(clock({ notifiedAt: '2026-11-21T10:00:00Z' })).toEqual(['2026-11-23 done'])
  expect(clock({ closedAsNotNotifiableAt: '2026-11-21T10:00:00Z' })).toEqual(['2026-11-23 done'])
  expect(clock({ awareAt: '2026-11-17T23:59:59Z' })).toEqual(['2026-11-20 overdue'])
})
