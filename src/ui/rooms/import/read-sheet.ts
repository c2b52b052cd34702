import { plainWorkbook } from './plain-workbook'
import { SheetError, type SheetFault } from './sheet-error'

/** A file or pasted text → lines of cells, all of them text; days as YYYY-MM-DD whatever the sheet made of them. */

export interface Sheet {
  /** The first line is line 1, as spreadsheets count. */
  lines: string[][]
}

export interface NamedSheet extends Sheet {
  /** As on its tab; '' for what has no tabs. */
  name: string
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

/** Why the lines can't be imported, if they can't. */
function faultOf(lines: string[][]): SheetFault | undefined {
  if (!lines.some(cells => cells.some(cell => cell !== ''))) return 'empty'
  return lines.length > LINES_AT_MOST ? 'tooManyLines' : undefined
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
  const lines = data.map(cells => cells.map(cellText))
  const fault = faultOf(lines)
  if (fault) throw new SheetError(fault)
  return { lines }
}

/** Those that can be imported, in their order. @throws SheetError where none can */
function usable(sheets: NamedSheet[]): NamedSheet[] {
  const faults = sheets.map(({ lines }) => faultOf(lines))
  const found = sheets.filter((_, place) => faults[place] === undefined)
  if (found.length === 0) throw new SheetError(faults.find(fault => fault !== 'empty') ?? 'empty')
  return found
}

/**
 * The sheets of an Excel workbook that hold anything, or the one of a CSV file; told apart by what is in it and not by its name.
 * @throws SheetError
 */
export async function readFile(file: Blob): Promise<NamedSheet[]> {
  if (file.size > BYTES_AT_MOST) throw new SheetError('tooLarge')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (begins(bytes, OLD_EXCEL)) throw new SheetError('oldExcel')
  if (!begins(bytes, ZIP)) {
    if (bytes.subarray(0, 4096).includes(0) && !begins(bytes, [0xff, 0xfe])) throw new SheetError('unreadable')
    return [{ name: '', ...(await readText(decoded(bytes))) }]
  }
  const { default: readWorkbook } = await import('read-excel-file/universal')
  const sheets = await plainWorkbook(bytes)
    .then(workbook => readWorkbook(workbook))
    .catch((error: unknown) => {
      throw error instanceof SheetError ? error : new SheetError('unreadable', error)
    })
  return usable(sheets.map(({ sheet, data }) => ({ name: sheet, lines: data.map(cells => cells.map(cellText)) })))
}
