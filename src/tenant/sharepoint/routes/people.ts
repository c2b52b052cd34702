/** Users and groups. */
import { Permission } from '../access/permissions'
import { addPrincipal, ensureUser, type Principal, principalById, principalByLogin, users } from '../access/principals'
import { demand, listMask } from '../access/scopes'
import { groupResource, groupsOf, membersOf, userResource } from '../access/security-resources'
import { ChangeKind, record } from '../changes/change-log'
import { allLists } from '../lists/list-store'
import { fold, sortKey } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import {
  apply,
  argument,
  asBoolean,
  asText,
  done,
  type Handler,
  many,
  NOTHING,
  one,
  type Req,
  webMask,
} from './request'
import { allGroups, isSystem, theGroup, theUser } from './site-lookups'

const resource = (req: Req, user: Principal) => userResource(req.env, req.site, user)
const mayManage = (req: Req): boolean => req.asker.admin || (webMask(req).low & Permission.managePermissions.low) !== 0

export const getUsers: Handler = req => {
  demand(webMask(req), Permission.browseUserInfo)
  return many(
    req,
    'SP.ApiData.Users',
    users(req.env, req.site)
      .filter(user => !isSystem(user))
      .map(user => resource(req, user)),
  )
}

export const getUser: Handler = req => {
  const user = theUser(req)
  if (user.id !== req.asker.id) demand(webMask(req), Permission.browseUserInfo)
  return one(req, resource(req, user))
}

/** Who is a site collection administrator is for those who are. learn.microsoft.com/sharepoint/manage-site-collection-administrators */
export const mergeUser: Handler = req => {
  const user = theUser(req)
  const set = (column: string, value: string) =>
    req.env.db.run(`UPDATE principals SET ${column} = ? WHERE site = ? AND id = ?`, value, req.site.id, user.id)
  // One's own name and address one may change, oneself or an administrator (assumed).
  if (!req.asker.admin && (user.id !== req.asker.id || 'IsSiteAdmin' in req.body)) throw errors.accessDenied()
  apply(req.body, 'a user', {
    Title: value => {
      set('title', asText(value))
      set('title_folded', fold(asText(value)))
      set('title_sorted', sortKey(asText(value), req.site.language))
    },
    Email: value => {
      set('email', asText(value))
      set('email_folded', fold(asText(value)))
    },
    IsSiteAdmin: value => {
      req.env.db.run(
        'UPDATE principals SET is_admin = ? WHERE site = ? AND id = ?',
        asBoolean(value),
        req.site.id,
        user.id,
      )
    },
  })
  return NOTHING
}

export const getUserGroups: Handler = req => {
  const user = theUser(req)
  if (user.id !== req.asker.id) demand(webMask(req), Permission.browseUserInfo)
  return many(
    req,
    'SP.ApiData.Groups',
    groupsOf(req.env, req.site, user.id).map(group => groupResource(req.env, req.site, group, maySee(req, group))),
  )
}

/**
 * Naming oneself is always possible; naming others takes the right to add items somewhere (assumed: readers are observed
 * to get 403, github.com/pnp/pnpjs/issues/1314, contributors aren't).
 */
export const ensureUserHandler: Handler = req => {
  // CLI for Microsoft 365 names the user in the address: ensureUser('anna@…')
  const name = asText(argument(req, 'logonname', 0) ?? req.body.logonName)
  const adds = (low: number) => (low & Permission.addListItems.low) !== 0
  const known = principalByLogin(req.env, req.site, name)
  const allowed =
    known?.id === req.asker.id ||
    adds(webMask(req).low) ||
    allLists(req.env, req.site).some(
      list => list.scoped === 1 && adds(listMask(req.env, req.site, req.asker, list).low),
    )
  if (!allowed) throw errors.accessDenied()
  return one(req, resource(req, ensureUser(req.env, req.site, name)))
}

/** Adding somebody to the site without a right of their own: who manages permissions may (assumed). */
export const addUser: Handler = req => {
  demand(webMask(req), Permission.managePermissions)
  const { LoginName, ...rest } = req.body
  apply(rest, 'a user of a site', {})
  return one(req, resource(req, ensureUser(req.env, req.site, asText(LoginName))), 201)
}

/** Off the site, out of every group and without every right; what they wrote stays theirs. */
function takeOff(req: Req, user: Principal | undefined): void {
  demand(webMask(req), Permission.managePermissions)
  if (!user || user.kind === 'group' || user.gone === 1) throw errors.userMissing()
  if (user.id === req.site.owner_id || isSystem(user)) throw errors.siteOwner()
  for (const sql of [
    'DELETE FROM members WHERE site = ? AND principal = ?',
    'DELETE FROM assignments WHERE site = ? AND principal = ?',
    'UPDATE principals SET gone = 1, is_admin = 0 WHERE site = ? AND id = ?',
  ])
    req.env.db.run(sql, req.site.id, user.id)
  record(req.env, req.site, { object: 'user', kind: ChangeKind.deleteObject, by: req.asker.id, principal: user.id })
}

export const deleteUser: Handler = req => {
  takeOff(req, theUser(req))
  return NOTHING
}

export const removeUser: Handler = req => {
  const named = argument(req, req.address.last.name === 'removebyid' ? 'id' : 'loginname', 0)
  takeOff(
    req,
    typeof named === 'number'
      ? principalById(req.env, req.site, named)
      : principalByLogin(req.env, req.site, String(named)),
  )
  return done('RemoveById')
}

/** A member by id, mail address or login name; who isn't in the group isn't found there. */
export const getGroupUser: Handler = req => {
  const group = theGroup(req)
  if (!maySee(req, group)) throw errors.accessDenied()
  const user = theUser(req)
  if (!membersOf(req.env, req.site, group.id).some(one => one.id === user.id)) throw errors.userMissing()
  return one(req, resource(req, user))
}

/** Members' names are for members, the owner and whoever manages permissions, unless the group says otherwise. */
function maySee(req: Req, group: Principal): boolean {
  return (
    group.only_members_see === 0 ||
    mayManage(req) ||
    req.asker.ids.includes(group.id) ||
    (group.owner !== null && req.asker.ids.includes(group.owner))
  )
}

export const getGroups: Handler = req => {
  demand(webMask(req), Permission.browseUserInfo)
  return many(
    req,
    'SP.ApiData.Groups',
    allGroups(req).map(group => groupResource(req.env, req.site, group, maySee(req, group))),
  )
}

export const getGroup: Handler = req => {
  const group = theGroup(req)
  return one(req, groupResource(req.env, req.site, group, maySee(req, group)))
}

function settings(req: Req, group: Principal): void {
  const set = (column: string, value: string | number | null) =>
    req.env.db.run(`UPDATE principals SET ${column} = ? WHERE site = ? AND id = ?`, value, req.site.id, group.id)
  apply(req.body, 'a group', {
    Title: value => {
      const title = asText(value)
      const taken = allGroups(req).some(other => other.id !== group.id && fold(other.title) === fold(title))
      if (taken) throw errors.groupExists()
      set('title', title)
      set('title_folded', fold(title))
      set('title_sorted', sortKey(title, req.site.language))
      set('login', title)
      set('login_folded', fold(title))
    },
    Description: value => set('description', value === null ? '' : asText(value)),
    AllowMembersEditMembership: value => set('members_edit', asBoolean(value)),
    OnlyAllowMembersViewMembership: value => set('only_members_see', asBoolean(value)),
    AllowRequestToJoinLeave: value => set('allow_requests', asBoolean(value)),
    AutoAcceptRequestToJoinLeave: value => set('auto_accept', asBoolean(value)),
    RequestToJoinLeaveEmailSetting: value => set('request_email', asText(value)),
  })
}

export const addGroup: Handler = req => {
  demand(webMask(req), Permission.createGroups)
  const title = asText(req.body.Title)
  if (allGroups(req).some(group => fold(group.title) === fold(title))) throw errors.groupExists()
  const group = addPrincipal(req.env, req.site, { kind: 'group', login: title, title })
  req.env.db.run('UPDATE principals SET owner = ? WHERE site = ? AND id = ?', req.asker.id, req.site.id, group.id)
  settings(req, group)
  record(req.env, req.site, { object: 'group', kind: ChangeKind.add, by: req.asker.id, principal: group.id })
  return one(req, groupResource(req.env, req.site, principalById(req.env, req.site, group.id) ?? group, true), 201)
}

const mayChange = (req: Req, group: Principal): boolean =>
  mayManage(req) || (group.owner !== null && req.asker.ids.includes(group.owner))

export const mergeGroup: Handler = req => {
  const group = theGroup(req)
  if (!mayChange(req, group)) throw errors.accessDenied()
  settings(req, group)
  record(req.env, req.site, { object: 'group', kind: ChangeKind.update, by: req.asker.id, principal: group.id })
  return NOTHING
}

export const removeGroup: Handler = req => {
  const named = argument(req, req.address.last.name === 'removebyid' ? 'id' : 'loginname', 0)
  const group = allGroups(req).find(one => one.id === Number(named) || fold(one.title) === fold(String(named)))
  if (!group) throw errors.groupMissing()
  if (!mayChange(req, group)) throw errors.accessDenied()
  for (const sql of [
    'DELETE FROM members WHERE site = ? AND grp = ?',
    'DELETE FROM assignments WHERE site = ? AND principal = ?',
    'DELETE FROM principals WHERE site = ? AND id = ?',
  ])
    req.env.db.run(sql, req.site.id, group.id)
  record(req.env, req.site, { object: 'group', kind: ChangeKind.deleteObject, by: req.asker.id, principal: group.id })
  return done('RemoveById')
}

export const getGroupUsers: Handler = req => {
  const group = theGroup(req)
  if (!maySee(req, group)) throw errors.accessDenied()
  return many(
    req,
    'SP.ApiData.Users',
    membersOf(req.env, req.site, group.id).map(user => resource(req, user)),
  )
}

export const addGroupUser: Handler = req => {
  const group = theGroup(req)
  if (!mayChange(req, group) && !(group.members_edit === 1 && req.asker.ids.includes(group.id)))
    throw errors.accessDenied()
  const { LoginName, ...rest } = req.body
  apply(rest, 'a user in a group', {})
  const user = ensureUser(req.env, req.site, asText(LoginName))
  req.env.db.run('INSERT OR IGNORE INTO members (site, grp, principal) VALUES (?,?,?)', req.site.id, group.id, user.id)
  record(req.env, req.site, { object: 'group', kind: ChangeKind.memberAdd, by: req.asker.id, principal: group.id })
  return one(req, resource(req, user), 201)
}

export const removeGroupUser: Handler = req => {
  const group = theGroup(req)
  if (!mayChange(req, group)) throw errors.accessDenied()
  const named = argument(req, req.address.last.name === 'removebyid' ? 'id' : 'loginname', 0)
  const user =
    typeof named === 'number'
      ? principalById(req.env, req.site, named)
      : principalByLogin(req.env, req.site, String(named))
  if (!user) throw errors.userMissing()
  req.env.db.run('DELETE FROM members WHERE site = ? AND grp = ? AND principal = ?', req.site.id, group.id, user.id)
  record(req.env, req.site, { object: 'group', kind: ChangeKind.memberDelete, by: req.asker.id, principal: group.id })
  return done('RemoveById')
}

export const setUserAsOwner: Handler = req => {
  const group = theGroup(req)
  if (!mayChange(req, group)) throw errors.accessDenied()
  const id = Number(argument(req, 'ownerid', 0))
  if (!principalById(req.env, req.site, id)) throw errors.userMissing()
  req.env.db.run('UPDATE principals SET owner = ? WHERE site = ? AND id = ?', id, req.site.id, group.id)
  return done('SetUserAsOwner')
}

export const getGroupOwner: Handler = req => {
  const group = theGroup(req)
  const owner = group.owner === null ? undefined : principalById(req.env, req.site, group.owner)
  if (!owner) throw new NotImplemented('a group without an owner')
  return one(req, owner.kind === 'group' ? groupResource(req.env, req.site, owner, false) : resource(req, owner))
}
