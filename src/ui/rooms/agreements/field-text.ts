/** An agreement's fields and values in words: for a lost race, and for those who may read and not change. */
import type { Period } from '../../../core'
import type { AgreementsMessages } from '../../../i18n/agreements-messages'
import type { Formats } from '../../../i18n/format'
import type { Agreement, Stored, System } from '../../../storage/repository'
import { periodText } from '../../shared/period-text'
import { systemNames } from './agreement-rows'

export interface FieldWords {
  said: AgreementsMessages
  formats: Formats
  systems: Stored<System>[]
}

/** Shown to those who may only read, in the order of the form. */
export const readableFields = [
  'supplier',
  'systems',
  'registryNumber',
  'link',
  'price',
  'start',
  'end',
  'initial',
  'renewalKind',
  'renewalEach',
  'renewalTimes',
  'renewalUsed',
  'renewalCallBefore',
  'notice',
  'noticeAtEndOf',
  'irrevocableUntil',
  'terminatedOn',
  'leadDays',
  'firstFollowUpBy',
] as const satisfies (keyof Agreement)[]

export function fieldName({ agreement }: AgreementsMessages, field: string): string {
  return Object.entries(agreement.fields).find(([name]) => name === field)?.[1] ?? field
}

const worded = (words: Record<string, string>, value: unknown): string => words[String(value)] ?? String(value)

/** Only a period is an object among an agreement's values. */
const isPeriod = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** '' for an empty value. */
export function fieldText({ said, formats, systems }: FieldWords, field: string, value: unknown): string {
  if (value === undefined || value === '') return ''
  const { agreement } = said
  switch (field) {
    case 'systems': {
      const ids = Array.isArray(value) ? value.filter(id => typeof id === 'number') : []
      return systemNames(systems, ids)
        .map(({ name }) => name)
        .join(', ')
    }
    case 'renewalKind':
      return worded(agreement.renewals, value)
    case 'noticeAtEndOf':
      return worded(agreement.ends, value)
    case 'start':
    case 'end':
    case 'irrevocableUntil':
    case 'terminatedOn':
    case 'firstFollowUpBy':
      return formats.date(String(value))
    default:
      return isPeriod(value) ? periodText(said, value) : String(value)
  }
}
