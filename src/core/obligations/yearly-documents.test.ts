import { expect, test } from 'vitest'
import { dues, of, run, system } from '../testing/sample-register.ts'
import type { RegisterSnapshot, YearlyDocument } from './register-snapshot.ts'

const plan: YearlyDocument = { kind: 'managementPlan', systemIds: ['7'], year: 2026, submittedOn: '2025-12-01' }
const plans = (more: Partial<RegisterSnapshot>, on: string, from = on, to = '2026-12-31') =>
  dues(of('DOC-2', more, on, { from, to }))

test('DOC-2 a missed plan is asked for until the next one has been missed too', () => {
  expect(plans({}, '2026-12-31')).toEqual(['2025-12-31 overdue', '2026-12-31 open'])
  expect(plans({}, '2027-01-01')).toEqual(['2026-12-31 overdue'])
})

test('DOC-2 nothing was missed before the register and the system were there; on that very day it was', () => {
  const first = (adoptedOn: string, startOfUse: string) =>
    plans({ adoptedOn, systems: [{ ...system, startOfUse }] }, '2026-06-01')[0]
  expect(first('2025-12-31', '2020-01-01')).toBe('2025-12-31 overdue')
  expect(first('2026-01-01', '2020-01-01')).toBe('2026-12-31 upcoming')
  expect(first('2020-01-01', '2025-12-31')).toBe('2025-12-31 overdue')
  expect(first('2020-01-01', '2026-01-01')).toBe('2026-12-31 upcoming')
})

test('DOC-2 of a system that nobody knows the first day of, nothing was missed before the register was there', () => {
  const { startOfUse: _, ...unknown } = system
  const first = (adoptedOn: string) => plans({ adoptedOn, systems: [unknown] }, '2026-06-01')[0]
  expect(first('2025-12-31')).toBe('2025-12-31 overdue')
  expect(first('2026-01-01')).toBe('2026-12-31 upcoming')
})

test('DOC-2 DOC-4 one handed in shows as done in its own time, whenever the register began', () => {
  const done = (more: Partial<RegisterSnapshot>) =>
    plans({ yearlyDocuments: [plan], ...more }, '2027-02-01', '2025-01-01')
  expect(done({})).toEqual(['2025-12-31 done', '2026-12-31 overdue'])
  expect(done({ adoptedOn: '2026-06-01' })).toEqual(['2025-12-31 done', '2026-12-31 overdue'])
  expect(done({ yearlyDocuments: [{ ...plan, kind: 'followUpReport' }] })).toEqual(['2026-12-31 overdue'])
  expect(done({ yearlyDocuments: [{ ...plan, systemIds: ['8'] }] })).toEqual(['2026-12-31 overdue'])
  const { submittedOn: _, ...draft } = plan
  expect(done({ yearlyDocuments: [draft] })).toEqual(['2026-12-31 overdue'])
  expect(done({ yearlyDocuments: [{ ...draft, approvedOn: '2025-12-20' }] })[0]).toBe('2025-12-31 done')
})

test('DOC-2 what is missed stays, though the window begins years ahead', () => {
  expect(plans({}, '2026-06-01', '2029-01-01', '2029-12-31')).toEqual(['2025-12-31 overdue', '2029-12-31 upcoming'])
})

test('DOC-2 DOC-4 a commercial service has neither plan nor report', () => {
  const systems = [{ ...system, category: 'commercialService' as const }]
  expect(run({ systems }).filter(({ rule }) => rule.startsWith('DOC'))).toEqual([])
})

test('DOC-2 DOC-4 no plan for a year after the last day in use, and no report on a year before the first', () => {
  const asked = (rule: string, used: object, on: string) =>
    of(rule, { adoptedOn: '2026-01-01', systems: [{ ...system, ...used }] }, on, { from: on, to: '2027-12-31' }).map(
      ({ dueOn }) => dueOn,
    )
  expect(asked('DOC-2', { endOfUse: '2026-12-31' }, '2026-12-01')).toEqual([])
  expect(asked('DOC-2', { endOfUse: '2027-01-01' }, '2026-12-01')).toEqual(['2026-12-31'])
  expect(asked('DOC-4', { startOfUse: '2027-01-01' }, '2027-02-01')).toEqual([])
  expect(asked('DOC-4', { startOfUse: '2026-12-31' }, '2027-02-01')).toEqual(['2027-03-31'])
})
