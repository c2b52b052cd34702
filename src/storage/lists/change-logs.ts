import { instant, note, person, text } from './column'
import { defineList, type EntityOf } from './define-list'

const columns = {
  key: text('Key', { unique: true }),
  /** How the record was called then. */
  title: text('Title'),
  /** The list that the record is in, and its key. */
  list: text('RecordList'),
  recordKey: text('RecordKey', { indexed: true }),
  /** The field by our name; '' where the record was made. */
  field: text('FieldName'),
  /** As text: storage/lists/value-text.ts. */
  before: note('ValueBefore'),
  after: note('ValueAfter'),
  changedAt: instant('ChangedAt'),
  /** Where it was put back from a backup: who wrote it and when, in words. */
  restoredFrom: text('RestoredFrom'),
  /** Set by SharePoint and by nobody else. */
  writtenBy: person('Author'),
  writtenAt: instant('Created'),
}

/** DOC-6: every change with date and author, of what everyone may read. SharePoint's own versions are trimmed some day; this isn't. */
export const changeLogOpen = defineList({ name: 'changeLogOpen', urlName: 'ChangeLog', columns })

/** DOC-6, of what not everyone may read: agreements. */
export const changeLogAgreements = defineList({ name: 'changeLogAgreements', urlName: 'AgreementChangeLog', columns })

export type LoggedChange = EntityOf<typeof changeLogOpen>
