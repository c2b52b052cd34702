/**
 * Serves the app on this machine as a municipality's server would: hashed files for ever, the page never stored, the
 * settings stamped into it, and the headers of `src/config/content-security-policy.ts` on every answer.
 *
 * On `127.0.0.1` and not `localhost`: the host page is there, and the two must be truly cross-site, as in Teams.
 */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { type PolicyOptions, securityHeaders } from '../src/config/content-security-policy.ts'
import type { Settings } from '../src/config/settings.ts'
import { builtApp } from './build-app.ts'
import { root } from './command.ts'
import { listen, type RunningServer } from './listen.ts'
import { stampSettings } from './settings-block.ts'

export interface AppServerOptions {
  /** 0 for any free one. */
  port: number
  settings: Settings
  /** Vite's dev server instead of the built app. */
  dev?: boolean
  /** Where the built app is, if not in dist/app. */
  folder?: string
}

/** @throws PortTakenError */
export async function startAppServer({
  port,
  settings,
  dev = false,
  folder = builtApp,
}: AppServerOptions): Promise<RunningServer> {
  const server = createServer()
  const app = dev ? await devApp(settings, server) : builtPages(settings, folder)
  server.on('request', app.listener)
  const running = await listen(server, port, '127.0.0.1').catch(async (error: unknown) => {
    await app.close()
    throw error
  })
  return {
    ...running,
    close: async () => {
      await app.close()
      await running.close()
    },
  }
}

interface App {
  listener: RequestListener
  close: () => Promise<void>
}

function builtPages(settings: Settings, folder: string): App {
  const page = stampSettings(readFileSync(join(folder, 'index.html'), 'utf8'), settings)
  const headers = securityHeaders(settings)
  const assets = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/')
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return {
    listener: (request, response) => {
      setAll(response, headers)
      if (isPage(request.url)) return sendPage(response, page)
      assets(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
      })
    },
    close: async () => {},
  }
}

async function devApp(settings: Settings, server: ReturnType<typeof createServer>): Promise<App> {
  const { createServer: createVite } = await import('vite') // not loaded where the built app is served
  const devNonce = randomBytes(16).toString('base64')
  const options: PolicyOptions = { devNonce }
  const vite = await createVite({
    root,
    configFile: join(root, 'vite.config.ts'),
    appType: 'custom',
    html: { cspNonce: devNonce },
    server: { middlewareMode: true, ws: { server } },
  })
  return {
    listener: async (request, response) => {
      setAll(response, securityHeaders(settings, options))
      if (!isPage(request.url)) return vite.middlewares(request, response)
      try {
        const source = stampSettings(readFileSync(join(root, 'index.html'), 'utf8'), settings)
        sendPage(response, await vite.transformIndexHtml(request.url ?? '/', source))
      } catch (error) {
        response.writeHead(500, { 'Content-Type': 'text/plain' }).end(error instanceof Error ? error.message : 'Failed')
      }
    },
    close: () => vite.close(),
  }
}

/** Every address without a file ending is the app's: its routes are read in the browser. */
function isPage(url = '/'): boolean {
  const path = url.split(/[?#]/)[0] ?? '/'
  return path === '/index.html' || !/[.@]/.test(path)
}

function sendPage(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(html)
}

function setAll(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
