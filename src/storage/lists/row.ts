/**
 * Row ⇄ entity, for any declared list. Rows are SharePoint's JSON; entities are ours.
 */
import type { Period } from '../../core'
import type { Column, PersonRef } from './column'
import type { EntityOf, ListDeclaration } from './define-list'

export type Row = Record<string, unknown>

const CLAIMS_PREFIX = 'i:0#.f|membership|'
const HALF_DAY_MS = 43_200_000

/** SharePoint answers a date-only cell as the UTC instant of midnight in the site's zone; half a day later it is that day in UTC. */
function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? undefined : new Date(ms + HALF_DAY_MS).toISOString().slice(0, 10)
}

function readInstant(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** 'P1Y2M3W4D' → Period. Anything else, an empty cell included, is undefined. */
export function readPeriod(value: unknown): Period | undefined {
  if (typeof value !== 'string') return undefined
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value)
  if (!found || value === 'P') return undefined
  const [years, months, weeks, days] = found.slice(1).map(part => (part === undefined ? undefined : Number(part)))
  return {
    ...(years === undefined ? {} : { years }),
    ...(months === undefined ? {} : { months }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(days === undefined ? {} : { days }),
  }
}

/** Period → ISO 8601 duration; a period without parts is a period of no days. */
export function writePeriod(period: Period): string {
  const part = (amount: number | undefined, unit: string) => (amount === undefined ? '' : `${amount}${unit}`)
  const written = `P${part(period.years, 'Y')}${part(period.months, 'M')}${part(period.weeks, 'W')}${part(period.days, 'D')}`
  return written === 'P' ? 'P0D' : written
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readPerson(value: unknown): PersonRef | undefined {
  if (!isRow(value) || typeof value.Id !== 'number') return undefined
  const text = (cell: unknown) => (typeof cell === 'string' ? cell : '')
  return {
    id: value.Id,
    name: text(value.Title),
    principalName: text(value.Name).replace(CLAIMS_PREFIX, '').toLowerCase(),
    mail: text(value.EMail),
  }
}

/** Verbose answers wrap several values as `{results}`; the other modes give the array itself. */
function several(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isRow(value) && Array.isArray(value.results) ? value.results : []
}

function readCell(column: Column<unknown>, row: Row): unknown {
  const value = row[column.internalName]
  switch (column.kind) {
    case 'text':
    case 'note':
      return typeof value === 'string' ? value : ''
    case 'number':
      return typeof value === 'number' ? value : undefined
    case 'boolean':
      return typeof value === 'boolean' ? value : column.whenEmpty
    case 'choice':
      return typeof value === 'string' && column.choices.includes(value) ? value : undefined
    case 'date':
      return readDate(value)
    case 'instant':
      return readInstant(value)
    case 'period':
      return readPeriod(value)
    case 'person':
      return readPerson(value)
    case 'people':
      return several(value)
        .map(readPerson)
        .filter(person => person !== undefined)
    case 'reference': {
      const id = row[`${column.internalName}Id`]
      return typeof id === 'number' ? id : undefined
    }
    case 'references':
      return several(row[`${column.internalName}Id`]).filter(id => typeof id === 'number')
  }
}

function isPerson(value: unknown): value is PersonRef {
  return isRow(value) && typeof value.id === 'number'
}

function writeCell(column: Column<unknown>, value: unknown): [name: string, cell: unknown] {
  const name = column.internalName
  switch (column.kind) {
    case 'date':
      return [name, value === undefined ? null : `${String(value)}T00:00:00Z`]
    case 'period':
      return [name, isRow(value) ? writePeriod(value) : null]
    case 'person':
      return [`${name}Id`, isPerson(value) ? value.id : null]
    case 'people':
      return [
        `${name}Id`,
        several(value)
          .filter(isPerson)
          .map(person => person.id),
      ]
    case 'reference':
      return [`${name}Id`, value ?? null]
    case 'references':
      return [`${name}Id`, value ?? []]
    default:
      return [name, value ?? null]
  }
}

/** What SharePoint answered → the entity. Never throws: an empty, missing or foreign cell becomes the column's empty value. */
export function toEntity<L extends ListDeclaration>(list: L, row: Row): EntityOf<L> {
  const entries = Object.entries(list.columns).map(([field, column]) => [field, readCell(column, row)])
  return Object.fromEntries(entries)
}

/** A version's cell, where people and lookups are `{LookupId, LookupValue}`, as an item's. */
function asItemCell(column: Column<unknown>, cell: unknown): [name: string, cell: unknown] {
  const name = column.internalName
  const idOf = (each: unknown) => (isRow(each) ? each.LookupId : undefined)
  const personOf = (each: unknown) =>
    isRow(each) ? { Id: each.LookupId, Title: each.LookupValue, Name: each.Email, EMail: each.Email } : undefined
  switch (column.kind) {
    case 'person':
      return [name, personOf(cell)]
    case 'people':
      return [name, several(cell).map(personOf)]
    case 'reference':
      return [`${name}Id`, idOf(cell)]
    case 'references':
      return [`${name}Id`, several(cell).map(idOf)]
    default:
      return [name, cell]
  }
}

/** What SharePoint answered for an item's version → the entity as it stood. */
export function toVersionEntity<L extends ListDeclaration>(list: L, version: Row): EntityOf<L> {
  const cells = Object.values(list.columns).map(column => asItemCell(column, version[column.internalName]))
  return toEntity(list, Object.fromEntries(cells))
}

/** The fields given, and no others, → a row to write. */
export function toRow<L extends ListDeclaration>(list: L, changes: Partial<EntityOf<L>>): Row {
  const entries = Object.entries(changes).map(([field, value]) => {
    const column = list.columns[field]
    if (!column) throw new Error(`List ${list.name} has no field ${field}.`)
    return writeCell(column, value)
  })
  return Object.fromEntries(entries)
}

const PERSON_PARTS = ['Id', 'Title', 'Name', 'EMail']

/** The query that reads a list: what to select and what to expand. */
export function queryOf(list: ListDeclaration): { select: string[]; expand: string[] } {
  const select = ['Id']
  const expand: string[] = []
  for (const column of Object.values(list.columns)) {
    if (column.kind === 'person' || column.kind === 'people') {
      expand.push(column.internalName)
      select.push(...PERSON_PARTS.map(part => `${column.internalName}/${part}`))
    } else if (column.kind === 'reference' || column.kind === 'references') select.push(`${column.internalName}Id`)
    else select.push(column.internalName)
  }
  return { select, expand }
}
