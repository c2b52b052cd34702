/** INC-1: a reporter adds to a report; what was reported stays as it is. */
import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { Board } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { Failed } from '../../shared/states'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { whoToTell } from './concerned'
import { type Outgoing, progressOf } from './delivery'
import { useFormStyles } from './form-styles'
import { FreeText } from './free-text'
import type { ReportFile } from './incident-rows'
import { ToldState } from './receipt'
import { mailAbout } from './report-draft'
import { useDelivery } from './use-delivery'

export function Supplement({ file, board }: { file: ReportFile; board: Board }) {
  const styles = useFormStyles()
  const { clock, drafts, linkTo } = usePorts()
  const { messages, formats } = useTongue()
  const said = usePart(incidentsMessages)
  const words = said.case
  const reportKey = file.report.entity.key
  const path = `/incidents/${board.key}/${reportKey}`
  const form = useNewRecord({
    place: { list: 'breachReports', board: board.key },
    label: words.supplement,
    path,
    form: 'supplement',
    initial: {},
  })
  const delivery = useDelivery()
  const { state } = delivery
  const [isMarked, setMarked] = useState(false)
  const isEmpty = !form.values.whatHappened?.trim()

  const outgoing = (): Outgoing => ({
    board: board.key,
    row: { ...form.values, title: 'Incident', kind: 'supplement', reportKey },
    recipients: whoToTell(board),
    mail: mailAbout('supplement', said, {
      board: board.name,
      when: formats.moment(clock.now()),
      link: linkTo(path),
    }),
    draft: form.draft(board.key),
  })

  const taken = useRef(false)
  useEffect(() => {
    const kept = form.restored
    if (!kept || taken.current || progressOf(kept).step === 'written') return
    taken.current = true
    if (progressOf(kept).step === 'mailing') delivery.showStopped({ ...outgoing(), draft: kept })
    else void delivery.send({ ...outgoing(), draft: kept })
  })

  // told of and noted: the form is free for the next one, and what became of this one stays to be read
  const isDone = state.kind === 'done'
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each that is done
  useEffect(() => {
    if (isDone) void form.discard()
  }, [isDone])

  function submit(): void {
    setMarked(true)
    if (isEmpty) return
    setMarked(false)
    void delivery.send(outgoing())
  }

  const isStored = isDone || (state.kind !== 'idle' && state.step !== 'written')
  const kept = drafts.durable ? messages.storage.keptOnDevice : messages.storage.keptInMemory
  return (
    <Section title={words.supplement}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        {isStored && (
          <>
            <p role="status">{words.supplementStored}</p>
            <ToldState state={state} board={board} onAgain={() => void delivery.again()} />
          </>
        )}
        {(!isStored || isDone) && (
          <>
            <FreeText
              label={words.supplementText}
              hint={words.supplementHint}
              required
              fault={isMarked && isEmpty ? messages.app.required : null}
              rows={3}
              value={form.values.whatHappened}
              onChange={whatHappened => form.change({ whatHappened })}
            />
            {state.kind === 'stopped' && <Failed error={state.error} kept={`${kept} ${said.report.sendMayHaveGone}`} />}
            <div className={styles.actions}>
              <Button type="submit" disabledFocusable={state.kind === 'going'}>
                {state.kind === 'going' ? said.report.sending : words.supplementSend}
              </Button>
            </div>
          </>
        )}
      </form>
    </Section>
  )
}
