import type { Category, Role, RoleDemand } from './governance-model.ts'

const nobody: Record<Role, RoleDemand> = {
  owner: 'none',
  budgetHolder: 'none',
  systemManager: 'none',
  serviceManager: 'none',
  leadSuperUser: 'none',
  areaManager: 'none',
  technicalSystemManager: 'none',
  productOwner: 'none',
  processOwner: 'none',
  systemAdministrator: 'none',
  superUser: 'none',
  informationOwner: 'none',
  informationManager: 'none',
  processLeader: 'none',
  supplier: 'none',
  user: 'none',
}

const paidFor = {
  ...nobody,
  owner: 'mandatory',
  budgetHolder: 'mandatory',
  informationOwner: 'stakeholder',
  supplier: 'stakeholder',
} satisfies Record<Role, RoleDemand>

const inAProcess = {
  ...paidFor,
  technicalSystemManager: 'mandatory',
  processOwner: 'mandatory',
  superUser: 'optional',
  informationManager: 'stakeholder',
  processLeader: 'stakeholder',
} satisfies Record<Role, RoleDemand>

/** Which roles a category asks for (rules ROLE-1…5), after the model of 2023.1. */
export const defaultRoles: Record<Category, Record<Role, RoleDemand>> = {
  publicService: { ...nobody, leadSuperUser: 'mandatory' },
  authorityService: { ...nobody, leadSuperUser: 'mandatory' },
  commercialService: { ...paidFor, leadSuperUser: 'mandatory', processOwner: 'stakeholder' },
  digitalTool: { ...inAProcess, leadSuperUser: 'mandatory' },
  businessSystem: { ...inAProcess, systemManager: 'mandatory', systemAdministrator: 'optional' },
  platform: { ...inAProcess, serviceManager: 'mandatory' },
  itInfrastructure: {
    ...paidFor,
    areaManager: 'mandatory',
    productOwner: 'mandatory',
    processOwner: 'stakeholder',
    systemAdministrator: 'optional',
  },
}
