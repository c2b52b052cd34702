/** ROLE-13: what a role asks one to know; and what is told of the role beside its duties. */
import type { Category } from '../model/governance-model.ts'
import { operationalLeadRoles } from '../model/operational-lead.ts'
import type { DutyRole } from './duty-lists.ts'

export type KnowledgeCode =
  | 'expertInFunctions'
  | 'skilledInService'
  | 'processOverview'
  | 'processWell'
  | 'itVeryGood'
  | 'itGood'
  | 'itSome'
  | 'noItDemand'
  | 'technologySome'
  | 'technologyVeryGood'
  | 'agreementAndTender'
  | 'useInOwnWork'
  | 'informationVeryGood'

const freeServices: Category[] = ['publicService', 'authorityService']

function ofLeadSuperUser(category: Category): KnowledgeCode[] {
  if (freeServices.includes(category)) return ['skilledInService', 'noItDemand']
  if (category === 'commercialService') return ['skilledInService', 'itSome', 'agreementAndTender']
  return ['expertInFunctions', 'processOverview', 'itGood', 'technologySome', 'agreementAndTender']
}

export function knowledgeFor(role: DutyRole, category: Category): KnowledgeCode[] {
  switch (role) {
    case 'systemManager':
    case 'serviceManager':
    case 'areaManager':
      return ['expertInFunctions', 'processOverview', 'itVeryGood', 'technologySome', 'agreementAndTender']
    case 'leadSuperUser':
      return ofLeadSuperUser(category)
    case 'technicalSystemManager':
    case 'productOwner':
      return ['itVeryGood', 'technologyVeryGood']
    case 'budgetHolder':
      return ['processWell']
    case 'systemAdministrator':
      return ['itSome']
    case 'superUser':
      return ['useInOwnWork']
    case 'informationManager':
      return ['informationVeryGood']
    default:
      return []
  }
}

/** Told beside the list, where it matters; each with its rule. */
export const roleNotes = {
  delegatesTasksOnly: 'ROLE-8',
  whoMayOwn: 'ROLE-2',
  isManager: 'ROLE-12',
  classificationAndDpia: 'ROLE-18',
  mayHaveAdministrator: 'ROLE-11',
  noOwner: 'SCOPE-6',
  carriesNoResponsibility: 'ROLE-11',
  atItDepartment: 'ROLE-5',
  tableWins: 'ROLE-16',
  wholeProcess: 'SCOPE-3',
  supportsOthers: 'FORUM-2',
  noDutyButForum: 'ROLE-17',
  recordedNotAppointed: 'ROLE-1',
  supportNotResponsible: 'ORG-3',
} as const

export type RoleNote = keyof typeof roleNotes

export function notesOn(role: DutyRole, category: Category): RoleNote[] {
  const lead: RoleNote[] = operationalLeadRoles.some(each => each === role) ? ['classificationAndDpia'] : []
  switch (role) {
    case 'owner':
      return ['whoMayOwn', 'delegatesTasksOnly']
    case 'budgetHolder':
      return ['isManager']
    case 'systemManager':
    case 'areaManager':
      return [...lead, 'mayHaveAdministrator']
    case 'leadSuperUser':
      return freeServices.includes(category) ? [...lead, 'noOwner'] : lead
    case 'technicalSystemManager':
      return ['atItDepartment', 'tableWins']
    case 'productOwner':
      return ['atItDepartment']
    case 'processOwner':
      return ['wholeProcess']
    case 'systemAdministrator':
      return ['carriesNoResponsibility']
    case 'superUser':
      return ['supportsOthers']
    case 'user':
      return ['noDutyButForum']
    case 'dataProtectionContact':
      return ['supportNotResponsible']
    case 'serviceManager':
      return lead
    default:
      return ['recordedNotAppointed']
  }
}
