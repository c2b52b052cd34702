import { describe, expect, test } from 'vitest'
import { defaultModel } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { untilOf } from './agreement-until'
import { type RowSources, rowMaker } from './register-rows'
import { filtered, found, readView, writeView } from './register-view'

const today = '2026-03-01'
const system = (id: number, values: Partial<System> = {}): Stored<System> => ({
  id,
  etag: '1',
  entity: blank('systems', { key: `k${id}`, name: `System ${id}`, category: 'businessSystem', ...values }),
})
const person = (id: number, name: string) => ({ id, name, principalName: `${name}@hamra.example`, mail: '' })
const holding = (id: number, of: number, name: string) => ({
  id,
  etag: '1',
  entity: blank('roleHoldings', { system: of, role: 'owner', person: person(id, name), from: '2020-01-01' }),
})
const parts = { holdings: [holding(1, 1, 'Anna'), holding(2, 2, 'Bo')], documents: [], boards: [], administrations: [] }
const sources = (systems: Stored<System>[], more: Partial<RowSources> = {}): RowSources => ({
  model: defaultModel,
  systems,
  parts,
  agreements: undefined,
  today,
  categoryNames,
  ...more,
})
const categoryNames = { businessSystem: 'Verksamhetssystem' }

describe('rows', () => {
  test('are the same objects until something of their own changed', () => {
    const make = rowMaker()
    const [one, other] = [system(1), system(2)]
    const before = make(sources([one, other]))
    const renamed = { ...one, entity: { ...one.entity, name: 'Nytt namn' } }
    const after = make(sources([renamed, other]))
    expect(after[0]?.name).toBe('Nytt namn')
    expect(after[1]).toBe(before[1])
    const appointed = { ...parts, holdings: [...parts.holdings, holding(3, 2, 'Cia')] }
    const later = make(sources([renamed, other], { parts: appointed }))
    expect(later[0]).toBe(after[0])
    expect(later[1]?.known?.owners.map(({ name }) => name)).toEqual(['Bo', 'Cia'])
  })

  test('ROLE-1 DOC-1 tell what lacks only once all of it is read', () => {
    const make = rowMaker()
    expect(make(sources([system(1)], { parts: undefined }))[0]?.known).toBeUndefined()
    expect(make(sources([system(1)]))[0]?.known?.lacks.length).toBeGreaterThan(0)
  })

  test('are found by what people call them, in either case', () => {
    const rows = rowMaker()(sources([system(1, { name: 'Översikten' }), system(2, { supplier: 'Öst AB' })]))
    const names = (search: string) => found(rows, search).map(({ id }) => id)
    expect(names('ÖVERSIKT')).toEqual([1])
    expect(names('oversikt')).toEqual([])
    expect(names('öst system')).toEqual([2])
    expect(names('anna')).toEqual([1])
    expect(names('verksamhets')).toEqual([1, 2])
  })
})

describe('views', () => {
  const rows = rowMaker()(
    sources([
      system(1, { usingAdministrations: [1, 2], scope: 'administrationSpecific' }),
      system(2, { usingAdministrations: [1, 2], scope: 'common' }),
      system(3, { usingAdministrations: [1], endedOn: '2026-02-28', confirmedOn: '2025-06-01' }),
      system(4, { confirmedOn: '2025-12-01', hasPersonalData: false }),
    ]),
  )
  const ids = (filters: Parameters<typeof filtered>[1]) => filtered(rows, filters).map(({ id }) => id)

  test('SCOPE-5 those used by more than one and not common', () => {
    expect(ids({ shared: '1' })).toEqual([1])
  })
  test('ended systems are shown when asked for', () => {
    expect(ids({})).toEqual([1, 2, 4])
    expect(ids({ ended: '1' })).toEqual([1, 2, 3, 4])
    expect(ids({ ended: 'only' })).toEqual([3])
  })
  test('REG-1 those not confirmed since a day, and those never', () => {
    expect(ids({ confirmed: '2025-12-01' })).toEqual([1, 2])
    expect(ids({ confirmed: '2025-12-02' })).toEqual([1, 2, 4])
  })
  test('those of an owner, and those without', () => {
    expect(ids({ owner: 'Anna@hamra.example' })).toEqual([1])
    expect(ids({ owner: '-' })).toEqual([4])
    expect(ids({ personal: 'no' })).toEqual([4])
    expect(ids({ lacking: 'owner' })).toEqual([4])
  })
  test('stand in the address and are read from it', () => {
    const view = readView(new URLSearchParams('q=a&owner=x&columns=owner,nonsense,lacks&sort=-lacks&group=board'))
    expect(view).toEqual({
      search: 'a',
      filters: { owner: 'x' },
      columns: ['name', 'owner', 'lacks'],
      sort: { column: 'lacks', descending: true },
      group: 'board',
    })
    const written = new URLSearchParams('other=1')
    writeView(view, written)
    expect(written.toString()).toBe('other=1&q=a&owner=x&columns=name%2Cowner%2Clacks&sort=-lacks&group=board')
    expect(readView(written)).toEqual(view)
  })
})

test('of several agreements the one that ends next counts, and one that is over only where all are', () => {
  const agreement = (id: number, systems: number[], until?: string) => ({
    id,
    etag: '1',
    entity: blank('agreementSummaries', { systems, ...(until === undefined ? {} : { until }) }),
  })
  const until = untilOf(
    [
      agreement(1, [1, 2], '2027-01-01'),
      agreement(2, [1], '2026-06-30'),
      agreement(3, [1, 4], '2025-12-31'),
      agreement(4, [2, 3]),
      agreement(5, [4], '2024-12-31'),
    ],
    today,
  )
  expect([...until].sort(([one], [other]) => one - other)).toEqual([
    [1, '2026-06-30'],
    [2, '2027-01-01'],
    [3, 'open'],
    [4, '2025-12-31'],
  ])
})
