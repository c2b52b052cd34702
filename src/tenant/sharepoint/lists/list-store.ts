/** Lists as stored: found by title, id or address, made and changed. Permissions are the callers' matter. */
import { randomUUID } from 'node:crypto'
import type { Value } from '../../store/database'
import { type Env, now, type Site } from '../env'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import { makeItemTable } from './item-table'

export interface List {
  id: string
  number: number
  site: string
  title: string
  url: string
  entity: string
  description: string
  template: number
  created: number
  modified: number
  item_deleted: number
  author: number
  versioning: number
  version_limit: number
  attachments: number
  read_security: number
  write_security: number
  hidden: number
  no_crawl: number
  quick_launch: number
  content_types: number
  folders: number
  disable_grid: number
  scoped: number
  next_item: number
  next_column: number
  version: number
  /** JSON of the properties that are kept and answered without meaning here. */
  settings: string
  /** JSON: the ids of its content types in the order somebody gave; null before. */
  type_order: string | null
}

export type ListSettings = Record<string, string | number | boolean | null>

export function listSettings(list: List): ListSettings {
  const settings: ListSettings = JSON.parse(list.settings)
  return settings
}

const ALIVE = 'deleted IS NULL'

export const allLists = (env: Env, site: Site): List[] =>
  env.db.all<List>(`SELECT * FROM lists WHERE web = ? AND ${ALIVE} ORDER BY title_folded`, site.web_id)

export const listByTitle = (env: Env, site: Site, title: string): List | undefined =>
  env.db.get<List>(`SELECT * FROM lists WHERE web = ? AND title_folded = ? AND ${ALIVE}`, site.web_id, fold(title))

export const listById = (env: Env, site: Site, id: string): List | undefined =>
  env.db.get<List>(
    `SELECT * FROM lists WHERE web = ? AND id = ? AND ${ALIVE}`,
    site.web_id,
    fold(id.replace(/[{}]/g, '')),
  )

/** Server-relative, as `getList('/sites/x/Lists/Y')` wants it; an absolute address is taken too. */
export function listByUrl(env: Env, site: Site, url: string): List | undefined {
  const path = fold(url.replace(/^https?:\/\/[^/]+/i, '')).replace(/\/$/, '')
  const base = `${fold(site.path)}/`
  const relative = path.startsWith(base) ? path.slice(base.length) : path
  return env.db.get<List>(`SELECT * FROM lists WHERE web = ? AND url_folded = ? AND ${ALIVE}`, site.web_id, relative)
}

/** Characters SharePoint leaves out of an address. support.microsoft.com, "Restrictions and limitations in OneDrive and SharePoint" */
const addressable = (title: string): string =>
  title
    .replace(/["#%*:<>?/\\|{}~&.]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || 'List'

/** `SP.Data.<EntityName>ListItem`: the address's name, encoded like an XML name. */
const encodeEntity = (name: string): string => {
  let out = ''
  for (const char of name) {
    if (/^[A-Za-z0-9]$/.test(char)) out += char
    else for (let at = 0; at < char.length; at += 1) out += `_x${char.charCodeAt(at).toString(16).padStart(4, '0')}_`
  }
  return out.charAt(0).toUpperCase() + out.slice(1)
}

export interface NewList {
  title: string
  description: string
  template: number
  author: number
  /** What the address is made of where it isn't the title. */
  url?: string
  /** The whole address below the web. */
  at?: string
}

/** Templates of plain lists: a content type with its columns is all that tells them apart here (lists/content-types.ts). */
const PLAIN = [100, 103, 104, 105, 106, 107, 120, 171, 1100]

export function addList(env: Env, site: Site, made: NewList): List {
  const library = made.template === 101
  if (!PLAIN.includes(made.template) && !library) throw new NotImplemented(`a list with BaseTemplate ${made.template}`)
  if (listByTitle(env, site, made.title)) throw errors.listExists()
  const name = addressable(made.url ?? made.title)
  // Libraries lie right below the web.
  const base = library ? '' : 'Lists/'
  let url = made.at ?? `${base}${name}`
  for (
    let n = 1;
    env.db.get(`SELECT 1 AS taken FROM lists WHERE web = ? AND url_folded = ? AND ${ALIVE}`, site.web_id, fold(url));
    n += 1
  )
    url = `${base}${name}${n}`
  const id = randomUUID()
  const number = (env.db.get<{ n: number | null }>('SELECT max(number) AS n FROM lists')?.n ?? 0) + 1
  const at = now(env)
  env.db.run(
    `INSERT INTO lists (id, number, site, web, title, title_folded, url, url_folded, entity, description, template, created, modified, item_deleted, author)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    id,
    number,
    site.id,
    site.web_id,
    made.title,
    fold(made.title),
    url,
    fold(url),
    library ? encodeEntity(url) : `${encodeEntity(url.slice(base.length))}List`,
    made.description,
    made.template,
    at,
    at,
    at,
    made.author,
  )
  makeItemTable(env, number)
  if (library) env.db.run('UPDATE lists SET attachments = 0, folders = 1, version_limit = 500 WHERE id = ?', id)
  const list = listById(env, site, id)
  if (!list) throw errors.listGone()
  return list
}

type Column =
  | 'title'
  | 'description'
  | 'versioning'
  | 'version_limit'
  | 'attachments'
  | 'read_security'
  | 'write_security'
  | 'hidden'
  | 'no_crawl'
  | 'quick_launch'
  | 'content_types'
  | 'folders'
  | 'disable_grid'
  | 'scoped'
  | 'modified'
  | 'item_deleted'
  | 'deleted'
  | 'next_item'
  | 'next_column'
  | 'settings'
  | 'type_order'

/** Bumps the version too: fields kept in memory go by it. */
export function setList(env: Env, list: List, changes: Partial<Record<Column, Value>>): void {
  for (const [column, value] of Object.entries(changes)) {
    env.db.run(`UPDATE lists SET ${column} = ?, version = version + 1 WHERE id = ?`, value ?? null, list.id)
    if (column === 'title' && typeof value === 'string')
      env.db.run('UPDATE lists SET title_folded = ? WHERE id = ?', fold(value), list.id)
  }
}

/** The library a site has from the start; the first of them but those for pages and what belongs to the site. */
export function defaultLibrary(env: Env, site: Site): List {
  const found = env.db.get<List>(
    `SELECT * FROM lists WHERE web = ? AND template = 101 AND hidden = 0 AND url_folded NOT IN ('siteassets', 'sitepages') AND ${ALIVE} ORDER BY number LIMIT 1`,
    site.web_id,
  )
  if (!found) throw errors.listGone()
  return found
}

export const itemCount = (env: Env, list: List): number =>
  env.db.get<{ n: number }>(`SELECT count(*) AS n FROM items_${list.number}`)?.n ?? 0
