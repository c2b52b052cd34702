import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import type { Agreement, Stored } from '../../../storage/repository'
import { isStorageError } from '../../../storage/storage-error'
import { reckon } from '../../shared/agreement-days'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { HistorySection } from '../../shared/history-section'
import { may } from '../../shared/may'
import { Page } from '../../shared/page'
import { SaveState } from '../../shared/save-state'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { usePermitted } from '../../shared/use-permitted'
import { useRecord } from '../../shared/use-record'
import { AgreementFields, AgreementText } from './agreement-form'
import { systemNames } from './agreement-rows'
import { DaysPanel } from './days-panel'
import { Decisions } from './decisions'
import { fieldName, fieldText } from './field-text'
import { FollowUps } from './follow-ups'
import { NewAgreement } from './new-agreement'
import { SummaryOf } from './summaries'
import { useKeptSummary } from './use-kept-summary'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    marginBottom: tokens.spacingVerticalXXL,
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  /** The days stay in sight while the terms beside them are typed. */
  days: { '@media (min-width: 1000px)': { position: 'sticky', top: tokens.spacingVerticalM } },
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    padding: 0,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground2,
  },
})

/** One agreement: its days, its follow-up and its terms (AGR-1, AGR-2, FORUM-7). */
export default function AgreementPage({ agreementKey }: { agreementKey: string }) {
  return agreementKey === 'new' ? <NewAgreement /> : <KnownAgreement agreementKey={agreementKey} />
}

function KnownAgreement({ agreementKey }: { agreementKey: string }) {
  const { lists } = usePorts()
  const { messages } = useTongue()
  const said = usePart(agreementsMessages)
  const session = useSession()
  const list = usePermitted('agreements')
  const stored = list.rows.find(({ entity }) => entity.key === agreementKey)
  if (stored) {
    return may(session, 'edit', 'agreements') ? (
      <EditedAgreement stored={stored} />
    ) : (
      <Frame agreement={stored.entity} stored={stored}>
        <AgreementText agreement={stored.entity} />
      </Frame>
    )
  }
  if (list.state === 'failed' && isStorageError(list.error, 'forbidden'))
    return <SummaryOf agreementKey={agreementKey} />
  return (
    <Page title={messages.rooms.agreements}>
      {list.state === 'failed' && <Failed error={list.error} onRetry={() => lists.readAgain({ list: 'agreements' })} />}
      {list.state === 'reading' && <Loading />}
      {list.state === 'ready' && (
        <>
          <p>{said.agreement.noSuch}</p>
          <AppLink to="/agreements">{said.agreement.toAll}</AppLink>
        </>
      )}
    </Page>
  )
}

/** Everything around the terms, the same whether they may be changed or not. */
function Frame({
  agreement,
  stored,
  children,
}: {
  agreement: Agreement
  stored: Stored<Agreement>
  children: ReactNode
}) {
  const styles = useStyles()
  const { formats } = useTongue()
  const said = usePart(agreementsMessages)
  const systems = useLive('systems')
  const named = systemNames(systems.rows, agreement.systems)
  return (
    <Page title={agreement.name || said.agreement.unnamed}>
      <ul className={styles.lead}>
        {agreement.supplier && <li>{agreement.supplier}</li>}
        {named.map(({ key, name }) => (
          <li key={key}>
            <AppLink to={`/register/${key}`}>{name}</AppLink>
          </li>
        ))}
        {/^https?:/.test(agreement.link) && (
          <li>
            <Link href={agreement.link}>{said.agreement.openDocument}</Link>
          </li>
        )}
      </ul>
      <div className={styles.columns}>
        <div className={styles.days}>
          <DaysPanel agreement={agreement} />
        </div>
        <div>
          <Decisions agreement={stored.entity} />
          <FollowUps agreement={agreement} />
          {children}
        </div>
      </div>
      <HistorySection
        list="agreements"
        stored={stored}
        nameField={field => fieldName(said, field)}
        showValue={(field, value) => fieldText({ said, formats, systems: systems.rows }, field, value)}
      />
    </Page>
  )
}

function EditedAgreement({ stored }: { stored: Stored<Agreement> }) {
  const { clock } = usePorts()
  const { formats } = useTongue()
  const said = usePart(agreementsMessages)
  const systems = useLive('systems')
  const summaryFault = useKeptSummary(stored.entity)
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'agreements' },
    stored,
    label: stored.entity.name,
    path: `/agreements/${stored.entity.key}`,
    maySave: agreement => agreement.name.trim() !== '' && reckon(agreement, clock.today()).kind === 'reckoned',
  })
  const reckoning = reckon(values, clock.today())
  return (
    <Frame agreement={values} stored={stored}>
      <SaveState
        state={state}
        restoredAt={restoredAt}
        onRetry={() => void editor.saveNow()}
        onResolve={choices => void editor.resolve(choices)}
        nameField={field => fieldName(said, field)}
        showValue={(field, value) => fieldText({ said, formats, systems: systems.rows }, field, value)}
      />
      {summaryFault !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{said.agreement.summaryBehind}</MessageBarBody>
        </MessageBar>
      )}
      <AgreementFields
        form={{
          values,
          isNameLacking: values.name.trim() === '',
          refused: reckoning.kind === 'refused' ? reckoning.field : undefined,
          change: changes => editor.change(changes),
        }}
      />
    </Frame>
  )
}
