import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, type RefCallback } from 'react'
import { useTableStyles } from '../../shared/table-styles'
import { columns as allColumns, type ColumnName, type Tongue } from './register-columns'
import type { RegisterRow } from './register-rows'

export const useRowStyles = makeStyles({
  cell: { overflowWrap: 'break-word' },
  /** On a phone a value stands without its heading above it. */
  labelled: {
    '@media (max-width: 640px)': {
      ':empty': { display: 'none' },
      '::before': {
        content: 'attr(data-label) ": "',
        color: tokens.colorNeutralForeground2,
      },
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  waiting: { color: tokens.colorNeutralForeground3 },
  lacks: { color: tokens.colorStatusDangerForeground3 },
  complete: { color: tokens.colorStatusSuccessForeground3 },
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  ended: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  /** Its whole cell is the target. */
  tickCell: {
    padding: 0,
    '@media (max-width: 640px)': { float: 'inline-end' },
  },
  tick: {
    width: '18px',
    height: '18px',
    margin: '7px',
    verticalAlign: 'middle',
    cursor: 'pointer',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
})

function lacksClass({ known, system }: RegisterRow, styles: ReturnType<typeof useRowStyles>): string {
  if (system.category === undefined) return styles.lacks
  if (known === undefined) return styles.waiting
  return known.lacks.length === 0 ? styles.complete : styles.lacks
}

interface RowProps {
  row: RegisterRow
  /** In the list of what the table shows. */
  index: number
  columns: readonly ColumnName[]
  tongue: Tongue
  /** undefined: nobody selects here. */
  isSelected: boolean | undefined
  onTick: (id: number, isRange: boolean) => void
  measure: RefCallback<Element>
  /** An address of the app as one for an anchor: a link that listens to the router itself is too dear by the row. */
  hrefs: (path: string) => string
}

/** Drawn again only when something of its own changed. */
export const RegisterRowView = memo(function RegisterRowView(props: RowProps) {
  const { row, index, columns, tongue, isSelected, onTick, measure, hrefs } = props
  const table = useTableStyles()
  const styles = useRowStyles()
  const words = tongue.messages.register.table
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={isSelected ? mergeClasses(table.row, styles.selected) : table.row}
    >
      {isSelected !== undefined && (
        <td className={mergeClasses(table.cell, styles.tickCell)}>
          <input
            type="checkbox"
            className={styles.tick}
            aria-label={words.select(row.name)}
            checked={isSelected}
            onClick={event => onTick(row.id, event.shiftKey)}
            onChange={() => undefined}
          />
        </td>
      )}
      {columns.map(name => {
        const text = allColumns[name].text(row, tongue)
        if (name === 'name')
          return (
            <td key={name} className={mergeClasses(table.cell, styles.cell, styles.name)}>
              <a className={styles.link} href={hrefs(`/register/${row.key}`)}>
                {text}
              </a>
              {row.isEnded && (
                <span className={styles.ended}>
                  {' '}
                  · {tongue.messages.system.ended(tongue.formats.date(row.system.endedOn ?? ''))}
                </span>
              )}
            </td>
          )
        return (
          <td
            key={name}
            data-label={words[name]}
            className={mergeClasses(
              table.cell,
              styles.cell,
              styles.labelled,
              name === 'lacks' && lacksClass(row, styles),
            )}
          >
            {text}
          </td>
        )
      })}
    </tr>
  )
})
