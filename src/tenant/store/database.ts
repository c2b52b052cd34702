import Libsql from 'libsql'

/** What SQLite can hold. Nothing else may be bound: see `gate`. */
export type Value = string | number | null | Uint8Array

export interface Outcome {
  changes: number
  lastInsertRowid: number
}

export interface Database {
  /** Any number of statements without parameters. */
  exec(sql: string): void
  run(sql: string, ...params: readonly Value[]): Outcome
  /** The first row. The type parameter is the caller's own promise about its SELECT list. */
  get<T>(sql: string, ...params: readonly Value[]): T | undefined
  all<T>(sql: string, ...params: readonly Value[]): T[]
  /** All or nothing; nests. Synchronous on purpose: no other request can slip in between two statements. */
  transaction<T>(work: () => T): T
  close(): void
}

/**
 * The one gate around bindings: libsql ends the whole process, without an exception, when a boolean or an object is
 * bound, so a wrong type is a thrown error here instead.
 */
function gate(sql: string, params: readonly Value[]): Value[] {
  return params.map((value: unknown, index) => {
    if (value === null || typeof value === 'string') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (value instanceof Uint8Array) return Buffer.from(value)
    throw new TypeError(`Parameter ${index + 1} can't be bound (${typeof value}): ${sql}`)
  })
}

/** libsql hands a blob out as an ArrayBuffer. */
function bytesInPlace(row: unknown): void {
  if (typeof row !== 'object' || row === null) return
  // `for in`: a list of entries for each of a hundred wide rows is a tenth of the time of a page.
  for (const key in row) {
    const value: unknown = Reflect.get(row, key)
    if (value instanceof ArrayBuffer) Reflect.set(row, key, new Uint8Array(value))
  }
}

const STATEMENTS_KEPT = 500

/**
 * Opens or makes the database. WAL with `synchronous = NORMAL`: a process killed in the middle of a write leaves a file
 * that opens with everything committed before. `:memory:` is a database of its own for every call.
 */
export function openDatabase(path: string): Database {
  const raw = new Libsql(path)
  raw.exec('PRAGMA busy_timeout = 5000')
  raw.exec('PRAGMA journal_mode = WAL')
  raw.exec('PRAGMA synchronous = NORMAL')
  raw.exec('PRAGMA foreign_keys = ON')

  const prepared = new Map<string, Libsql.Statement<Value[]>>()
  let depth = 0

  function prepare(sql: string): Libsql.Statement<Value[]> {
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size >= STATEMENTS_KEPT) prepared.clear()
    const statement = raw.prepare<Value[]>(sql)
    prepared.set(sql, statement)
    return statement
  }

  function all<T>(sql: string, ...params: readonly Value[]): T[] {
    const rows = prepare(sql).all(...gate(sql, params))
    for (const row of rows) bytesInPlace(row)
    // The only place where rows get the type their reader names: SQLite has none to offer.
    return rows as T[]
  }

  return {
    exec(sql) {
      // A table may be altered: statements prepared against its old shape are let go.
      prepared.clear()
      raw.exec(sql)
    },
    run(sql, ...params) {
      const outcome = prepare(sql).run(...gate(sql, params))
      return { changes: outcome.changes, lastInsertRowid: Number(outcome.lastInsertRowid) }
    },
    // Not libsql's own `get`: it adds a `_metadata` key to the row and leaves the statement open.
    get: <T>(sql: string, ...params: readonly Value[]) => all<T>(sql, ...params)[0],
    all,
    transaction(work) {
      const point = `t${depth}`
      raw.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${point}`)
      depth += 1
      try {
        const result = work()
        depth -= 1
        raw.exec(depth === 0 ? 'COMMIT' : `RELEASE ${point}`)
        return result
      } catch (error) {
        if (depth > 0 && raw.inTransaction) {
          const level = Number(point.slice(1))
          depth = level
          raw.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO ${point}; RELEASE ${point}`)
        }
        throw error
      }
    },
    close() {
      prepared.clear()
      raw.close()
    },
  }
}
