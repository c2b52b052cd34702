import type { MiddlewareHandler } from 'hono'

export interface CorsRules {
  isRegisteredOrigin(origin: string): boolean
  /** And the RateLimit headers. SharePoint isn't known to let a page read them; without it PnPjs falls back to its own waits. */
  exposeRetryAfter: boolean
}

/** Assumed; Microsoft Graph is seen to expose these. */
const EXPOSED = ['ETag', 'Location', 'request-id', 'client-request-id', 'SPRequestGuid', 'WWW-Authenticate']
const METHODS = 'GET, POST, PUT, PATCH, DELETE, OPTIONS, MERGE'
const PREFLIGHT_SECONDS = '600'

/**
 * A page gets an answer when its origin stands among the redirect addresses of an app registration, as with Entra's
 * single-page registrations; the preflight carries no token, so any registration counts.
 * @see https://learn.microsoft.com/sharepoint/dev/sp-add-ins/use-cors-with-azure-ad
 */
export function corsForRegisteredApps({ isRegisteredOrigin, exposeRetryAfter }: CorsRules): MiddlewareHandler {
  const exposed = [
    ...EXPOSED,
    ...(exposeRetryAfter ? ['Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] : []),
  ].join(', ')
  return async (c, next) => {
    const origin = c.req.header('origin')
    const registered = origin !== undefined && isRegisteredOrigin(origin)
    const isPreflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined
    if (isPreflight) {
      if (!registered) return c.body(null, 403)
      return c.body(null, 204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': METHODS,
        'Access-Control-Allow-Headers': c.req.header('access-control-request-headers') ?? '',
        'Access-Control-Max-Age': PREFLIGHT_SECONDS,
        Vary: 'Origin, Access-Control-Request-Headers',
      })
    }
    await next()
    c.res.headers.append('Vary', 'Origin')
    if (registered) {
      c.res.headers.set('Access-Control-Allow-Origin', origin)
      c.res.headers.set('Access-Control-Expose-Headers', exposed)
    }
    return undefined
  }
}
