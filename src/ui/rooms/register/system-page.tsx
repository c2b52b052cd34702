import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { operationalLead } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { useMessages, usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { HistorySection } from '../../shared/history-section'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { isHeld } from './appointment'
import { BasicFacts } from './basic-facts'
import { factName, factText } from './fact-text'
import { FactsReading } from './facts-reading'
import { SystemAgreements } from './system-agreements'
import { SystemDocuments } from './system-documents'
import { SystemLacks } from './system-lacks'
import { SystemRoles } from './system-roles'
import { type Surroundings, useSurroundings } from './use-surroundings'

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalL },
})

/** A person who may only read learns who can help. */
function ReadOnlyNotice({ system, around }: { system: System; around: Surroundings }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const words = useMessages().system
  const lead = system.category && operationalLead(system.category)
  const names = around.holdings.rows
    .filter(holding => holding.entity.role === lead && isHeld(holding, clock.today()))
    .flatMap(({ entity }) =>
      entity.person && !around.gone.has(entity.person.principalName) ? [entity.person.name] : [],
    )
  return (
    <MessageBar className={styles.notice} layout="multiline">
      <MessageBarBody>
        {words.readOnly} {names.length > 0 ? words.whoCanHelp(names.join(', ')) : words.nobodyToAsk}
      </MessageBarBody>
    </MessageBar>
  )
}

function SystemView({ stored }: { stored: Stored<System> }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const session = useSession()
  const around = useSurroundings(stored)
  const system = stored.entity
  const mayEdit = may(session, 'edit', 'systems')
  const mayAppoint = may(session, 'edit', 'roleHoldings')
  return (
    <Page title={system.name}>
      {system.endedOn !== undefined && (
        <MessageBar className={styles.notice}>
          <MessageBarBody>{messages.system.ended(formats.date(system.endedOn))}</MessageBarBody>
        </MessageBar>
      )}
      {!mayEdit && <ReadOnlyNotice system={system} around={around} />}
      <SystemLacks around={around} mayEdit={mayEdit} mayAppoint={mayAppoint} />
      <Section title={messages.system.facts.title}>
        {mayEdit ? (
          <BasicFacts stored={stored} around={around} />
        ) : (
          <FactsReading system={system} words={around.words} />
        )}
      </Section>
      <SystemRoles stored={stored} around={around} mayAppoint={mayAppoint} />
      <SystemDocuments stored={stored} around={around} mayEdit={mayEdit} />
      <SystemAgreements stored={stored} />
      <Section title={messages.system.forums.title}>
        <AppLink to={`/forums?system=${system.key}`}>{messages.system.forums.show}</AppLink>
      </Section>
      <HistorySection
        list="systems"
        stored={stored}
        nameField={field => factName(messages, field)}
        showValue={(field, value) => factText(around.words, field, value)}
      />
    </Page>
  )
}

/** A system's entry: what it lacks, its facts, who holds which role, its documents and agreements, and its history. */
export default function SystemPage({ systemKey }: { systemKey: string }) {
  const { lists } = usePorts()
  const { rooms, system: words } = useMessages()
  const [, go] = useLocation()
  const systems = useLive('systems')
  const stored = systems.rows.find(({ entity }) => entity.key === systemKey)
  if (stored) return <SystemView key={stored.id} stored={stored} />
  if (systems.state === 'reading') return <Loading />
  return (
    <Page title={rooms.register}>
      {systems.state === 'failed' ? (
        <Failed error={systems.error} onRetry={() => lists.readAgain({ list: 'systems' })} />
      ) : (
        <Empty title={words.missingTitle} text={words.missingText}>
          <Button appearance="primary" onClick={() => go('/register')}>
            {words.toRegister}
          </Button>
        </Empty>
      )}
    </Page>
  )
}
