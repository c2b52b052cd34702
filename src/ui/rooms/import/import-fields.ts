/** The columns that an import knows, and what kind of answer each takes. */
import type { Role } from '../../../core'

export const importFields = {
  name: 'text',
  category: 'category',
  scope: 'scope',
  hosting: 'hosting',
  purpose: 'note',
  supplier: 'text',
  owningAdministration: 'administration',
  usingAdministrations: 'administrations',
  hasFee: 'yesNo',
  hasPersonalData: 'yesNo',
  startOfUse: 'date',
  endedOn: 'date',
  owner: 'people',
  budgetHolder: 'people',
  operationalLead: 'people',
  technicalSystemManager: 'people',
  processOwner: 'people',
} as const

export type ImportField = keyof typeof importFields
export type FieldKind = (typeof importFields)[ImportField]

export const isImportField = (name: string): name is ImportField => name in importFields

export const fieldNames: readonly ImportField[] = Object.keys(importFields).filter(isImportField)

/** Those of the fields that appoint somebody; the operational lead's role follows from the category (ROLE-10). */
export const roleFields = {
  owner: 'owner',
  budgetHolder: 'budgetHolder',
  technicalSystemManager: 'technicalSystemManager',
  processOwner: 'processOwner',
} as const satisfies Partial<Record<ImportField, Role>>

export type PeopleField = keyof typeof roleFields | 'operationalLead'

export const peopleFields: readonly PeopleField[] = [
  'owner',
  'budgetHolder',
  'operationalLead',
  'technicalSystemManager',
  'processOwner',
]

/** Without regard to case, and to whether words are parted by a space, a hyphen or a line break. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[\s\u00A0-]+/g, ' ')
    .trim()
