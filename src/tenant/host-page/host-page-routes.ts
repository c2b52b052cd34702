import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Context, Hono } from 'hono'
import type { Host } from '../local/host-settings.ts'
import type { Directory } from '../tenant.ts'
import { readDeepLink, tabFor } from './deep-link.ts'

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url))

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [beside('client.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Nothing but its own script and style, and frames from where the tabs are. */
function policy(host: Host): string {
  const frames = host.settings().tabs.map(({ contentUrl }) => new URL(contentUrl).origin)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    `frame-src ${frames.length > 0 ? [...new Set(frames)].join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export interface HostPage {
  host: Host
  directory: Directory
  addresses: { origin: string }
}

/** A Teams-like page around the tab; see README.md beside this file. */
export function hostPageRoutes({ host, directory, addresses }: HostPage): Hono {
  const routes = new Hono()
  // Made when the first page asks: most tenants run without anybody looking.
  let client: Promise<string> | undefined

  routes.get('/', c => c.redirect('/local/host-page'))

  routes.get('/local/host-page', async c => {
    // The frame must be another site than this page: by the name 127.0.0.1 it would be the app's own.
    const url = new URL(c.req.url)
    if (url.origin !== addresses.origin) return c.redirect(addresses.origin + url.pathname + url.search)
    return c.body(await readFile(beside('page.html'), 'utf8'), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy(host),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
    })
  })
  const asset = (c: Context, type: string, body: string) =>
    c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
  routes.get('/local/host-page/client.js', async c => {
    client ??= bundleClient()
    return asset(c, 'text/javascript; charset=utf-8', await client)
  })
  routes.get('/local/host-page/page.css', async c =>
    asset(c, 'text/css; charset=utf-8', await readFile(beside('page.css'), 'utf8')),
  )
  routes.get('/local/host-page/setup.json', c =>
    c.json({
      settings: host.settings(),
      people: directory.people().filter(({ accountEnabled }) => accountEnabled),
      tenantId: directory.tenantId,
    }),
  )

  // The path of Teams' own links, so that one link form does in both places.
  routes.get('/l/entity/:appId/:entityId', c => {
    const address = new URL(c.req.url)
    const link = readDeepLink(addresses.origin + address.pathname + address.search, addresses.origin)
    const { appId, tabs } = host.settings()
    const tab = link && tabFor(link, appId, tabs)
    if (!link || !tab) return c.text(`No tab of app ${c.req.param('appId')} is called ${c.req.param('entityId')}.`, 404)
    const query = new URLSearchParams({ tab: tab.name, ...(link.subPageId ? { subPageId: link.subPageId } : {}) })
    return c.redirect(`/local/host-page?${query}`)
  })
  return routes
}
