/**
 * What an app may do in its own name: by a permission for all sites, or, with Sites.Selected, by a grant for one.
 * learn.microsoft.com/graph/permissions-selected-overview. Which level each word stands for is assumed.
 */
import type { AppGrant, Caller } from '../../tenant'
import type { Env, Site } from '../env'
import { type Mask, NOTHING, STOCK_LEVELS } from './permissions'

type Role = AppGrant['role']

const EVERYWHERE: Record<string, Role> = {
  'Sites.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Sites.Manage.All': 'manage',
  'Sites.FullControl.All': 'fullcontrol',
}
const ORDER: Role[] = ['read', 'write', 'manage', 'fullcontrol']
/** Kinds of the stock levels Read, Contribute, Edit and Full Control. */
const LEVEL: Record<Role, number> = { read: 2, write: 3, manage: 6, fullcontrol: 5 }

/** The strongest that holds here; undefined: no right on this site. */
export function appRole(env: Env, site: Site, app: Extract<Caller, { kind: 'app' }>): Role | undefined {
  const granted = app.roles.includes('Sites.Selected')
    ? env.db.all<{ role: Role }>('SELECT role FROM app_grants WHERE site = ? AND client = ?', site.id, app.clientId)
    : []
  const held = [...app.roles.map(role => EVERYWHERE[role]), ...granted.map(row => row.role)]
  return ORDER.findLast(role => held.includes(role))
}

export const maskOfRole = (role: Role | undefined): Mask =>
  role === undefined ? NOTHING : (STOCK_LEVELS.find(({ kind }) => kind === LEVEL[role]) ?? NOTHING)

export function grantApp(env: Env, site: Site, clientId: string, role: Role): void {
  env.db.run('INSERT OR REPLACE INTO app_grants (site, client, role) VALUES (?,?,?)', site.id, clientId, role)
}

export const appGrants = (env: Env): AppGrant[] =>
  env.db.all<AppGrant>(
    'SELECT s.path AS site, g.client AS clientId, g.role FROM app_grants g JOIN sites s ON s.id = g.site ORDER BY 1, 2',
  )
