/** One table per list, a column per field beside the ones every item has; folded and sort-key columns for text; values of several-valued fields in a table of their own. */
import type { Env } from '../env'
import { sortKey } from '../query/text-order'
import { type Field, storageOf } from './field-types'

export const itemTable = (number: number): string => `items_${number}`
export const valueTable = (number: number): string => `values_${number}`

export function makeItemTable(env: Env, number: number): void {
  env.db.exec(`
    CREATE TABLE ${itemTable(number)} (
      id INTEGER PRIMARY KEY, guid TEXT NOT NULL, version INTEGER NOT NULL, ui_version INTEGER NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL,
      created INTEGER NOT NULL, modified INTEGER NOT NULL, scoped INTEGER NOT NULL DEFAULT 0,
      fs INTEGER NOT NULL DEFAULT 0, leaf TEXT, leaf_folded TEXT, dir TEXT, dir_folded TEXT
    );
    CREATE INDEX name_${number} ON ${itemTable(number)} (dir_folded, leaf_folded) WHERE leaf IS NOT NULL;
    CREATE INDEX scoped_${number} ON ${itemTable(number)} (id) WHERE scoped = 1;
    CREATE INDEX author_${number} ON ${itemTable(number)} (author);
    CREATE INDEX modified_${number} ON ${itemTable(number)} (modified);
    CREATE TABLE ${valueTable(number)} (
      item INTEGER NOT NULL, col INTEGER NOT NULL, position INTEGER NOT NULL, value, folded, PRIMARY KEY (item, col, position)
    );
    CREATE INDEX value_${number} ON ${valueTable(number)} (col, folded);
  `)
}

export function dropItemTable(env: Env, number: number): void {
  env.db.exec(`DROP TABLE IF EXISTS ${itemTable(number)}; DROP TABLE IF EXISTS ${valueTable(number)};`)
}

const SQL_TYPE = {
  text: 'TEXT',
  number: 'REAL',
  boolean: 'INTEGER',
  instant: 'INTEGER',
  reference: 'INTEGER',
  url: 'TEXT',
  texts: 'TEXT',
  references: 'TEXT',
  computed: 'TEXT',
} as const

export function addColumns(env: Env, number: number, field: Field): void {
  const storage = storageOf(field)
  env.db.exec(`ALTER TABLE ${itemTable(number)} ADD COLUMN v${field.col} ${SQL_TYPE[storage]}`)
  if (hasKeys(field)) {
    env.db.exec(
      `ALTER TABLE ${itemTable(number)} ADD COLUMN f${field.col} TEXT; ALTER TABLE ${itemTable(number)} ADD COLUMN s${field.col} TEXT;`,
    )
  }
}

/** Text to compare and sort by has two keys beside it. A Note has none: SharePoint neither filters nor sorts by it. */
export const hasKeys = (field: Field): boolean =>
  storageOf(field) === 'text' && !['Note', 'Location', 'Thumbnail'].includes(field.type)

export const keyColumn = (field: Field): string => (hasKeys(field) ? `f${field.col}` : `v${field.col}`)

const SYSTEM_COLUMN: Record<NonNullable<Field['system']>, string> = {
  id: 'id',
  guid: 'guid',
  author: 'author',
  editor: 'editor',
  created: 'created',
  modified: 'modified',
  version: 'ui_version',
  attachments: 'id',
  'content-type': 'id',
  fs: 'fs',
  'file-ref': 'id',
  'file-leaf': 'id',
  'file-dir': 'id',
  'row-version': 'version',
  nothing: 'id',
}

export const valueColumn = (field: Field): string => (field.system ? SYSTEM_COLUMN[field.system] : `v${field.col}`)
export const compareColumn = (field: Field): string => (field.system ? SYSTEM_COLUMN[field.system] : keyColumn(field))
export const sortColumn = (field: Field): string =>
  field.system ? SYSTEM_COLUMN[field.system] : hasKeys(field) ? `s${field.col}` : `v${field.col}`

/** Dropped columns stay behind, emptied: SQLite rewrites the whole table for a drop. */
export function clearColumns(env: Env, number: number, field: Field): void {
  env.db.exec(`UPDATE ${itemTable(number)} SET v${field.col} = NULL`)
  env.db.run(`DELETE FROM ${valueTable(number)} WHERE col = ?`, field.col)
}

export function setIndex(env: Env, number: number, field: Field, indexed: boolean): void {
  const name = `field_${number}_${field.col}`
  env.db.exec(
    indexed
      ? `CREATE INDEX IF NOT EXISTS ${name} ON ${itemTable(number)} (${keyColumn(field)})`
      : `DROP INDEX IF EXISTS ${name}`,
  )
}

export const sortOf = (text: string, language: number): string => sortKey(text, language)
