import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { replacesMeeting } from '../../../core'
import type { Agreement, Occurrence } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { DayDistance } from '../../shared/day-distance'
import { FollowUpForm } from '../../shared/follow-up-form'
import { may } from '../../shared/may'
import { nextFollowUp } from '../../shared/next-follow-up'
import { Section } from '../../shared/page'
import { Failed } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useSnapshot } from '../../shared/use-snapshot'

const useStyles = makeStyles({
  due: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 0 ${tokens.spacingVerticalM}`,
  },
  day: { fontWeight: tokens.fontWeightSemibold },
  held: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalM} 0 0` },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  notes: { margin: 0, color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground2, margin: 0 },
})

/** FORUM-7, FORUM-9, FORUM-13: when the next contract follow-up has to be held, those held, and recording one. */
export function FollowUps({ agreement }: { agreement: Agreement }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const session = useSession()
  const [params, setParams] = useSearchParams()
  const [isOpen, setOpen] = useState(params.has('record'))
  const [recorded, setRecorded] = useState(false)
  const snapshot = useSnapshot()
  const occurrences = useLive('occurrences')
  const words = messages.followUp

  const held = occurrences.rows
    .map(({ entity }) => entity)
    .filter(({ forum, agreementKey }) => forum === 'contractFollowUp' && agreementKey === agreement.key)
    .sort((one, other) => ((one.heldOn ?? '') > (other.heldOn ?? '') ? -1 : 1))
  const due = snapshot.state === 'ready' ? nextFollowUp(snapshot.snapshot, agreement.key, clock.today()) : undefined
  const mayRecord = may(session, 'add', 'occurrences')

  function close(): void {
    setOpen(false)
    if (params.has('record')) setParams({}, { replace: true })
  }

  return (
    <Section title={words.title}>
      {snapshot.state === 'failed' && <Failed error={snapshot.error} onRetry={snapshot.readAgain} />}
      {snapshot.state === 'reading' && <p className={styles.none}>{messages.app.loading}</p>}
      {snapshot.state === 'ready' && (
        <div className={styles.due} role="status">
          {recorded && <span>{words.recorded}</span>}
          {due ? (
            <span>
              {words.nextBy} <span className={styles.day}>{formats.date(due.dueOn)}</span>{' '}
              <DayDistance day={due.dueOn} />
            </span>
          ) : (
            <span className={styles.none}>{words.notDemanded}</span>
          )}
        </div>
      )}
      {mayRecord && !isOpen && (
        <Button
          appearance={due?.state === 'overdue' ? 'primary' : 'secondary'}
          onClick={() => {
            setRecorded(false)
            setOpen(true)
          }}
        >
          {words.record}
        </Button>
      )}
      {mayRecord && isOpen && (
        <FollowUpForm
          agreementKey={agreement.key}
          name={agreement.name}
          systems={agreement.systems}
          path={`/agreements/${agreement.key}`}
          onDone={wasRecorded => {
            setRecorded(wasRecorded)
            close()
          }}
        />
      )}
      {occurrences.state === 'ready' && held.length === 0 && !isOpen && <p className={styles.none}>{words.noneHeld}</p>}
      {held.length > 0 && (
        <ul className={styles.held} aria-label={words.heldTitle}>
          {held.map(occurrence => (
            <li key={occurrence.key} className={styles.one}>
              <Held occurrence={occurrence} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Held({ occurrence }: { occurrence: Occurrence }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = messages.followUp
  const isDialogue = occurrence.kind === 'internalDialogue'
  return (
    <>
      <span className={styles.line}>
        <span className={styles.day}>{occurrence.heldOn ? formats.date(occurrence.heldOn) : ''}</span>
        {words.kinds[occurrence.kind ?? 'meeting']}
        {isDialogue && !replacesMeeting(occurrence) && (
          <Badge appearance="tint" color="warning">
            {words.doesNotCount}
          </Badge>
        )}
      </span>
      {occurrence.notes !== '' && <p className={styles.notes}>{occurrence.notes}</p>}
    </>
  )
}
