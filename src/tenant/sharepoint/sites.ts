import { randomUUID } from 'node:crypto'
import type { NewSite } from '../tenant'
import { STOCK_LEVELS } from './access/permissions'
import { addPrincipal, ensurePerson, SYSTEM_ACCOUNT } from './access/principals'
import { assign, WEB } from './access/scopes'
import { type Env, now, type Site } from './env'
import { fold } from './query/text-order'
import { errors } from './wire/errors'

/** The root site's path is empty here, so that addresses can be put together without a second slash. */
const bare = (path: string): string => path.replace(/\/+$/, '')

interface WebRow {
  web_id: string
  site: string
  parent: string
  path: string
  title: string
  description: string
  language: number
  time_zone: string
  created: number
  scoped: number
  scope: string
  props: string
  owners: number | null
  members: number | null
  visitors: number | null
}

/** A site by its root web's path, or by that of a web below. */
export function siteByPath(env: Env, path: string): Site | undefined {
  const folded = fold(bare(path))
  const root = env.db.get<Site>('SELECT * FROM sites WHERE path_folded = ?', folded)
  if (root) return root
  const web = env.db.get<WebRow>('SELECT * FROM webs WHERE path_folded = ?', folded)
  const of = web && env.db.get<Site>('SELECT * FROM sites WHERE id = ?', web.site)
  return web && of && webOf(of, web)
}

function webOf(site: Site, { site: _, scoped: __, ...web }: WebRow): Site {
  return {
    ...site,
    ...web,
    owners: web.owners ?? site.owners,
    members: web.members ?? site.members,
    visitors: web.visitors ?? site.visitors,
    root: site.path,
  }
}

/** The webs right below one. */
export const websBelow = (env: Env, site: Site): Site[] =>
  env.db
    .all<WebRow>('SELECT * FROM webs WHERE site = ? AND parent = ? ORDER BY path_folded', site.id, site.path)
    .map(web => webOf(site, web))

export interface NewWeb {
  name: string
  title: string
  description: string
  language: number
  ownPermissions: boolean
}

/** Users, groups and levels are the whole site's; lists are the web's own, permissions until it breaks with its parent's. */
export function addWeb(env: Env, above: Site, made: NewWeb): Site {
  const path = `${above.path}/${made.name}`
  if (siteByPath(env, path)) throw errors.webExists(path)
  const id = randomUUID()
  env.db.run(
    'INSERT INTO webs (web_id, site, parent, path, path_folded, title, description, language, time_zone, created, scoped, scope) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
    id,
    above.id,
    above.path,
    path,
    fold(path),
    made.title,
    made.description,
    made.language,
    above.time_zone,
    now(env),
    made.ownPermissions ? 1 : 0,
    made.ownPermissions ? `${WEB}:${id}` : (above.scope ?? WEB),
  )
  const web = siteByPath(env, path)
  if (!web) throw errors.siteMissing()
  return web
}

export const isOwnScope = (site: Site): boolean => site.parent === undefined || site.scope === `${WEB}:${site.web_id}`

/** A web's scope, and that of the ones below that inherit from it. */
export function setWebScope(env: Env, web: Site, scope: string): void {
  const before = web.scope ?? WEB
  for (const below of websBelow(env, web)) if (below.scope === before) setWebScope(env, below, scope)
  env.db.run(
    'UPDATE webs SET scope = ?, scoped = ? WHERE web_id = ?',
    scope,
    scope === `${WEB}:${web.web_id}` ? 1 : 0,
    web.web_id,
  )
}

/** A web's title and the like, wherever it is kept. */
export function setWeb(env: Env, site: Site, column: 'title' | 'description' | 'props', value: string): void {
  if (site.parent === undefined) env.db.run(`UPDATE sites SET ${column} = ? WHERE id = ?`, value, site.id)
  else env.db.run(`UPDATE webs SET ${column} = ? WHERE web_id = ?`, value, site.web_id)
}

const [READ, EDIT, FULL_CONTROL] = [1073741826, 1073741830, 1073741829]

const GROUPS: Record<number, (title: string) => [string, string, string]> = {
  1053: title => [`Ägare av ${title}`, `Medlemmar i ${title}`, `Besökare på ${title}`],
  1044: title => [`${title}-eiere`, `${title}-medlemmer`, `${title}-besøkende`],
  2068: title => [`${title}-eigarar`, `${title}-medlemmer`, `${title}-besøkjande`],
  1030: title => [`${title} - ejere`, `${title} - medlemmer`, `${title} - besøgende`],
}

export const groupNames = (language: number, title: string): [string, string, string] =>
  GROUPS[language]?.(title) ?? [`${title} Owners`, `${title} Members`, `${title} Visitors`]

export function setAssociatedGroups(
  env: Env,
  site: Site,
  { owners, members, visitors }: Pick<Site, 'owners' | 'members' | 'visitors'>,
): void {
  const [table, key, id] = site.parent === undefined ? ['sites', 'id', site.id] : ['webs', 'web_id', site.web_id]
  env.db.run(
    `UPDATE ${table} SET owners = ?, members = ?, visitors = ? WHERE ${key} = ?`,
    owners,
    members,
    visitors,
    id,
  )
}

/**
 * A site with its stock levels and its three groups. The owner is the primary site collection administrator
 * (learn.microsoft.com/sharepoint/manage-site-collection-administrators) and in the owners' group, which has Full Control.
 */
export function createSite(env: Env, made: NewSite): void {
  const person = env.directory.byPrincipalName(made.ownerPrincipalName)
  if (!person) throw errors.userNotResolved(made.ownerPrincipalName)
  env.db.transaction(() => {
    env.db.run(
      'INSERT INTO sites (id, web_id, path, path_folded, title, owner_upn, language, time_zone, created) VALUES (?,?,?,?,?,?,?,?,?)',
      randomUUID(),
      randomUUID(),
      bare(made.path),
      fold(bare(made.path)),
      made.title,
      made.ownerPrincipalName,
      made.language,
      made.timeZone,
      now(env),
    )
    const site = siteByPath(env, made.path)
    if (!site) throw errors.siteMissing()
    if (made.groupId) env.db.run('INSERT INTO connected_groups (site, group_id) VALUES (?,?)', site.id, made.groupId)
    addPrincipal(env, site, { kind: 'user', login: 'SHAREPOINT\\system', title: 'System Account', id: SYSTEM_ACCOUNT })
    for (const level of STOCK_LEVELS) {
      const name = level.names[made.language] ?? level.names[1033] ?? ''
      env.db.run(
        'INSERT INTO roles (site, id, name, name_folded, description, position, kind, hidden, low, high) VALUES (?,?,?,?,?,?,?,?,?,?)',
        site.id,
        level.id,
        name,
        fold(name),
        '',
        level.position,
        level.kind,
        level.hidden ? 1 : 0,
        level.low,
        level.high,
      )
    }
    const [owners, members, visitors] = groupNames(made.language, made.title)
    const group = (title: string, role: number) => {
      const added = addPrincipal(env, site, { kind: 'group', login: title, title })
      assign(env, site, WEB, added.id, role)
      return added.id
    }
    const [o, m, v] = [group(owners, FULL_CONTROL), group(members, EDIT), group(visitors, READ)]
    for (const id of [o, m, v]) env.db.run('UPDATE principals SET owner = ? WHERE site = ? AND id = ?', o, site.id, id)
    const owner = ensurePerson(env, site, person)
    env.db.run('UPDATE principals SET is_admin = 1 WHERE site = ? AND id = ?', site.id, owner.id)
    env.db.run('INSERT INTO members (site, grp, principal) VALUES (?,?,?)', site.id, o, owner.id)
    env.db.run(
      'UPDATE sites SET owner_id = ?, owners = ?, members = ?, visitors = ? WHERE id = ?',
      owner.id,
      o,
      m,
      v,
      site.id,
    )
  })
}

/** The Microsoft 365 group that is connected, where one is. */
export const connectedGroup = (env: Env, site: Site): string | undefined =>
  env.db.get<{ group_id: string }>('SELECT group_id FROM connected_groups WHERE site = ?', site.id)?.group_id

export const listSites = (env: Env): NewSite[] =>
  env.db.all<Site>('SELECT * FROM sites ORDER BY path_folded').map(site => ({
    path: site.path || '/',
    title: site.title,
    ownerPrincipalName: site.owner_upn,
    language: site.language,
    timeZone: site.time_zone,
  }))
