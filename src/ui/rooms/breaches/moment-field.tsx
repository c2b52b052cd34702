import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Instant } from '../../../core'
import { useFormStyles } from './form-styles'
import { fromField, toField } from './moment'

interface MomentFieldProps {
  label: string
  hint?: string
  fault?: string | null
  value: Instant | undefined
  onChange: (at: Instant | undefined) => void
}

/** The browser's own day-and-time field; what is half filled in stays as it was typed. */
export function MomentField({ label, hint, fault, value, onChange }: MomentFieldProps) {
  const styles = useFormStyles()
  const [typed, setTyped] = useState<string>()
  const shown = typed !== undefined && fromField(typed) === value ? typed : toField(value)
  return (
    <Field label={label} hint={hint ?? null} validationMessage={fault ?? null} required>
      <Input
        type="datetime-local"
        className={styles.narrow}
        value={shown}
        onChange={(_, { value: text }) => {
          setTyped(text)
          onChange(fromField(text))
        }}
      />
    </Field>
  )
}
