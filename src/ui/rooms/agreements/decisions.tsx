import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'wouter'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { Agreement } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { decisionsOn, mayDecide } from '../../shared/agreement-decisions'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import type { ApprovalGiven } from '../../shared/approval-given'
import { may } from '../../shared/may'
import { Section } from '../../shared/page'
import { Failed, Loading } from '../../shared/states'
import { bySystem } from '../../shared/system-facts'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { usePermitted } from '../../shared/use-permitted'
import { DecisionForm } from './decision-form'

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, margin: `0 0 ${tokens.spacingVerticalM}` },
  one: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  decision: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** AGR-2, ROLE-8: what was decided at the agreement's end, by whom and whether it counts; and deciding, for who may. */
export function Decisions({ agreement }: { agreement: Agreement }) {
  const styles = useStyles()
  const { clock, lists } = usePorts()
  const { messages, formats } = useTongue()
  const session = useSession()
  const approvals = usePermitted('approvals')
  const holdings = useLive('roleHoldings')
  const held = useMemo(() => bySystem(holdings.rows), [holdings.rows])
  const [params, setParams] = useSearchParams()
  const [isOpen, setOpen] = useState(params.has('decide'))
  const close = () => {
    setOpen(false)
    if (params.has('decide')) setParams({}, { replace: true })
  }
  const words = usePart(agreementsMessages).agreement.decisions
  const today = clock.today()
  const reckoning = reckon(agreement, today)
  const end = reckoning.kind === 'reckoned' ? reckoning.dates.currentEnd : undefined
  const isRunning = reckoning.kind === 'reckoned' && reckoning.dates.state === 'running'
  if (!may(session, 'read', 'approvals')) return null

  const all = decisionsOn(agreement, approvals.rows, held)
  const isRead = approvals.state === 'ready' && holdings.state === 'ready'
  const isDecided = all.some(({ entry, standing }) => entry.about === end && standing.kind === 'valid')
  const isAsked = isRead && isRunning && end !== undefined && !isDecided
  const mine = isAsked && mayDecide(agreement, held, session.me.principalName, today)
  return (
    <Section title={words.title}>
      {approvals.state === 'failed' && (
        <Failed error={approvals.error} onRetry={() => lists.readAgain({ list: 'approvals' })} />
      )}
      {approvals.state === 'reading' && <Loading />}
      {all.length > 0 && (
        <ul className={styles.list}>
          {all.map(decided => (
            <li key={decided.entry.key} className={styles.one}>
              <Decided decided={decided} isRead={holdings.state === 'ready'} />
            </li>
          ))}
        </ul>
      )}
      {isAsked && !isOpen && (
        <p className={styles.quiet}>
          {words.undecided(formats.date(end))} {!mine && words.whoDecides}
        </p>
      )}
      {mine && !isOpen && <Button onClick={() => setOpen(true)}>{messages.home.decide}</Button>}
      {mine && isOpen && <DecisionForm agreement={agreement} end={end} onDone={close} />}
    </Section>
  )
}

function Decided({ decided, isRead }: { decided: ApprovalGiven; isRead: boolean }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = usePart(agreementsMessages).agreement.decisions
  const { entry, on, standing } = decided
  const who = entry.restoredFrom || (entry.approver?.name ?? words.somebody)
  const role = standing.kind === 'valid' ? messages.roles[standing.role] : undefined
  return (
    <>
      <span className={styles.line}>
        <span className={styles.decision}>{entry.decision && words.kinds[entry.decision]}</span>
        {isRead && standing.kind === 'invalid' && (
          <Badge appearance="tint" color="warning">
            {words.invalid}
          </Badge>
        )}
      </span>
      <span>{[who, role, on && formats.date(on)].filter(Boolean).join(', ')}</span>
      {entry.about !== undefined && <p className={styles.quiet}>{words.about(formats.date(entry.about))}</p>}
      {isRead && standing.kind === 'invalid' && (
        <p className={styles.quiet}>{entry.restoredFrom === '' ? words.heldNoRole : words.restored}</p>
      )}
      {entry.reasons !== '' && <p className={styles.quiet}>{entry.reasons}</p>}
    </>
  )
}
