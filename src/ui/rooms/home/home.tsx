import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useMemo } from 'react'
import { useLocation } from 'wouter'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { may } from '../../shared/may'
import { type MySystem, mySystems } from '../../shared/my-systems'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePermitted } from '../../shared/use-permitted'
import { useSnapshot } from '../../shared/use-snapshot'
import { DueList } from './due-list'
import { type DueRow, dueRows } from './due-rows'
import { MyForums } from './my-forums'
import { MySystemsList } from './my-systems-list'

/** After the first row: what is due and one's own systems stand first. */
const AskedBeside = lazy(() => import('./asked-beside'))

const useStyles = makeStyles({
  nothing: { color: tokens.colorNeutralForeground2, margin: 0, maxWidth: '60ch' },
  calm: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, margin: 0 },
  reports: { margin: `0 0 ${tokens.spacingVerticalL}` },
  beside: { marginTop: tokens.spacingVerticalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** Home is mine: what is due from me, my systems and what they lack, my forums this month. */
export default function Home() {
  const { messages } = useTongue()
  return (
    <Page title={messages.rooms.home}>
      <HomeOfMine />
    </Page>
  )
}

function HomeOfMine() {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const { me } = useSession()
  const snapshot = useSnapshot()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const agreements = usePermitted('agreements')
  const summaries = useLive('agreementSummaries')
  const today = clock.today()
  const words = messages.home

  const mine = useMemo(
    () =>
      mySystems(systems.rows, holdings.rows, me.principalName, today).sort((one, other) =>
        formats.compare(one.system.entity.name, other.system.entity.name),
      ),
    [systems, holdings, me.principalName, today, formats],
  )
  const due = useMemo(() => {
    if (snapshot.state !== 'ready') return []
    const register = {
      systems: systems.rows,
      agreements: agreements.rows,
      summaries: summaries.rows,
      mayReadAgreements: snapshot.mayReadAgreements,
    }
    return dueRows(snapshot.snapshot, register, me.principalName, today)
  }, [snapshot, systems, agreements, summaries, me.principalName, today])

  if (snapshot.state === 'failed') return <Failed error={snapshot.error} onRetry={snapshot.readAgain} />
  if (snapshot.state === 'reading') return <Loading />
  const { clocks } = snapshot
  if (mine.length === 0 && due.length === 0 && clocks.state === 'ready') return <WithoutRole />
  return (
    <>
      <ReportsToMe />
      <Section title={words.dueTitle}>
        {clocks.state === 'reading' && (
          <p className={styles.nothing} role="status">
            {words.clocksReading}
          </p>
        )}
        {clocks.state === 'failed' && (
          <Failed error={clocks.error} kept={words.clocksFailed} onRetry={clocks.readAgain} />
        )}
        {due.length > 0 && <DueList rows={due} />}
        {due.length === 0 && clocks.state === 'ready' && (
          <>
            <p className={styles.calm}>{words.nothingTitle}</p>
            <p className={styles.nothing}>{words.nothingText}</p>
          </>
        )}
      </Section>
      {mine.length > 0 && (
        <Section title={words.systemsTitle}>
          <MySystemsList systems={mine} />
        </Section>
      )}
      {mine.length > 0 && (
        <Section title={words.forumsTitle}>
          <MyForums systems={mine} adoptedOn={snapshot.snapshot.adoptedOn} />
        </Section>
      )}
      <Suspense>
        <AskedBeside systems={mine} due={due} />
      </Suspense>
    </>
  )
}

/** Who answers for reported incidents, or follows them, finds them from here: none of it waits in a system of theirs. */
function ReportsToMe() {
  const styles = useStyles()
  const session = useSession()
  const words = useTongue().messages.home
  if (!may(session, 'read', 'breachReports')) return null
  return (
    <p className={styles.reports}>
      {words.handlesReports} <AppLink to="/incidents">{words.toIncidents}</AppLink>
    </p>
  )
}

const NONE: MySystem[] = []
const NOTHING: DueRow[] = []

/** For whom nothing is due: what the app is for them. */
function WithoutRole() {
  const styles = useStyles()
  const { messages } = useTongue()
  const [, go] = useLocation()
  const words = messages.home
  return (
    <Empty title={words.noRoleTitle} text={words.noRoleText}>
      <ReportsToMe />
      <p>{words.noRoleReport}</p>
      <div className={styles.actions}>
        <Button onClick={() => go('/register')}>{words.toRegister}</Button>
        <Button onClick={() => go('/report')}>{messages.app.reportIncident}</Button>
      </div>
      <div className={styles.beside}>
        <Suspense>
          <AskedBeside systems={NONE} due={NOTHING} />
        </Suspense>
      </div>
    </Empty>
  )
}
