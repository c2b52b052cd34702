import { Hono } from 'hono'
import { unsupported } from '../local/unsupported.ts'
import type { Clock, Directory } from '../tenant.ts'
import type { Apps } from './apps.ts'
import { entraAnswer, entraErrors } from './entra-errors.ts'
import { type Addresses, DEFAULT_SCOPES, readScopes } from './scopes.ts'
import { TOKEN_SECONDS, type Tokens } from './tokens.ts'

export interface SignIn {
  directory: Directory
  apps: Apps
  tokens: Tokens
  clock: Clock
  addresses: Addresses
}

/** Whose token it is when nobody says. */
const UNNAMED_CLIENT = '00000000-0000-0000-0000-000000000000'

/** Entra's other grants: real, so asking for one is not the caller's mistake but this tenant's lack. */
const REAL_GRANTS = [
  'authorization_code',
  'client_credentials',
  'refresh_token',
  'urn:ietf:params:oauth:grant-type:device_code',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
]

/**
 * The password grant without the password: sign-in here tells people apart, it doesn't keep anybody out.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth-ropc
 */
export function signInRoutes({ directory, apps, tokens, clock, addresses }: SignIn): Hono {
  const routes = new Hono()

  async function answerToken(request: Request): Promise<Response> {
    const form = new URLSearchParams(await request.text())
    const refuse = (error: Parameters<typeof entraAnswer>[0]) => entraAnswer(error, clock())

    const grant = form.get('grant_type')
    if (!grant) return refuse(entraErrors.parameterMissing('grant_type'))
    if (REAL_GRANTS.includes(grant)) return unsupported(`the grant type ${grant}`)
    if (grant !== 'password') return refuse(entraErrors.grantUnknown(grant))
    // Entra demands a client; here a person at a command line may leave it out. What an app has consented to needs one.
    const clientId = form.get('client_id') || UNNAMED_CLIENT
    const username = form.get('username')
    if (!username) return refuse(entraErrors.parameterMissing('username'))
    const scope = form.get('scope')
    if (!scope) return refuse(entraErrors.parameterMissing('scope'))

    const person = directory.byPrincipalName(username)
    if (!person) return refuse(entraErrors.userUnknown(username, directory.tenantId))
    if (!person.accountEnabled) return refuse(entraErrors.accountDisabled())

    const reading = readScopes(scope, addresses)
    if (reading.kind === 'unsupported') return unsupported(`the scope ${reading.scope}`)
    if (reading.kind === 'unknownResource') return refuse(entraErrors.resourceUnknown(reading.resource))
    if (reading.kind === 'malformed') return refuse(entraErrors.scopeMalformed(scope))
    if (reading.kind === 'manyResources') return refuse(entraErrors.manyResources())

    const consented = apps.byClientId(clientId)?.consented
    const granted = reading.scopes.includes('.default')
      ? (consented ?? DEFAULT_SCOPES[reading.resource])
      : reading.scopes
    if (granted.some(wanted => consented && !consented.includes(wanted))) {
      return refuse(entraErrors.consentMissing(clientId))
    }
    const access_token = await tokens.issue(person, reading.resource, granted, clientId)
    return Response.json(
      {
        token_type: 'Bearer',
        scope: granted.join(' '),
        expires_in: TOKEN_SECONDS,
        ext_expires_in: TOKEN_SECONDS,
        access_token,
      },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  }

  routes.post('/oauth2/v2.0/token', c => answerToken(c.req.raw))
  routes.post('/:tenantId/oauth2/v2.0/token', c => answerToken(c.req.raw))
  // The authorization endpoint, keys and discovery belong here when a sign-in with PKCE is wanted.
  return routes
}
