import { describe, expect, test } from 'vitest'
import type { LocalDate, Role } from '../../../core'
import { dayBefore, type Holding, isPast, isTakenBack, ownerChange, ownerRefusal } from './appointment'

const holding = (id: number, role: Role, from: LocalDate, to?: LocalDate): Holding => ({
  id,
  etag: '"1"',
  entity: {
    key: String(id),
    title: '',
    system: 1,
    role,
    person: { id, name: `Person ${id}`, principalName: `p${id}@example.test`, mail: '' },
    position: undefined,
    administration: undefined,
    from,
    to,
  },
})

describe('ROLE-2 who may own', () => {
  test.each([
    ['businessSystem', 'headOfAdministration', true],
    ['businessSystem', 'deputyMunicipalDirector', true],
    ['businessSystem', 'manager', false],
    ['businessSystem', 'headOfItOperations', false],
    ['itInfrastructure', 'headOfItOperations', true],
    ['itInfrastructure', 'headOfAdministration', false],
  ] as const)('ROLE-2 of a system that is %s, somebody who is %s: %s', (category, position, may) => {
    expect(ownerRefusal('owner', category, position) === undefined).toBe(may)
  })

  test('ROLE-2 is about owners alone', () => {
    expect(ownerRefusal('systemManager', 'businessSystem', 'other')).toBeUndefined()
  })
})

describe('ROLE-4 one owner', () => {
  test('ROLE-4 the former owner ends on the day before', () => {
    const former = holding(1, 'owner', '2020-01-01')
    expect(ownerChange([former], 'owner', '2026-03-01')).toEqual({
      kind: 'ends',
      former: [former],
      lastDay: '2026-02-28',
    })
  })

  test('ROLE-4 an owner whose appointment was undone before it began is in nobody’s way', () => {
    const undone = holding(2, 'owner', '2027-03-01', '2027-02-28')
    expect(ownerChange([undone], 'owner', '2026-12-01')).toEqual({ kind: 'none' })
  })

  test('ROLE-6 an appointment undone was in force on no day; one that held a day was', () => {
    expect(isTakenBack(holding(1, 'owner', '2026-03-01', '2026-02-28'))).toBe(true)
    for (const to of ['2026-03-01', undefined]) expect(isTakenBack(holding(1, 'owner', '2026-03-01', to))).toBe(false)
    expect(
      isTakenBack({
        ...holding(1, 'owner', '2026-03-01'),
        entity: { ...holding(1, 'owner', '2026-03-01').entity, from: undefined, to: '2020-01-01' },
      }),
    ).toBe(false)
  })

  test('ROLE-4 on leap years too', () => {
    expect(dayBefore('2028-03-01')).toBe('2028-02-29')
  })

  test('ROLE-4 an owner whose last day is the day before the new one stays as recorded', () => {
    expect(ownerChange([holding(1, 'owner', '2020-01-01', '2026-02-28')], 'owner', '2026-03-01').kind).toBe('none')
  })

  test('ROLE-4 an owner with a later last day is ended sooner', () => {
    expect(ownerChange([holding(1, 'owner', '2020-01-01', '2026-12-31')], 'owner', '2026-03-01').kind).toBe('ends')
  })

  test('ROLE-4 nobody can take over on the very day the owner began, or before', () => {
    const former = holding(1, 'owner', '2026-03-01')
    expect(ownerChange([former], 'owner', '2026-03-01')).toMatchObject({ kind: 'tooEarly', began: '2026-03-01' })
    expect(ownerChange([former], 'owner', '2026-03-02').kind).toBe('ends')
  })

  test('ROLE-4 other roles have several holders', () => {
    expect(ownerChange([holding(1, 'budgetHolder', '2020-01-01')], 'budgetHolder', '2026-03-01').kind).toBe('none')
  })
})

test('ROLE-6 a last day is a day held: history begins the day after', () => {
  const held = holding(1, 'superUser', '2020-01-01', '2026-03-01')
  expect(isPast(held, '2026-03-01')).toBe(false)
  expect(isPast(held, '2026-03-02')).toBe(true)
})
