import { expect, test } from 'vitest'
import { defaultModel, type Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { countGaps, type MatrixFilters, matrixRows, shownMatrixRows } from './matrix-rows'

const today = '2026-11-21'
const person = (name: string) => ({ id: 1, name, principalName: `${name}@x.example`, mail: '' })
const system = (id: number, values: Partial<System>): Stored<System> => ({
  id,
  etag: '1',
  entity: blank('systems', { key: `s${id}`, name: `S${id}`, ...values }),
})
let ids = 0
const holding = (of: number, role: Role, name: string, values: Partial<RoleHoldingEntry> = {}) => {
  ids += 1
  const entity = blank('roleHoldings', {
    key: `h${ids}`,
    system: of,
    role,
    person: person(name),
    from: '2020-01-01',
    ...values,
  })
  return { id: ids, etag: '1', entity }
}
const administrations = [
  { id: 7, etag: '1', entity: blank('administrations', { key: 'a', name: 'Skola', boards: [70, 71] }) },
]
const rowsOf = (systems: Stored<System>[], holdings: Stored<RoleHoldingEntry>[], gone: string[] = []) =>
  matrixRows(defaultModel, { systems, holdings, administrations }, new Set(gone), today)

const holesOf = (systems: Stored<System>[], holdings: Stored<RoleHoldingEntry>[] = []) =>
  rowsOf(systems, holdings).map(({ cells }) => cells.filter(({ isHole }) => isHole).map(({ role }) => role))

test('ROLE-1 a mandatory role that nobody holds is a hole in its column, by category', () => {
  const found = holesOf([
    system(1, { category: 'businessSystem' }),
    system(2, { category: 'itInfrastructure' }),
    system(3, { category: 'publicService' }),
  ])
  expect(found).toEqual([
    ['owner', 'budgetHolder', 'systemManager', 'technicalSystemManager', 'processOwner'],
    ['owner', 'budgetHolder', 'areaManager', 'productOwner'],
    ['leadSuperUser'],
  ])
})

test('ROLE-1 a commercial service without a fee needs no budget holder', () => {
  expect(holesOf([system(1, { category: 'commercialService', hasFee: false })])).toEqual([['owner', 'leadSuperUser']])
})

test('ROLE-10 another category’s lead doesn’t fill the hole, and is shown all the same', () => {
  const [row] = rowsOf([system(1, { category: 'businessSystem' })], [holding(1, 'leadSuperUser', 'eva')])
  const lead = row?.cells.find(({ column }) => column === 'lead')
  expect(lead).toMatchObject({ role: 'systemManager', isHole: true, holders: [{ name: 'eva', role: 'leadSuperUser' }] })
})

test('ROLE-6 a role is vacant when every account that holds it is gone, and held again by one that works', () => {
  const systems = [system(1, { category: 'platform' })]
  const [eva, adam] = [holding(1, 'owner', 'eva'), holding(1, 'owner', 'adam')]
  const vacant = (holdings: Stored<RoleHoldingEntry>[]) =>
    countGaps(rowsOf(systems, holdings, ['eva@x.example'])).vacancies
  expect(vacant([eva])).toBe(1)
  expect(vacant([eva, adam])).toBe(0)
  expect(vacant([holding(1, 'owner', 'x', { person: undefined })])).toBe(1)
})

test('ROLE-6 what has ended, or is yet to begin, holds nothing; a system out of use isn’t in the matrix', () => {
  const past = holding(1, 'owner', 'eva', { to: '2026-11-20' })
  const coming = holding(1, 'owner', 'adam', { from: '2026-11-22' })
  const systems = [system(1, { category: 'platform' }), system(2, { category: 'platform', endedOn: '2026-11-20' })]
  expect(holesOf(systems, [past, coming])).toHaveLength(1)
  expect(holesOf(systems, [past, coming])[0]).toContain('owner')
})

test('the matrix is filtered by category, board, administration, person and gaps', () => {
  const rows = rowsOf(
    [
      system(1, { category: 'publicService', owningAdministration: 7 }),
      system(2, { category: 'publicService', owningAdministration: 7, owningBoard: 71 }),
      system(3, { category: 'platform' }),
    ],
    [holding(1, 'leadSuperUser', 'eva'), holding(3, 'owner', 'eva')],
  )
  const none: MatrixFilters = { category: '', board: '', administration: '', person: '', gaps: false }
  const shown = (filters: Partial<MatrixFilters>) => shownMatrixRows(rows, { ...none, ...filters }).map(({ id }) => id)
  expect(shown({})).toEqual([1, 2, 3])
  expect(shown({ category: 'platform' })).toEqual([3])
  expect(shown({ board: '70' })).toEqual([1])
  expect(shown({ board: '71' })).toEqual([1, 2])
  expect(shown({ administration: '7' })).toEqual([1, 2])
  expect(shown({ person: 'eva@x.example' })).toEqual([1, 3])
  expect(shown({ gaps: true })).toEqual([2, 3])
})
