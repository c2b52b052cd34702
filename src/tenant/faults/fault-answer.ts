import { STATUS_CODES } from 'node:http'

/**
 * A refusal as the service's front door would give it. 429 and 503 with Retry-After:
 * https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 * and https://learn.microsoft.com/graph/throttling. SharePoint's bodies are assumed: that page shows none.
 */
export function faultAnswer(path: string, status: number, retryAfter: number | undefined): Response {
  const message = STATUS_CODES[status] ?? 'Error'
  const code = status === 429 ? 'TooManyRequests' : message.replaceAll(' ', '')
  const isSharePoint = path.includes('/_api/')
  const body = isSharePoint
    ? { 'odata.error': { code: `-1, ${code}`, message: { lang: 'en-US', value: message } } }
    : { error: { code, message, innerError: { code } } }
  return Response.json(body, {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  })
}
