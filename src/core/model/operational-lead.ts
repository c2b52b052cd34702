import type { Category, Role } from './governance-model.ts'

const leads = {
  publicService: 'leadSuperUser',
  authorityService: 'leadSuperUser',
  commercialService: 'leadSuperUser',
  digitalTool: 'leadSuperUser',
  businessSystem: 'systemManager',
  platform: 'serviceManager',
  itInfrastructure: 'areaManager',
} as const satisfies Record<Category, Role>

/** The role that leads the day-to-day work of a system of this category (ROLE-10). */
export function operationalLead(category: Category): (typeof leads)[Category] {
  return leads[category]
}

/** The roles that are some category's operational lead. */
export const operationalLeadRoles: readonly Role[] = [...new Set(Object.values(leads))]
