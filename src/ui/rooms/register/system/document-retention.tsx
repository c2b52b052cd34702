import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { SystemDocument } from '../../../../storage/repository'
import { usePart } from '../../../shared/use-part'
import { ChoiceField, isCountOrNothing, NumberField } from './fields'

interface DocumentRetentionProps {
  values: Partial<SystemDocument>
  set: <F extends keyof SystemDocument>(field: F, value: SystemDocument[F]) => void
}

/** DOC-8: where the document is preserved, and for how long after it ceased to hold. */
export default function DocumentRetention({ values, set }: DocumentRetentionProps) {
  const words = usePart(systemEntryMessages).documents
  return (
    <>
      <ChoiceField
        label={words.preservedIn}
        value={values.preservedIn}
        choices={words.places}
        none="–"
        onChoose={place => set('preservedIn', place)}
      />
      <NumberField
        label={words.keptYears}
        hint={words.keptYearsHint}
        value={values.keptYears}
        fault={isCountOrNothing(values.keptYears) ? undefined : words.yearsFault}
        onChange={years => set('keptYears', years)}
      />
    </>
  )
}
