/**
 * The floor under the tenant's speed: a bare HTTP server in a process like the tenant's, which answers with the same statements on
 * the same kind of database and nothing else: no rights, no fields, no history but the row it writes.
 */
import { createServer } from 'node:http'
import Database from 'libsql'

export interface Floor {
  url: string
  close(): Promise<void>
}

/** One table as the tenant's own, with an index on `c1`; `count` rows. */
export async function startFloor(path: string, count: number): Promise<Floor> {
  const database = new Database(path)
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = NORMAL')
  database.exec(
    'CREATE TABLE item (id INTEGER PRIMARY KEY, guid TEXT, version INTEGER, author INTEGER, editor INTEGER, created INTEGER, modified INTEGER, title TEXT, title_folded TEXT, title_sorted TEXT, c1 TEXT, c1_folded TEXT, c1_sorted TEXT, c2 REAL)',
  )
  database.exec('CREATE TABLE version (item INTEGER, version INTEGER, doc TEXT, PRIMARY KEY (item, version))')
  database.exec('CREATE TABLE change (n INTEGER PRIMARY KEY AUTOINCREMENT, item INTEGER, kind INTEGER, at INTEGER)')
  database.exec('CREATE TABLE list (id INTEGER PRIMARY KEY, next_item INTEGER, modified INTEGER)')
  database.exec('INSERT INTO list VALUES (1, 1, 0)')
  database.exec('CREATE INDEX item_c1 ON item (c1_folded)')
  const next = database.prepare('SELECT next_item FROM list WHERE id = 1')
  const bump = database.prepare('UPDATE list SET next_item = ?, modified = ? WHERE id = 1')
  const insert = database.prepare('INSERT INTO item VALUES (?,?,1,1,1,?,?,?,?,?,?,?,?,?)')
  const keep = database.prepare('INSERT INTO version VALUES (?,1,?)')
  const log = database.prepare('INSERT INTO change (item, kind, at) VALUES (?,1,?)')
  const one = database.prepare('SELECT * FROM item WHERE id = ?')
  const page = database.prepare('SELECT * FROM item ORDER BY id LIMIT 101')

  const add = (body: { Title: string; Code: string; Amount: number }) => {
    database.exec('BEGIN IMMEDIATE')
    const { next_item: id }: { next_item: number } = JSON.parse(JSON.stringify(next.all()[0]))
    const at = Date.now()
    const [title, code] = [body.Title.toLowerCase(), body.Code.toLowerCase()]
    bump.run(id + 1, at)
    insert.run(id, crypto.randomUUID(), at, at, body.Title, title, title, body.Code, code, code, body.Amount)
    keep.run(id, JSON.stringify(body))
    log.run(id, at)
    const row = one.all(id)[0]
    database.exec('COMMIT')
    return row
  }
  for (let number = 1; number <= count; number += 1) {
    add({ Title: `Item ${number}`, Code: `c${number % 1000}`, Amount: number })
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer =
        request.method === 'POST'
          ? add(JSON.parse(Buffer.concat(chunks).toString()))
          : { value: page.all().slice(0, 100) }
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The floor has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
      database.close()
    },
  }
}
