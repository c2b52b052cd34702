import { date, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** What everyone may know of an agreement: that there is one, and until when. Same key as the agreement. */
export const agreementSummaries = defineList({
  name: 'agreementSummaries',
  urlName: 'AgreementSummaries',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    systems: references('Systems', 'systems'),
    until: date('Until'),
  },
})

export type AgreementSummary = EntityOf<typeof agreementSummaries>
