import type { Period } from '../../core'
import type { AgreementsMessages } from '../../i18n/agreements-messages'

/** 18 months → "1 year and 6 months", in the reader's language; '' for none at all. */
export function periodText({ agreement }: AgreementsMessages, period: Period): string {
  const words = agreement.periods
  const months = (period.years ?? 0) * 12 + (period.months ?? 0)
  const years = Math.floor(months / 12)
  const parts = [
    years > 0 && words.years(years),
    months % 12 > 0 && words.months(months % 12),
    period.weeks && words.weeks(period.weeks),
    period.days && words.days(period.days),
  ].filter(part => typeof part === 'string')
  const last = parts.pop()
  if (last === undefined) return ''
  return parts.length === 0 ? last : `${parts.join(', ')} ${words.and} ${last}`
}
