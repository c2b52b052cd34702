import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { LocalDate } from '../../../core'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { type Agreement, agreementDecisions } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface DecisionFormProps {
  agreement: Agreement
  /** What is decided on. */
  end: LocalDate
  onDone: () => void
}

/** ROLE-8: what shall become of the agreement at its end. It is added and never rewritten; SharePoint says who added it. */
export function DecisionForm({ agreement, end, onDone }: DecisionFormProps) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const words = usePart(agreementsMessages).agreement.decisions
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // after the page's heading has taken the focus of a screen that just arrived
    const timer = setTimeout(() => {
      form.current?.querySelector('input')?.focus({ preventScroll: true })
      form.current?.scrollIntoView({ block: 'nearest' })
    })
    return () => clearTimeout(timer)
  }, [])
  const { values, set, send, discard, state } = useNewRecord({
    place: { list: 'approvals' },
    label: `${words.title}, ${agreement.name}`,
    path: `/agreements/${agreement.key}`,
    form: 'decision',
    initial: {
      title: `${words.title}, ${agreement.name}`.slice(0, 255),
      kind: 'agreementDecision',
      subjectKey: agreement.key,
      about: end,
      reasons: '',
    },
  })
  const lacks = isChecked && values.decision === undefined ? messages.app.required : undefined

  async function decide(): Promise<void> {
    setChecked(true)
    if (values.decision === undefined || state.kind === 'sending') return
    if (await send()) onDone()
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={messages.home.decide}
      onSubmit={event => {
        event.preventDefault()
        void decide()
      }}
    >
      <p className={styles.note}>{words.about(formats.date(values.about ?? end))}</p>
      <Field label={words.title} required {...(lacks && { validationMessage: lacks })}>
        <RadioGroup
          value={values.decision ?? ''}
          onChange={(_, { value }) =>
            set(
              'decision',
              agreementDecisions.find(each => each === value),
            )
          }
        >
          {agreementDecisions.map(each => (
            <Radio key={each} value={each} label={words.kinds[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.reasons}>
        <Textarea value={values.reasons ?? ''} onChange={(_, { value }) => set('reasons', value)} />
      </Field>
      <p className={styles.note}>{words.final}</p>
      {state.kind === 'failed' && <Failed error={state.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.save}
        </Button>
        <Button onClick={() => void discard().then(onDone)}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}
