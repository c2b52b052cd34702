import type { MiddlewareHandler } from 'hono'

const NAMES = ['localhost', '127.0.0.1', '[::1]']

/** The addresses this machine knows the tenant by; the first is the one it calls itself. */
export const ownOrigins = (scheme: 'http' | 'https', port: number): string[] =>
  NAMES.map(name => new URL(`${scheme}://${name}:${port}`).origin)

/** Microsoft's own names, under which a tenant called so is reached; and where each kind of request goes. */
export const cloudNames = (name: string): { sharePoint: string; graph: string; login: string } => ({
  sharePoint: `${name}.sharepoint.com`,
  graph: 'graph.microsoft.com',
  login: 'login.microsoftonline.com',
})

/**
 * Only this machine's own names: a page of the web that had its name point at 127.0.0.1 (DNS rebinding) shows its own
 * name in the Host header.
 */
export function onlyLoopbackHosts(origins: readonly string[]): MiddlewareHandler {
  const allowed = new Set(origins.map(origin => new URL(origin).host))
  return async (c, next) => {
    const host = c.req.header('host')?.toLowerCase() ?? ''
    if (!allowed.has(host)) return c.text(`The local tenant answers on localhost only, not as ${host}.`, 421)
    return next()
  }
}

/** The tenant's own controls are for its own pages and for programs: a page of another origin gets nothing done here. */
export function onlyOwnOrigins(
  origins: readonly string[],
  mayPass: (method: string, path: string) => boolean,
): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin === undefined || origins.includes(origin) || mayPass(c.req.method, c.req.path)) return next()
    return c.json({ error: `${origin} may not use /local.` }, 403)
  }
}
