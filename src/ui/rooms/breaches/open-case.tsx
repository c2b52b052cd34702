/** INC-4: a handler opens the case and says when the controller became aware; from that moment the 72 hours run. */
import { Button, Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { type BreachReport, isStorageError } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { Failed } from '../../shared/states'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useFormStyles } from './form-styles'
import { isLater } from './moment'
import { MomentField } from './moment-field'
import { toHeading } from './to-heading'

interface OpenCaseProps {
  board: string
  report: BreachReport
  path: string
}

export function OpenCase({ board, report, path }: OpenCaseProps) {
  const styles = useFormStyles()
  const { clock, lists } = usePorts()
  const { messages } = useTongue()
  const said = usePart(incidentsMessages)
  const words = said.case
  const form = useNewRecord({
    place: { list: 'breachCases', board },
    label: words.openTitle,
    path,
    form: 'open',
    initial: { reportKey: report.key },
  })
  const [isOtherChosen, setOtherChosen] = useState<boolean>()
  const [isMarked, setMarked] = useState(false)
  const { awareAt, awareReason = '' } = form.values
  const isOther = isOtherChosen ?? (awareAt !== undefined || awareReason !== '')
  const momentFault = awareFault(awareAt, clock.now())
  const isReasonMissing = awareReason.trim() === ''

  async function open(): Promise<void> {
    setMarked(true)
    if (isOther && (momentFault !== undefined || isReasonMissing)) return
    const now = clock.now()
    const stored = await form.send(
      { list: 'breachCases', board },
      {
        title: 'Incident',
        receivedAt: now,
        state: 'open',
        ...(isOther ? {} : { awareAt: now, awareReason: '' }),
      },
    )
    if (!stored) return
    toHeading()
  }

  /** The list holds one case for each report: somebody else was first, and theirs is shown. */
  async function showTheirs(): Promise<void> {
    await form.discard()
    lists.readAgain({ list: 'breachCases', board })
  }

  const isTaken = form.state.kind === 'failed' && isStorageError(form.state.error, 'duplicate')
  return (
    <Section title={words.openTitle}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void open()
        }}
      >
        <p className={styles.text}>{words.openText}</p>
        <fieldset className={styles.options}>
          <legend className={styles.legend}>{words.awareWhen}</legend>
          {[false, true].map(other => (
            <label key={String(other)} className={styles.option}>
              <input type="radio" name="aware" checked={isOther === other} onChange={() => setOtherChosen(other)} />
              {other ? words.awareOther : words.awareNow}
            </label>
          ))}
        </fieldset>
        {isOther && (
          <>
            <MomentField
              label={words.awareAt}
              fault={isMarked && momentFault ? words[momentFault] : null}
              value={awareAt}
              onChange={at => form.change({ awareAt: at })}
            />
            <Field
              label={words.awareReason}
              validationMessage={isMarked && isReasonMissing ? words.reasonNeeded : null}
              required
            >
              <Textarea value={awareReason} onChange={(_, { value }) => form.change({ awareReason: value })} />
            </Field>
          </>
        )}
        {isTaken ? (
          <p role="alert">
            {words.openedMeanwhile} <Button onClick={() => void showTheirs()}>{said.report.show}</Button>
          </p>
        ) : (
          form.state.kind === 'failed' && <Failed error={form.state.error} />
        )}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit" disabledFocusable={form.state.kind === 'sending'}>
            {form.state.kind === 'sending' ? messages.saving.saving : words.open}
          </Button>
        </div>
      </form>
    </Section>
  )
}

/** What is wrong with a moment of awareness, as the key of its message. */
export function awareFault(at: string | undefined, now: string): 'momentNeeded' | 'momentLater' | undefined {
  if (at === undefined) return 'momentNeeded'
  return isLater(at, now) ? 'momentLater' : undefined
}
