/** From when to when somebody stands in or holds a position: told, and changed in place. */
import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { LocalDate } from '../../../core'
import type { Formats } from '../../../i18n/format'
import { type OrganisationMessages, organisationMessages } from '../../../i18n/organisation-messages'
import { useMessages } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import { useOrganisationStyles } from './use-organisation-styles'

export interface Days {
  from: LocalDate | undefined
  to: LocalDate | undefined
}

export const endsBeforeStart = ({ from, to }: Partial<Days>): boolean =>
  from !== undefined && to !== undefined && to < from

export function daysText({ period }: OrganisationMessages, formats: Formats, { from, to }: Days): string {
  if (from !== undefined && to !== undefined) return period.between(formats.date(from), formats.date(to))
  if (to !== undefined) return period.until(formats.date(to))
  return from === undefined ? period.always : period.from(formats.date(from))
}

interface DayFieldsProps {
  days: Partial<Days>
  onChange: (days: Partial<Days>) => void
}

export function DayFields({ days, onChange }: DayFieldsProps) {
  const words = usePart(organisationMessages)
  const day = (value: string) => (value === '' ? undefined : value)
  return (
    <>
      <Field label={words.fields.from}>
        <Input type="date" value={days.from ?? ''} onChange={(_, { value }) => onChange({ from: day(value) })} />
      </Field>
      <Field
        label={words.fields.to}
        {...(endsBeforeStart(days)
          ? { validationMessage: words.period.endBeforeStart, validationState: 'error' as const }
          : {})}
      >
        <Input type="date" value={days.to ?? ''} onChange={(_, { value }) => onChange({ to: day(value) })} />
      </Field>
    </>
  )
}

interface HeldLineProps {
  name: string
  /** What stands after the name. */
  children: ReactNode
  mayEdit: boolean
  /** The form in which the days are changed. */
  form: () => ReactNode
}

/** One line a person; its days are changed below it. */
export function HeldLine({ name, children, mayEdit, form }: HeldLineProps) {
  const styles = useOrganisationStyles()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        {children}
        {mayEdit && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={words.period.change(name)}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? app.close : app.edit}
          </Button>
        )}
      </div>
      {isOpen && <div className={styles.boxed}>{form()}</div>}
    </li>
  )
}
