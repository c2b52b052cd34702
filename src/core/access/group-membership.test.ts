import { expect, test } from 'vitest'
import { type Role, roles } from '../model/governance-model.ts'
import { type BelongingFacts, belongings, groupDifferences } from './group-membership.ts'

const today = '2026-11-28'
const board = {
  key: 'KS',
  name: 'Kommunstyrelsen',
  contacts: [],
  substitutes: [],
  deciders: [],
  dataProtectionOfficers: [],
}
const nothing: BelongingFacts = { holdings: [], positions: [], boards: [] }
const holding = (role: Role, more: object = {}) => ({
  role,
  personId: 'anna',
  system: 'Raindance',
  from: '2020-01-01',
  ...more,
})
const groupsOf = (facts: Partial<BelongingFacts>) =>
  [...belongings({ ...nothing, ...facts }, today)].flatMap(([group, members]) => (members.size > 0 ? [group] : []))

const leads: Role[] = [
  'systemManager',
  'serviceManager',
  'leadSuperUser',
  'areaManager',
  'technicalSystemManager',
  'productOwner',
  'systemAdministrator',
  'superUser',
]
const approvers: Role[] = ['owner', 'budgetHolder', 'processOwner']

test.each(roles)('ROLE-10, ROLE-9 the group of a %s', role => {
  const group = leads.includes(role) ? ['leads'] : approvers.includes(role) ? ['approvers'] : []
  expect(groupsOf({ holdings: [holding(role)] })).toEqual(group)
})

test.each([
  ['its first day', { from: today }, true],
  ['its last day', { to: today }, true],
  ['the day after', { to: '2026-11-27' }, false],
  ['the day before', { from: '2026-11-29' }, false],
  ['no account', { personId: '' }, false],
])('ROLE-6 a role on %s', (_, more, belongs) => {
  expect(groupsOf({ holdings: [holding('owner', more)] })).toEqual(belongs ? ['approvers'] : [])
})

test('PUB-4 the deputy municipal director approves, as long as the position is held', () => {
  const positions = [{ position: 'deputyMunicipalDirector' as const, personId: 'anders', from: '2020-01-01' }]
  expect(groupsOf({ positions })).toEqual(['approvers'])
  expect(groupsOf({ positions: positions.map(held => ({ ...held, to: '2026-11-27' })) })).toEqual([])
  expect(groupsOf({ positions: positions.map(held => ({ ...held, position: 'manager' as const })) })).toEqual([])
})

test('INC-11 contacts and substitutes handle, deciders decide, officers follow, each with every reason', () => {
  const boards = [
    {
      ...board,
      contacts: ['petra'],
      substitutes: ['petra', 'sara'],
      deciders: ['anders'],
      dataProtectionOfficers: ['sofia'],
    },
    { ...board, key: 'VO', name: 'Vård & Omsorg', dataProtectionOfficers: ['sofia'] },
  ]
  const found = belongings({ ...nothing, boards }, today)
  expect([...found.keys()]).toEqual([
    'leads',
    'approvers',
    'dpo',
    'handlers·KS',
    'deciders·KS',
    'handlers·VO',
    'deciders·VO',
  ])
  expect(found.get('handlers·KS')?.get('petra')).toEqual([
    { kind: 'contact', board: 'Kommunstyrelsen' },
    { kind: 'substitute', board: 'Kommunstyrelsen' },
  ])
  expect([...(found.get('handlers·KS')?.keys() ?? [])]).toEqual(['petra', 'sara'])
  expect([...(found.get('deciders·KS')?.keys() ?? [])]).toEqual(['anders'])
  expect(found.get('dpo')?.get('sofia')?.length).toBe(2)
  expect(found.get('handlers·VO')?.size).toBe(0)
})

const member = (principalName: string | undefined) => ({ principalName })

test('INC-11 who lacks and who is there without reason, each group that differs', () => {
  const wanted = belongings(
    { ...nothing, boards: [{ ...board, contacts: ['Petra@x'], deciders: ['anders@x'] }] },
    today,
  )
  const actual = [
    { group: 'handlers·KS', members: [member('sara@x'), member(undefined)] },
    { group: 'deciders·KS', members: [member('ANDERS@x')] },
    { group: 'coordinators', members: [member('eva@x')] },
  ]
  expect(groupDifferences(wanted, actual)).toEqual([
    {
      group: 'handlers·KS',
      lacking: [{ personId: 'Petra@x', reasons: [{ kind: 'contact', board: 'Kommunstyrelsen' }] }],
      extra: [member('sara@x')],
    },
  ])
})

test('INC-11 each reason says by what: a role in a system, a position, or a part in a board', () => {
  const found = belongings(
    {
      holdings: [holding('systemManager'), holding('owner')],
      positions: [{ position: 'deputyMunicipalDirector', personId: 'anna', from: '2020-01-01' }],
      boards: [{ ...board, deciders: ['anna'], dataProtectionOfficers: ['anna'] }],
    },
    today,
  )
  const why = (group: string) => found.get(group)?.get('anna')
  expect(why('leads')).toEqual([{ kind: 'role', role: 'systemManager', system: 'Raindance' }])
  expect(why('approvers')).toEqual([
    { kind: 'role', role: 'owner', system: 'Raindance' },
    { kind: 'position', position: 'deputyMunicipalDirector' },
  ])
  expect(why('deciders·KS')).toEqual([{ kind: 'decider', board: 'Kommunstyrelsen' }])
  expect(why('dpo')).toEqual([{ kind: 'dpo', board: 'Kommunstyrelsen' }])
})

test('INC-11 a group differs where somebody lacks or where somebody is there without reason, either by itself', () => {
  const wanted = belongings({ ...nothing, boards: [{ ...board, contacts: ['petra'] }] }, today)
  const differs = (...principals: string[]) =>
    groupDifferences(wanted, [{ group: 'handlers·KS', members: principals.map(member) }])
  const reasons = [{ kind: 'contact', board: 'Kommunstyrelsen' }]
  expect(differs()).toEqual([{ group: 'handlers·KS', lacking: [{ personId: 'petra', reasons }], extra: [] }])
  expect(differs('petra', 'sara')).toEqual([{ group: 'handlers·KS', lacking: [], extra: [member('sara')] }])
  expect(differs('petra')).toEqual([])
})
