/**
 * Provisioning and seeding take seconds, and every world begins with the same: done once into a file, and copied. The file's
 * name holds what it was made from, so that a change in the sources or a new day makes another.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { filesIn } from '../../scripts/build-app.ts'
import { root } from '../../scripts/command.ts'
import { prepare } from '../../scripts/prepare.ts'
import { startTenant } from '../../src/tenant/server.ts'

const folder = join(root, '.local', 'templates')

/** Registered with the tenant where no app is served, so that a request can carry an origin that is let in. */
export const unservedApp = 'http://127.0.0.1:5300'

/** What lies in the sites beyond the demo municipality. */
export interface Filling {
  /** Kebab-case. A template of that name is made again when the file at `source` changes. */
  name: string
  /** `import.meta.url` of the file that fills. */
  source: string
  /** @param databasePath the file under that tenant */
  fill(tenantUrl: string, databasePath: string): Promise<void>
}

/** @returns a database of one's own; whoever asked for it deletes it */
export async function seededDatabase(appUrl: string, filling?: Filling): Promise<string> {
  const template = await templateOf(appUrl, filling)
  const own = join(tmpdir(), `world-${randomUUID()}.sqlite`)
  copyFileSync(template, own)
  return own
}

/** Once for all files of a run: several that found none would each make it. */
export async function ensureTemplate(): Promise<void> {
  await templateOf(unservedApp)
}

async function templateOf(appUrl: string, filling?: Filling): Promise<string> {
  const ground = fingerprint()
  const more = filling ? `-${filling.name}-${hashOf(fileURLToPath(filling.source))}` : ''
  const template = join(folder, `${ground}${more}.sqlite`)
  if (!existsSync(template)) await makeTemplate(template, ground, appUrl, filling)
  return template
}

async function makeTemplate(template: string, ground: string, appUrl: string, filling?: Filling): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const isOld = (file: string) =>
    !file.startsWith(ground) || (filling !== undefined && file.startsWith(`${ground}-${filling.name}-`))
  const old = readdirSync(folder).filter(file => !file.includes('making') && isOld(file))
  for (const file of old) rmSync(join(folder, file), { force: true })
  // Made beside and moved into place: another test file may be making the same at this moment.
  const making = join(folder, `making-${randomUUID()}.sqlite`)
  if (filling) copyFileSync(await templateOf(appUrl), making)
  const refused: string[] = []
  const tenant = await startTenant({ databasePath: making, tell: line => refused.push(line) })
  try {
    await (filling ? filling.fill(tenant.url, making) : prepare(tenant.url, appUrl))
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

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)

function fingerprint(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  const sources = ['src', 'demo', 'scripts'].flatMap(name => filesIn(join(root, name)))
  for (const file of sources.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
