import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allLists } from './all-lists'
import type { Column } from './column'
import type { ListDeclaration } from './define-list'
import { type Row, readPeriod, toEntity, toRow, toVersionEntity, writePeriod } from './row'

const declared: ListDeclaration[] = Object.values(allLists)
const day = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
  .map(ms => new Date(ms).toISOString().slice(0, 10))
const part = fc.option(fc.nat(99), { nil: undefined })
const person = fc.record({
  id: fc.nat(9999),
  name: fc.string(),
  principalName: fc.constant('a@x.example'),
  mail: fc.string(),
})

function anyValueOf(column: Column<unknown>): fc.Arbitrary<unknown> {
  switch (column.kind) {
    case 'text':
    case 'note':
      return fc.string()
    case 'number':
      return fc.option(fc.integer(), { nil: undefined })
    case 'boolean':
      return fc.boolean()
    case 'choice':
      return fc.option(fc.constantFrom(...column.choices), { nil: undefined })
    case 'date':
      return fc.option(day, { nil: undefined })
    case 'instant':
      return fc.option(
        day.map(date => `${date}T21:30:05Z`),
        { nil: undefined },
      )
    case 'period':
      return fc.option(
        fc
          .record({ years: part, months: part, weeks: part, days: part })
          .map(parts => Object.fromEntries(Object.entries(parts).filter(([, amount]) => amount !== undefined)))
          .filter(period => Object.keys(period).length > 0),
        { nil: undefined },
      )
    case 'person':
      return fc.option(person, { nil: undefined })
    case 'people':
      return fc.array(person, { maxLength: 4 })
    case 'reference':
      return fc.option(fc.nat(), { nil: undefined })
    case 'references':
      return fc.array(fc.nat(), { maxLength: 4 })
  }
}

/** What SharePoint answers for a row that was written: persons expanded, dates as midnight in Stockholm. */
function answered(list: ListDeclaration, row: Row, entity: Record<string, unknown>): Row {
  const answer: Row = { ...row }
  for (const [field, column] of Object.entries(list.columns)) {
    const toUser = (value: unknown) =>
      typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'mail' in value
        ? { Id: value.id, Title: value.name, Name: 'i:0#.f|membership|a@x.example', EMail: value.mail }
        : undefined
    const value = entity[field]
    if (column.kind === 'person') answer[column.internalName] = toUser(value)
    if (column.kind === 'people') answer[column.internalName] = Array.isArray(value) ? value.map(toUser) : []
    if (column.kind === 'date' && typeof value === 'string') {
      answer[column.internalName] = new Date(Date.parse(`${value}T00:00:00Z`) - 7_200_000).toISOString()
    }
  }
  return answer
}

/** Anything that a cell may hold: nothing, another kind's value, one or many or wrapped, or more text than a line takes. */
const anyCell = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, false, [], {}, { results: [] }, 'P1Y', '2026-02-29T23:00:00Z', 'not a date'),
  fc.boolean(),
  fc.double(),
  fc.string(),
  fc.string({ minLength: 300, maxLength: 5000 }),
  fc.array(fc.nat(), { maxLength: 3 }),
  fc.array(fc.nat(), { maxLength: 3 }).map(results => ({ results })),
  person.map(({ id, name, mail }) => ({ Id: id, Title: name, Name: 'i:0#.f|membership|A@x.example', EMail: mail })),
  fc.constant([
    { Id: 7, Title: 'Anna Ek', Name: 'i:0#.f|membership|A@x.example', EMail: null },
    { Id: null },
    'x',
    null,
  ]),
)

const isPerson = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'number'

/** What the column's type promises to whoever uses the entity. */
function isValueOf({ kind, choices }: Column<unknown>, value: unknown): boolean {
  if (kind === 'text' || kind === 'note') return typeof value === 'string'
  if (kind === 'boolean') return typeof value === 'boolean'
  if (kind === 'people') return Array.isArray(value) && value.every(isPerson)
  if (kind === 'references') return Array.isArray(value) && value.every(id => typeof id === 'number')
  if (value === undefined) return true
  if (kind === 'number' || kind === 'reference') return typeof value === 'number'
  if (kind === 'choice') return choices.some(known => known === value)
  if (kind === 'date') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  if (kind === 'instant') return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)
  return kind === 'person' ? isPerson(value) : typeof value === 'object'
}

/** A row of the list as it may come: any column left out, and in any of them anything. */
const answers = (list: ListDeclaration): fc.Arbitrary<Row> => {
  const names = Object.values(list.columns).flatMap(({ kind, internalName }) =>
    kind === 'reference' || kind === 'references' ? [`${internalName}Id`] : [internalName],
  )
  return fc.record(Object.fromEntries(names.map(name => [name, anyCell])), { requiredKeys: [] })
}

describe.each(declared.map(list => [list.name, list] as const))('the list %s', (_, list) => {
  const entities = fc.record(
    Object.fromEntries(Object.entries(list.columns).map(([field, column]) => [field, anyValueOf(column)])),
  )

  test('row → entity → row is the same', () => {
    fc.assert(
      fc.property(entities, entity => {
        expect(toEntity(list, answered(list, toRow(list, entity), entity))).toEqual(entity)
      }),
    )
  })

  test('whatever SharePoint answers in a cell, the entity is whole, and writing it stores what was read', () => {
    fc.assert(
      fc.property(answers(list), row => {
        const entity = toEntity(list, row)
        expect(Object.keys(entity).sort()).toEqual(Object.keys(list.columns).sort())
        for (const [field, column] of Object.entries(list.columns)) {
          const read: unknown = entity[field]
          expect(isValueOf(column, read), `${field}: ${JSON.stringify(read)}`).toBe(true)
        }
        const written = toRow(list, entity)
        const again = toEntity(list, answered(list, written, entity))
        expect(again).toEqual(entity)
        expect(toRow(list, again)).toEqual(written)
      }),
    )
  })

  test('reads an empty row, and one with nothing in it, without a fault', () => {
    const nothing = Object.fromEntries(Object.values(list.columns).map(({ internalName }) => [internalName, null]))
    expect(toEntity(list, nothing)).toEqual(toEntity(list, {}))
  })
})

test('a period is an ISO 8601 duration, and anything else is none', () => {
  expect(writePeriod({ years: 3, months: 6 })).toBe('P3Y6M')
  expect(writePeriod({})).toBe('P0D')
  expect(['P3Y6M', 'P2W', 'P', '', 'P1H', '3 years', null].map(readPeriod)).toEqual([
    { years: 3, months: 6 },
    { weeks: 2 },
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a field that the list does not have is a slip, not a silent nothing', () => {
  expect(() => toRow(allLists.systems, { nonsense: 1 } as never)).toThrow('systems has no field nonsense')
})

test('a version tells people and lookups in its own way, and reads as the same entity', () => {
  const holding = toVersionEntity(allLists.roleHoldings, {
    Role: 'owner',
    System: { LookupId: 16, LookupValue: null },
    Person: { LookupId: 7, LookupValue: 'Anna Ek', Email: 'anna.ek@example.test' },
    HeldFrom: '2016-02-28T23:00:00Z',
  })
  expect(holding).toMatchObject({ role: 'owner', system: 16, from: '2016-02-29' })
  expect(holding.person).toMatchObject({ id: 7, name: 'Anna Ek' })
  const system = toVersionEntity(allLists.systems, {
    OwningAdministration: null,
    UsingAdministrations: [
      { LookupId: 2, LookupValue: null },
      { LookupId: 5, LookupValue: null },
    ],
  })
  expect(system).toMatchObject({ owningAdministration: undefined, usingAdministrations: [2, 5] })
})
