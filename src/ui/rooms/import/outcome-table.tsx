import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import { AppLink } from '../../shared/app-link'
import { useTableStyles } from '../../shared/table-styles'
import type { Outcome, OutcomeKind } from './outcome'
import { type OutcomeWords, outcomeTexts } from './outcome-text'

const ROW_HEIGHT = 57

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  caution: { color: tokens.colorNeutralForeground2 },
  cell: { overflowWrap: 'anywhere' },
  kind: { fontWeight: tokens.fontWeightSemibold },
  refused: { color: tokens.colorStatusDangerForeground3 },
  create: { color: tokens.colorStatusSuccessForeground3 },
})

const SIGNS: Record<OutcomeKind, string> = { create: '+', change: '~', same: '=', refused: '✕', checking: '…' }

/** One row a line of the sheet, what becomes of it and why; only those in view exist as elements. */
export function OutcomeTable({ outcomes, words: all }: { outcomes: readonly Outcome[]; words: OutcomeWords }) {
  const styles = useStyles()
  const table = useTableStyles()
  const { words } = all
  const body = useRef<HTMLTableSectionElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(body.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: outcomes.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: top,
  })
  const inView = virtual.getVirtualItems()
  const before = (inView[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((inView.at(-1)?.end ?? top) - top)
  return (
    <table className={table.table} aria-rowcount={outcomes.length + 1}>
      <thead className={table.head}>
        <tr>
          {[words.line, words.name, words.what].map(title => (
            <th key={title} className={table.headCell} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {before > 0 && <tr style={{ height: before }} />}
        {inView.map(({ index, key }) => {
          const outcome = outcomes[index]
          if (!outcome) return null
          const { texts, cautions } = outcomeTexts(all, outcome)
          const { kind, line, name } = outcome
          return (
            <tr
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-rowindex={index + 2}
              className={table.row}
            >
              <td className={table.cell}>{line}</td>
              <td className={mergeClasses(table.cell, styles.cell)}>
                {outcome.kind === 'change' ? (
                  <AppLink to={`/register/${outcome.system.entity.key}`}>{name}</AppLink>
                ) : (
                  name || '–'
                )}
              </td>
              <td className={mergeClasses(table.cell, styles.cell)}>
                <span
                  className={mergeClasses(
                    styles.kind,
                    kind === 'refused' && styles.refused,
                    kind === 'create' && styles.create,
                  )}
                >
                  {SIGNS[kind]} {words.kinds[kind]}
                </span>
                {texts.length + cautions.length > 0 && (
                  <ul className={styles.list}>
                    {texts.map(text => (
                      <li key={text}>{text}</li>
                    ))}
                    {cautions.map(text => (
                      <li key={text} className={styles.caution}>
                        ⚠ {text}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          )
        })}
        {after > 0 && <tr style={{ height: after }} />}
      </tbody>
    </table>
  )
}
