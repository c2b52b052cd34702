import { choice, date, people, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** PUB-9, INC-2, ORG-1: a board, an authority and a controller of its own, and whom to tell when personal data leaks. */
export const boards = defineList({
  name: 'boards',
  urlName: 'Boards',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    kind: choice('Kind', ['executive', 'service', 'ordinary', 'auditors']),
    contacts: people('Contacts'),
    substitutes: people('Substitutes'),
    dataProtectionOfficers: people('DataProtectionOfficers'),
    emergencyPhone: text('EmergencyPhone'),
    delegationRegistryNumber: text('DelegationRegistryNumber'),
    delegatedOn: date('DelegatedOn'),
    /** PUB-15: that its head of administration may issue powers of attorney. */
    powerOfAttorneyRegistryNumber: text('PowerOfAttorneyRegistryNumber'),
    powerOfAttorneyDelegatedOn: date('PowerOfAttorneyDelegatedOn'),
    /** Who decides on breaches by delegation. */
    deciders: people('Deciders'),
    /** ORG-1: when the authority was told who the officer is. */
    dpoReportedOn: date('DpoReportedOn'),
  },
})

export type Board = EntityOf<typeof boards>
