import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { HistorySection } from '../../../shared/history-section'
import { usePart } from '../../../shared/use-part'
import { type FactWords, factName, factText } from '../fact-text'
import { useDetails } from './use-details'

/** DOC-6: who changed the description and when. */
export default function EntryHistory({ stored, words }: { stored: Stored<System>; words: FactWords }) {
  const { details } = usePart(systemEntryMessages)
  const { stored: described } = useDetails(stored.entity)
  if (!described) return null
  return (
    <HistorySection
      list="systemDetails"
      stored={described}
      title={details.history}
      nameField={field => factName(words, field)}
      showValue={(field, value) => factText(words, field, value)}
    />
  )
}
