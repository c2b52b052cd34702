import { approvalKinds } from '../../core'
import { choice, date, instant, note, person, text } from './column'
import { defineList, type EntityOf } from './define-list'

export const agreementDecisions = ['extend', 'terminate', 'renegotiate', 'letEnd'] as const

/**
 * ROLE-8, ROLE-9, AGR-2: what was approved or decided, added to and never rewritten. Who approved is the one who added the
 * item, by SharePoint's own mark; whether it counts, core's `approvalStanding` says.
 */
export const approvals = defineList({
  name: 'approvals',
  urlName: 'Approvals',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    kind: choice('Kind', approvalKinds),
    /** The key of what is approved: an agreement, a document. */
    subjectKey: text('SubjectKey', { indexed: true }),
    /** Of a decision on an agreement: the end that it is about, as reckoned that day. */
    about: date('AboutEnd'),
    decision: choice('Decision', agreementDecisions),
    reasons: note('Reasons'),
    /** Where it was put back from a backup: who wrote it and when, in words. Such an item proves nothing by itself. */
    restoredFrom: text('RestoredFrom'),
    /** Set by SharePoint and by nobody else. */
    approver: person('Author'),
    approvedAt: instant('Created'),
  },
})

export type ApprovalEntry = EntityOf<typeof approvals>
