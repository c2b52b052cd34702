/** An item as stored, and its values on their way out. */
import type { Value as Stored } from '../../store/database'
import { dirOf, FOLDER, leafOf, pathOf } from '../docs/doc-store'
import type { Env, Site } from '../env'
import { typeOfTemplate } from '../lists/content-types'
import { fieldsOf } from '../lists/field-store'
import { entityName, type Field, isReference, storageOf } from '../lists/field-types'
import { itemTable, valueColumn } from '../lists/item-table'
import type { List } from '../lists/list-store'
import { isoSeconds } from '../query/time'
import { complex, several, type Value } from '../wire/resource'
import { computedText } from './computed'

export interface ItemRow {
  id: number
  guid: string
  version: number
  ui_version: number
  author: number
  editor: number
  created: number
  modified: number
  scoped: number
  [column: string]: Stored
}

export const rowById = (env: Env, list: List, id: number): ItemRow | undefined =>
  env.db.get<ItemRow>(`SELECT * FROM ${itemTable(list.number)} WHERE id = ?`, id)

export const etagOf = (row: { guid: string; version: number }): string => `"${row.guid},${row.version}"`

export const contentTypeOf = (list: List): string =>
  `${typeOfTemplate(list.template)}00${list.id.replaceAll('-', '').toUpperCase()}`

/** The column is there once an item of the list was given a type of its own. */
export const typeOf = (list: List, row: ItemRow): string =>
  typeof row.content_type === 'string'
    ? row.content_type
    : row.fs === FOLDER
      ? `0x012000${list.id.replaceAll('-', '').toUpperCase()}`
      : contentTypeOf(list)

/** The numbers of a several-valued reference; kept as JSON beside the table that answers filters. */
export function referencesIn(value: Stored | undefined): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'string') return []
  const parsed: unknown = JSON.parse(value)
  return Array.isArray(parsed) ? parsed.filter(one => typeof one === 'number') : []
}

export function textsIn(value: Stored | undefined): string[] {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : []
  return Array.isArray(parsed) ? parsed.filter(one => typeof one === 'string') : []
}

export function urlIn(value: Stored | undefined): { Url: string; Description: string } | null {
  if (typeof value !== 'string') return null
  const parsed: unknown = JSON.parse(value)
  if (typeof parsed !== 'object' || parsed === null) return null
  return {
    Url: 'Url' in parsed ? String(parsed.Url) : '',
    Description: 'Description' in parsed ? String(parsed.Description) : '',
  }
}

/** The value as `items` answers it; references as their number or numbers. */
export function wireValue(env: Env, site: Site, list: List, field: Field, row: ItemRow): Value {
  switch (field.system) {
    case 'version':
      return `${row.ui_version}.0`
    case 'attachments':
      return (
        env.db.get('SELECT 1 AS n FROM attachments WHERE list = ? AND item = ? LIMIT 1', list.id, row.id) !== undefined
      )
    case 'content-type':
      return typeOf(list, row)
    case 'file-ref':
      return pathOf(site, list, row)
    case 'file-leaf':
      return leafOf(row)
    case 'file-dir':
      return `${site.path}/${list.url}${dirOf(row) === '' ? '' : `/${dirOf(row)}`}`
    case 'nothing':
      return null
    default:
      if (field.type === 'Calculated') return computedText(site, fieldsOf(env, site, list), field, row)
      return plainValue(field, row[valueColumn(field)] ?? null)
  }
}

export function plainValue(field: Field, value: Stored): Value {
  if (value === null || value instanceof Uint8Array) return null
  switch (storageOf(field)) {
    case 'boolean':
      return value === 1
    case 'instant':
      return isoSeconds(Number(value))
    case 'url': {
      const link = urlIn(value)
      return link && complex('SP.FieldUrlValue', link)
    }
    case 'texts':
      return several('Edm.String', textsIn(value))
    case 'references':
      return several('Edm.Int32', referencesIn(value))
    default:
      return value
  }
}

/** Custom person columns come with a second property that has the numbers as text. */
export function* namedValues(env: Env, site: Site, list: List, field: Field, row: ItemRow): Generator<[string, Value]> {
  const value = wireValue(env, site, list, field, row)
  if (!isReference(field)) {
    yield [entityName(field.internal), value]
    return
  }
  yield [`${entityName(field.internal)}Id`, value]
  if ((field.type === 'User' || field.type === 'UserMulti') && !field.system) {
    const ids = referencesIn(row[valueColumn(field)])
    const text =
      field.type === 'User'
        ? ids[0] === undefined
          ? null
          : String(ids[0])
        : ids.length
          ? several('Edm.String', ids.map(String))
          : null
    yield [`${entityName(field.internal)}StringId`, text]
  }
}
