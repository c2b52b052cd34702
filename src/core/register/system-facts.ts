import type { Id } from '../id.ts'
import type { Category, DocumentKind } from '../model/governance-model.ts'
import type { RoleHolding } from './role-holding.ts'

export interface SystemFacts {
  category: Category
  scope: 'common' | 'administrationSpecific'
  hosting?: 'internal' | 'external'
  hasFee?: boolean // default true
  hasPersonalData?: boolean // default true
  jointWithProvider?: boolean // CAT-2's exception
  owningAdministrationId?: Id
  usingAdministrationIds?: Id[]
  holdings: RoleHolding[]
  documents: (DocumentKind | 'jointArrangement')[] // those in force on the day
  /** For SCOPE-2 and ROLE-5; where one is absent its checks are skipped. */
  executiveAdministrationId?: Id
  serviceAdministrationId?: Id
  itAdministrationId?: Id
}
