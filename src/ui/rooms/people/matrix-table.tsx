import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { midSentence } from '../../../i18n/format'
import { peopleMessages } from '../../../i18n/people-messages'
import { useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { usePart } from '../../shared/use-part'
import { columnNames, type Holder, type MatrixCell, type MatrixRow } from './matrix-rows'

const ROW_HEIGHT = 46
const ROWS_BEYOND = 8
const narrow = '@media (max-width: 640px)'

const useStyles = makeStyles({
  // the head and the first column stay where they are while the rest moves, in both directions
  region: {
    overflow: 'auto',
    maxHeight: 'max(360px, calc(100vh - 280px))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    width: '100%',
    minWidth: '1060px',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    [narrow]: { display: 'block', minWidth: 0 },
  },
  body: { [narrow]: { display: 'block' } },
  head: {
    [narrow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  headCell: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  corner: { insetInlineStart: 0, zIndex: 2, width: '200px' },
  row: {
    [narrow]: {
      display: 'block',
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  name: {
    position: 'sticky',
    insetInlineStart: 0,
    textAlign: 'start',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [narrow]: {
      display: 'block',
      position: 'static',
      borderBottomStyle: 'none',
      borderRightStyle: 'none',
      padding: 0,
    },
  },
  category: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  cell: {
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    [narrow]: { display: 'flex', gap: tokens.spacingHorizontalS, borderBottomStyle: 'none', padding: '2px 0' },
  },
  // a column that has nothing to say costs a card no line
  unused: { [narrow]: { display: 'none' } },
  label: {
    display: 'none',
    [narrow]: { display: 'block', flex: '0 0 11em', color: tokens.colorNeutralForeground2 },
  },
  holders: { listStyleType: 'none', margin: 0, padding: 0, minWidth: 0 },
  role: { display: 'block', color: tokens.colorNeutralForeground2 },
  // said in words; the frame repeats it
  gap: {
    display: 'inline-block',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px dashed ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusSmall,
    '& a': { color: tokens.colorStatusDangerForeground3 },
  },
  vacant: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  nobody: { color: tokens.colorNeutralForeground3 },
})

/** Only the rows in view exist as elements. On a phone each system is a card with its roles. */
export function MatrixTable({ rows }: { rows: readonly MatrixRow[] }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = usePart(peopleMessages).matrix
  const region = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND,
  })
  const inView = virtual.getVirtualItems()
  const before = inView[0]?.start ?? 0
  const after = virtual.getTotalSize() - (inView.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section ref={region} className={styles.region} aria-label={words.table} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={mergeClasses(styles.headCell, styles.corner)}>
              {words.systems}
            </th>
            {columnNames.map(column => (
              <th key={column} scope="col" className={styles.headCell}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body}>
          {before > 0 && <tr style={{ height: before, display: 'block' }} />}
          {inView.map(({ index, key }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles.row}
              >
                <th scope="row" className={styles.name}>
                  <AppLink to={`/register/${row.key}`}>{row.name}</AppLink>
                  <span className={styles.category}>
                    {row.category ? messages.categories[row.category] : words.noCategory}
                  </span>
                </th>
                {row.cells.map(cell => (
                  <Cell key={cell.column} cell={cell} row={row} />
                ))}
              </tr>
            )
          })}
          {after > 0 && <tr style={{ height: after, display: 'block' }} />}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, row }: { cell: MatrixCell; row: MatrixRow }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = usePart(peopleMessages).matrix
  const { role, holders, isHole, column } = cell
  const path = role && `/register/${row.key}?mend=appoint.${role}`
  const isEmpty = holders.length === 0 && !isHole
  return (
    <td className={mergeClasses(styles.cell, isEmpty && styles.unused)}>
      <span className={styles.label} aria-hidden="true">
        {words.columns[column]}
      </span>
      <ul className={styles.holders}>
        {holders.map(holder => (
          <HolderLine key={`${holder.role} ${holder.principalName}`} holder={holder} cell={cell} row={row} />
        ))}
        {isHole && path && role && (
          <li>
            <span className={styles.gap}>
              <AppLink to={path} aria-label={words.appoint(midSentence(messages.roles[role]), row.name)}>
                {words.hole}
              </AppLink>
            </span>
          </li>
        )}
        {isEmpty && <li className={styles.nobody}>–</li>}
      </ul>
    </td>
  )
}

function HolderLine({ holder, cell, row }: { holder: Holder; cell: MatrixCell; row: MatrixRow }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = usePart(peopleMessages).matrix
  const name = holder.name === '' ? messages.system.roles.unknownPerson : holder.name
  const role = midSentence(messages.roles[holder.role])
  const path = `/register/${row.key}?mend=appoint.${holder.role}`
  // a column of several roles says which one, where the system's category doesn't
  const isOther = cell.role !== holder.role
  return (
    <li>
      <span className={holder.isGone ? mergeClasses(styles.gap, styles.vacant) : undefined}>
        <AppLink to={path} aria-label={(holder.isGone ? words.vacantHeld : words.held)(name, role, row.name)}>
          {holder.isGone ? `${words.vacant}: ${name}` : name}
        </AppLink>
      </span>
      {isOther && <span className={styles.role}>{messages.roles[holder.role]}</span>}
    </li>
  )
}
