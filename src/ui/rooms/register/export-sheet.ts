/** The register as a sheet for Excel: dates as dates, counts as numbers, and no text that becomes a formula. */
import type { LocalDate } from '../../../core'
import type { Language } from '../../../i18n/messages'
import type { RegisterTableMessages } from '../../../i18n/register-table-messages'
import { findingText } from '../../shared/finding-text'
import { type ColumnName, columnNames, type Tongue, columns as tableColumns } from './register-columns'
import type { RegisterRow } from './register-rows'

/** As the library asks for it. */
export type SheetCell =
  | { value: string; type: StringConstructor; format?: string; fontWeight?: 'bold' }
  | { value: number; type: NumberConstructor }
  | { value: Date; type: DateConstructor; format: string }
  | null

export interface Sheet {
  /** The header first. */
  data: SheetCell[][]
  /** In characters. */
  columns: { width: number }[]
}

export interface SheetWords {
  language: Language
  tongue: Tongue
  words: RegisterTableMessages
}

interface SheetColumn {
  title: string
  width: number
  value(row: RegisterRow): string | number | { day: LocalDate } | undefined
}

const DATE_FORMATS: Record<Language, string> = {
  sv: 'yyyy-mm-dd',
  nb: 'dd.mm.yyyy',
  nn: 'dd.mm.yyyy',
  da: 'dd-mm-yyyy',
  en: 'dd/mm/yyyy',
}

/** What a spreadsheet may take for a formula, once somebody edits the cell or saves the sheet as CSV. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/

function textCell(value: string): SheetCell {
  if (value === '') return null
  // '@' makes it a text cell: its content stays text when it is edited
  return LIKE_A_FORMULA.test(value) ? { value, type: String, format: '@' } : { value, type: String }
}

/** What a column of the table is in the sheet, where that is more than its text. */
function sheetColumns(name: ColumnName, { tongue, words }: SheetWords): SheetColumn[] {
  const { messages } = tongue
  const titles = messages.register.table
  const plain: SheetColumn = {
    title: titles[name],
    width: Math.round(tableColumns[name].width / 6),
    value: row => tableColumns[name].text(row, tongue),
  }
  switch (name) {
    case 'lacks':
      return [
        {
          ...plain,
          width: 60,
          value: ({ known, system }) =>
            system.category === undefined
              ? titles.noCategory
              : known?.lacks.map(finding => findingText(messages, finding)).join('; '),
        },
        { title: words.export.lackCount, width: 12, value: ({ known }) => known?.lacks.length },
      ]
    case 'documents': {
      const names = (kinds: readonly (keyof typeof messages.documentKinds)[] | undefined) =>
        kinds?.map(kind => messages.documentKinds[kind]).join(', ')
      return [
        { ...plain, width: 40, value: ({ known }) => names(known?.inForce) },
        { title: words.export.missingDocuments, width: 40, value: ({ known }) => names(known?.missing) },
      ]
    }
    case 'administrations':
      return [
        { ...plain, width: 60, value: ({ known }) => known?.administrations.map(({ name: each }) => each).join(', ') },
      ]
    case 'agreement':
      return [
        {
          ...plain,
          width: 14,
          value: ({ agreement }) =>
            agreement === undefined ? undefined : agreement === 'open' ? titles.openEnded : { day: agreement },
        },
      ]
    case 'confirmed':
      return [
        {
          ...plain,
          width: 14,
          value: ({ system }) => (system.confirmedOn === undefined ? undefined : { day: system.confirmedOn }),
        },
        { title: words.export.confirmedBy, width: 22, value: ({ system }) => system.confirmedBy?.name },
        { title: words.export.unknownCount, width: 12, value: ({ unknown }) => unknown },
      ]
    default:
      return [plain]
  }
}

const dayOf = (day: LocalDate | undefined) => (day === undefined ? undefined : { day })

/** What no column of the table shows. */
const besides = ({ words: { export: words } }: SheetWords): SheetColumn[] => [
  { title: words.purpose, width: 60, value: ({ system }) => system.purpose },
  { title: words.startOfUse, width: 14, value: ({ system }) => dayOf(system.startOfUse) },
  { title: words.endedOn, width: 14, value: ({ system }) => dayOf(system.endedOn) },
]

/** @param shown the table's columns; undefined: everything there is */
export function sheetOf(
  rows: readonly RegisterRow[],
  shown: readonly ColumnName[] | undefined,
  words: SheetWords,
): Sheet {
  const columns = [
    ...(shown ?? columnNames).flatMap(name => sheetColumns(name, words)),
    ...(shown === undefined ? besides(words) : []),
  ]
  const format = DATE_FORMATS[words.language]
  function cell(value: ReturnType<SheetColumn['value']>): SheetCell {
    if (value === undefined) return null
    if (typeof value === 'number') return { value, type: Number }
    if (typeof value === 'string') return textCell(value)
    return { value: new Date(`${value.day}T00:00:00Z`), type: Date, format }
  }
  return {
    data: [
      columns.map(({ title }): SheetCell => ({ value: title, type: String, fontWeight: 'bold' })),
      ...rows.map(row => columns.map(({ value }) => cell(value(row)))),
    ],
    columns: columns.map(({ width }) => ({ width })),
  }
}
