import { randomUUID } from 'node:crypto'
import { isLibrary } from '../docs/doc-store'
import type { Env, Site } from '../env'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import {
  encodeInternalName,
  entityName,
  FIELD_TYPES,
  type Field,
  type FieldType,
  isDependent,
  isFieldType,
  isReference,
  isSeveral,
  type Settings,
} from './field-types'
import { addColumns, clearColumns, compareColumn, itemTable, setIndex } from './item-table'
import { type List, setList } from './list-store'
import { systemFields, TITLE_FIELD_ID, TITLE_TITLES } from './system-fields'

export interface Row {
  id: string
  internal: string
  title: string
  type: string
  col: number
  position: number
  settings: string
}

export function fieldOf(row: Row): Field {
  const settings: Settings = JSON.parse(row.settings)
  return {
    id: row.id,
    internal: row.internal,
    title: row.title,
    type: isFieldType(row.type) ? row.type : 'Text',
    col: row.col,
    position: row.position,
    settings,
  }
}

const kept = new Map<string, { version: number; fields: Field[] }>()

/** After a request was taken back, versions run anew and what is kept may be of a list that never was. */
export const forgetFields = (): void => kept.clear()

/** The list's own fields, then the built-in ones. Kept in memory until the list's version moves. */
export function fieldsOf(env: Env, site: Site, list: List): Field[] {
  const key = `${list.id}:${site.language}`
  const version = env.db.get<{ version: number }>('SELECT version FROM lists WHERE id = ?', list.id)?.version ?? 0
  const known = kept.get(key)
  if (known?.version === version) return known.fields
  const own = env.db.all<Row>('SELECT * FROM fields WHERE list = ? ORDER BY position', list.id).map(fieldOf)
  // A dependent lookup has no value of its own: it reads its primary's column.
  for (const field of own) field.col = own.find(one => one.id === field.settings.primaryField)?.col ?? field.col
  const fields = [...own, ...systemFields(site.language)]
  kept.set(key, { version, fields })
  return fields
}

export const fieldByInternal = (fields: Field[], name: string): Field | undefined =>
  fields.find(field => field.internal === name)

/** By the name used on the wire in a query: `Title`, `OData__UIVersionString`, and `Id` for the counter. */
export function fieldByEntityName(fields: Field[], name: string): Field | undefined {
  if (name === 'Id') return fieldByInternal(fields, 'ID')
  return fields.find(field => field.internal === name || entityName(field.internal) === name)
}

export interface NewField {
  id?: string
  title: string
  /** Wished for; made unique and cut to length. */
  internal?: string
  type: FieldType
  settings: Settings
}

const INDEXES_AT_MOST = 20

/** The wished name, with a number behind it where it is taken. */
export function freeName(fields: Field[], made: NewField): string {
  const wished = made.internal ?? encodeInternalName(made.title)
  let internal = wished
  for (let n = 0; fields.some(field => fold(field.internal) === fold(internal)); n += 1) {
    if (made.internal !== undefined && made.id !== undefined) throw errors.duplicateFieldName(made.internal)
    internal = `${wished.slice(0, 32 - String(n).length)}${n}`
  }
  return internal
}

export function addField(env: Env, site: Site, list: List, made: NewField): Field {
  const fields = fieldsOf(env, site, list)
  // An ID in the schema is the column's; twice in one list it isn't taken (code and text as for names, assumed).
  if (made.id !== undefined && fields.some(field => field.id === made.id)) throw errors.duplicateFieldName(made.title)
  const internal = freeName(fields, made)
  const col =
    env.db.get<{ next_column: number }>('SELECT next_column FROM lists WHERE id = ?', list.id)?.next_column ?? 1
  const field: Field = {
    id: made.id ?? randomUUID(),
    internal,
    title: made.title,
    type: made.type,
    col,
    position: col,
    settings: {},
  }
  env.db.run(
    'INSERT INTO fields (list, id, internal, title, type, col, position, settings) VALUES (?,?,?,?,?,?,?,?)',
    list.id,
    field.id,
    internal,
    field.title,
    field.type,
    col,
    col,
    '{}',
  )
  setList(env, list, { next_column: col + 1 })
  if (made.settings.primaryField === undefined) addColumns(env, list.number, field)
  return changeField(env, site, list, field, made.settings)
}

export function addTitleField(env: Env, site: Site, list: List): Field {
  return addField(env, site, list, {
    id: TITLE_FIELD_ID,
    title: TITLE_TITLES[site.language] ?? 'Title',
    internal: 'Title',
    type: 'Text',
    settings: { required: !isLibrary(list), maxLength: 255 },
  })
}

/** Applies settings with the rules SharePoint has for indexes and unique values. */
export function changeField(
  env: Env,
  site: Site,
  list: List,
  field: Field,
  changes: Settings & { title?: string },
): Field {
  const { title = field.title, ...rest } = changes
  const settings: Settings = { ...field.settings, ...rest }
  if (settings.unique && rest.unique && rest.indexed === undefined && !field.settings.indexed)
    throw errors.uniqueNeedsIndex()
  if (settings.unique && settings.indexed === false) throw errors.uniqueNeedsIndex()
  if (settings.indexed && !field.settings.indexed) {
    if (!FIELD_TYPES[field.type].indexable) throw errors.notIndexable()
    const taken = fieldsOf(env, site, list).filter(one => one.settings.indexed).length
    if (taken >= INDEXES_AT_MOST) throw errors.tooManyIndexes()
    setIndex(env, list.number, field, true)
  }
  if (settings.indexed === false && field.settings.indexed) setIndex(env, list.number, field, false)
  if (settings.unique && !field.settings.unique) {
    refuseUnique(env, list)
    const column = compareColumn(field)
    const twice = env.db.get(
      `SELECT 1 AS n FROM ${itemTable(list.number)} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1 LIMIT 1`,
    )
    if (twice) throw errors.uniqueHasDuplicates()
  }
  env.db.run(
    'UPDATE fields SET title = ?, settings = ? WHERE list = ? AND internal = ?',
    title,
    JSON.stringify(settings),
    list.id,
    field.internal,
  )
  setList(env, list, { scoped: list.scoped })
  return { ...field, title, settings }
}

/**
 * Unique columns and item-level permissions exclude each other: a refused duplicate would tell of an item one may not see.
 * learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/ee536168 · formsandflows.nl/2023/10/23/item-level-permissions
 */
function refuseUnique(env: Env, list: List): void {
  const scoped = env.db.get(`SELECT 1 AS n FROM ${itemTable(list.number)} WHERE scoped = 1 LIMIT 1`)
  if (list.read_security === 2 || scoped) throw errors.uniqueAgainstItemPermissions()
}

export const hasUnique = (env: Env, site: Site, list: List): boolean =>
  fieldsOf(env, site, list).some(field => field.settings.unique)

export function deleteField(env: Env, site: Site, list: List, field: Field): void {
  const dependents = fieldsOf(env, site, list).filter(one => one.settings.primaryField === field.id)
  if (field.system || field.internal === 'Title') throw errors.fieldNotDeletable()
  if (field.settings.indexed) setIndex(env, list.number, field, false)
  // Dependent ones keep their primary from being deleted: learn.microsoft.com/dotnet/api/microsoft.sharepoint.spfieldlookup.isdependentlookup; text assumed.
  if (dependents.length > 0) throw errors.fieldNotDeletable()
  if (!isDependent(field)) clearColumns(env, list.number, field)
  env.db.run('DELETE FROM fields WHERE list = ? AND internal = ?', list.id, field.internal)
  setList(env, list, { scoped: list.scoped })
}

/** What `Field/Sub` may name on a person, and where it is kept. */
export const PERSON_COLUMNS: Record<string, string> = {
  Id: 'id',
  ID: 'id',
  Title: 'title',
  EMail: 'email',
  Name: 'login',
  UserName: 'upn',
  Department: 'department',
  JobTitle: 'job_title',
}

export { isReference, isSeveral }
