/**
 * `npm start`: the app in front of a local tenant with the demo municipality in it. `npm run dev` is the same with Vite's
 * dev server. `--fresh` begins anew; PORT and TENANT_PORT choose the ports.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localSettings } from '../demo/local-tenant.ts'
import { startTenant } from '../src/tenant/server.ts'
import { startAppServer } from './app-server.ts'
import { ensureBuilt } from './build-app.ts'
import { root } from './command.ts'
import { assertFree, portFrom } from './listen.ts'
import { prepare } from './prepare.ts'

interface Closable {
  close: () => Promise<void>
}

/** In the order they were opened. */
const running: Closable[] = []
let ending = false

async function end(exitCode: number): Promise<void> {
  if (ending) return
  ending = true
  for (const each of running.reverse()) await each.close().catch((error: unknown) => console.error(error))
  process.exit(exitCode)
}

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
  })
  const port = portFrom('PORT', 5300)
  const tenantPort = portFrom('TENANT_PORT', 5301)
  // Both asked first: a second `npm start --fresh` must not empty the database of the one that is running.
  await assertFree(port, 'PORT')
  await assertFree(tenantPort, 'TENANT_PORT')

  if (!values.dev && (await ensureBuilt()) === 'built') console.log('Built the app.')

  const folder = join(root, '.local')
  const databasePath = join(folder, 'tenant.sqlite')
  mkdirSync(folder, { recursive: true })
  if (values.fresh)
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(databasePath + suffix, { force: true })

  const tenant = await startTenant({ port: tenantPort, databasePath, tell: line => console.error(line) })
  running.push(tenant)
  const app = await startAppServer({ port, settings: localSettings(tenant.url), dev: values.dev })
  running.push(app)
  await prepare(tenant.url, app.url, ({ done, of, what }) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[KPreparing ${what} (${done + 1} of ${of})`)
  })
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  console.log(`\n  ${tenant.url}/local/host-page\n`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

try {
  await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}
