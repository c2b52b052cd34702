/** What the form of a report holds, what it still lacks, and the mail that tells of it. */
import { findPersonalNumbers, type Instant } from '../../../core'
import type { IncidentsMessages } from '../../../i18n/incidents-messages'
import type { BreachReport } from '../../../storage/repository'
import type { Mail } from '../../shared/app-context'
import type { Destination } from './concerned'
import { isLater } from './moment'

export const unknownDestination = 'unknown'

/** A destination as the form's list knows it: stable without the lists having been read. */
export const choiceOf = (administrationName: string, boardKey: string): string => `${administrationName}/${boardKey}`

export const choiceOfDestination = ({ administration, board }: Destination): string =>
  choiceOf(administration.entity.name, board.entity.key)

export const boardOfChoice = (choice: string): string | undefined =>
  choice.includes('/') ? choice.slice(choice.lastIndexOf('/') + 1) : undefined

export type ReportFault = 'whatHappened' | 'seenAt' | 'seenLater' | 'event' | 'destination' | 'reachAt'

/** INC-1: what keeps a report from being sent. Never what it says. */
export function faultsOf(
  report: Partial<BreachReport>,
  destination: Destination | undefined,
  now: Instant,
): Set<ReportFault> {
  const faults = new Set<ReportFault>()
  if (!report.whatHappened?.trim()) faults.add('whatHappened')
  if (report.seenAt === undefined) faults.add('seenAt')
  else if (isLater(report.seenAt, now)) faults.add('seenLater')
  if (report.event === undefined) faults.add('event')
  if (destination === undefined) faults.add('destination')
  if (!report.reachAt?.trim()) faults.add('reachAt')
  return faults
}

/** INC-1: what in a text looks like personal numbers, as it was typed. */
export function personalNumbersIn(text: string | undefined): string | undefined {
  const typed = text ?? ''
  const found = findPersonalNumbers(typed).map(({ start, end }) => typed.slice(start, end))
  return found.length > 0 ? found.join(', ') : undefined
}

/** INC-1, INC-11: that there is a report, when, to which board and where; never what happened, since mail goes astray too. */
export function mailAbout(
  kind: 'report' | 'supplement',
  { mail }: Pick<IncidentsMessages, 'mail'>,
  about: { board: string; when: string; link: string },
): Pick<Mail, 'subject' | 'text'> {
  const subject = kind === 'report' ? mail.reportSubject : mail.supplementSubject
  const wording = kind === 'report' ? mail.reportText : mail.supplementText
  return { subject, text: wording(about.board, about.when, about.link) }
}
