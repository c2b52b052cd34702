import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { unsupported } from '../local/unsupported.ts'
import type { Clock, Directory, Person } from '../tenant.ts'
import type { Apps } from './apps.ts'
import { proofOf } from './client-proof.ts'
import type { CodeGrant, Codes } from './codes.ts'
import { isTenantName } from './discovery.ts'
import { type EntraError, entraAnswer, entraErrors } from './entra-errors.ts'
import { type Addresses, audienceOf, DEFAULT_SCOPES, readScopes } from './scopes.ts'
import { TOKEN_SECONDS, type Tokens } from './tokens.ts'

export interface SignIn {
  directory: Directory
  apps: Apps
  tokens: Tokens
  codes: Codes
  clock: Clock
  addresses: Addresses
  trust: boolean
}

/** Whose token it is when nobody says. */
const UNNAMED_CLIENT = '00000000-0000-0000-0000-000000000000'
const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
const DEVICE_SECONDS = 900
/** @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens#token-lifetime */
const REFRESH_SECONDS = { page: 86_400, other: 90 * 86_400 }

class Refusal extends Error {
  readonly error: EntraError
  constructor(error: EntraError) {
    super(error.text)
    this.error = error
  }
}

interface Asked {
  form: URLSearchParams
  origin: string | null
  authorization: string | null
  /** Version 1.0 names a resource instead of scopes. */
  version: 1 | 2
}

/**
 * The token endpoint.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow and, by grant, the pages beside it
 */
export function signInRoutes({ directory, apps, tokens, codes, clock, addresses, trust }: SignIn): Hono {
  const routes = new Hono()
  const tenants = [directory.tenantId, 'common', 'organizations']
  const tokenUrls = tenants.flatMap(tenant =>
    ['/oauth2/v2.0/token', '/oauth2/token', '/v2.0', '', '/'].map(end => `${addresses.loginUrl}/${tenant}${end}`),
  )

  function need(form: URLSearchParams, name: string): string {
    const value = form.get(name)
    if (!value) throw new Refusal(entraErrors.parameterMissing(name))
    return value
  }

  function scopeOf({ form, version }: Asked): string {
    const resource = form.get('resource')
    return version === 1 && resource ? `${resource.replace(/\/$/, '')}/.default` : need(form, 'scope')
  }

  function readOrRefuse(scope: string) {
    const reading = readScopes(scope, addresses)
    if (reading.kind === 'unknownResource') throw new Refusal(entraErrors.resourceUnknown(reading.resource))
    if (reading.kind === 'malformed') throw new Refusal(entraErrors.scopeMalformed(scope))
    if (reading.kind === 'manyResources') throw new Refusal(entraErrors.manyResources())
    return reading
  }

  function answered(body: Record<string, unknown>, version: 1 | 2): Response {
    const now = Math.floor(clock().getTime() / 1000)
    const times = { expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS }
    const old = { expires_in: String(TOKEN_SECONDS), expires_on: String(now + TOKEN_SECONDS), not_before: String(now) }
    return Response.json(
      { token_type: 'Bearer', ...(version === 1 ? old : times), ...body },
      { headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' } },
    )
  }

  /** Every grant that is a person's ends here. */
  async function forPerson(person: Person, clientId: string, scope: string, asked: Asked, nonce?: string) {
    if (!person.accountEnabled) throw new Refusal(entraErrors.accountDisabled())
    const { resource, scopes, openid, words } = readOrRefuse(scope)
    const consented = apps.byClientId(clientId)?.consented
    const wantsDefault = scopes.includes('.default')
    const granted = wantsDefault ? (consented ?? DEFAULT_SCOPES[resource]) : scopes
    if (granted.some(wanted => consented && !consented.includes(wanted))) {
      throw new Refusal(entraErrors.consentMissing(clientId))
    }
    const held = [...granted, ...openid.filter(word => resource === 'graph' && word !== 'offline_access')]
    const full = wantsDefault ? granted.map(name => `${audienceOf(resource, addresses)}/${name}`) : []
    const seconds = REFRESH_SECONDS[asked.origin === null ? 'other' : 'page']
    const info = { uid: person.id, utid: directory.tenantId }
    return answered(
      {
        scope: [...new Set([...words.filter(word => word !== 'offline_access'), ...full])].join(' '),
        access_token: await tokens.issue(person, resource, held, clientId),
        ...(asked.version === 1 ? { resource: audienceOf(resource, addresses) } : {}),
        ...(openid.includes('openid') ? { id_token: await tokens.idToken(person, clientId, nonce) } : {}),
        ...(openid.includes('offline_access') || asked.version === 1
          ? { refresh_token: await tokens.refreshToken(person, clientId, seconds) }
          : {}),
        ...(openid.includes('offline_access') && asked.origin !== null ? { refresh_token_expires_in: seconds } : {}),
        ...(asked.form.get('client_info') === '1'
          ? { client_info: Buffer.from(JSON.stringify(info)).toString('base64url') }
          : {}),
      },
      asked.version,
    )
  }

  /** Proof is asked of apps that have a way to give it and don't run in a page. */
  async function provenApp(asked: Asked, clientId: string) {
    const app = apps.byClientId(clientId)
    if (!app) throw new Refusal(entraErrors.appUnknown(clientId, directory.tenantId))
    const proof = await proofOf(app, asked.form, asked.authorization, clock, tokenUrls)
    if (proof.kind === 'refused') throw new Refusal(proof.error)
    return { app, proof }
  }

  function checkChallenge({ challenge }: CodeGrant, { form, origin }: Asked): void {
    const verifier = form.get('code_verifier')
    if (!challenge) {
      if (origin !== null) throw new Refusal(entraErrors.challengeMissing())
      return
    }
    if (!verifier) throw new Refusal(entraErrors.verifierWrong())
    const hashed = createHash('sha256').update(verifier).digest('base64url')
    if ((challenge.method === 'S256' ? hashed : verifier) !== challenge.value) {
      throw new Refusal(entraErrors.verifierWrong())
    }
  }

  function personOf(id: string): Person {
    const person = directory.byId(id)
    if (!person) throw new Refusal(entraErrors.codeUnknown())
    return person
  }

  const grants: Record<string, (asked: Asked) => Promise<Response>> = {
    /** Without the password: sign-in here tells people apart, it doesn't keep anybody out. */
    async password(asked) {
      // Entra demands a client; here a person at a command line may leave it out. What an app has consented to needs one.
      const clientId = asked.form.get('client_id') || UNNAMED_CLIENT
      const username = need(asked.form, 'username')
      const person = directory.byPrincipalName(username)
      const scope = scopeOf(asked)
      if (!person) throw new Refusal(entraErrors.userUnknown(username, directory.tenantId))
      return forPerson(person, clientId, scope, asked)
    },
    async authorization_code(asked) {
      const clientId = need(asked.form, 'client_id')
      const redeemed = codes.redeem(need(asked.form, 'code'))
      if (redeemed.kind === 'used') throw new Refusal(entraErrors.codeUsed())
      if (redeemed.kind === 'unknown') throw new Refusal(entraErrors.codeUnknown())
      const { grant } = redeemed
      if (grant.clientId.toLowerCase() !== clientId.toLowerCase()) throw new Refusal(entraErrors.codeOfAnother())
      const redirectUri = need(asked.form, 'redirect_uri')
      if (redirectUri !== grant.redirectUri)
        throw new Refusal(entraErrors.replyMismatch(redirectUri, grant.redirectUri))
      checkChallenge(grant, asked)
      if (asked.origin === null && apps.byClientId(clientId)) await provenApp(asked, clientId)
      return forPerson(personOf(grant.personId), clientId, asked.form.get('scope') || grant.scope, asked, grant.nonce)
    },
    async refresh_token(asked) {
      const clientId = need(asked.form, 'client_id')
      const claims = await tokens.readRefresh(need(asked.form, 'refresh_token'))
      if (!claims) throw new Refusal(entraErrors.codeUnknown())
      if (claims.clientId.toLowerCase() !== clientId.toLowerCase()) throw new Refusal(entraErrors.codeOfAnother())
      if (asked.origin === null && apps.byClientId(clientId)) await provenApp(asked, clientId)
      return forPerson(claims.person, clientId, scopeOf(asked), asked)
    },
    async client_credentials(asked) {
      const { app, proof } = await provenApp(asked, need(asked.form, 'client_id'))
      if (proof.kind === 'none') throw new Refusal(entraErrors.proofMissing())
      const scope = scopeOf(asked)
      const { resource, scopes } = readOrRefuse(scope)
      if (scopes.length !== 1 || scopes[0] !== '.default') throw new Refusal(entraErrors.scopeNotDefault(scope))
      const roles = app.roles?.[resource] ?? []
      const access_token = await tokens.issueForApp(app, resource, roles, proof.kind === 'certificate')
      return answered(
        { access_token, ...(asked.version === 1 ? { resource: audienceOf(resource, addresses) } : {}) },
        asked.version,
      )
    },
    async [DEVICE](asked) {
      const deviceCode = asked.form.get('device_code') ?? asked.form.get('code') ?? ''
      const grant = codes.device(deviceCode)
      if (!grant) throw new Refusal(entraErrors.deviceCodeUnknown())
      if (grant.expires <= clock().getTime()) throw new Refusal(entraErrors.deviceCodeExpired())
      if (grant.personId === undefined) throw new Refusal(entraErrors.authorizationPending())
      codes.forget(deviceCode)
      return forPerson(personOf(grant.personId), grant.clientId, grant.scope, asked)
    },
  }

  async function answerToken(request: Request, tenant: string, version: 1 | 2): Promise<Response> {
    const form = new URLSearchParams(await request.text())
    const origin = request.headers.get('origin')
    const asked: Asked = { form, origin, authorization: request.headers.get('authorization'), version }
    try {
      if (!isTenantName(tenant, directory)) throw new Refusal(entraErrors.tenantUnknown(tenant))
      const name = need(form, 'grant_type')
      // Real, so asking for it is not the caller's mistake but this tenant's lack.
      if (name === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return unsupported(`the grant type ${name}`)
      // msal sends the short name of the device grant.
      const known = name === 'device_code' ? DEVICE : name
      const grant = Object.hasOwn(grants, known) ? grants[known] : undefined
      if (!grant) throw new Refusal(entraErrors.grantUnknown(name))
      return await grant(asked)
    } catch (error) {
      if (error instanceof Refusal) return entraAnswer(error.error, clock())
      throw error
    }
  }

  routes.post('/oauth2/v2.0/token', c => answerToken(c.req.raw, 'common', 2))
  routes.post('/:tenant/oauth2/v2.0/token', c => answerToken(c.req.raw, c.req.param('tenant'), 2))
  routes.post('/:tenant/oauth2/token', c => answerToken(c.req.raw, c.req.param('tenant'), 1))

  /** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
  routes.post('/:tenant/oauth2/:version{(?:v2.0/)?devicecode}', async c => {
    const form = new URLSearchParams(await c.req.text())
    const clientId = form.get('client_id') ?? ''
    if (!apps.byClientId(clientId) && !trust) {
      return entraAnswer(entraErrors.appUnknown(clientId, directory.tenantId), clock())
    }
    const { deviceCode, userCode } = codes.startDevice(clientId, form.get('scope') ?? 'openid', DEVICE_SECONDS)
    const verification_uri = `${addresses.loginUrl}/devicelogin`
    return c.json({
      user_code: userCode,
      device_code: deviceCode,
      verification_uri,
      expires_in: DEVICE_SECONDS,
      interval: 5,
      message: `To sign in, use a web browser to open the page ${verification_uri} and enter the code ${userCode} to authenticate.`,
    })
  })
  return routes
}
