/** The site's users and groups. Users come from the directory when first named or first seen. */
import { randomUUID } from 'node:crypto'
import type { Caller, DirectoryGroup, Person } from '../../tenant'
import type { Env, Site } from '../env'
import { fold, sortKey } from '../query/text-order'
import { errors } from '../wire/errors'
import { appRole, maskOfRole } from './app-roles'
import type { Mask } from './permissions'

export interface Principal {
  id: number
  kind: 'user' | 'group' | 'claim'
  login: string
  title: string
  title_sorted: string
  email: string
  upn: string
  directory_id: string | null
  is_admin: number
  department: string
  job_title: string
  description: string
  owner: number | null
  only_members_see: number
  members_edit: number
  auto_accept: number
  allow_requests: number
  request_email: string
  /** Taken off the site: still the author of what they wrote, and back with the same id when named again. */
  gone: number
  guid: string
}

export const SYSTEM_ACCOUNT = 1073741823

const CLAIM = 'i:0#.f|membership|'
/** All employees, guests not included: "Everyone except external users". */
export const everyoneLogin = (env: Env): string => `c:0-.f|rolemanager|spo-grid-all-users/${env.directory.tenantId}`

export const principalById = (env: Env, site: Site, id: number): Principal | undefined =>
  env.db.get<Principal>('SELECT * FROM principals WHERE site = ? AND id = ?', site.id, id)

export const principalByLogin = (env: Env, site: Site, login: string): Principal | undefined =>
  env.db.get<Principal>(
    'SELECT * FROM principals WHERE site = ? AND kind <> ? AND login_folded = ?',
    site.id,
    'group',
    fold(login),
  )

export const users = (env: Env, site: Site): Principal[] =>
  env.db.all<Principal>("SELECT * FROM principals WHERE site = ? AND kind <> 'group' AND gone = 0 ORDER BY id", site.id)

export function nextPrincipalId(env: Env, site: Site): number {
  const row = env.db.get<{ next_principal: number }>('SELECT next_principal FROM sites WHERE id = ?', site.id)
  const id = row?.next_principal ?? 3
  env.db.run('UPDATE sites SET next_principal = ? WHERE id = ?', id + 1, site.id)
  return id
}

interface NewPrincipal {
  kind: Principal['kind']
  login: string
  title: string
  person?: Person
  admin?: boolean
  id?: number
}

export function addPrincipal(env: Env, site: Site, made: NewPrincipal): Principal {
  const id = made.id ?? nextPrincipalId(env, site)
  const mail = made.person?.mail ?? ''
  env.db.run(
    `INSERT INTO principals (site, id, kind, login, login_folded, title, title_folded, title_sorted, email, email_folded, upn,
       directory_id, is_admin, department, job_title, guid) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    site.id,
    id,
    made.kind,
    made.login,
    fold(made.login),
    made.title,
    fold(made.title),
    sortKey(made.title, site.language),
    mail,
    fold(mail),
    made.person?.userPrincipalName ?? '',
    made.person?.id ?? null,
    made.admin ? 1 : 0,
    made.person?.department ?? '',
    made.person?.jobTitle ?? '',
    randomUUID(),
  )
  const added = principalById(env, site, id)
  if (!added) throw errors.userMissing()
  return added
}

export const personLogin = (person: Person): string => `${CLAIM}${fold(person.userPrincipalName)}`

export function ensurePerson(env: Env, site: Site, person: Person): Principal {
  const login = personLogin(person)
  const known = principalByLogin(env, site, login)
  return known
    ? back(env, site, known)
    : addPrincipal(env, site, { kind: 'user', login, title: person.displayName, person })
}

function back(env: Env, site: Site, principal: Principal): Principal {
  if (principal.gone === 1)
    env.db.run('UPDATE principals SET gone = 0 WHERE site = ? AND id = ?', site.id, principal.id)
  return { ...principal, gone: 0 }
}

/**
 * Claims of the directory's groups: `c:0t.c|tenant|ID` for a security group, `c:0o.c|federateddirectoryclaimprovider|ID` for
 * the group behind a team (and the same with `_o` for its owners, which the tenant doesn't have).
 * learn.microsoft.com/troubleshoot/sharepoint/sharing-and-permissions and pnp.github.io/cli-microsoft365 "spo group member add"
 */
export const groupLogin = (group: DirectoryGroup): string =>
  group.unified ? `c:0o.c|federateddirectoryclaimprovider|${group.id}` : `c:0t.c|tenant|${group.id}`

/** By claim, id or mail address, as `ensureuser` and a group's members are given it. */
function directoryGroup(env: Env, wanted: string): DirectoryGroup | undefined {
  return env.directory
    .groups?.()
    .find(
      group =>
        wanted === fold(groupLogin(group)) || wanted === group.id || (group.mail !== '' && wanted === fold(group.mail)),
    )
}

/** `web/ensureuser`: a claim, a principal name or a mail address; or the claim for all employees. */
export function ensureUser(env: Env, site: Site, name: string): Principal {
  const known = principalByLogin(env, site, name)
  if (known) return back(env, site, known)
  const wanted = fold(name)
  if (wanted === fold(everyoneLogin(env))) {
    return addPrincipal(env, site, { kind: 'claim', login: everyoneLogin(env), title: everyoneTitle(site.language) })
  }
  const group = directoryGroup(env, wanted)
  if (group) {
    const login = groupLogin(group)
    const met = principalByLogin(env, site, login)
    if (met) return back(env, site, met)
    const added = addPrincipal(env, site, { kind: 'claim', login, title: group.displayName })
    env.db.run(
      'UPDATE principals SET email = ?, email_folded = ? WHERE site = ? AND id = ?',
      group.mail,
      fold(group.mail),
      site.id,
      added.id,
    )
    return { ...added, email: group.mail }
  }
  const upn = wanted.startsWith(CLAIM) ? wanted.slice(CLAIM.length) : wanted
  const person =
    env.directory.byPrincipalName(upn) ??
    env.directory.people().find(one => fold(one.userPrincipalName) === upn || fold(one.mail) === upn)
  if (!person?.accountEnabled) throw errors.userNotResolved(name)
  return ensurePerson(env, site, person)
}

const everyoneTitle = (language: number): string =>
  ({
    1053: 'Alla utom externa användare',
    1044: 'Alle unntatt eksterne brukere',
    2068: 'Alle unnateke eksterne brukarar',
    1030: 'Alle undtagen eksterne brugere',
  })[language] ?? 'Everyone except external users'

export interface Acting {
  self: Principal | undefined
  ids: number[]
  admin: boolean
  everywhere?: Mask
}

/** The principals a caller acts as: themselves, the claim for all employees, and the groups holding either. */
export function actingPrincipals(env: Env, site: Site, caller: Caller): Acting {
  if (caller.kind === 'person') return actingAs(env, site, caller.person)
  if (caller.kind === 'app') {
    const role = appRole(env, site, caller)
    const known = principalByLogin(env, site, APP_LOGIN)
    const self = role === undefined ? known : (known ?? addPrincipal(env, site, APP_PRINCIPAL))
    return { self, ids: self ? [self.id] : [], admin: role === 'fullcontrol', everywhere: maskOfRole(role) }
  }
  if (caller.person) return { ...actingAs(env, site, caller.person), admin: true }
  return { self: principalById(env, site, SYSTEM_ACCOUNT), ids: [SYSTEM_ACCOUNT], admin: true }
}

/** Whoever the app is, lists show its work as this account's (widely seen; the login is the one shown). */
const APP_LOGIN = 'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint'
const APP_PRINCIPAL: NewPrincipal = { kind: 'user', login: APP_LOGIN, title: 'SharePoint App' }

export function actingAs(env: Env, site: Site, person: Person): Acting {
  const self = principalByLogin(env, site, personLogin(person))
  // Guests aren't "everyone": learn.microsoft.com/sharepoint/manage-site-collection-administrators, "spo-grid-all-users".
  const everyone = person.userType === 'Member' ? principalByLogin(env, site, everyoneLogin(env)) : undefined
  const throughGroups = (env.directory.groups?.() ?? [])
    .filter(group => group.members.includes(person.id))
    .map(group => principalByLogin(env, site, groupLogin(group))?.id)
  const own = [self?.id, everyone?.id, ...throughGroups].filter(id => id !== undefined)
  const groups = own.flatMap(id =>
    env.db.all<{ grp: number }>('SELECT grp FROM members WHERE site = ? AND principal = ?', site.id, id),
  )
  return {
    self,
    ids: [...new Set([...own, ...groups.map(row => row.grp)])],
    admin: self?.is_admin === 1 || everyone?.is_admin === 1,
  }
}
