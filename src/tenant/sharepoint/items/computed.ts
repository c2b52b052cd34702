/** Calculated columns: a formula over the row's other columns. How REST writes their results is assumed throughout. */
import type { Value as Stored } from '../../store/database'
import type { Site } from '../env'
import { type Field, isSeveral, storageOf } from '../lists/field-types'
import { parseFormula } from '../lists/formula/formula'
import { type FormulaValue, isDate, isFault, toBoolean, toNumber, toText } from '../lists/formula/values'
import { valueColumn } from '../lists/item-table'
import { isoSeconds } from '../query/time'

/** Columns a formula may name. SharePoint takes neither lookups nor persons nor several values. */
export const columnOf = (fields: Field[], name: string): Field | undefined => {
  const found = fields.find(one => one.title === name) ?? fields.find(one => one.internal === name)
  if (!found || isSeveral(found) || found.type === 'Note') return undefined
  return ['text', 'number', 'boolean', 'instant', 'computed'].includes(storageOf(found)) ? found : undefined
}

export function compute(
  site: Site,
  fields: Field[],
  field: Field,
  row: Record<string, Stored>,
  depth = 0,
): FormulaValue {
  const formula = parseFormula(field.settings.formula ?? '')
  // One calculated column may name another; a ring of them ends here.
  if (!formula || depth > 8) return { kind: 'fault', text: '#NAME?' }
  return formula.compute({
    zone: site.time_zone,
    column: name => {
      const named = columnOf(fields, name)
      if (!named) return { kind: 'fault', text: '#NAME?' }
      if (named.type === 'Calculated') return compute(site, fields, named, row, depth + 1)
      const value = row[valueColumn(named)] ?? null
      if (value === null || value instanceof Uint8Array) return null
      if (storageOf(named) === 'instant') return { kind: 'date', at: Number(value) }
      return storageOf(named) === 'boolean' ? value === 1 : value
    },
  })
}

const [DATE, BOOLEAN, NUMBER, CURRENCY] = [4, 8, 9, 10]

/** By the column's OutputType: numbers with fifteen digits, dates as instants, yes and no as 1 and 0, all of them text. */
export function computedText(site: Site, fields: Field[], field: Field, row: Record<string, Stored>): string | null {
  const value = compute(site, fields, field, row)
  if (value === null) return null
  if (isFault(value)) return value.text
  const zone = site.time_zone
  switch (field.settings.outputType) {
    case NUMBER:
    case CURRENCY: {
      const number = toNumber(value, zone)
      return typeof number === 'number' ? number.toPrecision(15) : number.text
    }
    case DATE:
      return isDate(value) ? isoSeconds(value.at) : '#VALUE!'
    case BOOLEAN: {
      const yes = toBoolean(value, zone)
      return typeof yes === 'boolean' ? (yes ? '1' : '0') : yes.text
    }
    default:
      return toText(value, zone)
  }
}
