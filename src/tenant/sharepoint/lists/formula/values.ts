/** What a formula computes with. Errors are values, as in the column itself: `#VALUE!`, `#DIV/0!`. support.microsoft.com, "Examples of common formulas in lists" */
import { fromWall, wallIso } from '../../query/time'

export interface DateValue {
  kind: 'date'
  at: number
}
export interface Fault {
  kind: 'fault'
  text: string
}
export type FormulaValue = string | number | boolean | null | DateValue | Fault

export const fault = (text: string): Fault => ({ kind: 'fault', text })
export const VALUE = fault('#VALUE!')

export const isFault = (value: FormulaValue): value is Fault =>
  typeof value === 'object' && value !== null && value.kind === 'fault'
export const isDate = (value: FormulaValue): value is DateValue =>
  typeof value === 'object' && value !== null && value.kind === 'date'

const DAY = 86_400_000
/** Day 0 of the serial numbers dates become in arithmetic. */
const EPOCH = Date.UTC(1899, 11, 30)

export const wallOf = (at: number, zone: string): number => Date.parse(`${wallIso(at, zone)}Z`)
export const dateOf = (wall: number, zone: string): DateValue => ({ kind: 'date', at: fromWall(wall, zone) })
export const fromSerial = (serial: number, zone: string): DateValue => dateOf(EPOCH + Math.round(serial * DAY), zone)

export function toNumber(value: FormulaValue, zone: string): number | Fault {
  if (isFault(value)) return value
  if (isDate(value)) return (wallOf(value.at, zone) - EPOCH) / DAY
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null) return 0
  const number = Number(value.trim().replace(',', '.'))
  return value.trim() !== '' && Number.isFinite(number) ? number : VALUE
}

export function toText(value: FormulaValue, zone: string): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (isFault(value)) return value.text
  return isDate(value) ? String(toNumber(value, zone)) : String(value)
}

export function toBoolean(value: FormulaValue, zone: string): boolean | Fault {
  if (typeof value === 'boolean') return value
  const number = toNumber(value, zone)
  return typeof number === 'number' ? number !== 0 : number
}
