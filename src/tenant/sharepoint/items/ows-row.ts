/** A row as the Lists web service writes it: `<z:row ows_ID="1" …/>`. learn.microsoft.com/openspecs/sharepoint_protocols/ms-listsws (z:row); the forms of values: learn.microsoft.com/openspecs/sharepoint_protocols/ms-wssts, "Field value formats". */
import { principalById } from '../access/principals'
import { itemMask } from '../access/scopes'
import { fieldByEntityName, fieldsOf } from '../lists/field-store'
import { type Field, isPerson, storageOf } from '../lists/field-types'
import { itemTable, valueColumn } from '../lists/item-table'
import { listById } from '../lists/list-store'
import { escapeXml } from '../lists/xml'
import type { Scene } from '../query/compile'
import { isoSeconds, wallIso } from '../query/time'
import { visible } from '../query/visible'
import { type ItemRow, referencesIn, textsIn, urlIn, wireValue } from './item-row'

export interface OwsOptions {
  utc: boolean
  permissions: boolean
}

/** Fields that come whether asked for or not, unless IncludeMandatoryColumns says no. */
export const MANDATORY = ['ID', 'Created', 'Modified', 'Author', 'Editor', 'FileRef', 'FileLeafRef']

export function owsRow(scene: Scene, fields: Field[], row: ItemRow, options: OwsOptions): string {
  const values: [string, string][] = []
  for (const field of fields) {
    const text = owsValue(scene, field, row, options)
    if (text !== '') values.push([field.internal, text])
  }
  const always: [string, string][] = [
    ['ID', String(row.id)],
    ['UniqueId', `${row.id};#{${row.guid.toUpperCase()}}`],
    ['owshiddenversion', String(row.version)],
    ['FSObjType', `${row.id};#${row.fs ?? 0}`],
    ['_ModerationStatus', '0'],
    ['_Level', '1'],
  ]
  if (options.permissions) {
    const mask = itemMask(scene.env, scene.site, scene.asker, scene.list, row)
    always.push(['PermMask', `0x${mask.high.toString(16)}${mask.low.toString(16).padStart(8, '0')}`])
  }
  const named = new Set(values.map(([name]) => name))
  const all = [...values, ...always.filter(([name]) => !named.has(name))]
  return `<z:row ${all.map(([name, text]) => `ows_${name}="${attribute(text)}"`).join(' ')} />`
}

/** Line ends survive an attribute only as character references. */
const attribute = (text: string): string =>
  escapeXml(text)
    .replace(/[\r\n\t]/g, char => `&#${char.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ud800-\udfff\ue000-\ufffd]/g, '')

function owsValue(scene: Scene, field: Field, row: ItemRow, { utc }: OwsOptions): string {
  const stored = row[valueColumn(field)] ?? null
  if (field.system === 'guid') return `${row.id};#{${row.guid.toUpperCase()}}`
  if (field.system === 'file-ref' || field.system === 'file-leaf' || field.system === 'file-dir') {
    const path = String(wireValue(scene.env, scene.site, scene.list, field, row))
    return `${row.id};#${path.replace(/^\//, '')}`
  }
  if (stored === null) return ''
  switch (storageOf(field)) {
    case 'reference':
    case 'references':
      return referencesIn(stored)
        .flatMap(id => {
          const shown = isPerson(field) ? principalById(scene.env, scene.site, id)?.title : lookedUp(scene, field, id)
          return shown === undefined ? [] : [`${id};#${shown}`]
        })
        .join(';#')
    case 'texts': {
      const texts = textsIn(stored)
      return texts.length ? `;#${texts.join(';#')};#` : ''
    }
    case 'url': {
      const link = urlIn(stored)
      return link ? `${link.Url.replaceAll(',', ',,')}, ${link.Description}` : ''
    }
    case 'instant':
      return utc ? isoSeconds(Number(stored)) : wallIso(Number(stored), scene.site.time_zone).replace('T', ' ')
    case 'boolean':
      return field.system
        ? wireValue(scene.env, scene.site, scene.list, field, row) === true
          ? '1'
          : '0'
        : String(stored)
    case 'number':
      return field.system ? String(stored) : Number(stored).toFixed(14)
    default:
      return String(field.system ? wireValue(scene.env, scene.site, scene.list, field, row) : stored)
  }
}

/** Undefined where the caller may not see it. */
function lookedUp(scene: Scene, field: Field, id: number): string | undefined {
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  const shown =
    other && fieldByEntityName(fieldsOf(scene.env, scene.site, other), field.settings.lookupField ?? 'Title')
  if (!other || !shown) return undefined
  const seen = visible(scene.env, scene.site, scene.asker, other, 't')
  const row = scene.env.db.get<ItemRow>(
    `SELECT * FROM ${itemTable(other.number)} t WHERE t.id = ? AND ${seen.sql}`,
    id,
    ...seen.params,
  )
  return row && String(row[valueColumn(shown)] ?? '')
}
