import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { importMessages } from '../../../i18n/import-messages'
import { Section } from '../../shared/page'
import { PlainSelect } from '../../shared/plain-controls'
import { useTableStyles } from '../../shared/table-styles'
import { usePart } from '../../shared/use-part'
import { columnLetter, remapped } from './columns'
import { fieldNames, isImportField } from './import-fields'
import type { Outcome } from './outcome'
import type { Import } from './use-import'

const useStyles = makeStyles({
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2, maxWidth: '70ch' },
  needed: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  cell: { overflowWrap: 'anywhere', verticalAlign: 'middle' },
})

const lacksCategory = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' && outcome.refusals.some(({ field, code }) => field === 'category' && code === 'missing')

/** Which column of the sheet is which field. */
export function ColumnChoices({ of }: { of: Import }) {
  const styles = useStyles()
  const table = useTableStyles()
  const words = usePart(importMessages)
  const { heading, mapping, sheet, hasName, isBusy } = of
  if (!heading || !mapping) return null
  const first = sheet.lines[heading.line] ?? []
  return (
    <Section title={words.columns}>
      <p className={styles.hint}>{words.columnsHint}</p>
      {!hasName && (
        <p className={styles.needed} role="alert">
          {words.nameNeeded}
        </p>
      )}
      {!mapping.includes('category') && of.outcomes.some(lacksCategory) && (
        <p className={styles.needed} role="status">
          {words.categoryNeeded}
        </p>
      )}
      <table className={table.table}>
        <thead className={table.head}>
          <tr>
            {[words.column, words.heading, words.firstValue, words.becomes].map(title => (
              <th key={title} className={table.headCell} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heading.titles.map((title, place) => (
            // a sheet's columns have their places and nothing else
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={place} className={table.row}>
              <td className={mergeClasses(table.cell, styles.cell)}>{columnLetter(place)}</td>
              <td className={mergeClasses(table.cell, styles.cell)}>{title || words.noHeading}</td>
              <td className={mergeClasses(table.cell, styles.cell)}>{(first[place] ?? '').slice(0, 60)}</td>
              <td className={table.cell}>
                <PlainSelect
                  aria-label={words.becomesOf(title || columnLetter(place))}
                  disabled={isBusy}
                  value={mapping[place] ?? ''}
                  onChoose={value => of.map(remapped(mapping, place, isImportField(value) ? value : undefined))}
                >
                  <option value="">{words.leaveOut}</option>
                  {fieldNames.map(field => (
                    <option key={field} value={field}>
                      {words.fields[field]}
                    </option>
                  ))}
                </PlainSelect>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
