import type { AgreementTerms } from '../core'
import type { Agreement } from './repository'

/**
 * An agreement's row → the terms that the core reckons with (AGR-1). What is lacking is left for `agreementDates` to name:
 * a renewal without its length becomes one of no length, which is refused with the field's name.
 */
export function termsOf(agreement: Agreement): AgreementTerms {
  const renewal = renewalOf(agreement)
  return {
    start: agreement.start ?? '',
    ...(agreement.end === undefined ? {} : { end: agreement.end }),
    ...(agreement.initial === undefined ? {} : { initial: agreement.initial }),
    ...(renewal === undefined ? {} : { renewal }),
    ...(agreement.notice === undefined ? {} : { notice: agreement.notice }),
    ...(agreement.noticeAtEndOf === undefined ? {} : { noticeAtEndOf: agreement.noticeAtEndOf }),
    ...(agreement.irrevocableUntil === undefined ? {} : { irrevocableUntil: agreement.irrevocableUntil }),
    ...(agreement.terminatedOn === undefined ? {} : { terminatedOn: agreement.terminatedOn }),
    ...(agreement.leadDays === undefined ? {} : { leadDays: agreement.leadDays }),
  }
}

function renewalOf(agreement: Agreement): AgreementTerms['renewal'] {
  const each = agreement.renewalEach ?? {}
  switch (agreement.renewalKind) {
    case 'tacit':
      return {
        kind: 'tacit',
        each,
        ...(agreement.renewalTimes === undefined ? {} : { times: agreement.renewalTimes }),
      }
    case 'express':
      return {
        kind: 'express',
        each,
        times: agreement.renewalTimes ?? 0,
        used: agreement.renewalUsed ?? 0,
        callBefore: agreement.renewalCallBefore ?? {},
      }
    default:
      return undefined
  }
}

/** The field of the agreement that a fault in its terms stands at: the core names `renewal.each.months`, the form has `renewalEach`. */
export function fieldOfTerm(term: string): keyof Agreement {
  const field = Object.entries(fieldsOfTerms).find(([name]) => term === name || term.startsWith(`${name}.`))
  return field?.[1] ?? 'start'
}

/** The longer names first: `renewal.each` before `renewal`. */
const fieldsOfTerms: Record<string, keyof Agreement> = {
  'renewal.each': 'renewalEach',
  'renewal.times': 'renewalTimes',
  'renewal.used': 'renewalUsed',
  'renewal.callBefore': 'renewalCallBefore',
  renewal: 'renewalKind',
  start: 'start',
  end: 'end',
  currentEnd: 'end',
  initial: 'initial',
  noticeAtEndOf: 'noticeAtEndOf',
  notice: 'notice',
  irrevocableUntil: 'irrevocableUntil',
  terminatedOn: 'terminatedOn',
  leadDays: 'leadDays',
}

/** An agreement of which nothing is known yet. */
export const blankAgreement: Agreement = {
  key: '',
  name: '',
  systems: [],
  supplier: '',
  registryNumber: '',
  link: '',
  price: '',
  start: undefined,
  end: undefined,
  initial: undefined,
  renewalKind: 'none',
  renewalEach: undefined,
  renewalTimes: undefined,
  renewalUsed: undefined,
  renewalCallBefore: undefined,
  notice: undefined,
  noticeAtEndOf: undefined,
  irrevocableUntil: undefined,
  terminatedOn: undefined,
  leadDays: undefined,
  firstFollowUpBy: undefined,
}
