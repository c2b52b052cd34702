import { STATUS_CODES } from 'node:http'
import type { FaultRule } from './fault-rules.ts'

/**
 * A refusal as the service's front door would give it. 429 and 503 with Retry-After:
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 * and https://learn.microsoft.com/graph/throttling. SharePoint's bodies are assumed: that page shows none.
 */
type Refusal = Extract<FaultRule, { kind: 'status' | 'expiredToken' | 'expiredDigest' }>

export function faultAnswer(path: string, rule: Refusal): Response {
  if (rule.kind === 'expiredToken') return expiredToken(path)
  if (rule.kind === 'expiredDigest') return expiredDigest()
  const { status, retryAfter, rateLimit } = rule
  const message = STATUS_CODES[status] ?? 'Error'
  const code = status === 429 ? 'TooManyRequests' : message.replaceAll(' ', '')
  const isSharePoint = path.includes('/_api/')
  const body = isSharePoint
    ? { 'odata.error': { code: `-1, ${code}`, message: { lang: 'en-US', value: message } } }
    : { error: { code, message, innerError: { code } } }
  return Response.json(body, {
    status,
    headers: {
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(rateLimit === undefined ? {} : rateLimitHeaders(rateLimit)),
    },
  })
}

const rateLimitHeaders = ({
  limit,
  remaining,
  reset,
}: NonNullable<Extract<Refusal, { kind: 'status' }>['rateLimit']>) => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(remaining),
  'RateLimit-Reset': String(reset),
})

/** SharePoint's words as seen in github.com/pnp/pnpjs/issues and sp-dev-docs threads; Graph's in wire form of its own page. */
const expiredToken = (path: string): Response =>
  path.includes('/_api/')
    ? Response.json(
        { error: 'invalid_client', error_description: 'Invalid JWT token. The token is expired.' },
        {
          status: 401,
          headers: {
            'x-ms-diagnostics': '3000003;reason="Invalid JWT token. The token is expired.";category="invalid_client"',
          },
        },
      )
    : Response.json(
        { error: { code: 'InvalidAuthenticationToken', message: 'Lifetime validation failed, the token is expired.' } },
        { status: 401 },
      )

/** As sharepoint/wire/errors.ts has it, for clients that send a digest. */
const expiredDigest = (): Response =>
  Response.json(
    {
      'odata.error': {
        code: '-2130575251, Microsoft.SharePoint.SPException',
        message: { lang: 'en-US', value: 'The security validation for this page is invalid and might be corrupted.' },
      },
    },
    { status: 403 },
  )
