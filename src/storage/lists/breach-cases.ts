import { choice, instant, note, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** INC-4, INC-8: what the handlers make of a report; one case for each controller. */
export const breachCases = defineList({
  name: 'breachCases',
  urlName: 'BreachCases',
  site: 'breach',
  perBoard: true,
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    reportKey: text('ReportKey', { unique: true }),
    receivedAt: instant('ReceivedAt'),
    awareAt: instant('AwareAt'),
    /** Changing when the controller became aware needs a reason; the old value stays in the item's versions. */
    awareReason: note('AwareReason'),
    state: choice('State', ['open', 'notified', 'closed']),
    notifiedAt: instant('NotifiedAt'),
    authorityReference: text('AuthorityReference'),
    delayReasons: note('DelayReasons'),
    closedAt: instant('ClosedAt'),
    assessment: note('Assessment'),
  },
})

export type BreachCase = EntityOf<typeof breachCases>
