/** The table's columns, as data: what each shows, sorts by and weighs. The two that aren't plain text are drawn by the table. */
import type { Formats } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'
import { findingText } from '../../shared/finding-text'
import type { Named, RegisterRow } from './register-rows'

export const columnNames = [
  'name',
  'category',
  'scope',
  'owner',
  'lead',
  'board',
  'administrations',
  'lacks',
  'documents',
  'hosting',
  'supplier',
  'personalData',
  'agreement',
  'confirmed',
] as const
export type ColumnName = (typeof columnNames)[number]

/** What a new reader sees: it fits a desk's screen. */
export const defaultColumns: readonly ColumnName[] = ['name', 'category', 'scope', 'owner', 'lead', 'board', 'lacks']

export interface Tongue {
  messages: Messages
  formats: Formats
}

export interface Column {
  /** Pixels at the least; what is left over is shared out in proportion. */
  width: number
  /** '…' where it isn't read yet. */
  text(row: RegisterRow, tongue: Tongue): string
  /** Where the order isn't that of the text. Days sort as text; undefined comes last. */
  order?(row: RegisterRow): string | number | undefined
}

const WAITING = '…'
const names = (all: readonly Named[]): string => all.map(({ name }) => name).join(', ')

export const columns: Readonly<Record<ColumnName, Column>> = {
  name: { width: 188, text: ({ name }) => name },
  category: {
    width: 168,
    text: ({ system }, { messages }) => (system.category && messages.categories[system.category]) ?? '',
  },
  scope: { width: 150, text: ({ system }, { messages }) => (system.scope && messages.scopes[system.scope]) ?? '' },
  owner: { width: 136, text: ({ known }) => (known ? names(known.owners) : WAITING) },
  lead: { width: 130, text: ({ known }) => (known ? names(known.leads) : WAITING) },
  board: { width: 154, text: ({ known }) => (known ? (known.board?.name ?? '') : WAITING) },
  administrations: { width: 200, text: administrationsText },
  lacks: {
    width: 214,
    text: lacksText,
    order: ({ known, system }) => (system.category === undefined ? 1000 : known?.lacks.length),
  },
  documents: {
    width: 150,
    text: ({ known }, { messages }) =>
      known ? messages.register.table.documentsHeld(known.inForce.length, known.missing.length) : WAITING,
    order: ({ known }) => known && known.missing.length * 100 - known.inForce.length,
  },
  hosting: {
    width: 100,
    text: ({ system }, { messages }) => (system.hosting && messages.hostings[system.hosting]) ?? '',
  },
  supplier: { width: 150, text: ({ system }) => system.supplier },
  personalData: {
    width: 120,
    text: ({ system }, { messages }) => (system.hasPersonalData ? messages.app.yes : messages.app.no),
  },
  agreement: {
    width: 125,
    text: ({ agreement }, { messages, formats }) => {
      if (agreement === undefined) return ''
      return agreement === 'open' ? messages.register.table.openEnded : formats.date(agreement)
    },
    // runs on past every day
    order: ({ agreement }) => (agreement === 'open' ? '9999' : agreement),
  },
  confirmed: {
    width: 150,
    text: ({ system: { confirmedOn }, unknown }, { messages, formats }) => {
      if (confirmedOn === undefined) return ''
      const day = formats.date(confirmedOn)
      return unknown === 0 ? day : `${day} · ${messages.register.table.unknown(unknown)}`
    },
    order: ({ system }) => system.confirmedOn,
  },
}

/** Those that use a system are up to all there are: the first by name, and how many more. */
function administrationsText({ known }: RegisterRow, { messages }: Tongue): string {
  if (known === undefined) return WAITING
  const [first] = known.administrations
  if (first === undefined) return ''
  const more = known.administrations.length - 1
  return more === 0 ? first.name : `${first.name} ${messages.register.table.andMore(more)}`
}

/** ROLE-1, DOC-1: the first lack by name, and how many more there are. */
function lacksText({ known, system }: RegisterRow, { messages }: Tongue): string {
  const words = messages.register.table
  if (system.category === undefined) return words.noCategory
  if (known === undefined) return WAITING
  const [first] = known.lacks
  if (first === undefined) return words.complete
  const text = findingText(messages, first)
  return known.lacks.length === 1 ? text : `${text} ${words.andMore(known.lacks.length - 1)}`
}

/** @param descending turns the order, and leaves those without a value last */
export function sorted(
  rows: readonly RegisterRow[],
  { column, descending }: { column: ColumnName; descending: boolean },
  tongue: Tongue,
): RegisterRow[] {
  const { text, order } = columns[column]
  const turn = descending ? -1 : 1
  const keyed = rows.map(row => ({ row, key: order ? order(row) : text(row, tongue) || undefined }))
  return keyed
    .sort(({ row: one, key: a }, { row: other, key: b }) => {
      if (a === b) return tongue.formats.compare(one.name, other.name)
      if (a === undefined) return 1
      if (b === undefined) return -1
      if (typeof a === 'number' && typeof b === 'number') return (a - b) * turn
      return tongue.formats.compare(String(a), String(b)) * turn || tongue.formats.compare(one.name, other.name)
    })
    .map(({ row }) => row)
}
