/** Versions of an item, kept whole: who changed it, when, and every value it then had. */
import type { Env } from '../env'
import type { Field } from '../lists/field-types'
import { valueColumn } from '../lists/item-table'
import type { List } from '../lists/list-store'
import type { ItemRow } from './item-row'

export interface VersionRow {
  item: number
  version: number
  created: number
  editor: number
  doc: string
}

export function keepVersion(env: Env, list: List, fields: Field[], row: ItemRow): void {
  const values = Object.fromEntries(
    fields.filter(field => !field.system).map(field => [field.internal, row[valueColumn(field)] ?? null]),
  )
  env.db.run(
    'INSERT OR REPLACE INTO versions (list, item, version, created, editor, doc) VALUES (?,?,?,?,?,?)',
    list.id,
    row.id,
    row.ui_version,
    row.modified,
    row.editor,
    JSON.stringify(values),
  )
  // MajorVersionLimit counts the current one too. learn.microsoft.com/sharepoint/document-library-version-history-limits
  if (list.version_limit > 0)
    env.db.run(
      'DELETE FROM versions WHERE list = ? AND item = ? AND version <= ?',
      list.id,
      row.id,
      row.ui_version - list.version_limit,
    )
}

export const versionsOf = (env: Env, list: List, item: number): VersionRow[] =>
  env.db.all<VersionRow>('SELECT * FROM versions WHERE list = ? AND item = ? ORDER BY version DESC', list.id, item)
