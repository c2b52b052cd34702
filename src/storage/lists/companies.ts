import { note, people, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** PUB-7: a company or foundation of the municipality, a legal person of its own: no board, and no delegation covers it. */
export const companies = defineList({
  name: 'companies',
  urlName: 'Companies',
  columns: {
    key: text('Key', { unique: true }),
    name: text('Title'),
    organisationNumber: text('OrganisationNumber'),
    contacts: people('Contacts'),
    /** ORG-2: the officer may be shared with the municipality. */
    dataProtectionOfficers: people('DataProtectionOfficers'),
    remarks: note('Remarks'),
  },
})

export type Company = EntityOf<typeof companies>
