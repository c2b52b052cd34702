import { describe, expect, test } from 'vitest'
import type { Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { bySystem } from '../../shared/system-facts'
import { plannedRoles, rolesToHandOver, type Terms } from './handover-plan'
import { rolesOf } from './person-roles'

const today = '2026-11-21'
const [leaver, successor, third] = ['leaver', 'successor', 'third'].map(name => ({
  id: 1,
  name,
  principalName: `${name}@x.example`,
  mail: '',
}))
const system = (id: number, category: System['category']): Stored<System> => ({
  id,
  etag: '1',
  entity: blank('systems', { key: `s${id}`, name: `S${id}`, category }),
})
let ids = 0
const holding = (of: number, role: Role, values: Partial<RoleHoldingEntry> = {}): Stored<RoleHoldingEntry> => {
  ids += 1
  const entity = blank('roleHoldings', {
    key: `h${ids}`,
    system: of,
    role,
    person: leaver,
    from: '2020-01-01',
    ...values,
  })
  return { id: ids, etag: '1', entity }
}
const terms: Terms = {
  successor: { principalName: 'successor@x.example', position: 'headOfAdministration', administration: 3 },
  lastDay: '2026-11-30',
  firstDay: '2026-12-01',
  itAdministration: 9,
}

function steps(systems: Stored<System>[], holdings: Stored<RoleHoldingEntry>[], changed: Partial<Terms> = {}) {
  const { now, coming } = rolesOf(systems, holdings, 'leaver@x.example', today)
  const held = rolesToHandOver([...now, ...coming], terms.lastDay, today)
  return plannedRoles(held, bySystem(holdings), { ...terms, ...changed }).map(({ step }) => step)
}

describe('ROLE-2 who takes over as owner', () => {
  test('a head of administration takes over a business system, and not infrastructure', () => {
    const found = steps(
      [system(1, 'businessSystem'), system(2, 'itInfrastructure')],
      [holding(1, 'owner'), holding(2, 'owner')],
    )
    expect(found).toEqual([
      { kind: 'moves', lastDay: '2026-11-30', warnings: [] },
      { kind: 'refused', refusal: { code: 'ownerPosition', allowed: ['headOfItOperations'] } },
    ])
  })

  test('without a position, or a category, an owner can’t be told fit; other roles move', () => {
    const unknown = { successor: { ...terms.successor, position: undefined } }
    const found = steps([system(1, 'businessSystem')], [holding(1, 'owner'), holding(1, 'processOwner')], unknown)
    expect(found).toEqual([
      { kind: 'refused', refusal: { code: 'positionUnknown' } },
      { kind: 'moves', lastDay: '2026-11-30', warnings: [] },
    ])
    expect(steps([system(1, undefined)], [holding(1, 'owner')])).toEqual([
      { kind: 'refused', refusal: { code: 'noCategory' } },
    ])
  })
})

describe('ROLE-4 one owner at a time', () => {
  test('the successor can’t begin as owner before the leaver’s last day has passed; other roles may overlap', () => {
    const early = { firstDay: '2026-11-30' }
    expect(steps([system(1, 'platform')], [holding(1, 'owner'), holding(1, 'serviceManager')], early)).toEqual([
      { kind: 'refused', refusal: { code: 'overlap' } },
      { kind: 'moves', lastDay: '2026-11-30', warnings: [] },
    ])
  })

  test('somebody else who is owner from that day keeps it', () => {
    const other = holding(1, 'owner', { person: third, from: '2027-01-01' })
    expect(steps([system(1, 'platform')], [holding(1, 'owner'), other])).toEqual([
      { kind: 'refused', refusal: { code: 'otherOwner', name: 'third' } },
    ])
  })
})

describe('ROLE-6 a handover that was cut is continued', () => {
  const mine = (values: Partial<RoleHoldingEntry> = {}) => holding(1, 'processOwner', values)
  const theirs = holding(1, 'processOwner', { person: successor, from: '2026-12-01' })

  test('ended, and not yet the successor’s: it moves still', () => {
    expect(steps([system(1, 'platform')], [mine({ to: '2026-11-30' })])).toEqual([
      { kind: 'moves', lastDay: '2026-11-30', warnings: [] },
    ])
  })

  test('the successor’s, and not yet ended: it only ends', () => {
    expect(steps([system(1, 'platform')], [mine(), theirs])).toEqual([{ kind: 'ends', lastDay: '2026-11-30' }])
  })

  test('both: it is done', () => {
    expect(steps([system(1, 'platform')], [mine({ to: '2026-11-30' }), theirs])).toEqual([{ kind: 'done' }])
  })
})

test('ROLE-6 a role that ends sooner keeps its last day, and one that begins later isn’t handed over', () => {
  const found = steps(
    [system(1, 'platform')],
    [
      holding(1, 'processOwner', { to: '2026-11-25' }),
      holding(1, 'superUser', { from: '2027-01-01' }),
      holding(1, 'systemAdministrator', { to: '2026-11-01' }),
    ],
  )
  expect(found).toEqual([
    { kind: 'moves', lastDay: '2026-11-25', warnings: [] },
    { kind: 'refused', refusal: { code: 'notBegun', from: '2027-01-01' } },
  ])
})

test('ROLE-5, ROLE-12 a successor elsewhere, or who is no manager, is told and not refused', () => {
  const plain = { successor: { ...terms.successor, position: 'other' as const } }
  const found = steps(
    [system(1, 'businessSystem')],
    [holding(1, 'budgetHolder'), holding(1, 'technicalSystemManager')],
    plain,
  )
  expect(found).toMatchObject([{ warnings: ['notManager'] }, { warnings: ['notAtItDepartment'] }])
})
