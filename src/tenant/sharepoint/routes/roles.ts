/** Permission levels. */
import { FULL_CONTROL, LIMITED_ACCESS, type Mask, Permission } from '../access/permissions'
import { demand, maskAt, WEB } from '../access/scopes'
import { type Role, roleById, roleResource } from '../access/security-resources'
import { type Change, ChangeKind, record } from '../changes/change-log'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import { apply, asInteger, asText, bodyObject, type Handler, many, NOTHING, one, type Req } from './request'
import { allRoles, theRole } from './site-lookups'

export const getRoles: Handler = req => many(req, 'SP.ApiData.RoleDefinitions', allRoles(req).map(roleResource))
export const getRole: Handler = req => one(req, roleResource(theRole(req)))

/** High and Low come as text or as numbers. */
function maskOf(value: unknown): Mask {
  const given = bodyObject(value)
  const half = (name: string) => {
    const number = Number(given[name] ?? 0)
    if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) throw errors.notThatType('Edm.Int64')
    return number
  }
  return { high: half('High'), low: half('Low') }
}

export const addRole: Handler = req => {
  demand(maskAt(req.env, req.site, req.asker, WEB), Permission.managePermissions)
  const name = asText(req.body.Name)
  if (allRoles(req).some(role => fold(role.name) === fold(name))) throw errors.roleExists()
  const id =
    req.env.db.get<{ next_role: number }>('SELECT next_role FROM sites WHERE id = ?', req.site.id)?.next_role ??
    1073741931
  req.env.db.run('UPDATE sites SET next_role = ? WHERE id = ?', id + 1, req.site.id)
  req.env.db.run(
    'INSERT INTO roles (site, id, name, name_folded, description, position, kind, low, high) VALUES (?,?,?,?,?,?,0,0,0)',
    req.site.id,
    id,
    name,
    fold(name),
    '',
    2147483647,
  )
  changeRole(req, id)
  const made = roleById(req.env, req.site, id)
  if (!made) throw errors.roleMissing()
  note(req, ChangeKind.roleAdd)
  return one(req, roleResource(made), 201)
}

/** Levels are the web's: assumed to be told as changes of it. */
const note = (req: Req, kind: Change['kind']) => record(req.env, req.site, { object: 'web', kind, by: req.asker.id })

function changeRole(req: Req, id: number): void {
  const set = (column: string, value: string | number) =>
    req.env.db.run(`UPDATE roles SET ${column} = ? WHERE site = ? AND id = ?`, value, req.site.id, id)
  apply(req.body, 'a permission level', {
    Name: value => {
      set('name', asText(value))
      set('name_folded', fold(asText(value)))
    },
    Description: value => set('description', value === null ? '' : asText(value)),
    Order: value => set('position', asInteger(value)),
    BasePermissions: value => {
      const mask = maskOf(value)
      // Every right needs Open, and rights on items need View: SharePoint adds what a right depends on (assumed for these two).
      const low = mask.low === 0 ? 0 : (mask.low | Permission.open.low | ((mask.low & 0x1fe) !== 0 ? 1 : 0)) >>> 0
      set('low', low)
      set('high', mask.high)
    },
  })
}

/** Full Control and Limited Access are as they are. */
function changeable(req: Req): Role {
  const role = theRole(req)
  if (role.id === LIMITED_ACCESS || role.id === FULL_CONTROL) throw errors.roleFixed()
  return role
}

export const mergeRole: Handler = req => {
  demand(maskAt(req.env, req.site, req.asker, WEB), Permission.managePermissions)
  changeRole(req, changeable(req).id)
  note(req, ChangeKind.roleUpdate)
  return NOTHING
}

export const deleteRole: Handler = req => {
  demand(maskAt(req.env, req.site, req.asker, WEB), Permission.managePermissions)
  const { id } = changeable(req)
  req.env.db.run('DELETE FROM assignments WHERE site = ? AND role = ?', req.site.id, id)
  req.env.db.run('DELETE FROM roles WHERE site = ? AND id = ?', req.site.id, id)
  note(req, ChangeKind.roleDelete)
  return NOTHING
}
