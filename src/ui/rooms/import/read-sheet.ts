import { plainWorkbook } from './plain-workbook'
import { SheetError } from './sheet-error'

/** A file or pasted text → lines of cells, all of them text; days as YYYY-MM-DD whatever the sheet made of them. */

export interface Sheet {
  /** The first line is line 1, as spreadsheets count. */
  lines: string[][]
}

/** A sheet of a few thousand systems is far below a megabyte. */
export const BYTES_AT_MOST = 10 * 1024 * 1024
export const LINES_AT_MOST = 10_000

const ZIP = [0x50, 0x4b]
/** Excel before 2007, and what protects a workbook with a password. */
const OLD_EXCEL = [0xd0, 0xcf]

const begins = (bytes: Uint8Array, signature: number[]) => signature.every((byte, place) => bytes[place] === byte)

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell).trim()
}

function checked(lines: string[][]): Sheet {
  if (lines.length > LINES_AT_MOST) throw new SheetError('tooManyLines')
  if (!lines.some(cells => cells.some(cell => cell !== ''))) throw new SheetError('empty')
  return { lines }
}

/** Excel on a Swedish machine saves CSV in the machine's own code page unless it is told otherwise. */
function decoded(bytes: Uint8Array): string {
  if (begins(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const LOOKED_AT = 20

/** Tab before semicolon before comma: the first that some of the first lines have. */
function delimiterOf(text: string): string {
  const beginning = text.trimStart().split(/\r?\n/).slice(0, LOOKED_AT).join('\n')
  return ['\t', ';', ','].find(each => beginning.includes(each)) ?? ','
}

/** Text copied from a spreadsheet, or the content of a CSV file. @throws SheetError */
export async function readText(text: string): Promise<Sheet> {
  if (text.trim() === '') throw new SheetError('empty')
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: delimiterOf(text) })
  return checked(data.map(cells => cells.map(cellText)))
}

/** The first sheet of an Excel workbook, or a CSV file, told apart by what is in it and not by its name. @throws SheetError */
export async function readFile(file: Blob): Promise<Sheet> {
  if (file.size > BYTES_AT_MOST) throw new SheetError('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (begins(bytes, OLD_EXCEL)) throw new SheetError('oldExcel')
  if (!begins(bytes, ZIP)) {
    if (bytes.subarray(0, 4096).includes(0) && !begins(bytes, [0xff, 0xfe])) throw new SheetError('unreadable')
    return readText(decoded(bytes))
  }
  const { readSheet } = await import('read-excel-file/universal')
  const lines = await plainWorkbook(bytes)
    .then(workbook => readSheet(workbook))
    .catch((error: unknown) => {
      throw error instanceof SheetError ? error : new SheetError('unreadable', error)
    })
  return checked(lines.map(cells => cells.map(cellText)))
}
