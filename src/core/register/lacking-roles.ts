import type { Finding } from '../finding.ts'
import { type Role, type RoleDemand, roles } from '../model/governance-model.ts'
import type { RoleHolding } from './role-holding.ts'
import type { SystemFacts } from './system-facts.ts'

/** ROLE-1, with the model's one exception: a commercial service without a fee needs no budget holder. */
export function isMandatory(
  role: Role,
  demands: Record<Role, RoleDemand>,
  system: Pick<SystemFacts, 'category' | 'hasFee'>,
): boolean {
  const free = system.category === 'commercialService' && system.hasFee === false
  return demands[role] === 'mandatory' && !(role === 'budgetHolder' && free)
}

/** ROLE-1 and ROLE-6: roles that nobody holds, and roles held by accounts only that are gone or disabled. */
export function lackingRoles(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  inForce: readonly RoleHolding[],
): Finding[] {
  const findings: Finding[] = []
  for (const role of roles) {
    const holdings = inForce.filter(holding => holding.role === role)
    const mandatory = isMandatory(role, demands, system)
    if (holdings.length === 0) {
      if (mandatory) findings.push({ code: 'register.roleMissing', rule: 'ROLE-1', level: 'error', params: { role } })
    } else if (holdings.every(holding => holding.active === false)) {
      const level = mandatory ? 'error' : 'warning'
      findings.push({ code: 'register.roleVacant', rule: 'ROLE-6', level, params: { role } })
    }
  }
  return findings
}
