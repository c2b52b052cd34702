/** Filter nodes into SQL over a list's table, alias `t`. */
import type { Value } from '../../store/database'
import type { Asker } from '../access/scopes'
import type { Env, Site } from '../env'
import { fieldByEntityName, fieldsOf, PERSON_COLUMNS } from '../lists/field-store'
import { entityName, FIELD_TYPES, type Field, isPerson, isReference, isSeveral, storageOf } from '../lists/field-types'
import { compareColumn, hasKeys, itemTable, valueTable } from '../lists/item-table'
import { type List, listById } from '../lists/list-store'
import { errors, NotImplemented } from '../wire/errors'
import type { Literal, Node, Operator } from './nodes'
import { fold } from './text-order'
import { endOfDay, parseInstant, startOfDay } from './time'
import { type Sql, visible } from './visible'

export interface Scene {
  env: Env
  site: Site
  asker: Asker
  list: List
  fields: Field[]
  /** Names in `$expand`; undefined for CAML, which needs none. */
  expanded?: ReadonlySet<string>
}

export interface Target {
  field: Field
  sub?: string
}

/** `Title`, `AuthorId`, `Author/Title`: which field is meant. */
export function resolve(scene: Scene, path: string[]): Target {
  const [name = '', ...rest] = path
  if (rest.length > 0) {
    const field = scene.fields.find(one => isReference(one) && entityName(one.internal) === name)
    if (!field) throw errors.columnMissing(name)
    if (scene.expanded && !scene.expanded.has(name)) throw errors.expandMissing(name)
    return { field, sub: rest.join('/') }
  }
  const field = fieldByEntityName(scene.fields, name)
  if (field && !isReference(field)) return { field }
  if (field) {
    if (scene.expanded) throw errors.expandMissing(name)
    return { field, sub: 'Id' }
  }
  const reference = name.endsWith('Id')
    ? scene.fields.find(one => isReference(one) && `${entityName(one.internal)}Id` === name)
    : undefined
  if (!reference) throw errors.columnMissing(name)
  return { field: reference, sub: 'Id' }
}

const SIGN: Record<Operator, string> = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' }

export function compile(scene: Scene, node: Node): Sql {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const left = compile(scene, node.left)
      const right = compile(scene, node.right)
      return {
        sql: `(${left.sql} ${node.kind === 'and' ? 'AND' : 'OR'} ${right.sql})`,
        params: [...left.params, ...right.params],
      }
    }
    case 'not': {
      const inside = compile(scene, node.node)
      return { sql: `NOT coalesce(${inside.sql}, 0)`, params: inside.params }
    }
    case 'constant':
      return { sql: node.value ? '1' : '0', params: [] }
    case 'in': {
      const each = node.values.map(value =>
        compile(scene, {
          kind: 'compare',
          path: node.path,
          operator: 'eq',
          value,
          ...(node.byId === undefined ? {} : { byId: node.byId }),
        }),
      )
      return { sql: `(${each.map(one => one.sql).join(' OR ') || '0'})`, params: each.flatMap(one => one.params) }
    }
    case 'text': {
      const { field, sub } = resolve(scene, node.path)
      const text = fold(node.text)
      const test = (column: string): Sql =>
        node.call === 'startswith'
          ? { sql: `substr(${column}, 1, ?) = ?`, params: [[...text].length, text] }
          : { sql: `instr(${column}, ?) > 0`, params: [text] }
      return onField(scene, field, sub, test, 'text')
    }
    case 'compare': {
      const { field, sub } = resolve(scene, node.path)
      const operator = node.operator
      return onField(
        scene,
        field,
        node.byId ? 'Id' : sub,
        (column, meant) => comparison(scene, column, operator, node.value, meant, node.wholeDay),
        operator === 'ne' ? 'ne' : 'text',
      )
    }
  }
}

type Test = (column: string, meant: Field | undefined) => Sql

/** Names and paths are put together from what is stored; undefined for every other field. */
function fileColumn({ site, list }: Scene, field: Field): string | undefined {
  const leaf = "coalesce(t.leaf_folded, t.id || '_.000')"
  const root = `'${fold(`${site.path}/${list.url}`).replaceAll("'", "''")}'`
  const dir = `${root} || CASE WHEN coalesce(t.dir_folded, '') = '' THEN '' ELSE '/' || t.dir_folded END`
  if (field.system === 'file-leaf') return leaf
  if (field.system === 'file-dir') return `(${dir})`
  return field.system === 'file-ref' ? `(${dir} || '/' || ${leaf})` : undefined
}

function onField(scene: Scene, field: Field, sub: string | undefined, test: Test, kind: 'ne' | 'text'): Sql {
  const named = fileColumn(scene, field)
  if (named) return test(named, field)
  const type = FIELD_TYPES[field.type]
  if (field.system === 'nothing') throw new NotImplemented(`a filter by ${field.internal}`)
  if (
    !type.filterable ||
    (field.system &&
      ['attachments', 'content-type', 'file-ref', 'file-leaf', 'file-dir', 'version'].includes(field.system))
  ) {
    throw errors.notFilterable(entityName(field.internal), field.type)
  }
  if (!isReference(field)) {
    if (!isSeveral(field)) return test(`t.${compareColumn(field)}`, field)
    return anyOf(scene, field, 'x.folded', test, kind)
  }
  const idOnly = sub === 'Id' || sub === 'ID'
  if (isSeveral(field)) {
    if (idOnly) return anyOf(scene, field, 'x.value', test, kind)
    const inner = reach(scene, field, sub ?? 'Title', 'x.value', test)
    return {
      sql: `EXISTS (SELECT 1 FROM ${valueTable(scene.list.number)} x WHERE x.item = t.id AND x.col = ${field.col} AND ${inner.sql})`,
      params: inner.params,
    }
  }
  const column = `t.${compareColumn(field)}`
  return idOnly ? test(column, undefined) : reach(scene, field, sub ?? 'Title', column, test)
}

/** On several values "equals" means any of them; "not equals" none of them. */
function anyOf(scene: Scene, field: Field, column: string, test: Test, kind: 'ne' | 'text'): Sql {
  const from = `SELECT 1 FROM ${valueTable(scene.list.number)} x WHERE x.item = t.id AND x.col = ${field.col}`
  const probe = test(column, undefined)
  if (probe.sql.includes('IS NULL') && probe.params.length === 0) return { sql: `NOT EXISTS (${from})`, params: [] }
  if (probe.sql.includes('IS NOT NULL') && probe.params.length === 0) return { sql: `EXISTS (${from})`, params: [] }
  if (kind === 'ne') return { sql: `NOT EXISTS (${from} AND NOT ${probe.sql})`, params: probe.params }
  return { sql: `EXISTS (${from} AND ${probe.sql})`, params: probe.params }
}

/** Into the person or the other list, seeing there only what the caller may see. */
function reach(scene: Scene, field: Field, sub: string, column: string, test: Test): Sql {
  if (isPerson(field)) {
    const key = PERSON_COLUMNS[sub]
    if (!key) throw new NotImplemented(`${field.internal}/${sub} of a person`)
    const folded = { title: 'title_folded', email: 'email_folded', login: 'login_folded' }[key] ?? key
    const inner = test(`p.${folded}`, undefined)
    return {
      sql: `EXISTS (SELECT 1 FROM principals p WHERE p.site = ? AND p.id = ${column} AND ${inner.sql})`,
      params: [scene.site.id, ...inner.params],
    }
  }
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  if (!other) return { sql: '0', params: [] }
  const target = fieldByEntityName(fieldsOf(scene.env, scene.site, other), sub)
  if (!target || isReference(target) || isSeveral(target)) throw errors.columnMissing(sub)
  const seen = visible(scene.env, scene.site, scene.asker, other, 'o')
  const inner = test(`o.${compareColumn(target)}`, target)
  return {
    sql: `EXISTS (SELECT 1 FROM ${itemTable(other.number)} o WHERE o.id = ${column} AND ${seen.sql} AND ${inner.sql})`,
    params: [...seen.params, ...inner.params],
  }
}

function comparison(
  scene: Scene,
  column: string,
  operator: Operator,
  value: Literal,
  field: Field | undefined,
  wholeDay = false,
): Sql {
  if (value.kind === 'null') {
    if (operator !== 'eq' && operator !== 'ne') throw errors.badExpression(`${operator} null`)
    return { sql: `${column} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, params: [] }
  }
  const storage = field ? storageOf(field) : undefined
  if (storage === 'instant') return instant(scene, column, operator, value, wholeDay)
  const bound = bindable(value, field)
  // Neq keeps what is empty, as SharePoint's own SQL does (assumed; CAML's Neq is observed to return empty ones).
  if (operator === 'ne') return { sql: `(${column} <> ? OR ${column} IS NULL)`, params: [bound] }
  return { sql: `${column} ${SIGN[operator]} ?`, params: [bound] }
}

function bindable(value: Exclude<Literal, { kind: 'null' }>, field: Field | undefined): Value {
  const storage = field ? storageOf(field) : undefined
  if (storage === 'boolean') {
    if (value.kind === 'boolean') return value.value ? 1 : 0
    // 1 and 0 are taken too: github.com/pnp/pnpjs, "filter boolean"
    const text = String(value.value).toLowerCase()
    if (['1', 'true'].includes(text)) return 1
    if (['0', 'false'].includes(text)) return 0
    throw errors.notThatType('Edm.Boolean')
  }
  if (storage === 'number') {
    const number = typeof value.value === 'number' ? value.value : Number(value.value)
    if (value.kind === 'boolean' || !Number.isFinite(number)) throw errors.notThatType('Edm.Double')
    return number
  }
  if (storage === 'text')
    return field && (hasKeys(field) || field.system) ? fold(String(value.value)) : String(value.value)
  if (typeof value.value === 'boolean') return value.value ? 1 : 0
  return typeof value.value === 'string' ? fold(value.value) : value.value
}

function instant(
  scene: Scene,
  column: string,
  operator: Operator,
  value: Exclude<Literal, { kind: 'null' }>,
  wholeDay: boolean,
): Sql {
  const zone = scene.site.time_zone
  const at = typeof value.value === 'string' ? parseInstant(value.value, zone) : undefined
  if (at === undefined) throw errors.notThatType('Edm.DateTime')
  if (!wholeDay) {
    if (operator === 'ne') return { sql: `(${column} <> ? OR ${column} IS NULL)`, params: [at] }
    return { sql: `${column} ${SIGN[operator]} ?`, params: [at] }
  }
  // CAML without IncludeTimeValue compares days of the web's calendar: learn.microsoft.com/sharepoint/dev/schema/value-element-query
  const [from, to] = [startOfDay(at, zone), endOfDay(at, zone)]
  if (operator === 'eq') return { sql: `${column} BETWEEN ? AND ?`, params: [from, to] }
  if (operator === 'ne') return { sql: `(${column} NOT BETWEEN ? AND ? OR ${column} IS NULL)`, params: [from, to] }
  if (operator === 'lt') return { sql: `${column} < ?`, params: [from] }
  if (operator === 'ge') return { sql: `${column} >= ?`, params: [from] }
  return operator === 'gt' ? { sql: `${column} > ?`, params: [to] } : { sql: `${column} <= ?`, params: [to] }
}
