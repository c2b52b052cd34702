/** A request body's properties into what is stored, refused the way SharePoint refuses them. */
import type { Value } from '../../store/database'
import { principalById } from '../access/principals'
import { comesFrom, listTypes } from '../lists/content-types'
import {
  entityName,
  type Field,
  isComputed,
  isDependent,
  isPerson,
  isReference,
  isSeveral,
  storageOf,
  wireName,
} from '../lists/field-types'
import { hasKeys, itemTable } from '../lists/item-table'
import { listById } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { fold, sortKey } from '../query/text-order'
import { parseInstant, startOfDay } from '../query/time'
import { laterColumn } from '../store-schema'
import { errors, NotImplemented } from '../wire/errors'
import { referencesIn, rowById, textsIn } from './item-row'

export interface Stored {
  field: Field
  value: Value
  /** Rows for the table of several values. */
  several?: { value: Value; folded: Value }[]
}

export type Body = Record<string, unknown>

/** Server-set. SharePoint takes them in a body and changes nothing (reported for the items endpoint; assumed for all four). */
const SERVER_SET = [
  'AuthorId',
  'EditorId',
  'Created',
  'Modified',
  'ID',
  'Id',
  'GUID',
  'OData__UIVersionString',
  'Attachments',
  'FileSystemObjectType',
]

export function storedValues(scene: Scene, body: Body, verbose: boolean): Stored[] {
  const type = `SP.Data.${scene.list.entity}Item`
  const out: Stored[] = []
  for (const [name, value] of Object.entries(body)) {
    // __metadata exists in verbose bodies only: github.com/SharePoint/sp-dev-docs/issues/3859
    if (name === '__metadata' && verbose) continue
    if (name.startsWith('odata.') || SERVER_SET.includes(name)) continue
    if (name === 'ContentTypeId') {
      out.push(...itemType(scene, value))
      continue
    }
    const field = scene.fields.find(
      one =>
        !one.system && (wireName(one) === name || (isPerson(one) && `${entityName(one.internal)}StringId` === name)),
    )
    if (!field) throw errors.propertyMissing(name, type)
    if (isDependent(field) || isComputed(field)) throw errors.readOnlyField()
    out.push(convert(scene, field, value))
  }
  return out
}

/**
 * One of the list's types, or one of the web's that a type of the list comes from (assumed: SharePoint then takes the list's).
 */
function itemType(scene: Scene, value: unknown): Stored[] {
  if (value === null) return []
  if (typeof value !== 'string') throw errors.notThatType('Edm.String')
  const types = listTypes(scene.env, scene.site, scene.list)
  const found = types.find(type => fold(type.id) === fold(value)) ?? types.find(type => comesFrom(type.id, value))
  const field = scene.fields.find(one => one.system === 'content-type')
  if (!found || !field) throw errors.typeMissing()
  if (comesFrom(found.id, '0x0120')) throw new NotImplemented(`ContentTypeId ${value} in an item's body: folders`)
  laterColumn(scene.env.db, itemTable(scene.list.number), 'content_type', 'TEXT')
  return [{ field, value: found.id }]
}

export function convert(scene: Scene, field: Field, value: unknown): Stored {
  if (isSeveral(field)) return convertSeveral(scene, field, value)
  if (value === null || value === '') return { field, value: null }
  if (Array.isArray(value)) throw errors.unexpectedNode('StartArray', 'PrimitiveValue')
  const storage = storageOf(field)
  if (typeof value === 'object' && storage !== 'url') throw errors.unexpectedNode('StartObject', 'PrimitiveValue')
  switch (storage) {
    case 'text':
      return { field, value: text(field, value) }
    case 'number':
      return { field, value: number(field, value) }
    case 'boolean':
      if (typeof value !== 'boolean') throw errors.notThatType('Edm.Boolean')
      return { field, value: value ? 1 : 0 }
    case 'instant': {
      const at = typeof value === 'string' ? parseInstant(value, scene.site.time_zone) : undefined
      if (at === undefined) throw typeof value === 'string' ? errors.invalidDate() : errors.notThatType('Edm.DateTime')
      // A DateOnly column keeps the day the instant falls on by the web's clock (the time's fate is assumed).
      return { field, value: field.settings.dateOnly ? startOfDay(at, scene.site.time_zone) : at }
    }
    case 'url':
      return { field, value: url(value) }
    default:
      return { field, value: reference(scene, field, value) }
  }
}

function text(field: Field, value: unknown): string {
  if (typeof value !== 'string') throw errors.notThatType('Edm.String')
  // A choice outside the column's choices is taken: SharePoint checks them in forms only (assumed, widely reported).
  const limit = ['Note', 'Location', 'Thumbnail'].includes(field.type)
    ? Number.POSITIVE_INFINITY
    : (field.settings.maxLength ?? 255)
  if (value.length > limit) throw errors.invalidText()
  if (field.type === 'Guid') return fold(value.replace(/[{}]/g, ''))
  // Line ends in a single line of text are kept as sent (assumed).
  return value
}

function number(field: Field, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw errors.notThatType('Edm.Double')
  if (field.type === 'Integer' && !Number.isInteger(value)) throw errors.notThatType('Edm.Int32')
  const { min, max } = field.settings
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) throw errors.invalidText()
  return value
}

function url(value: unknown): string {
  if (typeof value !== 'object' || value === null) throw errors.unexpectedNode('PrimitiveValue', 'StartObject')
  const link = 'Url' in value && typeof value.Url === 'string' ? value.Url : ''
  const description = 'Description' in value && typeof value.Description === 'string' ? value.Description : link
  if (!/^(https?|ftp|mailto|file|news):/i.test(link) && !link.startsWith('/')) throw errors.invalidUrl()
  if (link.length > 255 || description.length > 255) throw errors.invalidUrl()
  return JSON.stringify({ Url: link, Description: description })
}

function reference(scene: Scene, field: Field, value: unknown): number | null {
  const id = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (typeof id !== 'number' || !Number.isInteger(id)) throw errors.notThatType('Edm.Int32')
  // 0 and -1 empty a person column: pnp.github.io/pnpjs, "Update person fields"
  if (id <= 0) return null
  if (isPerson(field)) {
    const found = principalById(scene.env, scene.site, id)
    if (!found || (field.settings.peopleOnly && found.kind === 'group')) throw errors.invalidUser()
    return id
  }
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  if (!other || !rowById(scene.env, other, id)) throw errors.invalidLookup()
  return id
}

function convertSeveral(scene: Scene, field: Field, value: unknown): Stored {
  // A plain array, or {results: []} as verbose has it.
  const list = typeof value === 'object' && value !== null && 'results' in value ? value.results : value
  if (list === null || list === undefined) return { field, value: null, several: [] }
  if (!Array.isArray(list))
    throw errors.unexpectedNode(typeof list === 'object' ? 'StartObject' : 'PrimitiveValue', 'StartArray')
  if (isReference(field)) {
    const ids = [...new Set(list.map(one => reference(scene, field, one)).filter(one => one !== null))]
    return {
      field,
      value: ids.length ? JSON.stringify(ids) : null,
      several: ids.map(id => ({ value: id, folded: id })),
    }
  }
  const texts = [...new Set(list.map(one => text(field, one)))]
  return {
    field,
    value: texts.length ? JSON.stringify(texts) : null,
    several: texts.map(one => ({ value: one, folded: fold(one) })),
  }
}

/** A value as it was stored once, with the rows for the table of several values. */
export function storedAgain(field: Field, value: Value): Stored {
  if (!isSeveral(field)) return { field, value }
  const several = isReference(field)
    ? referencesIn(value).map(id => ({ value: id, folded: id }))
    : textsIn(value).map(one => ({ value: one, folded: fold(one) }))
  return { field, value, several }
}

/** The columns and values of one stored field. */
export function columnsOf(scene: Scene, stored: Stored): [string, Value][] {
  const { field, value } = stored
  if (field.system === 'content-type') return [['content_type', value]]
  const columns: [string, Value][] = [[`v${field.col}`, value]]
  if (hasKeys(field)) {
    columns.push(
      [`f${field.col}`, typeof value === 'string' ? fold(value) : null],
      [`s${field.col}`, typeof value === 'string' ? sortKey(value, scene.site.language) : null],
    )
  }
  return columns
}

/** What a new item gets where the body is silent. */
export function defaultValues(scene: Scene, given: Stored[], now: number): Stored[] {
  const set = new Set(given.map(one => one.field.internal))
  const out: Stored[] = []
  for (const field of scene.fields) {
    const text = field.settings.default
    if (field.system || text === undefined || text === '' || set.has(field.internal)) continue
    const value = defaultOf(field, text, now, scene.site.time_zone)
    out.push(convert(scene, field, value))
  }
  return out
}

function defaultOf(field: Field, text: string, now: number, zone: string): unknown {
  switch (storageOf(field)) {
    case 'number':
      return Number(text)
    case 'boolean':
      return text === '1' || text.toLowerCase() === 'true'
    case 'instant':
      if (text.toLowerCase() === '[today]')
        return new Date(field.settings.dateOnly ? startOfDay(now, zone) : now).toISOString()
      return text
    case 'texts':
      return text.split(';#').filter(Boolean)
    default:
      return text
  }
}
