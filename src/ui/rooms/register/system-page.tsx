import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
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
import { type PartName, PartOfPage, partNames } from './system/part-of-page'
import { SystemAgreements } from './system-agreements'
import { SystemDocuments } from './system-documents'
import { SystemLacks } from './system-lacks'
import { SystemRoles } from './system-roles'
import { type Surroundings, useSurroundings } from './use-surroundings'

const Contents = lazy(() => import('./system/contents'))
const Attestation = lazy(() => import('./system/attestation'))
const Details = lazy(() => import('./system/details-section'))
const MoreSections = lazy(() => import('./system/more-sections'))
const EntryHistory = lazy(() => import('./system/entry-history'))

const WIDE = '@media (min-width: 1100px)'

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalL },
  layout: {
    [WIDE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 180px', columnGap: tokens.spacingHorizontalXXL },
  },
  contents: {
    marginBottom: tokens.spacingVerticalM,
    [WIDE]: { gridColumn: 2, position: 'sticky', top: tokens.spacingVerticalM, alignSelf: 'start', marginBottom: 0 },
  },
  parts: { minWidth: 0, [WIDE]: { gridColumn: 1, gridRow: 1 } },
})

/** A person who may only read learns who can help. */
function ReadOnlyNotice({ system, around }: { system: System; around: Surroundings }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const words = useMessages().system
  const lead = system.category && operationalLead(system.category)
  const { me } = useSession()
  const leading = around.holdings.rows.filter(holding => holding.entity.role === lead && isHeld(holding, clock.today()))
  const isMine = leading.some(({ entity }) => entity.person?.principalName === me.principalName)
  const names = leading.flatMap(({ entity }) =>
    entity.person && !around.gone.has(entity.person.principalName) ? [entity.person.name] : [],
  )
  return (
    <MessageBar className={styles.notice} layout="multiline">
      <MessageBarBody>
        {words.readOnly}{' '}
        {isMine ? words.notYetInGroup : names.length > 0 ? words.whoCanHelp(names.join(', ')) : words.nobodyToAsk}
      </MessageBarBody>
    </MessageBar>
  )
}

/** How an ended system, and one on its way out, is told of. */
function EndNotice({ system, around }: { system: System; around: Surroundings }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const { endedOn } = system
  if (endedOn === undefined) return null
  const day = formats.date(endedOn)
  const words = around.words.entry?.ending
  const text = endedOn < clock.today() ? [messages.system.ended(day), words?.readOnly] : [words?.retiring(day) ?? day]
  return (
    <MessageBar className={styles.notice} layout="multiline">
      <MessageBarBody>{text.filter(Boolean).join('. ')}</MessageBarBody>
    </MessageBar>
  )
}

function SystemView({ stored }: { stored: Stored<System> }) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages } = useTongue()
  const session = useSession()
  const around = useSurroundings(stored)
  const system = stored.entity
  const mayEnd = may(session, 'edit', 'systems')
  const isOver = system.endedOn !== undefined && system.endedOn < clock.today()
  const mayEdit = mayEnd && !isOver
  const mayAppoint = may(session, 'edit', 'roleHoldings') && !isOver
  const names: PartName[] = partNames.filter(name => name !== 'ending' || mayEnd)
  return (
    <Page title={system.name}>
      <EndNotice system={system} around={around} />
      {!mayEnd && <ReadOnlyNotice system={system} around={around} />}
      <div className={styles.layout}>
        <div className={styles.contents}>
          <Suspense fallback={null}>
            <Contents names={names} />
          </Suspense>
        </div>
        <div className={styles.parts}>
          <Suspense fallback={null}>
            <Attestation stored={stored} around={around} mayEdit={mayEdit} />
          </Suspense>
          <PartOfPage name="lacks">
            <SystemLacks stored={stored} around={around} mayEdit={mayEdit} mayAppoint={mayAppoint} />
          </PartOfPage>
          <PartOfPage name="facts">
            <Section title={messages.system.facts.title}>
              {mayEdit ? (
                <BasicFacts stored={stored} around={around} />
              ) : (
                <FactsReading system={system} words={around.words} />
              )}
            </Section>
          </PartOfPage>
          <PartOfPage name="details">
            <Suspense fallback={<Loading />}>
              <Details stored={stored} mayEdit={mayEdit} />
            </Suspense>
          </PartOfPage>
          <PartOfPage name="roles">
            <SystemRoles stored={stored} around={around} mayAppoint={mayAppoint} />
          </PartOfPage>
          <PartOfPage name="documents">
            <SystemDocuments stored={stored} around={around} mayEdit={mayEdit} />
          </PartOfPage>
          <PartOfPage name="agreements">
            <SystemAgreements stored={stored} />
          </PartOfPage>
          <PartOfPage name="forums">
            <Section title={messages.system.forums.title}>
              <AppLink to={`/forums?system=${system.key}`}>{messages.system.forums.show}</AppLink>
            </Section>
          </PartOfPage>
          <Suspense fallback={<Loading />}>
            <MoreSections stored={stored} around={around} mayEdit={mayEdit} mayEnd={mayEnd} />
          </Suspense>
          <PartOfPage name="history">
            <HistorySection
              list="systems"
              stored={stored}
              nameField={field => factName(around.words, field)}
              showValue={(field, value) => factText(around.words, field, value)}
            />
            <Suspense fallback={null}>
              <EntryHistory stored={stored} words={around.words} />
            </Suspense>
          </PartOfPage>
        </div>
      </div>
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
