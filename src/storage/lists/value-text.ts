/** A field's value as text that a person can read in SharePoint, and back: as the change logs keep it. */
import type { Column } from './column'

const isPlain = ({ kind }: Column<unknown>): boolean =>
  kind === 'text' || kind === 'note' || kind === 'choice' || kind === 'date' || kind === 'instant'

/** '' for what is empty. Texts, choices and days as they are, all else as JSON. */
export function toValueText(column: Column<unknown>, value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  return isPlain(column) ? String(value) : JSON.stringify(value)
}

/** undefined for what is empty or isn't of this kind of column. */
export function fromValueText(column: Column<unknown>, text: string): unknown {
  if (text === '') return column.kind === 'text' || column.kind === 'note' ? '' : undefined
  if (isPlain(column)) return text
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
