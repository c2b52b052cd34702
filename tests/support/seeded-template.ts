/**
 * Provisioning and seeding take seconds, and every world begins with the same: done once into a file, and copied. The file's
 * name holds what it was made from, so that a change in the sources or a new day makes another.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'libsql'
import { filesIn } from '../../scripts/build-app.ts'
import { root } from '../../scripts/command.ts'
import { prepare } from '../../scripts/prepare.ts'
import { startTenant } from '../../src/tenant/server.ts'

const folder = join(root, '.local', 'templates')

/** @returns a database of one's own; whoever asked for it deletes it */
export async function seededDatabase(appUrl: string): Promise<string> {
  const template = join(folder, `${fingerprint()}.sqlite`)
  if (!existsSync(template)) await makeTemplate(template, appUrl)
  const own = join(tmpdir(), `world-${randomUUID()}.sqlite`)
  copyFileSync(template, own)
  return own
}

async function makeTemplate(template: string, appUrl: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const old = readdirSync(folder).filter(file => !file.includes('making') && file !== basename(template))
  for (const file of old) rmSync(join(folder, file), { force: true })
  // Made beside and moved into place: another test file may be making the same at this moment.
  const making = join(folder, `making-${randomUUID()}.sqlite`)
  const refused: string[] = []
  const tenant = await startTenant({ databasePath: making, tell: line => refused.push(line) })
  try {
    await prepare(tenant.url, appUrl)
  } finally {
    await tenant.close()
  }
  if (refused.length > 0) throw new Error(`The tenant refused or failed while it was seeded:\n${refused.join('\n')}`)
  // One whole file, with what the database still kept in its write-ahead log.
  const whole = join(folder, `making-whole-${randomUUID()}.sqlite`)
  const database = new Database(making)
  database.exec(`VACUUM INTO '${whole.replaceAll("'", "''")}'`)
  database.close()
  for (const suffix of ['', '-wal', '-shm']) rmSync(making + suffix, { force: true })
  renameSync(whole, template)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  const sources = ['src', 'demo', 'scripts'].flatMap(name => filesIn(join(root, name)))
  for (const file of sources.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
