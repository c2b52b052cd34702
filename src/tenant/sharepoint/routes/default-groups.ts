/** `CreateDefaultAssociatedGroups`: a web with rights of its own gets owners, members and visitors of its own. learn.microsoft.com/dotnet/api/microsoft.sharepoint.spweb.createdefaultassociatedgroups */
import { Permission } from '../access/permissions'
import { addPrincipal, ensureUser } from '../access/principals'
import { assign, demand, WEB } from '../access/scopes'
import { ChangeKind, record } from '../changes/change-log'
import { fold } from '../query/text-order'
import { groupNames, isOwnScope, setAssociatedGroups } from '../sites'
import { errors } from '../wire/errors'
import { argument, done, type Handler, type Req, webMask } from './request'
import { allGroups } from './site-lookups'

const [READ, EDIT, FULL_CONTROL] = [1073741826, 1073741830, 1073741829]

/** A group of that name that is there already is taken (assumed). */
function ensureGroup(req: Req, title: string, role: number): number {
  const { env, site } = req
  const known = allGroups(req).find(one => fold(one.title) === fold(title))
  const group = known ?? addPrincipal(env, site, { kind: 'group', login: title, title })
  assign(env, site, site.scope ?? WEB, group.id, role)
  if (!known) record(env, site, { object: 'group', kind: ChangeKind.add, by: req.asker.id, principal: group.id })
  return group.id
}

export const createDefaultGroups: Handler = req => {
  const { env, site } = req
  demand(webMask(req), Permission.managePermissions)
  if (!isOwnScope(site)) throw errors.inherits()
  const [owners, members, visitors] = groupNames(site.language, String(argument(req, 'groupnameseed', 2) || site.title))
  const ids = {
    owners: ensureGroup(req, owners, FULL_CONTROL),
    members: ensureGroup(req, members, EDIT),
    visitors: ensureGroup(req, visitors, READ),
  }
  for (const id of Object.values(ids))
    env.db.run('UPDATE principals SET owner = ? WHERE site = ? AND id = ?', ids.owners, site.id, id)
  for (const name of ['userlogin', 'userlogin2'] as const) {
    const login = argument(req, name, 9)
    if (typeof login !== 'string' || login === '') continue
    const user = ensureUser(env, site, login)
    env.db.run('INSERT OR IGNORE INTO members (site, grp, principal) VALUES (?,?,?)', site.id, ids.owners, user.id)
  }
  setAssociatedGroups(env, site, ids)
  return done('CreateDefaultAssociatedGroups')
}
