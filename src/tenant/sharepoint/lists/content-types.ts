/** Content types of the web and of lists. A list's types are children of the web's and hold all of the list's columns. */
import { randomUUID } from 'node:crypto'
import type { Env, Site } from '../env'
import { fold } from '../query/text-order'
import { errors } from '../wire/errors'
import { addField, fieldsOf } from './field-store'
import type { Field } from './field-types'
import type { List } from './list-store'
import { siteFields } from './site-fields'
import { STOCK_TYPES } from './stock-content-types'

export interface ContentType {
  id: string
  /** '' for the web's. */
  list: string
  name: string
  description: string
  /** `group` is SQL's own word. */
  grp: string
  hidden: number
  read_only: number
  sealed: number
  /** JSON: properties kept and answered. */
  settings: string
  stock?: boolean
}

export interface FieldLink {
  id: string
  internal: string
  required: boolean
  hidden: boolean
}

const ONE = '00'
const bare = (guid: string): string => guid.replaceAll('-', '').toUpperCase()

/** A child's id is its parent's with 00 and a guid behind. learn.microsoft.com/previous-versions/office/developer/sharepoint-2010/aa543822(v=office.14) */
export const childId = (parent: string, guid: string = randomUUID()): string => `${parent}${ONE}${bare(guid)}`

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
/** Whether `id` is `of` or comes from it. */
export const comesFrom = (id: string, of: string): boolean => id.toLowerCase().startsWith(of.toLowerCase())

const rows = (env: Env, site: Site, list: string): ContentType[] =>
  env.db.all<ContentType>(
    'SELECT id, list, name, description, grp, hidden, read_only, sealed, settings FROM content_types WHERE site = ? AND list = ? ORDER BY position',
    site.id,
    list,
  )

export const webTypes = (env: Env, site: Site): ContentType[] => [
  ...STOCK_TYPES.map(
    ({ id, name, group, hidden = false, sealed = false }): ContentType => ({
      id,
      list: '',
      name,
      description: '',
      grp: group,
      hidden: hidden ? 1 : 0,
      read_only: 0,
      sealed: sealed ? 1 : 0,
      settings: '{}',
      stock: true,
    }),
  ),
  ...rows(env, site, ''),
]

/** Links, announcements, contacts, events, tasks and issues. learn.microsoft.com/dotnet/api/microsoft.sharepoint.client.listtemplatetype */
const TEMPLATES: Record<number, string> = {
  101: '0x0101',
  103: '0x0105',
  104: '0x0104',
  105: '0x0106',
  106: '0x0102',
  107: '0x0108',
  171: '0x0108',
  1100: '0x0103',
}
export const typeOfTemplate = (template: number): string => TEMPLATES[template] ?? '0x01'

/** A list begins with a child of Item (of Document in a library) and one of Folder; laid down when first asked for. */
export function listTypes(env: Env, site: Site, list: List): ContentType[] {
  const known = rows(env, site, list.id)
  if (known.length > 0) return known
  const parents = [typeOfTemplate(list.template), '0x0120']
  for (const id of parents) {
    const parent = STOCK_TYPES.find(one => one.id === id)
    keep(env, site, list.id, {
      id: childId(id, list.id),
      name: parent?.name ?? '',
      description: '',
      grp: parent?.group ?? '',
    })
  }
  return rows(env, site, list.id)
}

export interface NewType {
  id: string
  name: string
  description: string
  grp: string
}

function keep(env: Env, site: Site, list: string, made: NewType): ContentType {
  const position = env.db.get<{ n: number }>('SELECT count(*) AS n FROM content_types')?.n ?? 0
  env.db.run(
    'INSERT INTO content_types (site, list, id, name, description, grp, position) VALUES (?,?,?,?,?,?,?)',
    site.id,
    list,
    made.id,
    made.name,
    made.description,
    made.grp,
    position,
  )
  return { ...made, list, hidden: 0, read_only: 0, sealed: 0, settings: '{}' }
}

const allAt = (env: Env, site: Site, list: List | undefined): ContentType[] =>
  list ? listTypes(env, site, list) : webTypes(env, site)

export const typeById = (env: Env, site: Site, list: List | undefined, id: string): ContentType | undefined =>
  allAt(env, site, list).find(one => same(one.id, id))

/** The nearest of the web's types above it; of System, System itself. */
export function parentOf(env: Env, site: Site, id: string): ContentType | undefined {
  const above = webTypes(env, site).filter(one => comesFrom(id, one.id) && !same(one.id, id))
  return above.sort((a, b) => b.id.length - a.id.length)[0] ?? webTypes(env, site).find(one => same(one.id, id))
}

export function addType(env: Env, site: Site, list: List | undefined, made: NewType): ContentType {
  const known = allAt(env, site, list)
  if (known.some(one => same(one.id, made.id) || fold(one.name) === fold(made.name)))
    throw errors.duplicateType(made.name)
  return keep(env, site, list?.id ?? '', made)
}

/** `addAvailableContentType`: the list gets a child of the type, and the columns it lacks. */
export function takeType(env: Env, site: Site, list: List, of: ContentType): ContentType {
  const made = addType(env, site, list, {
    id: childId(of.id),
    name: of.name,
    description: of.description,
    grp: of.grp,
  })
  bringColumns(env, site, list, of)
  return made
}

/** The list gets the columns of a type of the web's that it lacks. */
export function bringColumns(env: Env, site: Site, list: List, of: ContentType): void {
  for (const link of linksOf(env, site, undefined, of)) {
    const column = siteFields(env, site).find(field => field.id === link.id)
    const known = fieldsOf(env, site, list).some(field => field.id === link.id || field.internal === link.internal)
    if (column && !known && column.system !== 'id')
      addField(env, site, list, {
        id: column.id,
        internal: column.internal,
        title: column.title,
        type: column.type,
        settings: column.settings,
      })
  }
}

export function deleteType(env: Env, site: Site, type: ContentType): void {
  if (type.stock) throw errors.typeInUse()
  const used = env.db.get(
    "SELECT 1 AS n FROM content_types WHERE site = ? AND id LIKE ? || '%' AND id <> ? LIMIT 1",
    site.id,
    type.id,
    type.id,
  )
  if (used) throw errors.typeInUse()
  env.db.run('DELETE FROM content_types WHERE site = ? AND list = ? AND id = ?', site.id, type.list, type.id)
  env.db.run('DELETE FROM content_type_fields WHERE site = ? AND type = ?', site.id, type.id)
}

const linkOf = (field: Field): FieldLink => ({
  id: field.id,
  internal: field.internal,
  required: field.settings.required === true,
  hidden: field.settings.hidden === true,
})

/** Its own columns and those of the types it comes from, topmost first. */
export function linksOf(env: Env, site: Site, list: List | undefined, type: ContentType): FieldLink[] {
  if (list) {
    const fields = fieldsOf(env, site, list).filter(field => !field.system || field.internal === 'ContentType')
    return fields.map(linkOf)
  }
  const columns = siteFields(env, site)
  const links: FieldLink[] = []
  const lineage = webTypes(env, site).filter(one => comesFrom(type.id, one.id))
  for (const one of lineage.sort((a, b) => a.id.length - b.id.length)) {
    for (const name of STOCK_TYPES.find(stock => same(stock.id, one.id))?.fields ?? []) {
      const column = columns.find(field => field.internal === name)
      if (column) links.push(linkOf(column))
    }
    links.push(
      ...env.db
        .all<{ field: string; internal: string; required: number; hidden: number }>(
          'SELECT field, internal, required, hidden FROM content_type_fields WHERE site = ? AND type = ? ORDER BY rowid',
          site.id,
          one.id,
        )
        .map(row => ({
          id: row.field,
          internal: row.internal,
          required: row.required === 1,
          hidden: row.hidden === 1,
        })),
    )
  }
  // A column stands where the topmost type has it, and is as the lowest says.
  return [...new Map(links.map(link => [link.id, link])).values()]
}

export function putLink(env: Env, site: Site, type: ContentType, link: FieldLink): void {
  const [required, hidden] = [link.required ? 1 : 0, link.hidden ? 1 : 0]
  const changed = env.db.all(
    'UPDATE content_type_fields SET required = ?, hidden = ? WHERE site = ? AND type = ? AND field = ? RETURNING field',
    required,
    hidden,
    site.id,
    type.id,
    link.id,
  )
  if (changed.length > 0) return
  env.db.run(
    'INSERT INTO content_type_fields (site, type, field, internal, required, hidden) VALUES (?,?,?,?,?,?)',
    site.id,
    type.id,
    link.id,
    link.internal,
    required,
    hidden,
  )
}

/** Whether it was the type's own. */
export const removeLink = (env: Env, site: Site, type: ContentType, link: FieldLink): boolean =>
  env.db.all(
    'DELETE FROM content_type_fields WHERE site = ? AND type = ? AND field = ? RETURNING field',
    site.id,
    type.id,
    link.id,
  ).length > 0
