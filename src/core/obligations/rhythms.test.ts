import { expect, test } from 'vitest'
import { agreement, dues, of, run, system, today, window } from '../testing/sample-register.ts'
import { obligations } from './obligations.ts'

test('SEC-5 SEC-6 each day is counted from the last review, and month ends do not drift', () => {
  const reviewsHeld = [
    { systemId: '7', kind: 'log' as const, heldOn: '2026-10-31' },
    { systemId: '7', kind: 'access' as const, heldOn: '2027-02-28' },
  ]
  const over = { from: '2026-11-21', to: '2027-05-31' }
  const logs = of('SEC-5', { systems: [{ ...system, logReviewMonths: 1 }], reviewsHeld }, '2026-11-21', over)
  expect(dues(logs)).toEqual([
    '2026-11-30 open',
    '2026-12-31 upcoming',
    '2027-01-31 upcoming',
    '2027-02-28 upcoming',
    '2027-03-31 upcoming',
    '2027-04-30 upcoming',
    '2027-05-31 upcoming',
  ])
  expect(of('SEC-5', { systems: [{ ...system, logReviewMonths: 0 }], reviewsHeld })).toEqual([]) // no rhythm at all
})

test('FORUM-7 so with contract follow-up, and one that is late holds back those after it', () => {
  const followUpsHeld = [{ agreementId: '12', heldOn: '2026-08-31', kind: 'meeting' as const }]
  const half = { ...agreement, followUpMonths: 6 }
  expect(dues(of('FORUM-7', { agreements: [half], followUpsHeld }))).toEqual([
    '2027-02-28 upcoming',
    '2027-08-28 upcoming',
    '2028-02-28 upcoming',
    '2028-08-28 upcoming',
  ])
})

test('SEC-6 from the later of adoption and first use; since when nobody knows, nothing is due', () => {
  const first = (more: object, startOfUse?: string) => {
    const { startOfUse: _, ...unknown } = { ...system, hasPersonalData: true }
    const systems = [startOfUse === undefined ? unknown : { ...unknown, startOfUse }]
    return obligations({ systems, ...more }, window, today).find(({ rule }) => rule === 'SEC-6')?.dueOn
  }
  expect(first({ adoptedOn: '2026-03-01' }, '2026-05-01')).toBe('2027-05-01')
  expect(first({ adoptedOn: '2026-06-01' }, '2026-05-01')).toBe('2027-06-01')
  expect(first({ adoptedOn: '2026-06-01' })).toBe('2027-06-01')
  expect(first({}, '2026-05-01')).toBe('2027-05-01')
  expect(first({})).toBeUndefined()
})

test('SEC-5 SEC-6 a review due today is open, and the one after it is foreseen; a missed one holds back those after', () => {
  const reviewed = (heldOn: string) =>
    dues(
      of('SEC-6', {
        systems: [{ ...system, hasPersonalData: true }],
        reviewsHeld: [{ systemId: '7', kind: 'access', heldOn }],
      }),
    )
  expect(reviewed('2025-11-21')).toEqual(['2026-11-21 open', '2027-11-21 upcoming'])
  expect(reviewed('2025-11-20')).toEqual(['2026-11-20 overdue'])
  expect(reviewed('2026-11-20')).toEqual(['2027-11-20 upcoming', '2028-11-20 upcoming']) // to the window's last day
})

test('SEC-1 SEC-5 SEC-6 a system on its last day in use has reviews; the day after, none', () => {
  const asked = (endOfUse: string) =>
    of('SEC-1', { systems: [{ ...system, nextClassificationOn: today, endOfUse }] }).length
  expect(asked(today)).toBe(1)
  expect(asked('2026-11-20')).toBe(0)
  const used = { ...system, hasPersonalData: true, logReviewMonths: 1, endOfUse: '2026-11-20' }
  expect(run({ systems: [used] })).toEqual([])
})

test('SEC-1 SEC-5 SEC-6 what is due after the last day in use isn’t asked for', () => {
  const asked = (endOfUse: string) => {
    const used = { ...system, hasPersonalData: true, logReviewMonths: 12, nextClassificationOn: '2027-11-01', endOfUse }
    return run({ systems: [used], adoptedOn: '2026-11-01' })
      .filter(({ rule }) => rule.startsWith('SEC'))
      .map(({ rule, dueOn }) => `${rule} ${dueOn}`)
  }
  expect(asked('2027-10-31')).toEqual([])
  expect(asked('2027-11-01')).toEqual(['SEC-6 2027-11-01', 'SEC-5 2027-11-01', 'SEC-1 2027-11-01'])
})

test('SEC-1 with no coordinator known it is nobody’s, and those after are told', () => {
  const common = { ...system, scope: 'common' as const, nextClassificationOn: '2027-01-01' }
  expect(of('SEC-1', { systems: [common] })).toMatchObject([
    { role: 'coordinator', personIds: [], escalatesTo: ['deputyMunicipalDirector'] },
  ])
})

test('a window that begins later shows nothing of the time until then, but what is overdue', () => {
  const actions = ['2026-11-20', today, '2026-12-31', '2027-01-01'].map(dueOn => ({
    id: dueOn,
    systemIds: [],
    personIds: [],
    dueOn,
  }))
  const over = { from: '2027-01-01', to: '2027-12-31' }
  expect(dues(of('FORUM-5', { actions }, today, over))).toEqual(['2026-11-20 overdue', '2027-01-01 upcoming'])
})
