import { expect, test } from 'vitest'
import type { Obligation, Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import type { MySystem } from '../../shared/my-systems'
import { emptyRoles, heldIn, isAskedFor, unconfirmed } from './asked-of-me'

const today = '2026-11-21'
const mine = (id: number, roles: Role[], values: Partial<System> = {}): MySystem => ({
  system: {
    id,
    etag: '1',
    entity: blank('systems', { key: `s${id}`, name: `S${id}`, category: 'businessSystem', ...values }),
  },
  roles,
})
let ids = 0
const holding = (of: number, role: Role, name: string, values: Partial<RoleHoldingEntry> = {}) => {
  ids += 1
  const person = { id: 1, name, principalName: `${name}@x.example`, mail: '' }
  const entity = blank('roleHoldings', { key: `h${ids}`, system: of, role, person, from: '2020-01-01', ...values })
  return { id: ids, etag: '1', entity } satisfies Stored<RoleHoldingEntry>
}
const emptyIn = (systems: MySystem[], holdings: Stored<RoleHoldingEntry>[]) =>
  emptyRoles(systems, heldIn(systems, holdings, today), new Set(['gone@x.example'])).map(({ role }) => role)

test('ROLE-6 a role held by a gone account alone stands empty, for the owner and for who leads the work', () => {
  const holdings = [
    holding(1, 'processOwner', 'gone'),
    holding(1, 'budgetHolder', 'gone'),
    holding(1, 'budgetHolder', 'eva'),
  ]
  expect(emptyIn([mine(1, ['owner'])], holdings)).toEqual(['processOwner'])
  expect(emptyIn([mine(1, ['systemManager'])], holdings)).toEqual(['processOwner'])
  expect(emptyIn([mine(1, ['superUser'])], holdings)).toEqual([])
})

test('ROLE-6 what has ended stands empty of nobody', () => {
  expect(emptyIn([mine(1, ['owner'])], [holding(1, 'processOwner', 'gone', { to: '2026-11-20' })])).toEqual([])
})

test('who leads the work is asked to confirm what is older than a year, the oldest first and never confirmed last', () => {
  const found = unconfirmed(
    [
      mine(1, ['systemManager']),
      mine(2, ['systemManager'], { confirmedOn: '2025-11-20' }),
      mine(3, ['systemManager'], { confirmedOn: '2024-01-01' }),
      mine(4, ['systemManager'], { confirmedOn: '2025-11-21' }),
      mine(5, ['owner']),
    ],
    today,
  )
  expect(found.map(({ id }) => id)).toEqual([3, 2, 1])
})

test('ROLE-6 what stands among what is due isn’t said twice', () => {
  const [first, second] = [mine(1, ['owner']), mine(2, ['owner'])] as const
  const obligation: Obligation = {
    key: 'ROLE-1:1.processOwner:2026-04-27',
    code: 'role.appoint',
    rule: 'ROLE-1',
    subject: { type: 'role', id: '1.processOwner' },
    systemIds: ['1'],
    role: 'owner',
    personIds: [],
    escalatesTo: [],
    opensOn: today,
    dueOn: today,
    state: 'open',
  }
  const due = [{ key: 'k', obligation, where: [] }]
  expect(isAskedFor({ system: first.system, role: 'processOwner' }, due)).toBe(true)
  expect(isAskedFor({ system: first.system, role: 'owner' }, due)).toBe(false)
  expect(isAskedFor({ system: second.system, role: 'processOwner' }, due)).toBe(false)
})
