import { forums as forumKinds } from '../../core'
import { boolean, choice, date, note, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** FORUM-2, FORUM-9: a meeting that was held, or the internal dialogue that stood in for a contract follow-up. */
export const occurrences = defineList({
  name: 'occurrences',
  urlName: 'Occurrences',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    systems: references('Systems', 'systems'),
    forum: choice('Forum', forumKinds, { indexed: true }),
    /** The agreement followed up, by key: not everyone who may read this list may read agreements. */
    agreementKey: text('AgreementKey', { indexed: true }),
    heldOn: date('HeldOn', { indexed: true }),
    kind: choice('HeldAs', ['meeting', 'internalDialogue']),
    supplierAsked: boolean('SupplierAsked', false),
    supplierCalled: boolean('SupplierCalled', false),
    satisfied: boolean('Satisfied', false),
    notes: note('Notes'),
  },
})

export type Occurrence = EntityOf<typeof occurrences>
