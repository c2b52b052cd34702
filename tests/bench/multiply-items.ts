/**
 * A long list from a few items, straight in the tenant's database: over HTTP a hundred thousand take longer than all that is
 * measured. What is multiplied is what a list is read from; versions and the change log stay those of the models.
 */
import type Database from 'libsql'
import * as v from 'valibot'

/** Stands in the models' texts where the copies have their number. */
export const MARK = '00000'

export interface Multiplication {
  /** Last part of the list's address. */
  urlName: string
  /** The item's id. */
  model: number
  count: number
  /** By internal name: SQL over `i` (1 to `count`) for the five digits in place of the mark; `i` itself where nothing is said. */
  digits?: Record<string, string>
  /** By internal name: SQL over `i` for a reference. */
  references?: Record<string, string>
}

const lists = v.array(v.object({ id: v.string(), number: v.number(), next_item: v.number() }))
const fields = v.array(v.object({ internal: v.string(), col: v.number() }))
const columns = v.array(v.object({ name: v.string(), type: v.string() }))

/** @returns the first copy's id; the others follow it */
export function multiplyItems(database: Database.Database, { urlName, model, count, ...how }: Multiplication): number {
  const found = v.parse(
    lists,
    database.prepare('SELECT id, number, next_item FROM lists WHERE url = ?').all(`Lists/${urlName}`),
  )
  const [list, other] = found
  if (!list || other) throw new Error(`There are ${found.length} lists at Lists/${urlName}.`)
  const known = v.parse(fields, database.prepare('SELECT internal, col FROM fields WHERE list = ?').all(list.id))
  const table = `items_${list.number}`

  function expression({ name, type }: { name: string; type: string }): string {
    if (name === 'id') return `${list?.next_item} + i - 1`
    if (name === 'guid') return "lower(printf('%08x-0000-4000-8000-%012x', abs(random() % 4294967296), i))"
    const field = known.find(({ col }) => new RegExp(`^[vfs]${col}$`).test(name))?.internal ?? ''
    const reference = how.references?.[field]
    if (reference !== undefined) return reference
    return type === 'TEXT'
      ? `replace(m.${name}, '${MARK}', printf('%05d', ${how.digits?.[field] ?? 'i'}))`
      : `m.${name}`
  }

  const all = v.parse(columns, database.prepare(`PRAGMA table_info(${table})`).all())
  database.exec('BEGIN IMMEDIATE')
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
       INSERT INTO ${table} (${all.map(({ name }) => name).join(', ')})
       SELECT ${all.map(expression).join(', ')} FROM n, (SELECT * FROM ${table} WHERE id = ?) m`,
    )
    .run(model)
  database.prepare('UPDATE lists SET next_item = ? WHERE id = ?').run(list.next_item + count, list.id)
  database.exec('COMMIT')
  return list.next_item
}
