/** Text copied from a spreadsheet → rows of name, category and owner. */
import { foldWord, type PasteColumn, type PasteWords } from './paste-words'

export interface PastedRow {
  /** As the person counts: the first pasted line is 1, a header included. */
  row: number
  name: string
  category: string
  owner: string
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  const firstLine = text.trimStart().split(/\r?\n/)[0] ?? ''
  return firstLine.includes(';') ? ';' : ','
}

/** Cells, quoted ones with line breaks included. The reader of them is loaded when something was pasted. */
export async function readCells(text: string): Promise<string[][]> {
  if (text.trim() === '') return []
  const { default: papa } = await import('papaparse')
  return papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data
}

/** Which column of ours each column of the sheet is; undefined: one that isn't asked for. */
type Layout = (PasteColumn | undefined)[]

const WITHOUT_HEADER: Layout = ['name', 'category', 'owner']

/** A header names at least two of the columns, or is the only word of a single column. */
function headerOf(cells: string[], words: PasteWords): Layout | undefined {
  const layout = cells.map(cell => words.columns.get(foldWord(cell)))
  const count = new Set(layout.filter(column => column !== undefined)).size
  return count >= 2 || (count === 1 && cells.length === 1) ? layout : undefined
}

export function rowsOf(cells: string[][], words: PasteWords): PastedRow[] {
  const numbered = cells.map((line, place) => ({ row: place + 1, line: line.map(cell => cell.trim()) }))
  const filled = numbered.filter(({ line }) => line.some(cell => cell !== ''))
  const [first] = filled
  const header = first && headerOf(first.line, words)
  const layout = header ?? WITHOUT_HEADER
  return (header ? filled.slice(1) : filled).map(({ row, line }) => {
    const cell = (column: PasteColumn) => line[layout.indexOf(column)] ?? ''
    return { row, name: cell('name').replaceAll(/\s+/g, ' '), category: cell('category'), owner: cell('owner') }
  })
}
