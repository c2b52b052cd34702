import { midSentence } from '../../../i18n/format'
import { peopleMessages } from '../../../i18n/people-messages'
import { useTongue } from '../../shared/app-context'
import { usePart } from '../../shared/use-part'
import type { Refusal, Step, Terms, Warning } from './handover-plan'

/** What a role's handover does, or why it doesn't, in the reader's words. */
export function useStepText({ firstDay }: Terms) {
  const { messages, formats } = useTongue()
  const words = usePart(peopleMessages).handover

  function refusalText(refusal: Refusal): string {
    switch (refusal.code) {
      case 'ownerPosition':
        return words.ownerPosition(
          refusal.allowed.map(position => midSentence(messages.positions[position])).join(` ${words.or} `),
        )
      case 'notBegun':
        return words.notBegun(formats.date(refusal.from))
      case 'otherOwner':
        return words.otherOwner(refusal.name)
      default:
        return words[refusal.code]
    }
  }
  function stepText(step: Step): string {
    switch (step.kind) {
      case 'moves':
        return words.moves(formats.date(firstDay), formats.date(step.lastDay))
      case 'ends':
        return words.ends(formats.date(step.lastDay))
      case 'done':
        return words.done
      case 'refused':
        return `${words.stays}: ${refusalText(step.refusal)}`
    }
  }
  const warningText = (warning: Warning): string => words[warning]
  return { stepText, warningText }
}
