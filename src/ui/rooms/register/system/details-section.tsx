import { Button } from '@fluentui/react-components'
import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { Section } from '../../../shared/page'
import { Failed, Loading } from '../../../shared/states'
import { usePart } from '../../../shared/use-part'
import { useMending } from '../use-mending'
import { useSectionStyles } from '../use-section-styles'
import { DetailsForm } from './details-form'
import { DetailsReading } from './details-reading'
import { useDetails } from './use-details'

/** REG-1…3: what the entry holds beside the facts that the register shows. */
export default function DetailsSection({ stored, mayEdit }: { stored: Stored<System>; mayEdit: boolean }) {
  const section = useSectionStyles()
  const { lists } = usePorts()
  const entry = usePart(systemEntryMessages)
  const words = entry.details
  const { mending, mend } = useMending()
  const { list, stored: details } = useDetails(stored.entity)
  const isOpen = mayEdit && (mending === 'details' || mending?.startsWith('details.') === true)
  const isBegun = details !== undefined
  const isRead = list.state === 'ready' || isBegun
  const { category } = stored.entity
  const lacking =
    category === 'publicService' || category === 'authorityService'
      ? ['policyLink', 'jointReason']
      : ['overviewLink', 'integrationOverviewLink']
  return (
    <Section title={entry.sections.details}>
      {list.state === 'failed' && (
        <Failed error={list.error} onRetry={() => lists.readAgain({ list: 'systemDetails' })} />
      )}
      {list.state === 'reading' && !isBegun && <Loading />}
      {isRead && !isOpen && !isBegun && <p className={section.quiet}>{words.none}</p>}
      {isRead && !isOpen && isBegun && (
        <DetailsReading system={stored.entity} details={details.entity} lacking={lacking} />
      )}
      {isRead && isOpen && <DetailsForm system={stored} />}
      {mayEdit && isRead && !isOpen && (
        <p>
          <Button onClick={() => mend('details')}>{isBegun ? words.edit : words.start}</Button>
        </p>
      )}
    </Section>
  )
}
