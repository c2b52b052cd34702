import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Clock, Directory, Person } from '../tenant.ts'
import { type AppRegistration, type Apps, isRedirectOf } from './apps.ts'
import type { CodeGrant, Codes } from './codes.ts'
import { isTenantName } from './discovery.ts'
import { describe, type EntraError, entraErrors } from './entra-errors.ts'
import { type Addresses, readScopes } from './scopes.ts'
import { choosePersonPage, devicePage, formPostPage, saidPage } from './sign-in-page.ts'

export interface Authorize {
  directory: Directory
  apps: Apps
  codes: Codes
  addresses: Addresses
  clock: Clock
  trust: boolean
}

const SESSION = 'local-tenant-session'
const MODES = ['query', 'fragment', 'form_post']

/**
 * The sign-in page, and where it leads back to.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
export function authorizeRoutes({ directory, apps, codes, addresses, trust }: Authorize): Hono {
  const routes = new Hono()
  const enabled = () => directory.people().filter(({ accountEnabled }) => accountEnabled)

  /** The page may send its form here and on to `goal`, and do nothing else. */
  const html = (c: Context, body: string, goal: string[] = [], status: 200 | 400 = 200) =>
    c.html(body, status, {
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self' ${goal.join(' ')}; base-uri 'none'`,
    })
  const stop = (c: Context, error: EntraError) =>
    html(c, saidPage('Sorry, but we’re having trouble signing you in.', describe(error)), [], 400)

  /** Under `--trust` programs nobody registered may sign in as well, when they wait on this machine. */
  function appNamed(clientId: string): AppRegistration | undefined {
    const known = apps.byClientId(clientId)
    if (known || !trust) return known
    return { clientId, displayName: clientId, redirectUris: ['http://localhost', 'http://localhost/'] }
  }

  function answer(c: Context, request: URLSearchParams, fields: Record<string, string>): Response {
    const redirectUri = request.get('redirect_uri') ?? ''
    const state = request.get('state')
    const all = { ...fields, ...(state === null ? {} : { state }) }
    const mode = request.get('response_mode') ?? 'query'
    if (mode === 'form_post') {
      return c.html(formPostPage(redirectUri, all), 200, { 'Cache-Control': 'no-store' })
    }
    const goal = new URL(redirectUri)
    if (mode === 'fragment') goal.hash = new URLSearchParams(all).toString()
    else for (const [name, value] of Object.entries(all)) goal.searchParams.set(name, value)
    return c.redirect(goal.href)
  }

  function finish(c: Context, request: URLSearchParams, person: Person): Response {
    const nonce = request.get('nonce')
    const challenge = request.get('code_challenge')
    const grant: CodeGrant = {
      personId: person.id,
      clientId: request.get('client_id') ?? '',
      redirectUri: request.get('redirect_uri') ?? '',
      scope: request.get('scope') ?? '',
      ...(nonce === null ? {} : { nonce }),
      ...(challenge === null
        ? {}
        : {
            challenge: { value: challenge, method: request.get('code_challenge_method') === 'S256' ? 'S256' : 'plain' },
          }),
    }
    const clientInfo = Buffer.from(JSON.stringify({ uid: person.id, utid: directory.tenantId })).toString('base64url')
    const secure = addresses.loginUrl.startsWith('https:')
    // A frame of the app's renews a session (prompt=none), so the cookie has to go with it: that takes https.
    setCookie(c, SESSION, person.id, { httpOnly: true, path: '/', secure, sameSite: secure ? 'None' : 'Lax' })
    return answer(c, request, {
      code: codes.make(grant),
      ...(request.get('client_info') === '1' ? { client_info: clientInfo } : {}),
      session_state: crypto.randomUUID(),
    })
  }

  /** What is wrong with the request: told on the page as long as nobody knows whom to send it back to. */
  function faultOf(request: URLSearchParams, tenant: string): { error: EntraError; back: boolean } | undefined {
    const stay = (error: EntraError) => ({ error, back: false })
    const back = (error: EntraError) => ({ error, back: true })
    if (!isTenantName(tenant, directory)) return stay(entraErrors.tenantUnknown(tenant))
    const clientId = request.get('client_id')
    if (!clientId) return stay(entraErrors.parameterMissing('client_id'))
    const app = appNamed(clientId)
    if (!app) return stay(entraErrors.appUnknown(clientId, directory.tenantId))
    const redirectUri = request.get('redirect_uri')
    if (!redirectUri) return stay(entraErrors.parameterMissing('redirect_uri'))
    if (!isRedirectOf(app, redirectUri)) return stay(entraErrors.redirectMismatch(redirectUri, clientId))
    const responseType = request.get('response_type') ?? ''
    if (responseType !== 'code') return back(entraErrors.responseTypeUnsupported(responseType))
    const mode = request.get('response_mode')
    if (mode !== null && !MODES.includes(mode)) return back(entraErrors.parameterMissing('response_mode'))
    const scope = request.get('scope')
    if (!scope) return back(entraErrors.parameterMissing('scope'))
    const reading = readScopes(scope, addresses)
    if (reading.kind === 'unknownResource') return back(entraErrors.resourceUnknown(reading.resource))
    if (reading.kind === 'malformed') return back(entraErrors.scopeMalformed(scope))
    if (reading.kind === 'manyResources') return back(entraErrors.manyResources())
    const refused = reading.scopes.some(one => one !== '.default' && app.consented && !app.consented.includes(one))
    return refused ? back(entraErrors.consentRequired(clientId)) : undefined
  }

  const refusal = (c: Context, request: URLSearchParams, error: EntraError) =>
    answer(c, request, { error: error.error, error_description: describe(error) })

  routes.get('/:tenant/oauth2/:version{(?:v2.0/)?authorize}', c => {
    const request = new URL(c.req.url).searchParams
    const fault = faultOf(request, c.req.param('tenant'))
    if (fault) return fault.back ? refusal(c, request, fault.error) : stop(c, fault.error)
    const prompt = request.get('prompt')
    const hint = request.get('login_hint')?.toLowerCase()
    const session = enabled().find(({ id }) => id === getCookie(c, SESSION))
    const same = session && (hint === undefined || session.userPrincipalName.toLowerCase() === hint)
    if (same && (prompt === null || prompt === 'none')) return finish(c, request, session)
    if (prompt === 'none') return refusal(c, request, entraErrors.loginRequired())
    const hinted = enabled().filter(({ userPrincipalName }) => userPrincipalName.toLowerCase() === hint)
    const others = enabled().filter(person => !hinted.includes(person))
    const app = appNamed(request.get('client_id') ?? '')
    const goal = new URL(request.get('redirect_uri') ?? '').origin
    return html(c, choosePersonPage(app?.displayName ?? '', [...hinted, ...others], request), [goal])
  })
  routes.post('/:tenant/oauth2/:version{(?:v2.0/)?authorize}', async c => {
    const form = new URLSearchParams(await c.req.text())
    const fault = faultOf(form, c.req.param('tenant'))
    if (fault) return fault.back ? refusal(c, form, fault.error) : stop(c, fault.error)
    const name = form.get('person') ?? ''
    const person = directory.byPrincipalName(name)
    if (!person) return stop(c, entraErrors.userUnknown(name, directory.tenantId))
    if (!person.accountEnabled) return stop(c, entraErrors.accountDisabled())
    return finish(c, form, person)
  })

  routes.get('/:tenant/oauth2/:version{(?:v2.0/)?logout}', c => {
    setCookie(c, SESSION, '', { path: '/', maxAge: 0 })
    const goal = c.req.query('post_logout_redirect_uri')
    const registered = goal !== undefined && URL.canParse(goal) && apps.isRegisteredOrigin(new URL(goal).origin)
    return registered ? c.redirect(goal) : html(c, saidPage('Signed out', 'You may close this window.'))
  })

  routes.get('/devicelogin', c => html(c, devicePage(enabled(), c.req.query('code') ?? '')))
  routes.post('/devicelogin', async c => {
    const form = new URLSearchParams(await c.req.text())
    const person = directory.byPrincipalName(form.get('person') ?? '')
    if (!person?.accountEnabled) return stop(c, entraErrors.userUnknown(form.get('person') ?? '', directory.tenantId))
    if (!codes.approve(form.get('code') ?? '', person.id)) return stop(c, entraErrors.deviceCodeUnknown())
    return html(c, saidPage('Signed in', 'You may close this window and go back to the other device.'))
  })
  return routes
}
