import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase, type Value } from './database'

test('rows come back as they went in, without keys of the library', () => {
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB)')
  expect(db.run('INSERT INTO t VALUES (?, ?, ?, ?)', 7, 'å', 1.5, new Uint8Array([1, 2])).lastInsertRowid).toBe(7)
  const row = db.get<{ a: number; b: string; c: number; d: Uint8Array }>('SELECT * FROM t WHERE a = ?', 7)
  expect(Object.keys(row ?? {})).toEqual(['a', 'b', 'c', 'd'])
  expect([row?.b, row?.c, [...(row?.d ?? [])]]).toEqual(['å', 1.5, [1, 2]])
  expect(db.get('SELECT * FROM t WHERE a = ?', 8)).toBeUndefined()
  db.close()
})

test.each([true, undefined, {}, [], 1n, Number.NaN, new Date()])(
  '%s is refused before it reaches the library, which would end the process',
  value => {
    const db = openDatabase(':memory:')
    const smuggled: Value[] = JSON.parse('[null]')
    Reflect.set(smuggled, 0, value)
    expect(() => db.all('SELECT ? AS v', ...smuggled)).toThrow(/can't be bound/)
    db.close()
  },
)

test('an inner transaction that fails takes only its own work back', () => {
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE t (a INTEGER)')
  db.transaction(() => {
    db.run('INSERT INTO t VALUES (1)')
    expect(() =>
      db.transaction(() => {
        db.run('INSERT INTO t VALUES (2)')
        throw new Error('no')
      }),
    ).toThrow('no')
    db.run('INSERT INTO t VALUES (3)')
  })
  expect(() =>
    db.transaction(() => {
      db.run('INSERT INTO t VALUES (4)')
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(db.all<{ a: number }>('SELECT a FROM t ORDER BY a').map(row => row.a)).toEqual([1, 3])
  db.close()
})

test('a process killed in the middle of its writes leaves a database that opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const path = join(folder, 'tenant.db')
  const script = `import L from 'libsql'; const db = new L(${JSON.stringify(path)}); db.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a INTEGER)'); db.exec('INSERT INTO t VALUES (1)'); db.exec('BEGIN'); for (let i = 0; i < 5000; i++) db.exec('INSERT INTO t VALUES (2)'); console.log('writing'); setInterval(() => db.exec('INSERT INTO t VALUES (2)'), 1)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise(resolve => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  const db = openDatabase(path)
  expect(db.get<{ n: number }>('SELECT count(*) AS n FROM t')?.n).toBe(1)
  db.run('INSERT INTO t VALUES (3)')
  db.close()
  rmSync(folder, { recursive: true, force: true })
})
