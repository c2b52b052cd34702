import { organisationMessages } from '../../../i18n/organisation-messages'
import type { ListName } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { usePart } from '../../shared/use-part'
import type { useRecord } from '../../shared/use-record'
import { fieldName, valueText } from './board-facts'

interface FieldStateProps<N extends ListName> {
  record: ReturnType<typeof useRecord<N>>
  /** Of fields that aren't shown as they are; undefined for the others. */
  showValue?: (field: string, value: unknown) => string | undefined
}

/** How far what was typed in a record of the organisation has come; its fields by their names. */
export function FieldState<N extends ListName>({ record, showValue }: FieldStateProps<N>) {
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { editor, state, restoredAt } = record
  return (
    <SaveState
      state={state}
      restoredAt={restoredAt}
      onRetry={editor.saveNow}
      onResolve={choices => void editor.resolve(choices)}
      nameField={field => fieldName(words, field)}
      showValue={(field, value) => showValue?.(field, value) ?? valueText(words, formats, field, value)}
    />
  )
}
