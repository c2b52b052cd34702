import { categories } from '../../core'
import { boolean, choice, date, note, person, reference, references, text } from './column'
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
    /** SCOPE-8: told apart only where the owning administration serves two boards. */
    owningBoard: reference('OwningBoard', 'boards'),
    /** SCOPE-7, PUB-3: common because this board performs the support process for all. */
    supportProcessOf: reference('SupportProcessOf', 'boards'),
    /** REG-4, PUB-10. */
    controllerBoards: references('ControllerBoards', 'boards'),
    processorBoard: reference('ProcessorBoard', 'boards'),
    /** PUB-7. */
    usingCompanies: references('UsingCompanies', 'companies'),
    /** The names of the fields that whoever confirmed the entry didn't know, one a line: not knowing is an answer, and counted. */
    unknownFields: note('UnknownFields'),
    confirmedOn: date('ConfirmedOn'),
    confirmedBy: person('ConfirmedBy'),
  },
})

export type System = EntityOf<typeof systems>
