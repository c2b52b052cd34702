/** The shape of a day on the line and beside its name: told apart without colour. Drawn around 0,0. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MarkKind } from './timeline-scale'

const useStyles = makeStyles({
  shape: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralBackground1, strokeWidth: '1px' },
  decide: { fill: tokens.colorStatusDangerForeground3 },
  notice: { fill: tokens.colorStatusWarningForeground3 },
  today: { fill: tokens.colorCompoundBrandForeground1 },
  box: { flexShrink: 0, overflow: 'visible' },
})

export function MarkShape({ kind }: { kind: MarkKind }) {
  const styles = useStyles()
  switch (kind) {
    case 'start':
      return <path className={styles.shape} d="M-5-7L6 0L-5 7Z" />
    case 'today':
      return <circle className={mergeClasses(styles.shape, styles.today)} r="6" />
    case 'decideBy':
      return <path className={mergeClasses(styles.shape, styles.decide)} d="M-7-6H7L0 7Z" />
    case 'lastNoticeDay':
    case 'lastOptionDay':
      return <path className={mergeClasses(styles.shape, styles.notice)} d="M0-8L7 0L0 8L-7 0Z" />
    case 'currentEnd':
    case 'endIfNoticeToday':
      return <rect className={styles.shape} x="-5" y="-7" width="10" height="14" />
  }
}

/** The shape as an icon before the name of its day. */
export function MarkIcon({ kind }: { kind: MarkKind }) {
  const styles = useStyles()
  return (
    <svg className={styles.box} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      <MarkShape kind={kind} />
    </svg>
  )
}
