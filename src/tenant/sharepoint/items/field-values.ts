/** A field's value as people read it: FieldValuesAsText, FieldValuesAsHtml, FieldValuesForEdit. Dates and numbers in the web's own format. */
import { principalById } from '../access/principals'
import { listTypes } from '../lists/content-types'
import { type Field, isPerson, isReference, storageOf } from '../lists/field-types'
import { valueColumn } from '../lists/item-table'
import { escapeXml } from '../lists/xml'
import type { Scene } from '../query/compile'
import { wallIso } from '../query/time'
import type { Resource } from '../wire/resource'
import { type ItemRow, referencesIn, textsIn, typeOf, urlIn, wireValue } from './item-row'
import { lookups, YES_NO } from './render-row'

const LOCALES: Record<number, string> = { 1053: 'sv-SE', 1044: 'nb-NO', 2068: 'nn-NO', 1030: 'da-DK' }
const localeOf = (scene: Scene): string => LOCALES[scene.site.language] ?? 'en-US'

function dateText(scene: Scene, field: Field, at: number): string {
  const local = wallIso(at, scene.site.time_zone)
  const dateOnly = field.settings.dateOnly === true
  // Swedish dates are ISO's own; the others' come from the runtime's tables (SharePoint's are .NET's).
  if (scene.site.language === 1053)
    return dateOnly ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }
  const time: Intl.DateTimeFormatOptions = dateOnly ? {} : { hour: 'numeric', minute: '2-digit' }
  return new Date(`${local}Z`).toLocaleString(localeOf(scene), { ...options, ...time }).replaceAll('\u202f', ' ')
}

function numberText(scene: Scene, field: Field, value: number): string {
  if (field.system || field.type === 'Counter') return String(value)
  const { decimals, percentage } = field.settings
  const digits =
    decimals !== undefined && decimals >= 0
      ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
      : { maximumFractionDigits: 15 }
  const text = (percentage ? value * 100 : value).toLocaleString(localeOf(scene), digits)
  return percentage ? `${text}%` : text
}

const names = (scene: Scene, field: Field, row: ItemRow): string[] => {
  const stored = row[valueColumn(field)] ?? null
  if (isPerson(field)) return referencesIn(stored).map(id => principalById(scene.env, scene.site, id)?.title ?? '')
  const found = lookups(scene, field, stored)
  return Array.isArray(found) ? found.map(one => String(one.lookupValue)) : []
}

export function valueAsText(scene: Scene, field: Field, row: ItemRow): string {
  if (field.internal === 'ContentType') {
    const id = typeOf(scene.list, row)
    return listTypes(scene.env, scene.site, scene.list).find(type => type.id === id)?.name ?? ''
  }
  if (isReference(field)) return names(scene, field, row).join('; ')
  const stored = row[valueColumn(field)] ?? null
  const [yes, no] = YES_NO[scene.site.language] ?? ['Yes', 'No']
  switch (storageOf(field)) {
    case 'instant':
      return typeof stored === 'number' ? dateText(scene, field, stored) : ''
    case 'number':
      return typeof stored === 'number' ? numberText(scene, field, stored) : ''
    case 'texts':
      return textsIn(stored).join(', ')
    case 'url': {
      const link = urlIn(stored)
      return link ? `${link.Url}, ${link.Description}` : ''
    }
    case 'boolean':
      if (field.system) return wireValue(scene.env, scene.site, scene.list, field, row) === true ? 'True' : 'False'
      return stored === null ? '' : stored === 1 ? yes : no
    default: {
      const value = wireValue(scene.env, scene.site, scene.list, field, row)
      const text = value === null ? '' : String(value)
      return field.type === 'Note' && field.settings.richText ? text.replace(/<[^>]*>/g, '') : text
    }
  }
}

export function valueAsHtml(scene: Scene, field: Field, row: ItemRow): string {
  if (isPerson(field)) {
    const ids = referencesIn(row[valueColumn(field)])
    const link = (id: number, name: string) =>
      `<a href="${scene.site.path}/_layouts/15/userdisp.aspx?ID=${id}">${escapeXml(name)}</a>`
    return names(scene, field, row)
      .map((name, index) => link(ids[index] ?? 0, name))
      .join('; ')
  }
  if (field.type === 'URL') {
    const link = urlIn(row[valueColumn(field)])
    return link ? `<a href="${escapeXml(link.Url)}">${escapeXml(link.Description)}</a>` : ''
  }
  if (field.type === 'Note')
    return field.settings.richText
      ? `<div>${String(row[valueColumn(field)] ?? '')}</div>`
      : escapeXml(valueAsText(scene, field, row)).replaceAll('\n', '<br>')
  return escapeXml(valueAsText(scene, field, row))
}

/** Text as a form takes it back: `1;#Raindance`, `;#a;#b;#`, `1` and `0`. */
export function valueForEdit(scene: Scene, field: Field, row: ItemRow): string {
  const stored = row[valueColumn(field)] ?? null
  if (isReference(field)) {
    const ids = referencesIn(stored)
    return names(scene, field, row)
      .map((name, index) => `${ids[index]};#${name}`)
      .join(';#')
  }
  if (field.type === 'MultiChoice') return textsIn(stored).length ? `;#${textsIn(stored).join(';#')};#` : ''
  if (field.type === 'Boolean') return stored === null ? '' : String(stored)
  if (field.type === 'Note') return String(stored ?? '')
  return valueAsText(scene, field, row)
}

export const FORMS = {
  fieldvaluesastext: { name: 'FieldValuesAsText', write: valueAsText },
  fieldvaluesashtml: { name: 'FieldValuesAsHtml', write: valueAsHtml },
  fieldvaluesforedit: { name: 'FieldValuesForEdit', write: valueForEdit },
} as const

/** Names are encoded once more, as in versions: `Nästa möte` is `N_x005f_x00e4_x005f_sta…`. */
const encoded = (internal: string): string => {
  const name = internal.replaceAll('_', '_x005f_')
  return name.startsWith('_') ? `OData_${name}` : name
}

export function fieldValues(scene: Scene, row: ItemRow, form: keyof typeof FORMS): Resource {
  const { name, write } = FORMS[form]
  return {
    kind: 'resource',
    type: 'SP.FieldStringValues',
    set: 'SP.ApiData.FieldStringValues',
    path: `Web/Lists(guid'${scene.list.id}')/Items(${row.id})/${name}`,
    props: Object.fromEntries(scene.fields.map(field => [encoded(field.internal), write(scene, field, row)])),
  }
}
