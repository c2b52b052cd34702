/** A new board, administration or company begins with its name; the rest is filled in where it stands. */
import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { useMessages } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import type { SendState } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useOrganisationStyles } from './use-organisation-styles'

interface NameFormProps {
  label: string
  name: string
  /** An earlier visit's words stand there. */
  isRestored: boolean
  state: SendState
  onType: (name: string) => void
  /** Whether it was stored. */
  onSend: () => Promise<boolean>
  onCancel: () => void
}

export function NameForm({ label, name, isRestored, state, onType, onSend, onCancel }: NameFormProps) {
  const styles = useOrganisationStyles()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const [isOpen, setOpen] = useState(false)
  const [isMarked, setMarked] = useState(false)
  const isShown = isOpen || isRestored
  if (!isShown)
    return (
      <Button
        onClick={() => {
          setMarked(false)
          setOpen(true)
        }}
      >
        {label}
      </Button>
    )
  async function send() {
    setMarked(true)
    if (name.trim() !== '' && (await onSend())) setOpen(false)
  }
  return (
    <form
      className={`${styles.form} ${styles.boxed}`}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <Field
        label={words.fields.name}
        required
        {...(isMarked && name.trim() === ''
          ? { validationMessage: words.nameNeeded, validationState: 'error' as const }
          : {})}
      >
        <Input value={name} maxLength={255} autoFocus onChange={(_, { value }) => onType(value)} />
      </Field>
      {state.kind === 'failed' && (
        <div className={styles.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${styles.buttons} ${styles.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.period.add}
        </Button>
        <Button
          onClick={() => {
            setOpen(false)
            onCancel()
          }}
        >
          {app.cancel}
        </Button>
      </div>
    </form>
  )
}
