import { Field, Input } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { usePart } from '../../shared/use-part'

interface NameFieldProps {
  name: string
  /** Whether it is pointed out where it lacks. */
  isMarked?: boolean
  isFocused?: boolean
  onType: (name: string) => void
}

/** What a board, an administration or a company is called: none is without a name. */
export function NameField({ name, isMarked = true, isFocused = false, onType }: NameFieldProps) {
  const words = usePart(organisationMessages)
  const fault =
    isMarked && name.trim() === '' ? { validationMessage: words.nameNeeded, validationState: 'error' as const } : {}
  return (
    <Field label={words.fields.name} required {...fault}>
      <Input value={name} maxLength={255} autoFocus={isFocused} onChange={(_, { value }) => onType(value)} />
    </Field>
  )
}
