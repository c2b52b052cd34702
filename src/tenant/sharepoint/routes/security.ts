/** Permission levels, role assignments and inheritance, on web, list and item. */
import { FULL_CONTROL, type Mask, maskValue, Permission } from '../access/permissions'
import { actingAs, principalById, principalByLogin } from '../access/principals'
import {
  type Asker,
  assign,
  breakInheritance,
  demand,
  itemMask,
  itemScope,
  listMask,
  listScope,
  maskAt,
  placeOf,
  WEB,
} from '../access/scopes'
import { assignmentResources, roleById } from '../access/security-resources'
import { type Change, ChangeKind, record } from '../changes/change-log'
import { FOLDER } from '../docs/doc-store'
import type { ItemRow } from '../items/item-row'
import { itemPath } from '../items/item-select'
import { hasUnique } from '../lists/field-store'
import { itemTable } from '../lists/item-table'
import { listPath, listResource } from '../lists/list-resources'
import { type List, setList } from '../lists/list-store'
import { fold } from '../query/text-order'
import { isOwnScope, setWebScope, siteByPath } from '../sites'
import { errors, NotImplemented } from '../wire/errors'
import type { Answer } from '../wire/resource'
import { answerRows } from './items'
import { argument, done, type Handler, locator, many, NOTHING, one, type Req, scene, theItem, theList } from './request'
import { webResource } from './web'

interface Securable {
  /** Where its assignments lie, own or inherited. */
  scope: string
  own: boolean
  path: string
  mask: (asker: Asker) => Mask
  list?: List
  item?: ItemRow
}

function securable(req: Req): Securable {
  if (!req.address.locators.list)
    return {
      scope: placeOf(req.site, WEB),
      own: isOwnScope(req.site),
      path: 'Web',
      mask: asker => maskAt(req.env, req.site, asker, WEB),
    }
  const list = theList(req)
  const above = list.scoped ? listScope(list.id) : placeOf(req.site, WEB)
  if (!req.address.locators.item)
    return {
      scope: above,
      own: list.scoped === 1,
      path: listPath(list),
      mask: asker => listMask(req.env, req.site, asker, list),
      list,
    }
  const item = theItem(req, list)
  return {
    scope: item.scoped ? itemScope(list.id, item.id) : above,
    own: item.scoped === 1,
    path: itemPath(list, item.id),
    mask: asker => itemMask(req.env, req.site, asker, list, item),
    list,
    item,
  }
}

export const getRoleAssignments: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.enumeratePermissions)
  return many(req, 'SP.ApiData.RoleAssignments', assignmentResources(req.env, req.site, at.scope, at.path))
}

function theAssignment(req: Req, at: Securable) {
  demand(at.mask(req.asker), Permission.enumeratePermissions)
  const id = Number(locator(req, 'assignment').value)
  const found = assignmentResources(req.env, req.site, at.scope, at.path).find(one => one.props.PrincipalId === id)
  if (!found) throw errors.principalMissing(id)
  return found
}

export const getRoleAssignment: Handler = req => one(req, theAssignment(req, securable(req)))

export const getBindings: Handler = req => {
  const bindings = theAssignment(req, securable(req)).nav?.RoleDefinitionBindings?.()
  return many(req, 'SP.ApiData.RoleDefinitions', Array.isArray(bindings) ? bindings : [])
}

/** All of a principal's levels at once. */
export const deleteRoleAssignment: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.managePermissions)
  if (!at.own) throw errors.inherits()
  req.env.db.run(
    'DELETE FROM assignments WHERE site = ? AND scope = ? AND principal = ?',
    req.site.id,
    at.scope,
    Number(locator(req, 'assignment').value),
  )
  note(req, at, ChangeKind.assignmentDelete)
  return NOTHING
}

function note(req: Req, at: Securable, kind: Change['kind']): void {
  record(req.env, req.site, {
    object: at.item ? 'item' : at.list ? 'list' : 'web',
    kind,
    by: req.asker.id,
    ...(at.list ? { list: at.list.id } : {}),
    ...(at.item ? { item: at.item.id, author: at.item.author, scoped: at.item.scoped, guid: at.item.guid } : {}),
  })
}

function thePrincipal(req: Req): number {
  const principal = Number(argument(req, 'principalid', 0))
  if (!Number.isInteger(principal) || !principalById(req.env, req.site, principal))
    throw errors.principalMissing(principal)
  return principal
}

function theRoleDefinition(req: Req): number {
  const role = Number(argument(req, 'roledefid', 1))
  if (!Number.isInteger(role) || !roleById(req.env, req.site, role)) throw errors.roleMissing()
  return role
}

export const addRoleAssignment: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.managePermissions)
  if (!at.own) throw errors.inherits()
  const [principal, role] = [thePrincipal(req), theRoleDefinition(req)]
  assign(req.env, req.site, at.scope, principal, role)
  note(req, at, ChangeKind.assignmentAdd)
  return done('AddRoleAssignment')
}

export const removeRoleAssignment: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.managePermissions)
  if (!at.own) throw errors.inherits()
  const principal = thePrincipal(req)
  // Without a level all of them go: CLI for Microsoft 365 asks so (`spo list roleassignment remove`).
  const role = argument(req, 'roledefid', 1) === undefined ? undefined : theRoleDefinition(req)
  req.env.db.run(
    `DELETE FROM assignments WHERE site = ? AND scope = ? AND principal = ?${role === undefined ? '' : ' AND role = ?'}`,
    req.site.id,
    at.scope,
    principal,
    ...(role === undefined ? [] : [role]),
  )
  note(req, at, ChangeKind.assignmentDelete)
  return done('RemoveRoleAssignment')
}

export const breakRoleInheritance: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.managePermissions)
  if (!at.list && req.site.parent === undefined) throw errors.inherits()
  const copy = argument(req, 'copyroleassignments', 0) === true
  const clear = argument(req, 'clearsubscopes', 1) === true
  if (!at.list) {
    const scope = `${WEB}:${req.site.web_id}`
    if (!at.own) {
      breakInheritance(req.env, req.site, scope, at.scope, copy, req.asker.id, FULL_CONTROL)
      setWebScope(req.env, req.site, scope)
    }
    note(req, at, ChangeKind.scopeAdd)
    return done('BreakRoleInheritance')
  }
  if (at.item && hasUnique(req.env, req.site, at.list)) throw errors.uniqueAgainstItemPermissions()
  // What lies in a folder would inherit from it; here it inherits from the list.
  if (at.item?.fs === FOLDER) throw new NotImplemented('a folder with permissions of its own')
  if (!at.own) {
    const scope = at.item ? itemScope(at.list.id, at.item.id) : listScope(at.list.id)
    breakInheritance(req.env, req.site, scope, at.scope, copy, req.asker.id, FULL_CONTROL)
    if (at.item) setItemScoped(req, at.list, at.item.id, 1)
    else setList(req.env, at.list, { scoped: 1 })
  }
  if (clear && !at.item) clearBelow(req, at.list)
  note(req, at, ChangeKind.scopeAdd)
  return done('BreakRoleInheritance')
}

const setItemScoped = (req: Req, list: List, id: number, scoped: number) =>
  req.env.db.run(`UPDATE ${itemTable(list.number)} SET scoped = ? WHERE id = ?`, scoped, id)

function clearBelow(req: Req, list: List): void {
  req.env.db.run(`UPDATE ${itemTable(list.number)} SET scoped = 0 WHERE scoped = 1`)
  req.env.db.run('DELETE FROM assignments WHERE site = ? AND scope LIKE ?', req.site.id, `item:${list.id}:%`)
}

export const resetRoleInheritance: Handler = req => {
  const at = securable(req)
  demand(at.mask(req.asker), Permission.managePermissions)
  if (!at.list) {
    if (req.site.parent === undefined) throw errors.inherits()
    const above = siteByPath(req.env, req.site.parent)
    if (at.own && above) {
      req.env.db.run('DELETE FROM assignments WHERE site = ? AND scope = ?', req.site.id, at.scope)
      setWebScope(req.env, req.site, placeOf(above, WEB))
    }
    note(req, at, ChangeKind.scopeDelete)
    return done('ResetRoleInheritance')
  }
  if (at.own) {
    req.env.db.run('DELETE FROM assignments WHERE site = ? AND scope = ?', req.site.id, at.scope)
    if (at.item) setItemScoped(req, at.list, at.item.id, 0)
    else setList(req.env, at.list, { scoped: 0 })
  }
  note(req, at, ChangeKind.scopeDelete)
  return done('ResetRoleInheritance')
}

export const effectivePermissions: Handler = req => ({
  kind: 'complex',
  name: 'EffectiveBasePermissions',
  value: maskValue(securable(req).mask(req.asker)),
})

/** Somebody else's rights take the right to enumerate permissions. */
export const userPermissions: Handler = (req): Answer => {
  const at = securable(req)
  const login = String(argument(req, 'username', 0) ?? '')
  const user = principalByLogin(req.env, req.site, login)
  if (user?.id !== req.asker.id) demand(at.mask(req.asker), Permission.enumeratePermissions)
  const person = req.env.directory
    .people()
    .find(one => fold(login).endsWith(`|${fold(one.userPrincipalName)}`) || fold(one.userPrincipalName) === fold(login))
  if (!person) throw errors.userMissing()
  const acting = actingAs(req.env, req.site, person)
  return {
    kind: 'complex',
    name: 'GetUserEffectivePermissions',
    value: maskValue(at.mask({ id: acting.self?.id ?? 0, ids: acting.ids, admin: acting.admin })),
  }
}

export const hasUniqueRoleAssignments: Handler = req => ({
  kind: 'value',
  name: 'HasUniqueRoleAssignments',
  type: 'Edm.Boolean',
  value: securable(req).own,
})

export const firstUniqueAncestor: Handler = req => {
  const at = securable(req)
  const { list, item } = at
  if (list && item?.scoped) {
    const [resource] = answerRows(req, scene(req, list), [item])
    if (resource) return { kind: 'resource', resource }
  }
  return one(req, list?.scoped ? listResource(req.env, req.site, req.asker, list) : webResource(req))
}
