import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { keepSummary, summaryOf } from '../../../storage/agreement-summary'
import { blankAgreement } from '../../../storage/agreement-terms'
import type { Agreement } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { useMessages, usePorts, useSession, useTongue } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { AgreementFields } from './agreement-form'
import { DaysPanel } from './days-panel'

const PATH = '/agreements/new'

const useStyles = makeStyles({
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalXL },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  days: { '@media (min-width: 1000px)': { position: 'sticky', top: tokens.spacingVerticalM, order: 2 } },
  fault: { color: tokens.colorStatusDangerForeground3, margin: `${tokens.spacingVerticalM} 0 0` },
})

export function NewAgreement() {
  const session = useSession()
  const { storage } = useMessages()
  const words = usePart(agreementsMessages).agreement
  if (may(session, 'add', 'agreements')) return <BegunAgreement />
  return (
    <Page title={words.newTitle}>
      <Empty title={words.mayNotAdd} text={storage.forbiddenHelp} />
    </Page>
  )
}

/** Waits for the systems, so that the one that the link names stands in the form from the start. */
function BegunAgreement() {
  const systems = useLive('systems')
  const [params] = useSearchParams()
  const key = params.get('system')
  const system = systems.rows.find(({ entity }) => entity.key === key)
  if (key !== null && !system && systems.state === 'reading') return <Loading />
  return <NewAgreementForm systemId={system?.id} supplier={system?.entity.supplier ?? ''} />
}

function NewAgreementForm({ systemId, supplier }: { systemId: number | undefined; supplier: string }) {
  const styles = useStyles()
  const { messages } = useTongue()
  const { clock, repository, lists } = usePorts()
  const [, go] = useLocation()
  const [tried, setTried] = useState(false)
  const words = usePart(agreementsMessages).agreement
  const fields = useRef<HTMLDivElement>(null)
  const form = useNewRecord({
    place: { list: 'agreements' },
    label: words.newTitle,
    path: PATH,
    initial: { ...blankAgreement, supplier, systems: systemId === undefined ? [] : [systemId] },
  })
  const values: Agreement = { ...blankAgreement, ...form.values }
  const reckoning = reckon(values, clock.today())
  const lacksName = values.name.trim() === ''
  const isStarted = values.start !== undefined

  async function save(): Promise<void> {
    setTried(true)
    if (lacksName || reckoning.kind === 'refused') {
      requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
      return
    }
    const stored = await form.send()
    if (!stored) return
    // where this fails, the agreement's own page finds it and mends it
    await keepSummary(repository, lists, summaryOf(stored.entity, reckoning.dates.currentEnd)).catch(() => undefined)
    go(`/agreements/${stored.entity.key}`, { replace: true })
  }

  const faults = [
    lacksName && `${words.fields.name}: ${messages.app.required}`,
    reckoning.kind === 'refused' && words.cannotReckon(words.fields[reckoning.field]),
  ].filter(fault => typeof fault === 'string')
  return (
    <Page title={words.newTitle}>
      <div className={styles.columns}>
        {isStarted && (
          <div className={styles.days}>
            <DaysPanel agreement={values} />
          </div>
        )}
        <div ref={fields}>
          <AgreementFields
            form={{
              values,
              isNameLacking: tried && lacksName,
              refused: reckoning.kind === 'refused' && (isStarted || tried) ? reckoning.field : undefined,
              change: form.change,
            }}
          />
          {form.state.kind === 'failed' && <Failed error={form.state.error} />}
          {tried && faults.length > 0 && (
            <p className={styles.fault} role="alert">
              {faults.join(' ')}
            </p>
          )}
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={form.state.kind === 'sending'} onClick={() => void save()}>
              {messages.app.save}
            </Button>
            <Button onClick={() => void form.discard().then(() => go('/agreements'))}>{messages.app.cancel}</Button>
          </div>
        </div>
      </div>
    </Page>
  )
}
