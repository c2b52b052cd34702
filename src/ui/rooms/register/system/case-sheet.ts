import type { SystemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { SupportCase } from '../../../../storage/repository'
import type { Sheet } from '../export-sheet'

const BOLD = { fontWeight: 'bold' } as const
/** Characters. */
const WIDTHS = [40, 12, 16, 12, 12, 24, 60, 40]

/** A text is a text in Excel whatever it begins with, never a formula, also when it is edited: its cell says so. */
const text = (value: string | undefined) => ({ value: value ?? '', type: String, format: '@' })
/** A day is a day in Excel, which counts in midnights of no zone. */
const day = (value: string | undefined) =>
  value === undefined ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }

/** REG-6, DOC-12: the support cases as a sheet, in the order that they are given. */
export function caseSheet(words: SystemEntryMessages['cases'], cases: readonly SupportCase[]): Sheet {
  const titles = [
    words.title,
    words.kind,
    words.state,
    words.reportedOn,
    words.closedOn,
    words.supplierReference,
    words.description,
    words.outcome,
  ]
  return {
    columns: WIDTHS.map(width => ({ width })),
    data: [
      titles.map(title => ({ ...text(title), ...BOLD })),
      ...cases.map(each => [
        text(each.title),
        text(each.kind && words.kinds[each.kind]),
        text(words.states[each.state ?? 'open']),
        day(each.reportedOn),
        day(each.closedOn),
        text(each.supplierReference),
        text(each.description),
        text(each.outcome),
      ]),
    ],
  }
}
