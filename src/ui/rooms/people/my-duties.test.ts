import { expect, test } from 'vitest'
import type { Role } from '../../../core'
import type { Board, RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { dutyGroups, dutyPath } from './my-duties'

const today = '2026-11-21'
const me = { principalName: 'maria@x.example', name: 'Maria', id: 1, mail: '' }

const system = (id: number, values: Partial<System>): Stored<System> => ({
  id,
  etag: '1',
  entity: blank('systems', { key: `s${id}`, name: `S${id}`, ...values }),
})
const holding = (
  id: number,
  of: number,
  role: Role,
  values: Partial<RoleHoldingEntry> = {},
): Stored<RoleHoldingEntry> => ({
  id,
  etag: '1',
  entity: blank('roleHoldings', { key: `h${id}`, system: of, role, person: me, from: '2020-01-01', ...values }),
})
const board: Stored<Board> = { id: 1, etag: '1', entity: blank('boards', { key: 'b', name: 'KS', substitutes: [me] }) }

const groupsOf = (systems: Stored<System>[], holdings: Stored<RoleHoldingEntry>[], boards: Stored<Board>[] = []) =>
  dutyGroups({ systems, holdings, boards }, me.principalName, today).map(group => ({
    role: group.role,
    count: group.duties.length,
    systems: group.systems.map(({ entity }) => entity.name),
  }))

test('ROLE-7 the same role that asks the same in two systems is one list, and another category or hosting another', () => {
  const systems = [
    system(1, { category: 'businessSystem', hosting: 'external' }),
    system(2, { category: 'digitalTool', hosting: 'external' }),
    system(3, { category: 'digitalTool', hosting: 'internal' }),
    system(4, { category: 'publicService' }),
  ]
  const holdings = [
    holding(1, 1, 'technicalSystemManager'),
    holding(2, 2, 'technicalSystemManager'),
    holding(3, 3, 'technicalSystemManager'),
    holding(4, 2, 'leadSuperUser'),
    holding(5, 4, 'leadSuperUser'),
  ]
  expect(groupsOf(systems, holdings)).toEqual([
    { role: 'leadSuperUser', count: 18, systems: ['S2'] },
    { role: 'leadSuperUser', count: 5, systems: ['S4'] },
    { role: 'technicalSystemManager', count: 5, systems: ['S1', 'S2'] },
    { role: 'technicalSystemManager', count: 14, systems: ['S3'] },
  ])
})

test('ROLE-6 what has ended, or is somebody else’s, asks nothing', () => {
  const systems = [system(1, { category: 'businessSystem' })]
  const ended = holding(1, 1, 'owner', { to: '2026-11-20' })
  const others = holding(2, 1, 'budgetHolder', { person: { ...me, principalName: 'other@x.example' } })
  expect(groupsOf(systems, [ended, others])).toEqual([])
})

test('ROLE-7 a board’s data protection contact, or substitute, has a list too', () => {
  expect(groupsOf([], [], [board])).toEqual([{ role: 'dataProtectionContact', count: 10, systems: [] }])
})

test('CAT-1 in a system without a category the role is told, and that nothing can be said of it', () => {
  const [group] = dutyGroups(
    { systems: [system(1, {})], holdings: [holding(1, 1, 'owner')], boards: [] },
    me.principalName,
    today,
  )
  expect(group).toMatchObject({ role: 'owner', duties: [], hasCategory: false })
})

test('ROLE-7 a duty leads to the one system it is of, or to the room', () => {
  const [one, two] = [system(1, {}), system(2, {})]
  expect(dutyPath('system', [one], me.principalName)).toBe('/register/s1')
  expect(dutyPath('system', [one, two], me.principalName)).toBe('/register')
  expect(dutyPath('system', [], me.principalName)).toBeUndefined()
  expect(dutyPath('forums', [one], me.principalName)).toBe('/forums?system=s1')
})
