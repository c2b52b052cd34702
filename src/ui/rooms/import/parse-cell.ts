/** One cell's text → the value of its field, or why it can't be one. */
import { isLocalDate, type LocalDate } from '../../../core'
import { foldWord } from './import-fields'

const FORMULA = /^[=+@\t\r]+(?=\S)|^-(?=[A-Za-z(])/

/**
 * Text that a spreadsheet would run as a formula if it were exported again loses what makes it one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function defused(text: string): { text: string; was: boolean } {
  const without = text.replace(FORMULA, '').trim()
  return { text: without, was: without !== text.trim() }
}

const two = (text: string) => text.padStart(2, '0')
const MS_PER_DAY = 86_400_000
/** Day 1 of Excel is 1 January 1900, and it believes in a 29 February that year. */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30)

/** januari, jan, mar., … in the five languages → 01 … 12. */
const months = new Map(
  ['sv', 'nb', 'nn', 'da', 'en'].flatMap(language =>
    (['long', 'short'] as const).flatMap(style => {
      const { format } = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, month) => {
        const name = foldWord(format(Date.UTC(2026, month, 1))).replaceAll('.', '')
        return [name, two(String(month + 1))] as const
      })
    }),
  ),
)

/** 2026-03-01, 20260301, 1/3 2026, 1.3.2026, 01-03-2026, 1 mars 2026, or Excel's own number of a day; undefined for what is no day. */
export function parseDate(text: string): LocalDate | undefined {
  const compact = text.replaceAll(/\s+/g, ' ').trim()
  const iso = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T ].*)?$/.exec(compact)
  const nordic = /^(\d{1,2})[-./](\d{1,2})[-./ ](\d{4})$/.exec(compact)
  const worded = /^(?:den )?(\d{1,2})\.? (\p{L}+)\.? (\d{4})$/iu.exec(compact)
  const month = worded && months.get(foldWord(worded[2] ?? ''))
  const serial = /^\d{5}$/.exec(compact)
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : nordic
      ? `${nordic[3]}-${two(nordic[2] ?? '')}-${two(nordic[1] ?? '')}`
      : worded && month
        ? `${worded[3]}-${month}-${two(worded[1] ?? '')}`
        : serial
          ? new Date(EXCEL_DAY_0 + Number(compact) * MS_PER_DAY).toISOString().slice(0, 10)
          : ''
  return isLocalDate(day) ? day : undefined
}

/** Several in one cell, parted by a semicolon, a line break, or (where there is neither) a comma. */
export function parts(text: string): string[] {
  const separator = /[;\n]/.test(text) ? /[;\n]+/ : /,/
  const found = text
    .split(separator)
    .map(each => each.trim())
    .filter(Boolean)
  const seen = new Set<string>()
  return found.filter(each => {
    const folded = foldWord(each)
    return seen.has(folded) ? false : seen.add(folded)
  })
}
