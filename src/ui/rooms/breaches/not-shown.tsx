import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { Board } from '../../../storage/repository'
import { Page } from '../../shared/page'
import { usePart } from '../../shared/use-part'

/** INC-11: a report that isn't there, or isn't for this person: the two look the same, and who can help is said. */
export function NotShown({ board }: { board: Board | undefined }) {
  const words = usePart(incidentsMessages).case
  const names = [...(board?.contacts ?? []), ...(board?.dataProtectionOfficers ?? [])].map(({ name }) => name)
  return (
    <Page title={words.notShownTitle}>
      <p>{words.notShownText}</p>
      <p>{names.length > 0 ? words.notShownHelp([...new Set(names)].join(', ')) : words.notShownDpo}</p>
    </Page>
  )
}
