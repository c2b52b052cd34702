import * as v from 'valibot'
import type { Database } from '../store/database.ts'

/** Small things the shell keeps (people, app registrations, mail, the signing key): one table of JSON, held in memory too. */
export interface Shelf<T> {
  get(key: string): T | undefined
  all(): T[]
  put(key: string, thing: T): void
}

export function openShelf<S extends v.GenericSchema>(
  database: Database,
  name: string,
  schema: S,
): Shelf<v.InferOutput<S>> {
  database.exec(`CREATE TABLE IF NOT EXISTS shelf (
    name TEXT NOT NULL, key TEXT NOT NULL, ordinal INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (name, key))`)
  const rows = database.all<{ key: string; json: string }>(
    'SELECT key, json FROM shelf WHERE name = ? ORDER BY ordinal',
    name,
  )
  const things = new Map(rows.map(row => [row.key, v.parse(schema, JSON.parse(row.json))]))
  return {
    get: key => things.get(key),
    all: () => [...things.values()],
    put(key, thing) {
      // The order of first arrival is kept, so that lists read the same after a restart.
      database.run(
        `INSERT INTO shelf (name, key, ordinal, json)
         VALUES (?, ?, (SELECT COALESCE(MAX(ordinal), 0) + 1 FROM shelf), ?)
         ON CONFLICT (name, key) DO UPDATE SET json = excluded.json`,
        name,
        key,
        JSON.stringify(thing),
      )
      things.set(key, thing)
    },
  }
}
