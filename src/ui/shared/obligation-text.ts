import type { Obligation } from '../../core'
import { midSentence } from '../../i18n/format'
import type { Messages } from '../../i18n/messages'

/** What has to be done, in the reader's words. */
export function obligationText(messages: Messages, { code, subject }: Obligation): string {
  const words = messages.obligations
  const role = () => {
    const name = subject.id.split('.').at(-1)
    const known = Object.entries(messages.roles).find(([each]) => each === name)
    return midSentence(known?.[1] ?? '')
  }
  switch (code) {
    case 'contract.followUp':
      return words.followUp
    case 'agreement.decide':
      return words.decide
    case 'plan.prepare':
      return words.preparePlan
    case 'plan.approve':
      return words.approvePlan
    case 'report.prepare':
      return words.prepareReport
    case 'report.approve':
      return words.approveReport
    case 'role.appoint':
      return words.appoint(role())
    case 'role.ends':
      return words.roleEnds(role())
    case 'breach.notify':
      return words.notifyBreach
    default:
      return words.other(code)
  }
}
