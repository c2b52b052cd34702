/** A step in a case: what is typed is kept as a draft, and saved as one when the handler says so. */
import { Button } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { BreachCase } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { useNewRecord } from '../../shared/use-new-record'
import { useFormStyles } from './form-styles'
import type { CaseStep } from './opened-case'

export function useStep({ board, path, save }: CaseStep, form: string, label: string, initial: Partial<BreachCase>) {
  const draft = useNewRecord({ place: { list: 'breachCases', board }, label, path, form, initial })
  const [isMarked, setMarked] = useState(false)
  return {
    values: draft.values,
    change: draft.change,
    isMarked,
    /** `changes` undefined: something is lacking, and is now pointed out. */
    async submit(changes: Partial<BreachCase> | undefined): Promise<void> {
      setMarked(changes === undefined)
      if (!changes) return
      // the record's own draft takes over before this one goes
      const saving = save(changes)
      await draft.discard()
      await saving
    },
  }
}

interface StepFormProps {
  title: string
  text: string
  button: string
  onSubmit: () => void
  children: ReactNode
}

/** Opened by a button; the focus goes into the form and, when it is given up, back to the button. */
export function StepForm({ title, text, button, onSubmit, children }: StepFormProps) {
  const styles = useFormStyles()
  const { app } = useMessages()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)

  function turn(open: boolean): void {
    flushSync(() => setOpen(open))
    if (open) form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
    else opener.current?.querySelector('button')?.focus()
  }

  if (!isOpen)
    return (
      <Section title={title}>
        <p className={styles.intro}>{text}</p>
        <div ref={opener} className={styles.actions}>
          <Button aria-expanded={false} onClick={() => turn(true)}>
            {button}
          </Button>
        </div>
      </Section>
    )
  return (
    <Section title={title}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <p className={styles.text}>{text}</p>
        {children}
        <div className={styles.actions}>
          <Button appearance="primary" type="submit">
            {button}
          </Button>
          <Button onClick={() => turn(false)}>{app.cancel}</Button>
        </div>
      </form>
    </Section>
  )
}
