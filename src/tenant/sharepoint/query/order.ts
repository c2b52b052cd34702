/** `$orderby` and the page token: keyset paging, so a page stays right when rows are added before it. */
import type { Value } from '../../store/database'
import { fieldByEntityName, fieldsOf, PERSON_COLUMNS } from '../lists/field-store'
import { entityName, FIELD_TYPES, type Field, isPerson, isReference, isSeveral, storageOf } from '../lists/field-types'
import { compareColumn, itemTable, sortColumn } from '../lists/item-table'
import { listById } from '../lists/list-store'
import { errors, NotImplemented } from '../wire/errors'
import { resolve, type Scene } from './compile'
import { sortKey } from './text-order'
import { compactDate, parseCompactDate } from './time'
import { type Sql, visible } from './visible'

export interface SortBy {
  path: string[]
  descending: boolean
}

interface Key extends Sql {
  /** The name in the token: `p_Title`. */
  name: string
  storage: 'text' | 'number' | 'instant'
  descending: boolean
  field: Field
}

export function parseOrder(text: string | undefined): SortBy[] {
  if (!text?.trim()) return []
  return text.split(',').map(part => {
    const [name = '', direction = 'asc', ...more] = part.trim().split(/\s+/)
    const word = direction.toLowerCase()
    if (!name || more.length > 0 || (word !== 'asc' && word !== 'desc')) throw errors.badExpression(part.trim())
    return { path: name.split('/'), descending: word === 'desc' }
  })
}

export function keysOf(scene: Scene, order: SortBy[]): Key[] {
  const keys: Key[] = []
  for (const { path, descending } of order) {
    const { field, sub } = resolve(scene, path)
    if (isSeveral(field) || !FIELD_TYPES[field.type].filterable)
      throw errors.notFilterable(entityName(field.internal), field.type)
    keys.push({ ...expression(scene, field, sub), name: entityName(field.internal), descending, field })
    if (field.system === 'id') return keys
  }
  const id = fieldByEntityName(scene.fields, 'ID')
  if (id) keys.push({ sql: 't.id', params: [], name: 'ID', storage: 'number', descending: false, field: id })
  return keys
}

function expression(scene: Scene, field: Field, sub: string | undefined): Sql & { storage: Key['storage'] } {
  if (!isReference(field)) {
    const storage = storageOf(field)
    return {
      sql: `t.${sortColumn(field)}`,
      params: [],
      storage: storage === 'instant' ? 'instant' : storage === 'text' && !field.system ? 'text' : 'number',
    }
  }
  const column = `t.${compareColumn(field)}`
  if (sub === 'Id' || sub === 'ID') return { sql: column, params: [], storage: 'number' }
  if (isPerson(field)) {
    const key = PERSON_COLUMNS[sub ?? 'Title']
    if (key !== 'title') throw new NotImplemented(`$orderby=${field.internal}/${sub}`)
    return {
      sql: `(SELECT p.title_sorted FROM principals p WHERE p.site = ? AND p.id = ${column})`,
      params: [scene.site.id],
      storage: 'text',
    }
  }
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  if (!other) return { sql: 'NULL', params: [], storage: 'text' }
  const target = fieldByEntityName(fieldsOf(scene.env, scene.site, other), sub ?? 'Title')
  if (!target || isReference(target) || isSeveral(target)) throw errors.columnMissing(sub ?? 'Title')
  const seen = visible(scene.env, scene.site, scene.asker, other, 'o')
  const storage = storageOf(target)
  return {
    sql: `(SELECT o.${sortColumn(target)} FROM ${itemTable(other.number)} o WHERE o.id = ${column} AND ${seen.sql})`,
    params: seen.params,
    storage: storage === 'instant' ? 'instant' : storage === 'text' ? 'text' : 'number',
  }
}

export const orderSql = (keys: Key[]): Sql => ({
  sql: keys.map(key => `${key.sql} ${key.descending ? 'DESC' : 'ASC'}`).join(', '),
  params: keys.flatMap(key => key.params),
})

/** `Paged=TRUE&p_Title=ett&p_ID=7` of the last row shown; the values are what the row's `o0`, `o1` … columns hold. */
export function tokenAfter(keys: Key[], values: Value[]): string {
  const parts = keys.map((key, index) => {
    const value = values[index] ?? null
    const text =
      value === null
        ? ''
        : key.storage === 'text'
          ? (String(value).split('\u0001')[1] ?? '')
          : key.storage === 'instant'
            ? compactDate(Number(value))
            : String(value)
    return `p_${key.name}=${encodeURIComponent(text)}`
  })
  return `Paged=TRUE&${parts.join('&')}`
}

/** `PagedPrev=TRUE`: the page that ends right before the row. */
export function isBackwards(token: string): boolean {
  const given = new URLSearchParams(token)
  return given.get('Paged')?.toUpperCase() === 'TRUE' && given.get('PagedPrev')?.toUpperCase() === 'TRUE'
}

/** The condition "after this row", from a token. */
export function afterToken(scene: Scene, keys: Key[], token: string): Sql | undefined {
  const given = new URLSearchParams(token)
  // Without Paged=TRUE SharePoint answers the first page: github.com/SharePoint/sp-dev-docs/issues/1654
  if (given.get('Paged')?.toUpperCase() !== 'TRUE' || !given.get('p_ID')) return undefined
  const build = (index: number): Sql => {
    const key = keys[index]
    if (!key) return { sql: '0', params: [] }
    const value = boundary(scene, key, given.get(`p_${key.name}`))
    const twice = [...key.params]
    // Bare, so that SQLite finds the place by the table's own order: an OR beside it is a walk over all rows before.
    if (index === keys.length - 1 && value !== null)
      return { sql: `${key.sql} ${key.descending ? '<' : '>'} ?`, params: [...twice, value] }
    const rest = build(index + 1)
    if (value === null) {
      const beyond = key.descending ? '0' : `${key.sql} IS NOT NULL`
      return {
        sql: `(${beyond} OR (${key.sql} IS NULL AND ${rest.sql}))`,
        params: [...(key.descending ? [] : twice), ...twice, ...rest.params],
      }
    }
    const beyond = key.descending ? `(${key.sql} < ? OR ${key.sql} IS NULL)` : `${key.sql} > ?`
    const beyondParams = key.descending ? [...twice, value, ...twice] : [...twice, value]
    return {
      sql: `(${beyond} OR (${key.sql} = ? AND ${rest.sql}))`,
      params: [...beyondParams, ...twice, value, ...rest.params],
    }
  }
  return build(0)
}

function boundary(scene: Scene, key: Key, text: string | null): Value {
  if (text === null || text === '') return null
  if (key.storage === 'text') return sortKey(text, scene.site.language)
  if (key.storage === 'instant') return parseCompactDate(text) ?? null
  const number = Number(text)
  if (!Number.isFinite(number)) throw errors.badExpression(`$skiptoken: ${text}`)
  return number
}
