import { Badge, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { AgreementDates, LocalDate } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { Agreement } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { usePorts, useTongue } from '../../shared/app-context'
import { DayDistance } from '../../shared/day-distance'
import { usePart } from '../../shared/use-part'
import { MarkIcon } from './mark-shape'
import { stepText } from './step-text'
import { Timeline } from './timeline'
import type { MarkKind } from './timeline-scale'

const useStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: tokens.spacingVerticalL,
  },
  badge: { whiteSpace: 'nowrap', flexShrink: 0 },
  days: { display: 'grid', gap: tokens.spacingVerticalS, margin: `0 0 ${tokens.spacingVerticalM}` },
  day: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  term: {
    color: tokens.colorNeutralForeground2,
    flex: '0 0 auto',
    width: 'min(13em, 50%)',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  steps: { paddingInlineStart: tokens.spacingHorizontalXL, margin: `${tokens.spacingVerticalS} 0 0` },
  step: { marginBottom: tokens.spacingVerticalXS },
  summary: {
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  source: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalS} 0 0` },
})

export function StateBadge({ state }: { state: AgreementDates['state'] }) {
  const styles = useStyles()
  const { agreement } = usePart(agreementsMessages)
  const colour = { notStarted: 'informative', running: 'success', terminated: 'warning', ended: 'informative' } as const
  return (
    <Badge className={styles.badge} appearance={state === 'ended' ? 'outline' : 'tint'} color={colour[state]}>
      {agreement.states[state]}
    </Badge>
  )
}

/** Which days are told, in the order in which they come. */
function daysOf(dates: AgreementDates): { kind: MarkKind; day: LocalDate }[] {
  const { decideBy, lastOptionDay, lastNoticeDay, currentEnd, endIfNoticeToday } = dates
  const all: [MarkKind, LocalDate | undefined][] = [
    ['decideBy', decideBy],
    ['lastOptionDay', lastOptionDay],
    ['lastNoticeDay', lastNoticeDay],
    ['endIfNoticeToday', currentEnd === undefined ? endIfNoticeToday : undefined],
    ['currentEnd', currentEnd],
  ]
  return all.flatMap(([kind, day]) => (day === undefined ? [] : [{ kind, day }]))
}

/** AGR-1, AGR-2: what the terms come to, as they stand while they are typed, and how it was reckoned. */
export function DaysPanel({ agreement }: { agreement: Agreement }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const said = usePart(agreementsMessages)
  const words = said.agreement
  const today = clock.today()
  const reckoning = reckon(agreement, today)
  if (reckoning.kind === 'refused') {
    return (
      <section className={styles.panel} aria-label={words.daysTitle}>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.cannotReckon(words.fields[reckoning.field])}</MessageBarBody>
        </MessageBar>
      </section>
    )
  }
  const { dates } = reckoning
  return (
    <section className={styles.panel} aria-label={words.daysTitle}>
      <dl className={styles.days}>
        <div className={styles.day}>
          <dt className={styles.term}>{words.state}</dt>
          <dd className={styles.value}>
            <StateBadge state={dates.state} />
          </dd>
        </div>
        {dates.currentEnd === undefined && (
          <div className={styles.day}>
            <dt className={styles.term}>{words.days.currentEnd}</dt>
            <dd className={styles.value}>{words.untilTerminated}</dd>
          </div>
        )}
        {daysOf(dates).map(({ kind, day }) => (
          <div key={kind} className={styles.day}>
            <dt className={styles.term}>
              <MarkIcon kind={kind} /> {words.days[kind]}
            </dt>
            <dd className={styles.value}>
              {formats.date(day)} {kind === 'decideBy' && dates.state === 'running' && <DayDistance day={day} />}
            </dd>
          </div>
        ))}
        <div className={styles.day}>
          <dt className={styles.term}>
            <MarkIcon kind="today" /> {words.days.today}
          </dt>
          <dd className={styles.value}>{formats.date(today)}</dd>
        </div>
      </dl>
      <Timeline dates={dates} start={agreement.start ?? today} today={today} />
      <details>
        <summary className={styles.summary}>{words.howReckoned}</summary>
        <ol className={styles.steps}>
          {dates.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are the order itself, and hold no state
            <li key={index} className={styles.step}>
              {stepText(said, formats, step)}
            </li>
          ))}
        </ol>
        <p className={styles.source}>{words.reckonedBy}</p>
      </details>
    </section>
  )
}
