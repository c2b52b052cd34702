import { expect, test } from 'vitest'
import type { RoleHolding } from '../register/role-holding.ts'
import { holds, of, staff, system, today, window } from '../testing/sample-register.ts'

const without = (role: RoleHolding['role']) => staff.filter(held => held.role !== role)
const endings = (...holdings: RoleHolding[]) =>
  of('ROLE-6', { systems: [{ ...system, holdings: [...without('systemManager'), ...holdings] }] }).map(
    ({ dueOn }) => dueOn,
  )
const manager = (from: string, to?: string, more: Partial<RoleHolding> = {}) =>
  holds('systemManager', `since ${from}`, { from, ...(to !== undefined && { to }), ...more })

test.each([
  ['nobody after', [manager('2020-01-01', '2027-01-15')], ['2027-01-15']],
  ['a successor the day after', [manager('2020-01-01', '2027-01-15'), manager('2027-01-16')], []],
  ['a successor before', [manager('2026-06-01'), manager('2020-01-01', '2027-01-15')], []],
  ['a gap of a day', [manager('2020-01-01', '2027-01-15'), manager('2027-01-17')], ['2027-01-15']],
  [
    'a successor whose account is gone',
    [manager('2020-01-01', '2027-01-15'), manager('2027-01-16', undefined, { active: false })],
    ['2027-01-15'],
  ],
  ['a chain, in any order', [manager('2027-02-01', '2027-05-31'), manager('2020-01-01', '2027-01-31')], ['2027-05-31']],
  [
    'one who holds it longer beside',
    [manager('2020-01-01', '2027-01-31'), manager('2021-01-01', '2027-09-30')],
    ['2027-09-30'],
  ],
  ['today', [manager('2020-01-01', today)], [today]],
  ['past the window', [manager('2020-01-01', '2028-11-21')], []],
  ['on the last day of the window', [manager('2020-01-01', window.to)], [window.to]],
] as [string, RoleHolding[], string[]][])('ROLE-6 a role that ends, with %s: %s', (_name, holdings, expected) => {
  expect(endings(...holdings)).toEqual(expected)
})

test('ROLE-1 a vacancy counts from the latest of what made it, the register and the system', () => {
  const since = (holdings: RoleHolding[], adoptedOn = '2020-01-01', startOfUse = '2020-01-01') =>
    of('ROLE-1', {
      adoptedOn,
      systems: [{ ...system, startOfUse, holdings: [...without('systemManager'), ...holdings] }],
    })[0]?.opensOn
  expect(since([manager('2020-01-01', '2026-10-31'), manager('2020-01-01', '2026-09-30')])).toBe('2026-11-01')
  expect(since([manager('2026-03-01', undefined, { active: false })])).toBe('2026-03-01')
  const left = manager('2020-06-01', '2026-10-31', { active: false }) // the account went with the person
  expect(since([left])).toBe('2026-11-01')
  expect(since([manager('2020-06-01', '2026-11-21', { active: false })])).toBe('2020-06-01')
  expect(since([manager('2026-11-21', undefined, { active: false })])).toBe('2026-11-21')
  expect(since([manager('2026-11-22', undefined, { active: false })])).toBe('2020-01-01')
  expect(since([], '2026-05-01')).toBe('2026-05-01')
  expect(since([], '2020-01-01', '2026-07-01')).toBe('2026-07-01')
  expect(since([manager('2026-12-01', '2027-01-31')])).toBe('2020-01-01')
  expect(since([holds('user', 'una', { to: '2026-10-31' }), holds('user', 'ulf', { active: false })])).toBe(
    '2020-01-01',
  )
  expect(since([manager('2026-12-01')])).toBe('2020-01-01') // held from a later day: vacant until then
})

test('ROLE-8 the owner appoints; an owner is appointed by the deputy municipal director', () => {
  const [vacancy] = of('ROLE-1', {
    systems: [{ ...system, holdings: without('owner') }],
    deputyMunicipalDirectorIds: ['dd'],
  })
  expect(vacancy).toMatchObject({
    key: 'ROLE-1:role-7.owner:2020-01-31',
    role: 'deputyMunicipalDirector',
    personIds: ['dd'],
    escalatesTo: ['administrator'],
    systemIds: ['7'],
  })
  const [service] = of('ROLE-1', { systems: [{ ...system, category: 'publicService', holdings: [] }] })
  expect(service).toMatchObject({
    role: 'headOfAdministration',
    personIds: [],
    escalatesTo: ['deputyMunicipalDirector'],
  })
})

test('ROLE-1 a commercial service without a fee has no vacancy for a budget holder', () => {
  const vacancies = (hasFee: boolean) =>
    of('ROLE-1', {
      systems: [{ ...system, category: 'commercialService', hasFee, holdings: [holds('owner', 'olga')] }],
    }).map(({ subject }) => subject.id)
  expect(vacancies(true)).toEqual(['7.budgetHolder', '7.leadSuperUser'])
  expect(vacancies(false)).toEqual(['7.leadSuperUser'])
})

test('ROLE-1 an owner is appointed by nobody where no deputy municipal director is known; and not once it is out of use', () => {
  const bare = { ...system, holdings: without('owner') }
  expect(of('ROLE-1', { systems: [bare] })).toMatchObject([{ role: 'deputyMunicipalDirector', personIds: [] }])
  expect(of('ROLE-1', { systems: [{ ...bare, endOfUse: '2026-11-20' }] })).toEqual([])
  expect(of('ROLE-1', { systems: [{ ...bare, endOfUse: today }] })).toHaveLength(1)
})

test('ROLE-6 a role held to the last day that the system is in use has no end to tell of', () => {
  const holdings = [...without('systemManager'), manager('2020-01-01', '2027-01-15')]
  const ends = (endOfUse: string) => of('ROLE-6', { systems: [{ ...system, holdings, endOfUse }] }).length
  expect(ends('2027-01-15')).toBe(0)
  expect(ends('2027-01-16')).toBe(1)
})
