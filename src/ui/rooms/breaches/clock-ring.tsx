/** INC-4: the 72 hours as a ring, and in words; what the colour says, the words and the hand say too. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type BreachClock, breachClock, type Instant } from '../../../core'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { BreachCase } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { clockFacts } from './clock-entry'
import { hoursAndMinutes } from './duration'
import { useNow } from './use-now'

const RADIUS = 52
/** From here on whole days say it better. */
const HOURS_SHOWN = 240
const MANY_DAYS = 99
const LENGTH = 2 * Math.PI * RADIUS

const useStyles = makeStyles({
  clock: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalL,
  },
  ring: { width: '144px', height: '144px', flexShrink: 0 },
  track: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: '10px' },
  left: { fill: 'none', strokeWidth: '10px', stroke: tokens.colorCompoundBrandStroke },
  warning: { stroke: tokens.colorStatusWarningForeground1 },
  late: { stroke: tokens.colorStatusDangerForeground1 },
  stopped: { stroke: tokens.colorNeutralForeground3 },
  mark: { stroke: tokens.colorNeutralForeground3, strokeWidth: '2px' },
  amount: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: 'middle',
  },
  small: { fill: tokens.colorNeutralForeground2, fontSize: '14px', textAnchor: 'middle' },
  words: { display: 'grid', gap: tokens.spacingVerticalXS },
  state: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export function ClockRing({ opened }: { opened: BreachCase }) {
  const styles = useStyles()
  const { formats } = useTongue()
  const words = usePart(incidentsMessages).case
  const now = useNow()
  const facts = clockFacts(opened)
  if (!facts) return null
  const clock = breachClock(facts, now)
  const { hours, minutes } = hoursAndMinutes(clock.remainingMs)
  const days = hours < HOURS_SHOWN ? 0 : Math.floor(hours / 24)
  const amount = days > 0 ? words.days(days) : words.remaining(hours, minutes)
  const relation = relationOf(clock, words)
  return (
    <div className={styles.clock}>
      <svg
        className={styles.ring}
        viewBox="0 0 128 128"
        role="img"
        aria-label={`${words.clockStates[clock.state]}. ${amount} ${relation}. ${words.dueAt} ${formats.moment(clock.dueAt)}.`}
      >
        <circle className={styles.track} cx="64" cy="64" r={RADIUS} />
        <circle
          className={mergeClasses(styles.left, clock.state !== 'running' && styles[clock.state])}
          cx="64"
          cy="64"
          r={RADIUS}
          strokeDasharray={`${LENGTH * shareLeft(clock, facts.awareAt)} ${LENGTH}`}
          transform="rotate(-90 64 64)"
        />
        {[0, 120, 240].map(angle => (
          <line
            key={angle}
            className={styles.mark}
            x1="64"
            y1="2"
            x2="64"
            y2="9"
            transform={`rotate(${angle} 64 64)`}
          />
        ))}
        <text className={days > MANY_DAYS ? styles.small : styles.amount} x="64" y={days > 0 ? 69 : 63}>
          {days > 0 ? words.days(days) : words.hours(hours)}
        </text>
        {days === 0 && (
          <text className={styles.small} x="64" y="82">
            {words.minutes(minutes)}
          </text>
        )}
      </svg>
      <div className={styles.words}>
        <p className={styles.state}>{words.clockStates[clock.state]}</p>
        <p className={styles.line}>
          {amount} {relation}
        </p>
        <p className={styles.line}>
          {words.dueAt}: {formats.moment(clock.dueAt)}
        </p>
        <p className={styles.quiet}>
          {words.legalEnd}: {formats.moment(clock.legalEnd)}
        </p>
        {clock.state === 'late' && <p className={styles.line}>{words.lateNow}</p>}
      </div>
    </div>
  )
}

/** A whole ring when time has run out: the picture of nothing left would look like a clock that isn't there. */
function shareLeft({ remainingMs, dueAt }: BreachClock, awareAt: Instant): number {
  return remainingMs < 0 ? 1 : Math.min(1, remainingMs / (Date.parse(dueAt) - Date.parse(awareAt)))
}

interface Relations {
  left: string
  over: string
  leftAtStop: string
  overAtStop: string
}

function relationOf({ state, remainingMs }: BreachClock, words: Relations): string {
  if (state === 'stopped') return remainingMs < 0 ? words.overAtStop : words.leftAtStop
  return remainingMs < 0 ? words.over : words.left
}
