import { Field, Textarea } from '@fluentui/react-components'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import { usePart } from '../../shared/use-part'
import { personalNumbersIn } from './report-draft'

interface FreeTextProps {
  label: string
  hint?: string
  required?: boolean
  fault?: string | null
  rows: number
  value: string | undefined
  onChange: (text: string) => void
}

/** Free text that points out what looks like personal numbers, and stops nobody. */
export function FreeText({ label, hint, required = false, fault, rows, value, onChange }: FreeTextProps) {
  const words = usePart(incidentsMessages).report
  const numbers = personalNumbersIn(value)
  const warning = !fault && numbers !== undefined ? words.personalNumbers(numbers) : null
  return (
    <Field
      label={label}
      hint={hint ?? null}
      required={required}
      {...(warning === null ? {} : { validationState: 'warning' })}
      validationMessage={fault ?? warning}
    >
      <Textarea resize="vertical" rows={rows} value={value ?? ''} onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
