/** Those whose rights are walked: at least one of each group of the access table, and what the table grants them. */
import { deciders, groups, handlers } from '../../demo/groups.ts'
import {
  administrator,
  budgetHolder,
  coordinator,
  type DemoPerson,
  dataProtectionOfficer,
  executiveDataProtectionContact,
  headOfSchools,
  procurementContact,
  schoolDataProtectionContact,
  systemManager,
  teacher,
} from '../../demo/people.ts'
import type { AccessGroup } from '../../src/core/index.ts'
import type { ListDeclaration } from '../../src/storage/lists/define-list.ts'

/** The board whose own lists are walked. */
export const walkedBoard = 'forskolaGrundskola'

export const walkers: DemoPerson[] = [
  teacher,
  systemManager,
  budgetHolder,
  headOfSchools,
  procurementContact,
  coordinator,
  schoolDataProtectionContact,
  executiveDataProtectionContact,
  dataProtectionOfficer,
  administrator,
]

/** The groups of the table that somebody counts as, at a list of the walked board. */
export function groupsAt({ userPrincipalName }: DemoPerson, list: ListDeclaration): AccessGroup[] {
  const held: AccessGroup[] = ['everyone']
  const siteGroups = ['leads', 'approvers', 'procurement', 'coordinators', 'dpo'] as const
  for (const group of siteGroups) if (groups[group].includes(userPrincipalName)) held.push(group)
  if (list.site === 'register' && groups.administrators.includes(userPrincipalName)) held.push('administrators')
  for (const [key, handler] of Object.entries(handlers)) {
    if (![handler.contact, ...handler.substitutes].includes(userPrincipalName)) continue
    held.push(!list.perBoard || key === walkedBoard ? 'handlers' : 'otherHandlers')
  }
  for (const [key, members] of Object.entries(deciders)) {
    if (members.includes(userPrincipalName) && (!list.perBoard || key === walkedBoard)) held.push('deciders')
  }
  return held
}
