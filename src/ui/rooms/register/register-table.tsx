import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useRouter } from 'wouter'
import { useTongue } from '../../shared/app-context'
import { useTableStyles } from '../../shared/table-styles'
import { columns as allColumns, type ColumnName } from './register-columns'
import type { TableItem } from './register-groups'
import { RegisterRowView, useRowStyles } from './register-row-view'
import type { View } from './register-view'

const ROW_HEIGHT = 33
const ROWS_BEYOND = 6
const TICK_WIDTH = 32

const useStyles = makeStyles({
  /** As wide as its columns ask for, in a frame that scrolls sideways. */
  frame: { '@media (min-width: 641px)': { overflowX: 'auto' } },
  fixed: { tableLayout: 'fixed' },
  widths: { '@media (max-width: 640px)': { display: 'none' } },
  stays: {
    '@media (min-width: 641px)': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  head: { '@media (max-width: 640px)': { display: 'none' } },
  tickHead: { padding: 0 },
  sort: {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    padding: '2px 0',
    minHeight: '24px',
    cursor: 'pointer',
    textAlign: 'start',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  group: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': { display: 'block' },
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
})

export interface Selecting {
  ids: ReadonlySet<number>
  isAll: boolean
  tick: (id: number, isRange: boolean) => void
  /** All that are shown, or none. */
  tickAll: (on: boolean) => void
}

interface TableProps {
  items: readonly TableItem[]
  columns: readonly ColumnName[]
  sort: View['sort']
  onSort: (sort: View['sort']) => void
  /** undefined: there is nothing this person may change. */
  selecting: Selecting | undefined
  onFold: (key: string) => void
}

const nobodyTicks = () => undefined

/** Where the rows begin on the page, since what stands above them comes and goes; and how wide the table may be. */
function usePlace(body: React.RefObject<HTMLTableSectionElement | null>, frame: React.RefObject<HTMLElement | null>) {
  const [top, setTop] = useState(0)
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const look = () => {
      const box = body.current?.getBoundingClientRect()
      if (box) setTop(Math.round(box.top + window.scrollY))
      if (frame.current) setRoom(frame.current.clientWidth)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [body, frame])
  return { top, room }
}

/** Only the rows in view exist as elements: ten thousand weigh what fifty do. */
export function RegisterTable({ items, columns, sort, onSort, selecting, onFold }: TableProps) {
  const { hrefs } = useRouter()
  const table = useTableStyles()
  const styles = useStyles()
  const row = useRowStyles()
  const tongue = useTongue()
  const words = tongue.messages.register.table
  const body = useRef<HTMLTableSectionElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const { top, room } = usePlace(body, frame)
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
    scrollMargin: top,
  })
  const inView = virtual.getVirtualItems()
  const before = (inView[0]?.start ?? top) - top
  const after = virtual.getTotalSize() - ((inView.at(-1)?.end ?? top) - top)
  const width = columns.reduce((sum, name) => sum + allColumns[name].width, selecting ? TICK_WIDTH : 0)
  const isWide = width > room
  const all = columns.length + (selecting ? 1 : 0)
  return (
    <div ref={frame} className={isWide ? styles.frame : undefined}>
      <table className={mergeClasses(table.table, styles.fixed)} aria-rowcount={items.length + 1}>
        <colgroup className={styles.widths}>
          {selecting && <col style={{ width: TICK_WIDTH }} />}
          {columns.map(name => (
            <col key={name} style={{ width: allColumns[name].width }} />
          ))}
        </colgroup>
        <thead className={mergeClasses(styles.head, !isWide && styles.stays)}>
          <tr>
            {selecting && (
              <th className={mergeClasses(table.headCell, styles.tickHead)} scope="col">
                <AllTick selecting={selecting} label={words.selectAll} className={row.tick} />
              </th>
            )}
            {columns.map(name => {
              const isSorted = sort.column === name
              const order = sort.descending ? 'descending' : 'ascending'
              return (
                <th key={name} className={table.headCell} scope="col" {...(isSorted ? { 'aria-sort': order } : {})}>
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => onSort({ column: name, descending: isSorted && !sort.descending })}
                  >
                    {words[name]}
                    {isSorted && <span aria-hidden="true">{sort.descending ? ' ↓' : ' ↑'}</span>}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <tr style={{ height: before }} />}
          {/* keyed by place: a search writes other words into the rows that stand there, and makes none */}
          {inView.map(({ index, key }) => {
            const item = items[index]
            if (!item) return null
            if (item.kind === 'group')
              return (
                <tr key={key} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                  <th scope="rowgroup" colSpan={all} className={styles.group}>
                    <button
                      type="button"
                      className={styles.sort}
                      aria-expanded={!item.isFolded}
                      onClick={() => onFold(item.key)}
                    >
                      <span aria-hidden="true">{item.isFolded ? '▸' : '▾'}</span> {item.label}{' '}
                      <span className={styles.count}>{tongue.formats.number(item.count)}</span>
                    </button>
                  </th>
                </tr>
              )
            return (
              <RegisterRowView
                key={key}
                row={item.row}
                index={index}
                columns={columns}
                tongue={tongue}
                isSelected={selecting?.ids.has(item.row.id)}
                onTick={selecting?.tick ?? nobodyTicks}
                measure={virtual.measureElement}
                hrefs={hrefs}
              />
            )
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  )
}

function AllTick({ selecting, label, className }: { selecting: Selecting; label: string; className: string }) {
  const box = useRef<HTMLInputElement>(null)
  const isSome = selecting.ids.size > 0 && !selecting.isAll
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome
  }, [isSome])
  return (
    <input
      ref={box}
      type="checkbox"
      className={className}
      aria-label={label}
      checked={selecting.isAll}
      onChange={({ target }) => selecting.tickAll(target.checked)}
    />
  )
}
