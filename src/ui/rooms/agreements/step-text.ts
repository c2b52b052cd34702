import type { AgreementDates } from '../../../core'
import type { AgreementsMessages } from '../../../i18n/agreements-messages'
import type { Formats } from '../../../i18n/format'
import { periodText } from '../../shared/period-text'

type Step = AgreementDates['steps'][number]

/** One step of the arithmetic in the reader's language (AGR-2). */
export function stepText(said: AgreementsMessages, formats: Formats, { code, params }: Step): string {
  const words = said.agreementSteps
  const day = (name: string) => formats.date(String(params[name]))
  const count = (name: string) => Number(params[name] ?? 0)
  const period = () => periodText(said, { months: count('months'), days: count('days') }) || words.noTime
  const unit = () => {
    const known = Object.entries(said.agreement.units).find(([name]) => name === params.unit)
    return known?.[1] ?? String(params.unit)
  }
  switch (code) {
    case 'agreement.givenEnd':
      return words.givenEnd(day('start'), day('end'))
    case 'agreement.initialEnd':
      return words.initialEnd(day('start'), period(), day('end'))
    case 'agreement.noticeAtEndOfIgnored':
      return words.noticeAtEndOfIgnored(unit())
    case 'agreement.renewed':
      return words.renewed(count('renewals'), period(), day('end'))
    case 'agreement.optionsUsed':
      return words.optionsUsed(count('renewals'), period(), day('end'))
    case 'agreement.irrevocable':
      return words.irrevocable(day('end'))
    case 'agreement.terminated':
      return words.terminated(day('on'), day('end'))
    case 'agreement.terminatedLater':
      return words.terminatedLater(day('on'))
    case 'agreement.noticeDay':
      return words.noticeDay(day('end'), period(), day('day'))
    case 'agreement.noticeDayPassed':
      return words.noticeDayPassed(day('end'), period(), day('day'))
    case 'agreement.optionDay':
      return words.optionDay(count('option'), count('of'), period(), day('day'))
    case 'agreement.optionDayPassed':
      return words.optionDayPassed(count('option'), count('of'), period(), day('day'))
    case 'agreement.openEnded':
      return words.openEnded(day('start'))
    case 'agreement.noticeRuns':
      return words.noticeRuns(day('from'), period(), day('end'))
    case 'agreement.noticeAtEndOf':
      return words.noticeAtEndOf(unit(), day('end'))
    case 'agreement.lead':
      return words.lead(day('from'), count('days'), day('day'))
    case 'agreement.workingDay':
      return words.workingDay(day('from'), day('day'))
    default:
      return words.other(code)
  }
}
