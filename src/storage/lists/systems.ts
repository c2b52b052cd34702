import { categories } from '../../core'
import { boolean, choice, date, note, reference, references, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** CAT-1, SCOPE-1…8: a digital service or system of the register. */
export const systems = defineList({
  name: 'systems',
  urlName: 'Systems',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title', { indexed: true }),
    category: choice('Category', categories, { indexed: true }),
    scope: choice('Scope', ['common', 'administrationSpecific']),
    hosting: choice('Hosting', ['internal', 'external']),
    purpose: note('Purpose'),
    supplier: text('Supplier'),
    owningAdministration: reference('OwningAdministration', 'administrations'),
    usingAdministrations: references('UsingAdministrations', 'administrations'),
    hasFee: boolean('HasFee', true),
    hasPersonalData: boolean('HasPersonalData', true),
    jointWithProvider: boolean('JointWithProvider', false),
    startOfUse: date('StartOfUse'),
    endedOn: date('EndedOn', { indexed: true }),
  },
})

export type System = EntityOf<typeof systems>
