import { randomUUID } from 'node:crypto'

/**
 * Entra's error answers, once each.
 * Form: https://learn.microsoft.com/entra/identity-platform/v2-oauth-ropc and .../v2-oauth2-auth-code-flow#error-codes-for-token-endpoint-errors
 * Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes. Exact wordings are assumed where that page has none.
 */
export interface EntraError {
  error: string
  code: number
  text: string
  suberror?: string
}

export const entraErrors = {
  parameterMissing: (name: string): EntraError => ({
    error: 'invalid_request',
    code: 900144,
    text: `The request body must contain the following parameter: '${name}'.`,
  }),
  grantUnknown: (grant: string): EntraError => ({
    error: 'unsupported_grant_type',
    code: 70003,
    text: `The app requested an unsupported grant type '${grant}'.`,
  }),
  userUnknown: (userPrincipalName: string, tenantId: string): EntraError => ({
    error: 'invalid_grant',
    code: 50034,
    text: `The user account ${userPrincipalName} does not exist in the ${tenantId} directory. To sign into this application, the account must be added to the directory.`,
  }),
  accountDisabled: (): EntraError => ({ error: 'invalid_grant', code: 50057, text: 'The user account is disabled.' }),
  consentMissing: (clientId: string): EntraError => ({
    error: 'invalid_grant',
    code: 65001,
    text: `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
    suberror: 'consent_required',
  }),
  resourceUnknown: (resource: string): EntraError => ({
    error: 'invalid_resource',
    code: 500011,
    text: `The resource principal named ${resource} was not found in the tenant.`,
  }),
  scopeMalformed: (scope: string): EntraError => ({
    error: 'invalid_scope',
    code: 70011,
    text: `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  }),
  manyResources: (): EntraError => ({
    error: 'invalid_request',
    code: 28000,
    text: 'Provided value for the input parameter scope is not valid because it contains more than one resource.',
  }),
  tenantUnknown: (tenant: string): EntraError => ({
    error: 'invalid_request',
    code: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  }),
  appUnknown: (clientId: string, tenantId: string): EntraError => ({
    error: 'unauthorized_client',
    code: 700016,
    text: `Application with identifier '${clientId}' was not found in the directory '${tenantId}'.`,
  }),
  redirectMismatch: (redirectUri: string, clientId: string): EntraError => ({
    error: 'invalid_request',
    code: 50011,
    text: `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${clientId}'.`,
  }),
  responseTypeUnsupported: (responseType: string): EntraError => ({
    error: 'unsupported_response_type',
    code: 70005,
    text: `The response_type '${responseType}' is not supported for the application.`,
  }),
  loginRequired: (): EntraError => ({
    error: 'login_required',
    code: 50058,
    text: 'A silent sign-in request was sent but no user is signed in.',
  }),
  consentRequired: (clientId: string): EntraError => ({
    error: 'consent_required',
    code: 65001,
    text: `The user or administrator has not consented to use the application with ID '${clientId}'.`,
  }),
  codeUnknown: (): EntraError => ({
    error: 'invalid_grant',
    code: 70008,
    text: 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  }),
  codeUsed: (): EntraError => ({
    error: 'invalid_grant',
    code: 54005,
    text: 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  }),
  codeOfAnother: (): EntraError => ({
    error: 'invalid_grant',
    code: 70000,
    text: 'Provided grant is invalid or malformed.',
  }),
  replyMismatch: (sent: string, asked: string): EntraError => ({
    error: 'invalid_client',
    code: 500112,
    text: `The reply address '${sent}' does not match the reply address '${asked}' provided when requesting Authorization code.`,
  }),
  verifierWrong: (): EntraError => ({
    error: 'invalid_grant',
    code: 50148,
    text: 'The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.',
  }),
  challengeMissing: (): EntraError => ({
    error: 'invalid_request',
    code: 9002325,
    text: 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  }),
  proofMissing: (): EntraError => ({
    error: 'invalid_client',
    code: 7000218,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  }),
  secretInvalid: (clientId: string): EntraError => ({
    error: 'invalid_client',
    code: 7000215,
    text: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  }),
  certificateUnknown: (clientId: string): EntraError => ({
    error: 'invalid_client',
    code: 700027,
    text: `The certificate with identifier used to sign the client assertion is not registered on application, or the signature is wrong. App: ${clientId}.`,
  }),
  assertionMalformed: (): EntraError => ({
    error: 'invalid_client',
    code: 50027,
    text: 'JWT token is invalid or malformed.',
  }),
  assertionOutOfTime: (): EntraError => ({
    error: 'invalid_client',
    code: 700024,
    text: 'Client assertion is not within its valid time range.',
  }),
  assertionAudience: (): EntraError => ({
    error: 'invalid_client',
    code: 700023,
    text: 'Client assertion audience claim does not match Realm issuer.',
  }),
  scopeNotDefault: (scope: string): EntraError => ({
    error: 'invalid_scope',
    code: 1002012,
    text: `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  }),
  authorizationPending: (): EntraError => ({
    error: 'authorization_pending',
    code: 70016,
    text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  }),
  deviceCodeExpired: (): EntraError => ({
    error: 'expired_token',
    code: 70020,
    text: 'The provided value for the input parameter device_code is not valid. This device code has expired.',
  }),
  deviceCodeUnknown: (): EntraError => ({
    error: 'bad_verification_code',
    code: 70019,
    text: 'The provided value for the input parameter device_code is not valid.',
  }),
}

/** `AADSTS…: …`, as it stands in an answer and in an address. */
export const describe = ({ code, text }: EntraError): string => `AADSTS${code}: ${text}`

export function entraAnswer({ error, code, text, suberror }: EntraError, now: Date): Response {
  const trace = randomUUID()
  const correlation = randomUUID()
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  return Response.json(
    {
      error,
      error_description: `${describe({ error, code, text })} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      ...(suberror ? { suberror } : {}),
    },
    { status: error === 'invalid_client' ? 401 : 400, headers: { 'Cache-Control': 'no-store' } },
  )
}
