/** A button, and the form it opens for something new: kept as it is typed, marked where something lacks, gone once it is stored. */
import { Button, mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { useMessages } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import type { SendState } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useOrganisationStyles } from './use-organisation-styles'

interface AddFormProps {
  label: string
  /** As `useNewRecord` has it. */
  form: { restoredAt: string | undefined; state: SendState; discard: () => Promise<void> }
  /** What kept it from being sent, where that isn't the record itself. */
  fault?: unknown
  /** Whether it was stored. */
  onSend: () => Promise<boolean>
  /** `isMarked`: what lacks is pointed out, since somebody tried to send it. */
  children: (isMarked: boolean) => ReactNode
}

export function AddForm({ label, form, fault, onSend, children }: AddFormProps) {
  const styles = useOrganisationStyles()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const [isOpen, setOpen] = useState(false)
  const [isMarked, setMarked] = useState(false)
  const { state } = form

  function turn(open: boolean): void {
    setMarked(false)
    setOpen(open)
  }
  async function send(): Promise<void> {
    setMarked(true)
    if (!(await onSend())) return
    await form.discard()
    turn(false)
  }

  // an earlier visit's words stand there
  if (!isOpen && form.restoredAt === undefined)
    return (
      <Button className={styles.below} onClick={() => turn(true)}>
        {label}
      </Button>
    )
  return (
    <form
      className={mergeClasses(styles.form, styles.boxed)}
      noValidate
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      {children(isMarked)}
      {(fault !== undefined || state.kind === 'failed') && (
        <div className={styles.whole}>
          <Failed error={state.kind === 'failed' ? state.error : fault} />
        </div>
      )}
      <div className={mergeClasses(styles.buttons, styles.whole)}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.period.add}
        </Button>
        <Button
          onClick={() => {
            turn(false)
            void form.discard()
          }}
        >
          {app.cancel}
        </Button>
      </div>
    </form>
  )
}
