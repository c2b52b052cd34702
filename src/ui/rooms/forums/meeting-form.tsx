import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Forum } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import { useNewRecord } from '../../shared/use-new-record'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM },
})

interface MeetingFormProps {
  system: Stored<System>
  forum: Forum
  onDone: (recorded: boolean) => void
}

/** Records a meeting held (FORUM-2). */
export function MeetingForm({ system, forum, onDone }: MeetingFormProps) {
  const styles = useStyles()
  const { clock } = usePorts()
  const { messages } = useTongue()
  const today = clock.today()
  const title = `${messages.forumNames[forum]}, ${system.entity.name}`
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { values, set, send, discard, state } = useNewRecord({
    place: { list: 'occurrences' },
    label: title,
    path: `/forums?system=${system.entity.key}`,
    form: `${forum} ${system.entity.key}`,
    initial: { title, forum, systems: [system.id], agreementKey: '', heldOn: today, kind: 'meeting', notes: '' },
  })
  const heldOn = values.heldOn ?? ''
  const fault = heldOn === '' ? messages.app.required : heldOn > today ? messages.followUp.notYetHeld : null

  async function record(): Promise<void> {
    if (fault !== null || state.kind === 'sending') return
    if (await send()) onDone(true)
  }

  return (
    <form
      className={styles.form}
      aria-label={messages.forums.recordFor(messages.forumNames[forum], system.entity.name)}
      onSubmit={event => {
        event.preventDefault()
        void record()
      }}
    >
      <Field label={messages.followUp.heldOn} validationMessage={fault}>
        <Input
          input={{ ref: first }}
          type="date"
          max={today}
          value={heldOn}
          onChange={(_, { value }) => set('heldOn', value === '' ? undefined : value)}
        />
      </Field>
      <Field label={messages.followUp.notes}>
        <Textarea value={values.notes ?? ''} onChange={(_, { value }) => set('notes', value)} />
      </Field>
      {state.kind === 'failed' && <Failed error={state.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {messages.followUp.save}
        </Button>
        <Button onClick={() => void discard().then(() => onDone(false))}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}
