import type { Finding } from '../finding.ts'
import type { Category, Role, RoleDemand } from '../model/governance-model.ts'
import type { Position, RoleHolding } from './role-holding.ts'
import type { SystemFacts } from './system-facts.ts'

/** ROLE-2: who may own a system of the category. */
export function ownerPositions(category: Category): readonly Position[] {
  return category === 'itInfrastructure' ? ['headOfItOperations'] : ['headOfAdministration', 'deputyMunicipalDirector']
}

/** ROLE-2, ROLE-4, ROLE-5, ROLE-12: holders in force whose position, number or workplace doesn't fit the role. */
export function unfitHolders(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  active: readonly RoleHolding[],
): Finding[] {
  return [
    ...ownerFaults(demands, system, active),
    ...notAtItDepartment(system, active),
    ...notManagers(demands, active),
  ]
}

function ownerFaults(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  active: readonly RoleHolding[],
): Finding[] {
  const owners = active.filter(holding => holding.role === 'owner')
  if (demands.owner === 'none') return []
  const findings: Finding[] = []
  const allowed = ownerPositions(system.category)
  const refused = new Set(
    owners.flatMap(owner => (owner.position === undefined || allowed.includes(owner.position) ? [] : [owner.position])),
  )
  for (const position of refused) {
    findings.push({ code: 'register.ownerPosition', rule: 'ROLE-2', level: 'error', params: { position } })
  }
  const count = new Set(owners.map(owner => owner.personId)).size
  if (count > 1) {
    findings.push({ code: 'register.ownerNotSingle', rule: 'ROLE-4', level: 'error', params: { count } })
  }
  return findings
}

function notAtItDepartment(system: SystemFacts, active: readonly RoleHolding[]): Finding[] {
  const it = system.itAdministrationId
  if (it === undefined) return []
  return active.flatMap(({ role, personId, administrationId }) =>
    (role === 'technicalSystemManager' || role === 'productOwner') &&
    administrationId !== undefined &&
    administrationId !== it
      ? [
          {
            code: 'register.notAtItDepartment',
            rule: 'ROLE-5',
            level: 'warning' as const,
            params: { role, personId, administrationId },
          },
        ]
      : [],
  )
}

function notManagers(demands: Record<Role, RoleDemand>, active: readonly RoleHolding[]): Finding[] {
  if (demands.budgetHolder === 'none') return []
  return active.flatMap(({ role, personId, position }) =>
    role === 'budgetHolder' && position === 'other'
      ? [{ code: 'register.budgetHolderNotManager', rule: 'ROLE-12', level: 'warning' as const, params: { personId } }]
      : [],
  )
}
