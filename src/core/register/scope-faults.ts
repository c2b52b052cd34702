import type { Finding } from '../finding.ts'
import type { Id } from '../id.ts'
import type { Role, RoleDemand } from '../model/governance-model.ts'
import { isMandatory } from './lacking-roles.ts'
import type { RoleHolding } from './role-holding.ts'
import type { SystemFacts } from './system-facts.ts'

/** SCOPE-2, SCOPE-3, SCOPE-4, SCOPE-6, SCOPE-8: what follows from whom the system is for. */
export function scopeFaults(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  active: readonly RoleHolding[],
): Finding[] {
  return [
    ...notExpected(demands, active),
    ...(system.scope === 'common' ? commonFaults(demands, system, active) : specificFaults(demands, system, active)),
  ]
}

function notExpected(demands: Record<Role, RoleDemand>, active: readonly RoleHolding[]): Finding[] {
  return (['owner', 'budgetHolder'] as const)
    .filter(role => demands[role] === 'none' && active.some(holding => holding.role === role))
    .map(role => ({ code: 'register.roleNotExpected', rule: 'SCOPE-6', level: 'warning', params: { role } }))
}

/** SCOPE-8: where nothing is stored, the administration that the one owner is employed at. */
function owningAdministration(system: SystemFacts, active: readonly RoleHolding[]): Id | undefined {
  const owners = active.filter(({ role }) => role === 'owner').map(({ administrationId }) => administrationId)
  return system.owningAdministrationId ?? (new Set(owners).size === 1 ? owners[0] : undefined)
}

/** The IT department is part of the Service administration, whichever of the two somebody's directory entry names. */
function commonFaults(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  active: readonly RoleHolding[],
): Finding[] {
  const { executiveAdministrationId, serviceAdministrationId, itAdministrationId } = system
  if (executiveAdministrationId === undefined || serviceAdministrationId === undefined) return []
  const theirs: (Id | undefined)[] = [executiveAdministrationId, serviceAdministrationId, itAdministrationId]
  const isOneOfThem = (id: Id) => theirs.includes(id)
  const findings: Finding[] = []
  const owning = owningAdministration(system, active)
  if (demands.owner !== 'none' && owning !== undefined && !isOneOfThem(owning)) {
    const params = { administrationId: owning }
    findings.push({ code: 'register.commonOwnedElsewhere', rule: 'SCOPE-2', level: 'warning', params })
  }
  for (const { role, personId, administrationId } of active) {
    if (role !== 'processOwner' || administrationId === undefined || isOneOfThem(administrationId)) continue
    const params = { personId, administrationId }
    findings.push({ code: 'register.commonProcessOwnerElsewhere', rule: 'SCOPE-3', level: 'warning', params })
  }
  return findings
}

/** An administration counts as covered where somebody of the role's holders has no known administration. */
function specificFaults(
  demands: Record<Role, RoleDemand>,
  system: SystemFacts,
  active: readonly RoleHolding[],
): Finding[] {
  const using = [...new Set(system.usingAdministrationIds ?? [])]
  return (['budgetHolder', 'processOwner'] as const).flatMap(role => {
    if (!isMandatory(role, demands, system)) return []
    const at = new Set(active.filter(holding => holding.role === role).map(holding => holding.administrationId))
    if (at.has(undefined)) return []
    return using
      .filter(administrationId => !at.has(administrationId))
      .map(administrationId => ({
        code: `register.${role}MissingForAdministration`,
        rule: 'SCOPE-4',
        level: 'warning' as const,
        params: { administrationId },
      }))
  })
}
