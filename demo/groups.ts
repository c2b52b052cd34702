/** Who is in which access group of the two sites. Nobody is in a group through an account that is disabled. */
import type { BoardKey } from './municipality.ts'
import {
  administrator,
  areaManager,
  budgetHolder,
  careSystemManager,
  coordinator,
  type DemoPerson,
  dataProtectionOfficer,
  deputyMunicipalDirector,
  executiveDataProtectionContact,
  headOfBuilding,
  headOfCare,
  headOfItOperations,
  headOfSchools,
  headOfService,
  leadSuperUser,
  libraryManager,
  principal,
  processOwner,
  procurementContact,
  productOwner,
  schoolDataProtectionContact,
  schoolSystemManager,
  serviceManager,
  systemManager,
  technicalSystemManager,
} from './people.ts'

const names = (...members: DemoPerson[]): string[] => members.map(member => member.userPrincipalName)

/** User principal names, by group. `everyone` is the tenant's own group of all employees, and is not listed. */
export const groups = {
  administrators: names(administrator),
  leads: names(
    systemManager,
    schoolSystemManager,
    careSystemManager,
    serviceManager,
    areaManager,
    leadSuperUser,
    technicalSystemManager,
    productOwner,
    // Lead super users of a single service each.
    coordinator,
    procurementContact,
  ),
  approvers: names(
    deputyMunicipalDirector,
    headOfService,
    headOfSchools,
    headOfCare,
    headOfBuilding,
    headOfItOperations,
    budgetHolder,
    processOwner,
    principal,
    libraryManager,
  ),
  procurement: names(procurementContact),
  coordinators: names(coordinator),
  dpo: names(dataProtectionOfficer),
}

/** The data protection contact of a board and the substitutes. Boards left out have nobody: a report to them reaches the DPO alone. */
export const handlers: Partial<Record<BoardKey, { contact: string; substitutes: string[] }>> = {
  kommunstyrelsen: { contact: executiveDataProtectionContact.userPrincipalName, substitutes: names(serviceManager) },
  forskolaGrundskola: {
    contact: schoolDataProtectionContact.userPrincipalName,
    substitutes: names(schoolSystemManager),
  },
}

/** Who decides on breaches by delegation. */
export const deciders: Partial<Record<BoardKey, string[]>> = {
  kommunstyrelsen: names(deputyMunicipalDirector),
  service: names(headOfService),
  byggnad: names(headOfBuilding),
  miljoHalsoskydd: names(headOfBuilding),
  forskolaGrundskola: names(headOfSchools),
  gymnasiumArbetsmarknad: names(headOfSchools),
  vardOmsorg: names(headOfCare),
}
