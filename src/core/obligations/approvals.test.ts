import { expect, test } from 'vitest'
import type { RoleHolding } from '../register/role-holding.ts'
import { holds, of, staff, system } from '../testing/sample-register.ts'
import type { YearlyDocument } from './register-snapshot.ts'

const plan: YearlyDocument = { kind: 'managementPlan', systemIds: ['7'], year: 2027, submittedOn: '2026-11-10' }
const without = staff.filter(({ role }) => role !== 'budgetHolder')
const holder = (personId: string, administrationId?: string, more: Partial<RoleHolding> = {}) =>
  holds('budgetHolder', personId, { ...(administrationId !== undefined && { administrationId }), ...more })
const approvals = (holders: RoleHolding[], document: Partial<YearlyDocument> = {}) =>
  of('ROLE-9', {
    systems: [{ ...system, holdings: [...without, ...holders] }],
    yearlyDocuments: [{ ...plan, ...document }],
  }).map(({ key, personIds, state }) => `${key} ${personIds.join('+')} ${state}`)

const own = 'ROLE-9:system-7:2026-12-31'
const [school, care] = ['ROLE-9:system-7.school:2026-12-31', 'ROLE-9:system-7.care:2026-12-31']

test('DOC-10 budget holders of several administrations each approve for their own', () => {
  const holders = [holder('bo', 'school'), holder('cia', 'care'), holder('bea', 'school'), holder('bo', 'school')]
  expect(approvals(holders)).toEqual([`${school} bo+bea open`, `${care} cia open`])
  expect(approvals(holders, { approvals: [{ administrationId: 'care', approvedOn: '2026-11-12' }] })).toEqual([
    `${school} bo+bea open`,
    `${care} cia done`,
  ])
  expect(approvals(holders, { approvedOn: '2026-11-12' })).toEqual([`${school} bo+bea done`, `${care} cia done`])
})

test('ROLE-9 several budget holders of one administration have one duty together', () => {
  expect(approvals([holder('bo', 'school'), holder('bea', 'school')])).toEqual([`${own} bo+bea open`])
  expect(approvals([holder('bo'), holder('bea')])).toEqual([`${own} bo+bea open`])
  const approved = { approvals: [{ administrationId: 'school', approvedOn: '2026-11-12' }] }
  expect(approvals([holder('bo', 'school')], approved)).toEqual([`${own} bo done`])
  expect(approvals([holder('bo')], approved)).toEqual([`${own} bo open`])
})

test('DOC-10 those whose administration nobody knows are a group of their own', () => {
  expect(approvals([holder('bo', 'school'), holder('bea')])).toEqual([`${school} bo open`, `${own} bea open`])
})

test('ROLE-9 a document waits for an approval though nobody holds the role today', () => {
  expect(approvals([])).toEqual([`${own}  open`])
  const gone = [holder('bo', 'school', { active: false }), holder('bea', 'care', { to: '2026-11-20' })]
  expect(approvals(gone)).toEqual([`${own}  open`])
  expect(of('ROLE-9', { yearlyDocuments: [plan] })).toMatchObject([
    {
      code: 'plan.approve',
      role: 'budgetHolder',
      subject: { type: 'system', id: '7' },
      systemIds: ['7'],
      escalatesTo: ['owner', 'deputyMunicipalDirector'],
      opensOn: '2026-11-10',
    },
  ])
})
