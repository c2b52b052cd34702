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
}

export function entraAnswer({ error, code, text, suberror }: EntraError, now: Date): Response {
  const trace = randomUUID()
  const correlation = randomUUID()
  const timestamp = `${now.toISOString().slice(0, 19).replace('T', ' ')}Z`
  return Response.json(
    {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      ...(suberror ? { suberror } : {}),
    },
    { status: 400, headers: { 'Cache-Control': 'no-store' } },
  )
}
