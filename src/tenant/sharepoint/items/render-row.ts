/** A row as `RenderListDataAsStream` has it: texts for people, with the machine's value under `Name.` beside. Shapes seen in answers quoted by github.com/pnp/pnpcore and its list-item parser. */

import { principalById } from '../access/principals'
import { itemMask } from '../access/scopes'
import { fieldByEntityName, fieldsOf } from '../lists/field-store'
import { type Field, isPerson, storageOf } from '../lists/field-types'
import { itemTable, valueColumn } from '../lists/item-table'
import { listById } from '../lists/list-store'
import type { Scene } from '../query/compile'
import { isoSeconds, wallIso } from '../query/time'
import { visible } from '../query/visible'
import { type ItemRow, plainValue, referencesIn, textsIn, urlIn, wireValue } from './item-row'

type Row = Record<string, unknown>

export const YES_NO: Record<number, [string, string]> = {
  1053: ['Ja', 'Nej'],
  1044: ['Ja', 'Nei'],
  2068: ['Ja', 'Nei'],
  1030: ['Ja', 'Nej'],
}

export function renderRow(scene: Scene, fields: Field[], row: ItemRow): Row {
  const mask = itemMask(scene.env, scene.site, scene.asker, scene.list, row)
  const out: Row = {
    ID: String(row.id),
    PermMask: `0x${mask.high.toString(16)}${mask.low.toString(16).padStart(8, '0')}`,
    FSObjType: String(row.fs ?? 0),
    UniqueId: `{${row.guid.toUpperCase()}}`,
    owshiddenversion: String(row.version),
    ContentTypeId: `0x0100${scene.list.id.replaceAll('-', '').toUpperCase()}`,
  }
  for (const field of fields) Object.assign(out, rendered(scene, field, row))
  return out
}

function rendered(scene: Scene, field: Field, row: ItemRow): Row {
  const name = field.internal
  const stored = row[valueColumn(field)] ?? null
  switch (storageOf(field)) {
    case 'references':
    case 'reference':
      return { [name]: isPerson(field) ? people(scene, stored) : lookups(scene, field, stored) }
    case 'texts':
      return { [name]: textsIn(stored) }
    case 'url':
      return { [name]: urlIn(stored)?.Url ?? '', [`${name}.desc`]: urlIn(stored)?.Description ?? '' }
    case 'boolean': {
      if (field.system) return { [name]: wireValue(scene.env, scene.site, scene.list, field, row) === true ? '1' : '0' }
      if (stored === null) return { [name]: '', [`${name}.value`]: '' }
      const [yes, no] = YES_NO[scene.site.language] ?? ['Yes', 'No']
      return { [name]: stored === 1 ? yes : no, [`${name}.value`]: String(stored) }
    }
    case 'instant':
      return instant(scene, field, stored)
    case 'number': {
      if (stored === null) return { [name]: '', [`${name}.`]: '' }
      if (field.system) return { [name]: String(stored) }
      return {
        [name]: Number(stored).toLocaleString(scene.site.language === 1033 ? 'en-US' : 'sv-SE'),
        [`${name}.`]: Number(stored).toFixed(14),
      }
    }
    default: {
      const value = field.system ? wireValue(scene.env, scene.site, scene.list, field, row) : plainValue(field, stored)
      return { [name]: value ?? '' }
    }
  }
}

function instant(scene: Scene, field: Field, stored: ItemRow[string]): Row {
  if (typeof stored !== 'number') return { [field.internal]: '', [`${field.internal}.`]: '' }
  const local = wallIso(stored, scene.site.time_zone)
  const text = field.settings.dateOnly ? local.slice(0, 10) : `${local.slice(0, 10)} ${local.slice(11, 16)}`
  return { [field.internal]: text, [`${field.internal}.`]: isoSeconds(stored) }
}

function people(scene: Scene, stored: ItemRow[string]): Row[] | string {
  const found = referencesIn(stored)
    .map(id => principalById(scene.env, scene.site, id))
    .filter(one => one !== undefined)
  return found.length
    ? found.map(one => ({
        id: String(one.id),
        title: one.title,
        email: one.email,
        sip: one.upn,
        picture: '',
        jobTitle: one.job_title,
        department: one.department,
      }))
    : ''
}

export function lookups(scene: Scene, field: Field, stored: ItemRow[string]): Row[] | string {
  const other = field.settings.lookupList ? listById(scene.env, scene.site, field.settings.lookupList) : undefined
  const shown =
    other && fieldByEntityName(fieldsOf(scene.env, scene.site, other), field.settings.lookupField ?? 'Title')
  if (!other || !shown) return ''
  const seen = visible(scene.env, scene.site, scene.asker, other, 't')
  return referencesIn(stored).flatMap(id => {
    const row = scene.env.db.get<ItemRow>(
      `SELECT * FROM ${itemTable(other.number)} t WHERE t.id = ? AND ${seen.sql}`,
      id,
      ...seen.params,
    )
    return row ? [{ lookupId: id, lookupValue: String(row[valueColumn(shown)] ?? ''), isSecretFieldValue: false }] : []
  })
}
