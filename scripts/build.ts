/**
 * `npm run build` builds the app into dist/app. `npm run build -- --settings FILE` stamps a municipality's settings into it,
 * and writes the response headers it is to be served with into dist/headers.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { securityHeaders } from '../src/config/content-security-policy.ts'
import { parseSettings } from '../src/config/settings.ts'
import { buildApp, builtApp, compress } from './build-app.ts'
import { root } from './command.ts'
import { stampSettings } from './settings-block.ts'

const { values } = parseArgs({ options: { settings: { type: 'string' } } })

try {
  // Read first: a faulty file shouldn't cost a build.
  const settings =
    values.settings === undefined ? undefined : parseSettings(readFileSync(resolve(values.settings), 'utf8'))
  await buildApp()
  if (settings) {
    const page = join(builtApp, 'index.html')
    writeFileSync(page, stampSettings(readFileSync(page, 'utf8'), settings))
    await compress(page)
    writeFileSync(join(root, 'dist', 'headers.json'), `${JSON.stringify(securityHeaders(settings), null, 2)}\n`)
  }
  console.log(`Built into ${builtApp}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
