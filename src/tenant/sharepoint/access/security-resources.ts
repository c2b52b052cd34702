/** Users, groups, permission levels and role assignments as the wire has them. */
import type { Env, Site } from '../env'
import { errors } from '../wire/errors'
import { complex, type Resource, type Value } from '../wire/resource'
import { maskValue } from './permissions'
import { type Principal, principalById } from './principals'
import { placeOf } from './scopes'

export interface Role {
  id: number
  name: string
  description: string
  position: number
  kind: number
  hidden: number
  low: number
  high: number
}

export const roleById = (env: Env, site: Site, id: number): Role | undefined =>
  env.db.get<Role>('SELECT * FROM roles WHERE site = ? AND id = ?', site.id, id)

export function roleResource(role: Role): Resource {
  return {
    kind: 'resource',
    type: 'SP.RoleDefinition',
    set: 'SP.ApiData.RoleDefinitions',
    path: `Web/RoleDefinitions(${role.id})`,
    props: {
      BasePermissions: maskValue(role),
      Description: role.description,
      Hidden: role.hidden === 1,
      Id: role.id,
      Name: role.name,
      Order: role.position,
      RoleTypeKind: role.kind,
    },
  }
}

/** 1 User, 4 SecurityGroup, 8 SharePointGroup. */
const PRINCIPAL_TYPE = { user: 1, claim: 4, group: 8 } as const

export function userResource(env: Env, site: Site, user: Principal): Resource {
  const props: Record<string, Value> = {
    Id: user.id,
    IsHiddenInUI: false,
    LoginName: user.login,
    Title: user.title,
    PrincipalType: PRINCIPAL_TYPE[user.kind],
    Email: user.email,
    Expiration: '',
    IsEmailAuthenticationGuestUser: false,
    IsShareByEmailGuestUser: user.upn.includes('#ext#'),
    IsSiteAdmin: user.is_admin === 1,
    UserId: user.directory_id
      ? complex('SP.UserIdInfo', {
          NameId: user.directory_id.replaceAll('-', '').slice(0, 16),
          NameIdIssuer: 'urn:federation:microsoftonline',
        })
      : null,
    UserPrincipalName: user.upn || null,
  }
  return {
    kind: 'resource',
    type: 'SP.User',
    set: 'SP.ApiData.Users',
    path: `Web/GetUserById(${user.id})`,
    props,
    nav: {
      Groups: () => groupsOf(env, site, user.id).map(group => groupResource(env, site, group)),
      Alerts: () => [],
    },
  }
}

export const groupsOf = (env: Env, site: Site, id: number): Principal[] =>
  env.db.all<Principal>(
    'SELECT g.* FROM principals g JOIN members m ON m.site = g.site AND m.grp = g.id WHERE g.site = ? AND m.principal = ? ORDER BY g.id',
    site.id,
    id,
  )

export const membersOf = (env: Env, site: Site, group: number): Principal[] =>
  env.db.all<Principal>(
    'SELECT p.* FROM principals p JOIN members m ON m.site = p.site AND m.principal = p.id WHERE p.site = ? AND m.grp = ? ORDER BY p.id',
    site.id,
    group,
  )

export function groupResource(env: Env, site: Site, group: Principal, mayList = false): Resource {
  const owner = group.owner === null ? undefined : principalById(env, site, group.owner)
  return {
    kind: 'resource',
    type: 'SP.Group',
    set: 'SP.ApiData.Groups',
    path: `Web/SiteGroups/GetById(${group.id})`,
    props: {
      Id: group.id,
      IsHiddenInUI: false,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: group.members_edit === 1,
      AllowRequestToJoinLeave: group.allow_requests === 1,
      AutoAcceptRequestToJoinLeave: group.auto_accept === 1,
      Description: group.description || null,
      OnlyAllowMembersViewMembership: group.only_members_see === 1,
      OwnerTitle: owner?.title ?? '',
      RequestToJoinLeaveEmailSetting: group.request_email,
    },
    nav: {
      Users: () => {
        if (!mayList) throw errors.accessDenied()
        return membersOf(env, site, group.id).map(user => userResource(env, site, user))
      },
      Owner: () => (owner ? principalResource(env, site, owner) : null),
    },
  }
}

export const principalResource = (env: Env, site: Site, principal: Principal, mayList = false): Resource =>
  principal.kind === 'group' ? groupResource(env, site, principal, mayList) : userResource(env, site, principal)

/** The assignments of one scope, one resource per principal. */
export function assignmentResources(env: Env, site: Site, scope: string, path: string): Resource[] {
  const rows = env.db.all<{ principal: number; role: number }>(
    'SELECT principal, role FROM assignments WHERE site = ? AND scope = ? ORDER BY principal, role',
    site.id,
    placeOf(site, scope),
  )
  return [...new Set(rows.map(row => row.principal))].map(id => ({
    kind: 'resource',
    type: 'SP.RoleAssignment',
    set: 'SP.ApiData.RoleAssignments',
    path: `${path}/RoleAssignments/GetByPrincipalId(${id})`,
    props: { PrincipalId: id },
    nav: {
      Member: () => {
        const member = principalById(env, site, id)
        // Whoever may see the assignments is an owner or next to it: the members' names too (assumed).
        return member ? principalResource(env, site, member, true) : null
      },
      RoleDefinitionBindings: () =>
        rows
          .filter(row => row.principal === id)
          .map(row => roleById(env, site, row.role))
          .filter(role => role !== undefined)
          .map(roleResource),
    },
  }))
}
