import { choice, date, note, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** REG-6: a support case or a reported fault; what is open stands on the agendas of the system's forums. */
export const supportCases = defineList({
  name: 'supportCases',
  urlName: 'SupportCases',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    system: reference('System', 'systems'),
    kind: choice('Kind', ['fault', 'question', 'request']),
    state: choice('State', ['open', 'atSupplier', 'closed'], { indexed: true }),
    reportedOn: date('ReportedOn'),
    closedOn: date('ClosedOn'),
    supplierReference: text('SupplierReference'),
    description: note('Description'),
    outcome: note('Outcome'),
  },
})

export type SupportCase = EntityOf<typeof supportCases>
