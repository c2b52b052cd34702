/** INC-1: any employee reports an incident in a minute; what is typed is on the device before anything else happens. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Page } from '../../shared/page'
import { Failed } from '../../shared/states'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { whoToTell } from './concerned'
import { type Outgoing, progressOf, tellingDraftKey } from './delivery'
import { useFormStyles } from './form-styles'
import { ToldState } from './receipt'
import { boardOfChoice, choiceOf, faultsOf, mailAbout, unknownDestination } from './report-draft'
import { ReportForm } from './report-form'
import { useDelivery } from './use-delivery'
import { useDestinations } from './use-destinations'

const PATH = '/report'

export default function Report() {
  const styles = useFormStyles()
  const { clock, drafts, linkTo } = usePorts()
  const { me } = useSession()
  const { messages, formats } = useTongue()
  const said = usePart(incidentsMessages)
  const words = said.report
  const [choice, setChoice] = useState<string>()
  const where = useDestinations(choice)
  const boardKey = boardOfChoice(choice ?? '')
  const form = useNewRecord({
    place: { list: 'breachReports', ...(boardKey === undefined ? {} : { board: boardKey }) },
    label: words.label,
    path: PATH,
    initial: { seenAt: clock.now(), people: 'unknown', sensitive: 'unknown', reachAt: me.mail },
  })
  const delivery = useDelivery()
  const [isMarked, setMarked] = useState(false)
  const page = useRef<HTMLFormElement>(null)
  const faults = faultsOf(form.values, where.destination, clock.now())
  const { state } = delivery

  function compose(): Outgoing | undefined {
    const { destination } = where
    if (!destination) return undefined
    const board = destination.board.entity
    const { key } = form.values
    const administrationName = where.isUnknown ? '' : destination.administration.entity.name
    return {
      board: board.key,
      row: { ...form.values, key, title: 'Incident', kind: 'report', reportKey: key, administrationName },
      recipients: whoToTell(board),
      mail: mailAbout('report', said, {
        board: board.name,
        when: formats.moment(clock.now()),
        link: linkTo(`/incidents/${board.key}/${key}`),
      }),
      draft: form.draft(board.key),
    }
  }

  // an earlier visit's report: typed on, or stored already and still to be told of
  const taken = useRef(false)
  useEffect(() => {
    const kept = form.restored
    if (!kept || taken.current) return
    const administrationName = kept.values.administrationName
    if (choice === undefined && typeof administrationName === 'string')
      return setChoice(administrationName === '' ? unknownDestination : choiceOf(administrationName, kept.board ?? ''))
    if (progressOf(kept).step === 'written') return
    const outgoing = compose()
    if (!outgoing) return
    taken.current = true
    const goingOn = { ...outgoing, draft: kept }
    if (progressOf(kept).step === 'mailing') delivery.showStopped(goingOn)
    else void delivery.send(goingOn)
  })

  function submit(): void {
    const outgoing = compose()
    setMarked(true)
    if (faults.size === 0 && outgoing) return void delivery.send(outgoing)
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }

  /** One that is still to be told of goes on from its own page. */
  async function another(): Promise<void> {
    const outgoing = delivery.kept()
    if (state.kind === 'stopped' && outgoing) {
      const path = `/incidents/${outgoing.board}/${outgoing.row.key}`
      const key = tellingDraftKey(me.principalName, outgoing.row.key)
      await drafts.put({ ...outgoing.draft, key, path, board: outgoing.board, sent: true })
    }
    await form.discard()
    setMarked(false)
    setChoice(undefined)
    taken.current = false
    delivery.forget()
  }

  const isStored = state.kind === 'done' || (state.kind !== 'idle' && state.step !== 'written')
  const board = where.destination?.board.entity
  if (isStored)
    return (
      <Page key="receipt" title={words.storedTitle}>
        <div className={styles.form}>
          <p className={styles.text}>{words.stored(board?.name ?? '')}</p>
          <ToldState state={state} board={board} onAgain={() => void delivery.again()} />
          <div className={styles.actions}>
            <AppLink to={`/incidents/${board?.key}/${form.values.key}`}>{words.show}</AppLink>
            {state.kind !== 'going' && <Button onClick={() => void another()}>{words.another}</Button>}
          </div>
        </div>
      </Page>
    )

  const isGoing = state.kind === 'going'
  const kept = drafts.durable ? messages.storage.keptOnDevice : messages.storage.keptInMemory
  return (
    <Page key="form" title={messages.app.reportIncident}>
      <form
        ref={page}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <p className={styles.text}>{words.intro}</p>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.classifiedTitle}</MessageBarTitle>
            {words.classifiedText}
          </MessageBarBody>
        </MessageBar>
        {form.restoredAt && <p className={styles.quiet}>{messages.saving.restored(formats.moment(form.restoredAt))}</p>}
        {where.error !== undefined && <Failed error={where.error} onRetry={where.readAgain} />}
        <fieldset className={styles.form} disabled={isGoing}>
          <ReportForm
            values={form.values}
            change={form.change}
            faults={isMarked ? faults : new Set()}
            destinations={where.all}
            choice={where.choice}
            unknownGoesTo={where.unknownGoesTo}
            choose={chosen => {
              setChoice(chosen)
              const key = boardOfChoice(chosen)
              form.change({ administrationName: key === undefined ? '' : chosen.slice(0, -key.length - 1) }, key)
            }}
          />
        </fieldset>
        {state.kind === 'stopped' && <Failed error={state.error} kept={`${kept} ${words.sendMayHaveGone}`} />}
        {isMarked && faults.size > 0 && <p role="alert">{words.mend}</p>}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabledFocusable={isGoing}>
            {isGoing ? words.sending : words.send}
          </Button>
          <AppLink to="/incidents">{words.mine}</AppLink>
        </div>
      </form>
    </Page>
  )
}
