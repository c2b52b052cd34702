import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { Messages } from '../../../i18n/messages'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { DayDistance } from '../../shared/day-distance'
import { obligationText } from '../../shared/obligation-text'
import { useTableStyles } from '../../shared/table-styles'
import { type DueRow, lastDayShown } from './due-rows'

const useStyles = makeStyles({
  what: { fontWeight: tokens.fontWeightSemibold, textAlign: 'start' },
  overdue: {
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerBorderActive}`,
  },
  day: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalS} 0 0` },
  badge: { marginInlineEnd: tokens.spacingHorizontalS },
})

/** The link's own word is part of its name, once. */
const named = (action: string, what: string) => (what.startsWith(action) ? what : `${action}: ${what}`)

function actionOf({ home, system }: Messages, code: string): string {
  if (code === 'agreement.decide') return home.decide
  if (code.startsWith('role.')) return system.roles.appoint
  return code.endsWith('.approve') ? home.approve : home.record
}

/** What is due from the signed-in person: one line each, one click to record or to open. */
export function DueList({ rows }: { rows: DueRow[] }) {
  const table = useTableStyles()
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const words = messages.home
  return (
    <>
      <table className={table.table}>
        <thead className={table.head}>
          <tr>
            {[words.what, words.where, words.due, messages.forums.actions].map(title => (
              <th key={title} className={table.headCell} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, obligation, where }) => {
            const what = obligationText(messages, obligation)
            const isOverdue = obligation.state === 'overdue'
            const [only, ...others] = where
            const path = others.length === 0 ? (only?.donePath ?? only?.path) : undefined
            const action = only?.donePath === undefined ? words.open : actionOf(messages, obligation.code)
            return (
              <tr key={key} className={table.row}>
                <th scope="row" className={mergeClasses(table.cell, styles.what, isOverdue && styles.overdue)}>
                  {isOverdue && (
                    <Badge className={styles.badge} appearance="tint" color="danger">
                      {messages.obligations.states.overdue}
                    </Badge>
                  )}
                  {what}
                </th>
                <td className={table.cell}>
                  {where.map((place, index) => (
                    <Fragment key={place.path}>
                      {index > 0 && ', '}
                      {place.name && (
                        // of several, each name is the way to do it there
                        <AppLink to={others.length === 0 ? place.path : (place.donePath ?? place.path)}>
                          {place.name}
                        </AppLink>
                      )}
                    </Fragment>
                  ))}
                </td>
                <td className={mergeClasses(table.cell, styles.day)}>
                  {formats.date(obligation.dueOn)} <DayDistance day={obligation.dueOn} />
                </td>
                <td className={table.cell}>
                  {path && (
                    <AppLink to={path} aria-label={named(action, words.openFor(what, only?.name ?? ''))}>
                      {action}
                    </AppLink>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.note}>{words.later(formats.date(lastDayShown(clock.today())))}</p>
    </>
  )
}
