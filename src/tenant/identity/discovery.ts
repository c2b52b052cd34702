import { Hono } from 'hono'
import type { Directory } from '../tenant.ts'
import { entraAnswer, entraErrors } from './entra-errors.ts'
import type { Addresses } from './scopes.ts'
import type { Tokens } from './tokens.ts'

export interface Discovery {
  directory: Directory
  tokens: Tokens
  addresses: Addresses
  clock: () => Date
}

const ANY_TENANT = ['common', 'organizations', 'consumers']

/** A tenant is named by its id, by a domain of its own, or by one of the words for any. */
export const isTenantName = (name: string, directory: Directory): boolean =>
  name.toLowerCase() === directory.tenantId || name.includes('.') || ANY_TENANT.includes(name.toLowerCase())

/**
 * What a client reads before it signs anybody in.
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function discoveryRoutes({ directory, tokens, addresses, clock }: Discovery): Hono {
  const routes = new Hono()
  const { loginUrl, graphUrl } = addresses

  function configuration(tenant: string, version: '' | '/v2.0'): Response {
    if (!isTenantName(tenant, directory)) return entraAnswer(entraErrors.tenantUnknown(tenant), clock())
    const any = ANY_TENANT.includes(tenant.toLowerCase())
    const base = `${loginUrl}/${any ? tenant : directory.tenantId}`
    // For any tenant the issuer is a pattern, as in Entra's own document.
    const issuer = `${loginUrl}/${any ? '{tenantid}' : directory.tenantId}${version || '/'}`
    return Response.json({
      token_endpoint: `${base}/oauth2${version}/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${base}/discovery${version}/keys`,
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      issuer,
      request_uri_parameter_supported: false,
      userinfo_endpoint: `${new URL(graphUrl).origin}/oidc/userinfo`,
      authorization_endpoint: `${base}/oauth2${version}/authorize`,
      device_authorization_endpoint: `${base}/oauth2${version}/devicecode`,
      http_logout_supported: true,
      frontchannel_logout_supported: true,
      end_session_endpoint: `${base}/oauth2${version}/logout`,
      claims_supported: [
        'sub',
        'iss',
        'aud',
        'exp',
        'iat',
        'nonce',
        'preferred_username',
        'name',
        'tid',
        'ver',
        'email',
      ],
      code_challenge_methods_supported: ['plain', 'S256'],
      tenant_region_scope: 'EU',
      cloud_instance_name: new URL(loginUrl).host,
      cloud_graph_host_name: new URL(graphUrl).host,
      msgraph_host: new URL(graphUrl).host,
    })
  }

  routes.get('/:tenant/v2.0/.well-known/openid-configuration', c => configuration(c.req.param('tenant'), '/v2.0'))
  routes.get('/:tenant/.well-known/openid-configuration', c => configuration(c.req.param('tenant'), ''))
  routes.get('/:tenant/discovery/v2.0/keys', async c => c.json({ keys: await tokens.keys() }))
  routes.get('/:tenant/discovery/keys', async c => c.json({ keys: await tokens.keys() }))

  // Which names of a cloud are one and the same: here each stands for itself. The shape is the one msal reads.
  routes.get('/common/discovery/instance', c => {
    const asked = c.req.query('authorization_endpoint') ?? ''
    const tenant = URL.canParse(asked) ? (new URL(asked).pathname.split('/')[1] ?? '') : ''
    const host = new URL(loginUrl).host
    return c.json({
      tenant_discovery_endpoint: `${loginUrl}/${tenant || 'common'}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    })
  })
  return routes
}
