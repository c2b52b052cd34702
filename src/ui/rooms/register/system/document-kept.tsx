import { disposalDay } from '../../../../core'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { SystemDocument } from '../../../../storage/repository'
import { usePorts, useTongue } from '../../../shared/app-context'
import { usePart } from '../../../shared/use-part'
import { useSectionStyles } from '../use-section-styles'

/** DOC-8: where a document is kept and until when; then it is proposed for disposal, and stays until a person has seen to it. */
export default function DocumentKept({ document }: { document: SystemDocument }) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { formats } = useTongue()
  const words = usePart(systemEntryMessages).documents
  const { preservedIn, keptYears } = document
  const day = disposalDay(document)
  const isProposed = day !== undefined && day <= clock.today()
  return (
    <div className={section.small}>
      {preservedIn && words.kept(words.places[preservedIn], keptYears)}
      {isProposed && <div>⚠ {words.proposed}</div>}
      {day !== undefined && !isProposed && <div>{words.proposedFrom(formats.date(day))}</div>}
    </div>
  )
}
