import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type LocalDate, parseDay } from '../../core'
import { usePorts, useTongue } from './app-context'

const useStyles = makeStyles({
  distance: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  late: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
})

const SOON = 30

/** How far off a day is: "3 days late", "today", "in 12 days". Said in words; the colour only repeats it. */
export function DayDistance({ day }: { day: LocalDate }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { obligations } = useTongue().messages
  const days = parseDay(day) - parseDay(clock.today())
  if (days < 0) return <span className={mergeClasses(styles.distance, styles.late)}>{obligations.late(-days)}</span>
  if (days === 0) return <span className={mergeClasses(styles.distance, styles.late)}>{obligations.today}</span>
  return <span className={styles.distance}>{days <= SOON * 4 ? obligations.inDays(days) : ''}</span>
}
