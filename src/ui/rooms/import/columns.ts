/** Which column of a sheet is which field: by what it is called, and as somebody said the last time. */
import { fieldNames, foldWord, type ImportField, isImportField } from './import-fields'
import type { ImportWords } from './import-words'
import type { Sheet } from './read-sheet'

/** By the place of the column; undefined: not imported. */
export type Mapping = readonly (ImportField | undefined)[]

/** What somebody said of a column before, by its heading folded; '' is "not imported". */
export type Remembered = Readonly<Record<string, string>>

export interface Heading {
  /** Line of the headings, counted from 1; 0 where the sheet has none. */
  line: number
  titles: string[]
  mapping: Mapping
}

function mappingOf(cells: string[], words: ImportWords, remembered: Remembered): Mapping {
  const taken = new Set<ImportField>()
  return cells.map(cell => {
    const heading = foldWord(cell)
    const said = remembered[heading]
    const field = said === undefined ? words.columns.get(heading) : isImportField(said) ? said : undefined
    if (field === undefined || taken.has(field)) return undefined
    taken.add(field)
    return field
  })
}

const LOOKED_AT = 20
/** Pasted without its heading: the three columns that people copy most. */
const WITHOUT_HEADING: ImportField[] = ['name', 'category', 'owner']

/** The first line that names at least two columns, one of them the name; else the columns are taken to be name, category, owner. */
export function headingOf({ lines }: Sheet, words: ImportWords, remembered: Remembered = {}): Heading {
  for (const [place, cells] of lines.slice(0, LOOKED_AT).entries()) {
    const mapping = mappingOf(cells, words, remembered)
    const found = mapping.filter(field => field !== undefined)
    if (found.includes('name') && (found.length >= 2 || cells.filter(Boolean).length === 1))
      return { line: place + 1, titles: cells, mapping }
  }
  const width = Math.max(0, ...lines.slice(0, LOOKED_AT).map(cells => cells.length))
  return {
    line: 0,
    titles: Array.from({ length: width }, () => ''),
    mapping: Array.from({ length: width }, (_, place) => WITHOUT_HEADING[place]),
  }
}

/** A field has one column: choosing it for another takes it from the first. */
export const remapped = (mapping: Mapping, column: number, field: ImportField | undefined): Mapping =>
  mapping.map((each, place) => (place === column ? field : each === field ? undefined : each))

/** What is worth remembering of a mapping: every heading, those left out too. */
export function remember(heading: Heading, mapping: Mapping, before: Remembered): Remembered {
  const said = heading.titles.flatMap((title, place): [string, string][] =>
    title === '' ? [] : [[foldWord(title), mapping[place] ?? '']],
  )
  return { ...before, ...Object.fromEntries(said) }
}

/** A letter as spreadsheets name columns: A … Z, AA … */
export function columnLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnLetter(Math.floor(place / 26) - 1) + letter
}

export const unmapped = (mapping: Mapping): ImportField[] => fieldNames.filter(field => !mapping.includes(field))
