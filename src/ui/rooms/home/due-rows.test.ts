import { expect, test } from 'vitest'
import type { RegisterSnapshot } from '../../../core'
import { blank } from '../../../storage/testing/blank'
import { dueRows, type Register } from './due-rows'

const today = '2026-11-21'
const me = 'maria@x.example'
const holdings = [{ role: 'systemManager' as const, personId: me, from: '2020-01-01' }]
const system = (id: string) => ({
  id,
  category: 'businessSystem' as const,
  startOfUse: '2015-01-01',
  holdings,
})
const snapshot: RegisterSnapshot = {
  systems: [system('1'), system('2')],
  adoptedOn: '2026-03-21',
  agreements: [{ id: 'agreement', systemIds: ['1'], terms: { start: '2020-01-01' } }],
  followUpsHeld: [{ agreementId: 'agreement', heldOn: '2025-10-21', kind: 'meeting' }],
}
const register: Register = { systems: [], agreements: [], summaries: [], mayReadAgreements: true }
const codes = (rows: ReturnType<typeof dueRows>) => rows.map(({ obligation }) => obligation.code)

test('AGR-8 what is overdue comes first, and then by day', () => {
  const rows = dueRows(snapshot, register, me, today)
  const states = rows.map(({ obligation }) => obligation.state)
  expect(states.lastIndexOf('overdue')).toBeLessThan(states.findIndex(state => state !== 'overdue'))
  const days = rows.map(({ obligation }) => obligation.dueOn)
  expect(days).toEqual([...days].sort())
})

test('DOC-2 the same plan of several systems, due the same day, is one line', () => {
  expect(codes(dueRows(snapshot, register, me, today)).filter(code => code === 'plan.prepare')).toHaveLength(1)
})

test('FORUM-7 only what is due from the person is shown, and nothing that is done', () => {
  expect(codes(dueRows(snapshot, register, me, today))).toContain('contract.followUp')
  expect(dueRows(snapshot, register, 'somebody@x.example', today)).toEqual([])
  const held = [
    ...(snapshot.followUpsHeld ?? []),
    { agreementId: 'agreement', heldOn: today, kind: 'meeting' as const },
  ]
  const after = dueRows({ ...snapshot, followUpsHeld: held }, register, me, today)
  expect(after.filter(({ obligation }) => obligation.subject.id === 'agreement')).toEqual([])
})

test('FORUM-7 who may not read agreements isn’t told that a system with one lacks a follow-up of its own', () => {
  const late = { ...system('1'), firstFollowUpBy: '2026-12-01' }
  const without = { ...snapshot, systems: [late], agreements: [], followUpsHeld: [] }
  const unread: Register = {
    ...register,
    mayReadAgreements: false,
    summaries: [{ id: 1, etag: '1', entity: { key: 'agreement', name: '', systems: [1], until: undefined } }],
  }
  expect(codes(dueRows(without, register, me, today))).toContain('contract.followUp')
  expect(codes(dueRows(without, unread, me, today))).not.toContain('contract.followUp')
})

test('ROLE-1 DOC-2 ROLE-8 each line leads to where it is done, with the form open', () => {
  const stored = (id: number, key: string) => ({ id, etag: '1', entity: blank('systems', { key, name: key }) })
  const agreement = {
    id: 9,
    etag: '1',
    entity: blank('agreements', { key: 'agreement', name: 'Agreement', systems: [1] }),
  }
  const all: Register = { ...register, systems: [stored(1, 'one'), stored(2, 'two')], agreements: [agreement] }
  const owned = (id: string) => ({
    ...system(id),
    holdings: [...holdings, { role: 'owner' as const, personId: me, from: '2020-01-01' }],
  })
  const due = dueRows({ ...snapshot, systems: [owned('1'), owned('2')] }, all, me, today)
  const paths = (code: string) =>
    due
      .filter(({ obligation }) => obligation.code === code)
      .flatMap(({ where }) => where.map(({ donePath }) => donePath))
  expect(paths('plan.prepare')).toEqual([
    '/register/one?mend=document.managementPlan',
    '/register/two?mend=document.managementPlan',
  ])
  expect(paths('role.appoint')).toContain('/register/one?mend=appoint.budgetHolder')
  expect(paths('contract.followUp')).toEqual(['/agreements/agreement?record=1'])
})
