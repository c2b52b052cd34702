import { makeStyles, tokens } from '@fluentui/react-components'
import type { AgreementDates, LocalDate } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { MarkShape } from './mark-shape'
import { type MarkKind, timelineOf } from './timeline-scale'

const useStyles = makeStyles({
  picture: { display: 'block', width: '100%', height: '84px', overflow: 'visible' },
  line: { stroke: tokens.colorNeutralStroke1, strokeWidth: '2px' },
  inForce: { stroke: tokens.colorBrandStroke1, strokeWidth: '6px' },
  before: { stroke: tokens.colorBrandStroke1, strokeWidth: '6px', strokeDasharray: '3 3' },
  tick: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  /** On a phone there is room for every other. */
  every2nd: { '@media (max-width: 640px)': { display: 'none' } },
  label: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, textAnchor: 'middle' },
})

const LINE = 46
/** Those that tend to fall on the same days have heights of their own. */
const HEIGHTS: Record<MarkKind, number> = {
  start: LINE,
  today: LINE,
  decideBy: LINE - 30,
  lastOptionDay: LINE - 14,
  lastNoticeDay: LINE - 14,
  endIfNoticeToday: LINE,
  currentEnd: LINE,
}
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** The agreement's days on a line. Its text alternative names them all; the list beside it is its table. */
export function Timeline({ dates, start, today }: { dates: AgreementDates; start: LocalDate; today: LocalDate }) {
  const styles = useStyles()
  const { formats } = useTongue()
  const words = usePart(agreementsMessages).agreement
  const { marks, ticks, inForce, beganBefore } = timelineOf(dates, start, today)
  const told = marks.map(({ kind, day }) => `${words.days[kind]} ${formats.date(day)}`).join(', ')
  return (
    <svg className={styles.picture} role="img" aria-label={words.timelineAlt(told)}>
      <line className={styles.line} x1="0" x2="100%" y1={LINE} y2={LINE} />
      {beganBefore && <line className={styles.before} x1="0" x2="4%" y1={LINE} y2={LINE} />}
      <line
        className={styles.inForce}
        x1={percent(beganBefore ? 0.04 : inForce.from)}
        x2={percent(inForce.to)}
        y1={LINE}
        y2={LINE}
      />
      {ticks.map(({ day, at, unit }, index) => (
        <g key={day} className={index % 2 === 1 ? styles.every2nd : undefined}>
          <line className={styles.tick} x1={percent(at)} x2={percent(at)} y1={LINE} y2={LINE + 14} />
          <text className={styles.label} x={percent(at)} y={LINE + 28}>
            {unit === 'year' ? day.slice(0, 4) : formats.month(day)}
          </text>
        </g>
      ))}
      {marks.map(({ kind, at }) => (
        <g key={kind}>
          {HEIGHTS[kind] < LINE && (
            <line className={styles.tick} x1={percent(at)} x2={percent(at)} y1={HEIGHTS[kind]} y2={LINE} />
          )}
          <svg x={percent(at)} y={HEIGHTS[kind]} overflow="visible" aria-hidden="true">
            <MarkShape kind={kind} />
          </svg>
        </g>
      ))}
    </svg>
  )
}
