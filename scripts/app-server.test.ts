import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseSettings, type Settings } from '../src/config/settings.ts'
import { startAppServer } from './app-server.ts'
import { compress } from './build-app.ts'
import { PortTakenError, type RunningServer } from './listen.ts'

const settings: Settings = {
  siteUrl: 'http://localhost:5301/sites/a',
  breachSiteUrl: 'http://localhost:5301/sites/b',
  graphUrl: 'http://localhost:5301/v1.0',
  auth: {
    kind: 'development',
    clientId: 'local',
    tokenUrl: 'http://localhost:5301/t',
    peopleUrl: 'http://localhost:5301/p',
  },
  hostOrigins: [],
}
const folder = mkdtempSync(join(tmpdir(), 'built-'))
const script = 'export const value = 1\n'.repeat(200)
let server: RunningServer

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<script type="application/json" id="settings">{}</script>')
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), script)
  await compress(join(folder, 'assets', 'app-1a2b.js'))
  server = await startAppServer({ port: 0, settings, folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test.each(['/', '/index.html', '/systems/7?lang=nn', '//'])(
  '%s is the page, with its settings, never stored',
  async path => {
    const response = await fetch(server.url + path)
    const block = /id="settings">(.*?)<\/script>/.exec(await response.text())?.[1] ?? ''
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(parseSettings(block)).toEqual(settings)
  },
)

test.each(['br', 'gzip'])('a hashed file comes compressed as %s and is kept for ever', async encoding => {
  const response = await raw('/assets/app-1a2b.js', encoding)
  expect(response.headers['content-encoding']).toBe(encoding)
  expect(response.headers['content-type']).toMatch(/javascript/)
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(response.headers.vary).toMatch(/accept-encoding/i)
})

test('a file that is not there is not found, and not the page', async () => {
  const response = await fetch(`${server.url}/assets/gone-9z.js`)
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBeNull()
})

test.each(['/', '/assets/app-1a2b.js', '/assets/gone-9z.js'])('%s carries the policy', async path => {
  const { headers } = await fetch(server.url + path)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('is reached on this machine only', () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
})

test('a taken port is told apart', async () => {
  await expect(startAppServer({ port: server.port, settings, folder })).rejects.toThrow(PortTakenError)
})

/** `fetch` asks for its own encodings and unpacks them. */
const raw = (path: string, encoding: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(server.url + path, { headers: { 'Accept-Encoding': encoding } }, response => {
      response.resume()
      resolve(response)
    }).on('error', reject)
  })
