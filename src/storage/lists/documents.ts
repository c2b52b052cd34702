import { documentKinds } from '../../core'
import { choice, date, number, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** DOC-1, AGR-7, AGR-11: a document behind a system, with where it is registered; the document itself lies elsewhere. */
export const documents = defineList({
  name: 'documents',
  urlName: 'SystemDocuments',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    system: reference('System', 'systems'),
    kind: choice('Kind', [...documentKinds, 'jointArrangement'], {
      indexed: true,
    }),
    registryNumber: text('RegistryNumber'),
    link: text('Link'),
    validFrom: date('ValidFrom'),
    validTo: date('ValidTo'),
    /** DOC-8: where it is preserved, and for how many years after it ceased to hold; no number: preserved for good. */
    preservedIn: choice('PreservedIn', ['registry', 'sharePoint']),
    keptYears: number('KeptYears'),
  },
})

export type SystemDocument = EntityOf<typeof documents>
