/** Groups, users and levels as an address names them. */
import { type Principal, principalById, principalByLogin, SYSTEM_ACCOUNT, users } from '../access/principals'
import { type Role, roleById } from '../access/security-resources'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import { locator, type Req } from './request'

export const allGroups = (req: Req): Principal[] =>
  req.env.db.all<Principal>("SELECT * FROM principals WHERE site = ? AND kind = 'group' ORDER BY id", req.site.id)

export const allRoles = (req: Req): Role[] =>
  req.env.db.all<Role>('SELECT * FROM roles WHERE site = ? ORDER BY position, id', req.site.id)

export function theGroup(req: Req): Principal {
  const { by, value } = locator(req, 'group')
  const associated: Record<string, number> = {
    owners: req.site.owners,
    members: req.site.members,
    visitors: req.site.visitors,
  }
  const found =
    by === 'name'
      ? req.env.db.get<Principal>(
          "SELECT * FROM principals WHERE site = ? AND kind = 'group' AND title_folded = ?",
          req.site.id,
          fold(String(value)),
        )
      : principalById(req.env, req.site, associated[by] ?? Number(value))
  if (found?.kind !== 'group') throw errors.groupMissing()
  return found
}

export function theUser(req: Req): Principal {
  const { by, value } = locator(req, 'user')
  const text = String(value)
  const found =
    by === 'me'
      ? principalById(req.env, req.site, req.asker.id)
      : by === 'id'
        ? principalById(req.env, req.site, Number(value))
        : by === 'email'
          ? users(req.env, req.site).find(user => user.email !== '' && fold(user.email) === fold(text))
          : principalByLogin(req.env, req.site, text)
  if (!found || found.kind === 'group' || found.gone === 1) throw errors.userMissing()
  return found
}

export function theRole(req: Req): Role {
  const { by, value } = locator(req, 'role')
  const found =
    by === 'name'
      ? req.env.db.get<Role>('SELECT * FROM roles WHERE site = ? AND name_folded = ?', req.site.id, fold(String(value)))
      : by === 'type'
        ? req.env.db.get<Role>(
            'SELECT * FROM roles WHERE site = ? AND kind = ? ORDER BY id LIMIT 1',
            req.site.id,
            Number(value),
          )
        : roleById(req.env, req.site, Number(value))
  if (!found) throw errors.roleMissing()
  return found
}

export const isSystem = (user: Principal): boolean => user.id === SYSTEM_ACCOUNT
