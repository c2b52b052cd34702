import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { replacesMeeting } from '../../core'
import { usePorts, useTongue } from './app-context'
import { Failed } from './states'
import { useNewRecord } from './use-new-record'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  verdict: { margin: 0, color: tokens.colorNeutralForeground2 },
  checks: { border: 'none', padding: 0, margin: 0, display: 'grid' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM },
})

interface FollowUpFormProps {
  /** '' for a system without an agreement. */
  agreementKey: string
  /** What is followed up. */
  name: string
  systems: number[]
  path: string
  onDone: (recorded: boolean) => void
}

/** Records that a contract follow-up was held, or the internal dialogue that may stand for it (FORUM-7, FORUM-9). */
export function FollowUpForm({ agreementKey, name, systems, path, onDone }: FollowUpFormProps) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages } = useTongue()
  const words = messages.followUp
  const today = clock.today()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { values, set, send, discard, state } = useNewRecord({
    place: { list: 'occurrences' },
    label: `${messages.forumNames.contractFollowUp}, ${name}`,
    path,
    form: 'followUp',
    initial: {
      title: `${messages.forumNames.contractFollowUp}, ${name}`,
      forum: 'contractFollowUp',
      agreementKey,
      systems,
      heldOn: today,
      kind: 'meeting',
      supplierAsked: false,
      supplierCalled: false,
      satisfied: false,
      notes: '',
    },
  })
  const heldOn = values.heldOn ?? ''
  const dayFault = heldOn === '' ? messages.app.required : heldOn > today ? words.notYetHeld : undefined
  const counts = values.kind === 'meeting' || replacesMeeting(values)

  async function record(): Promise<void> {
    if (dayFault !== undefined || state.kind === 'sending') return
    if (await send()) onDone(true)
  }

  return (
    <form
      className={styles.form}
      aria-label={words.record}
      onSubmit={event => {
        event.preventDefault()
        void record()
      }}
    >
      <Field label={words.heldOn} {...(dayFault && { validationMessage: dayFault })}>
        <Input
          input={{ ref: first }}
          type="date"
          max={today}
          value={heldOn}
          onChange={(_, { value }) => set('heldOn', value === '' ? undefined : value)}
        />
      </Field>
      <Field label={words.kind}>
        <RadioGroup
          value={values.kind ?? 'meeting'}
          onChange={(_, { value }) => set('kind', value === 'internalDialogue' ? 'internalDialogue' : 'meeting')}
        >
          <Radio value="meeting" label={words.kinds.meeting} />
          <Radio value="internalDialogue" label={words.kinds.internalDialogue} />
        </RadioGroup>
      </Field>
      {values.kind === 'internalDialogue' && (
        <>
          <fieldset className={styles.checks}>
            <legend>{words.dialogueTitle}</legend>
            <Checkbox
              label={words.satisfied}
              checked={values.satisfied ?? false}
              onChange={(_, { checked }) => set('satisfied', checked === true)}
            />
            <Checkbox
              label={words.supplierAsked}
              checked={values.supplierAsked ?? false}
              onChange={(_, { checked }) => set('supplierAsked', checked === true)}
            />
            <Checkbox
              label={words.supplierCalled}
              checked={values.supplierCalled ?? false}
              onChange={(_, { checked }) => set('supplierCalled', checked === true)}
            />
          </fieldset>
          <p className={styles.verdict} role="status">
            {counts ? words.dialogueCounts : words.dialogueDoesNotCount}
          </p>
        </>
      )}
      <Field label={words.notes}>
        <Textarea value={values.notes ?? ''} onChange={(_, { value }) => set('notes', value)} />
      </Field>
      {state.kind === 'failed' && <Failed error={state.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.save}
        </Button>
        <Button onClick={() => void discard().then(() => onDone(false))}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}
