import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { findingText } from '../../shared/finding-text'
import { useTableStyles } from '../../shared/table-styles'
import type { RegisterRow } from './register-rows'

const ROW_HEIGHT = 33
const ROWS_BEYOND = 12

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  waiting: { color: tokens.colorNeutralForeground3 },
  lacks: { color: tokens.colorStatusDangerForeground3 },
  complete: { color: tokens.colorStatusSuccessForeground3 },
})

function Lacks({ row }: { row: RegisterRow }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = messages.register.table
  if (row.category === undefined) return <span className={styles.lacks}>{words.noCategory}</span>
  if (row.lacks === undefined) return <span className={styles.waiting}>…</span>
  const [first] = row.lacks
  if (first === undefined) return <span className={styles.complete}>{words.complete}</span>
  return (
    <span className={styles.lacks}>
      {findingText(messages, first)}
      {row.lacks.length > 1 && ` ${words.andMore(row.lacks.length - 1)}`}
    </span>
  )
}

/** Only the rows in view exist as elements: ten thousand weigh what fifty do. */
export function RegisterTable({ rows }: { rows: RegisterRow[] }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { messages } = useTongue()
  const words = messages.register.table
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(body.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
  })
  const inView = virtual.getVirtualItems()
  const before = (inView[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((inView.at(-1)?.end ?? top) - top)
  return (
    <table className={table.table} aria-rowcount={rows.length + 1}>
      <thead className={table.head}>
        <tr>
          {[words.name, words.category, words.scope, words.owner, words.lacks].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <tr style={{ height: before }} />}
        {inView.map(({ index, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <tr
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={table.row}
            >
              <td className={mergeClasses(table.cell, styles.name)}>
                <AppLink to={`/register/${row.key}`}>{row.name}</AppLink>
              </td>
              <td className={table.cell}>{row.category && messages.categories[row.category]}</td>
              <td className={table.cell}>{row.scope && messages.scopes[row.scope]}</td>
              <td className={table.cell}>{row.owner ?? '…'}</td>
              <td className={table.cell}>
                <Lacks row={row} />
              </td>
            </tr>
          )
        })}
        {after > 0 && <tr style={{ height: after }} />}
      </tbody>
    </table>
  )
}
