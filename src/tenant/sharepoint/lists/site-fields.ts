/** The site's own columns: definitions without values. A list takes one by its schema (`createFieldAsXml` with its ID). */
import { randomUUID } from 'node:crypto'
import type { Env, Site } from '../env'
import { errors, NotImplemented } from '../wire/errors'
import { fieldOf, freeName, type NewField, type Row } from './field-store'
import type { Field, Settings } from './field-types'
import { stockFields } from './stock-fields'

export const siteFields = (env: Env, site: Site): Field[] => [
  ...stockFields(site.language),
  ...env.db.all<Row>('SELECT *, 0 AS col FROM site_fields WHERE site = ? ORDER BY position', site.id).map(fieldOf),
]

export function addSiteField(env: Env, site: Site, made: NewField): Field {
  const fields = siteFields(env, site)
  const internal = freeName(fields, made)
  if (made.id && fields.some(field => field.id === made.id)) throw errors.duplicateFieldName(internal)
  const field: Field = {
    id: made.id ?? randomUUID(),
    internal,
    title: made.title,
    type: made.type,
    col: 0,
    position: 30_000 + fields.length,
    settings: made.settings,
  }
  env.db.run(
    'INSERT INTO site_fields (site, id, internal, title, type, position, settings) VALUES (?,?,?,?,?,?,?)',
    site.id,
    field.id,
    internal,
    field.title,
    field.type,
    field.position,
    JSON.stringify(field.settings),
  )
  return field
}

export function changeSiteField(env: Env, site: Site, field: Field, changes: Settings & { title?: string }): void {
  const { title = field.title, ...rest } = changes
  if (field.system) throw new NotImplemented(`changing the site's own column ${field.internal}`)
  env.db.run(
    'UPDATE site_fields SET title = ?, settings = ? WHERE site = ? AND id = ?',
    title,
    JSON.stringify({ ...field.settings, ...rest }),
    site.id,
    field.id,
  )
}

export function deleteSiteField(env: Env, site: Site, field: Field): void {
  if (field.system) throw errors.fieldNotDeletable()
  env.db.run('DELETE FROM site_fields WHERE site = ? AND id = ?', site.id, field.id)
}
