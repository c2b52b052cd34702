import { choice, date, note, number, period, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** AGR-1: an agreement and its terms; one may cover several systems. The days are computed, never stored. */
export const agreements = defineList({
  name: 'agreements',
  urlName: 'Agreements',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    systems: references('Systems', 'systems'),
    supplier: text('Supplier'),
    registryNumber: text('RegistryNumber'),
    link: text('Link'),
    price: note('Price'),
    start: date('StartsOn'),
    end: date('EndsOn'),
    initial: period('InitialTerm'),
    renewalKind: choice('RenewalKind', ['none', 'tacit', 'express']),
    renewalEach: period('RenewalEach'),
    renewalTimes: number('RenewalTimes'),
    renewalUsed: number('RenewalUsed'),
    renewalCallBefore: period('RenewalCallBefore'),
    notice: period('NoticePeriod'),
    noticeAtEndOf: choice('NoticeAtEndOf', ['month', 'quarter', 'year']),
    irrevocableUntil: date('IrrevocableUntil'),
    terminatedOn: date('TerminatedOn'),
    leadDays: number('LeadDays'),
    /** FORUM-13: where somebody decided on a sooner first follow-up than the adoption date gives. */
    firstFollowUpBy: date('FirstFollowUpBy'),
  },
})

export type Agreement = EntityOf<typeof agreements>
