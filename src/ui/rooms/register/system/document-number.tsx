import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'

/** AGR-7, AGR-11: a document in force that has no registry number. */
export default function NumberLacks() {
  return <span className={useSectionStyles().hole}>{usePart(systemEntryMessages).documents.noNumber}</span>
}
