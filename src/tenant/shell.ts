import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Faults } from './faults/fault-rules.ts'
import { misbehave } from './faults/misbehave.ts'
import type { Units } from './faults/units.ts'
import { graphRoutes } from './graph/graph-routes.ts'
import { hostPageRoutes } from './host-page/host-page-routes.ts'
import type { Apps } from './identity/apps.ts'
import { authenticate } from './identity/authenticate.ts'
import { authorizeRoutes } from './identity/authorize.ts'
import { createCodes } from './identity/codes.ts'
import type { PeopleDirectory } from './identity/directory.ts'
import { discoveryRoutes } from './identity/discovery.ts'
import type { Photos } from './identity/photos.ts'
import type { Addresses } from './identity/scopes.ts'
import { signInRoutes } from './identity/sign-in.ts'
import type { Tokens } from './identity/tokens.ts'
import type { TenantClock } from './local/clock.ts'
import { controlRoutes } from './local/control-routes.ts'
import { corsForRegisteredApps } from './local/cors.ts'
import { directoryRoutes } from './local/directory-routes.ts'
import type { Host } from './local/host-settings.ts'
import { type Journal, refusalsIn } from './local/journal.ts'
import { onlyLoopbackHosts, onlyOwnOrigins } from './local/loopback.ts'
import type { Mailbox } from './local/mailbox.ts'
import type { ShellEnv } from './local/shell-env.ts'
import { unsupported } from './local/unsupported.ts'
import type { SharePoint } from './tenant.ts'

export interface Shell {
  addresses: Addresses
  origins: readonly string[]
  trust: boolean
  exposeRetryAfter: boolean
  tell: (line: string) => void
  clock: TenantClock
  directory: PeopleDirectory
  photos: Photos
  tokens: Tokens
  apps: Apps
  faults: Faults
  units: Units
  journal: Journal
  mailbox: Mailbox
  host: Host
  sharepoint: SharePoint
}

const isSharePoint = (path: string) => /\/_api(\/|$)|\/_vti_bin\/client\.svc\/processquery\/?$/i.test(path)

/** A Request of the platform's own: the server's adapter hands out a look-alike that `new Request(…)` refuses. */
async function asPlatformRequest(request: Request): Promise<Request> {
  const { url, method, headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers: [...headers], ...(hasBody ? { body: await request.arrayBuffer() } : {}) })
}

/** All of the tenant's addresses: what guards them from outside in, and which room answers. */
export function createShell(shell: Shell): Hono<ShellEnv> {
  const { addresses, apps, clock, directory, faults, journal, origins, sharepoint, tell, units } = shell
  const app = new Hono<ShellEnv>()

  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
    tell(`500 ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    return c.json({ error: { code: 'fault', message: `The local tenant failed: ${error.message}` } }, 500)
  })

  app.use(onlyLoopbackHosts(origins))
  app.use(
    '/local/*',
    onlyOwnOrigins(origins, (method, path) => method === 'GET' && path === '/local/people'),
  )
  app.route('/local', directoryRoutes(shell))
  app.route('/local', controlRoutes(shell))
  app.route('/', hostPageRoutes(shell))
  app.all('/local/*', c => c.json({ error: `There is no ${c.req.method} ${c.req.path}.` }, 404))

  // From here on it is the service: everything is journalled, a browser needs leave, and faults may strike.
  app.use(async (c, next) => {
    await next()
    const { pathname, search } = new URL(c.req.url)
    const struck = c.get('faults')
    journal.record({
      at: clock.now().toISOString(),
      method: c.req.method,
      path: pathname + search,
      status: c.get('status') ?? c.res.status,
      ...(c.get('person') ? { person: c.get('person') } : {}),
      ...(struck ? { faults: struck } : {}),
    })
  })
  app.use(corsForRegisteredApps({ ...shell, isRegisteredOrigin: apps.isRegisteredOrigin }))
  app.use(misbehave(faults, clock))
  app.use(async (c, next) => {
    await next()
    const { pathname, search } = new URL(c.req.url)
    for (const message of await refusalsIn(pathname, c.res)) {
      journal.refuse({ at: clock.now().toISOString(), method: c.req.method, path: pathname + search, message })
    }
  })

  const signIn = { ...shell, clock: clock.now, codes: createCodes(clock.now) }
  app.route('/', discoveryRoutes(signIn))
  app.route('/', authorizeRoutes(signIn))
  app.route('/', signInRoutes(signIn))
  app.route('/v1.0', graphRoutes({ ...shell, clock: clock.now, graphUrl: addresses.graphUrl }))
  app.all('*', async c => {
    if (!isSharePoint(c.req.path)) return unsupported(`${c.req.method} ${c.req.path}`)
    const reading = await authenticate(c.req.raw, 'sharepoint', shell)
    const caller = reading.kind === 'caller' ? reading.caller : undefined
    if (caller?.kind === 'person') c.set('person', caller.person.userPrincipalName)
    const answer = await sharepoint.handle(await asPlatformRequest(c.req.raw), caller)
    for (const [name, value] of Object.entries(units.headersFor(caller))) answer.headers.set(name, value)
    if (answer.status !== 401 || answer.headers.has('www-authenticate')) return answer
    const challenged = new Response(answer.body, answer)
    // @see https://learn.microsoft.com/sharepoint/dev/sp-add-ins/use-cors-with-azure-ad (the challenge's members are assumed)
    challenged.headers.set(
      'WWW-Authenticate',
      `Bearer realm="${directory.tenantId}",client_id="00000003-0000-0ff1-ce00-000000000000",authorization_uri="${addresses.origin}/common/oauth2/authorize"`,
    )
    return challenged
  })
  return app
}
