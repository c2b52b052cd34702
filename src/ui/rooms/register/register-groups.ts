/** Rows under headings that fold, as one list: the table draws of it only what is in view. */
import type { Messages } from '../../../i18n/messages'
import type { Named, RegisterRow } from './register-rows'
import type { Grouping } from './register-view'

export type TableItem =
  | { kind: 'group'; key: string; label: string; count: number; isFolded: boolean }
  /** `key` tells apart a system that stands under several headings. */
  | { kind: 'row'; key: string; row: RegisterRow }

interface GroupWords {
  messages: Messages
  compare(one: string, other: string): number
  none: string
}

/** A system used by several stands under each of them. */
function headingsOf({ system, known }: RegisterRow, grouping: Grouping, messages: Messages): readonly Named[] {
  switch (grouping) {
    case 'category':
      return system.category ? [{ key: system.category, name: messages.categories[system.category] }] : []
    case 'owner':
      return known?.owners ?? []
    case 'lead':
      return known?.leads ?? []
    case 'board':
      return known?.board ? [known.board] : []
    case 'administration':
      return known?.administrations ?? []
  }
}

export const ungrouped = (rows: readonly RegisterRow[]): TableItem[] =>
  rows.map(row => ({ kind: 'row', key: row.key, row }))

/** Headings in the order of their names, those that belong nowhere last; within them the rows' own order. */
export function grouped(
  rows: readonly RegisterRow[],
  grouping: Grouping,
  isFolded: (key: string) => boolean,
  { messages, compare, none }: GroupWords,
): TableItem[] {
  const groups = new Map<string, { label: string; rows: RegisterRow[] }>()
  const nowhere: Named = { key: '', name: none }
  for (const row of rows) {
    const headings = headingsOf(row, grouping, messages)
    for (const { key, name } of headings.length === 0 ? [nowhere] : headings) {
      const group = groups.get(key) ?? { label: name, rows: [] }
      if (group.rows.at(-1) !== row) group.rows.push(row)
      groups.set(key, group)
    }
  }
  return [...groups]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || compare(one.label, other.label))
    .flatMap(([key, { label, rows: those }]): TableItem[] => {
      const folded = isFolded(key)
      const heading: TableItem = { kind: 'group', key: `group·${key}`, label, count: those.length, isFolded: folded }
      return folded
        ? [heading]
        : [heading, ...those.map((row): TableItem => ({ kind: 'row', key: `${key}·${row.key}`, row }))]
    })
}
