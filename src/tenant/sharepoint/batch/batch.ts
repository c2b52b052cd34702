/** `$batch`: the parts one after the other through the same door as a call from outside. Not a transaction. learn.microsoft.com/sharepoint/dev/sp-add-ins/make-batch-requests-with-the-rest-apis */
import { randomUUID } from 'node:crypto'
import type { Caller } from '../../tenant'
import { errors } from '../wire/errors'
import { USUAL } from '../wire/modes'
import { refuse } from '../wire/respond'
import { type Part, parseBatch } from './parse'

type Single = (request: Request, caller: Caller | undefined) => Promise<Response>

export async function handleBatch(request: Request, caller: Caller | undefined, single: Single): Promise<Response> {
  try {
    if (!caller) throw errors.unauthenticated()
    const parts = parseBatch(request.headers.get('content-type') ?? '', await request.text())
    const boundary = `batchresponse_${randomUUID()}`
    let body = ''
    for (const part of parts) body += await written(await single(toRequest(part, request), caller), boundary)
    return new Response(`${body}--${boundary}--\r\n`, {
      status: 200,
      headers: { 'content-type': `multipart/mixed; boundary="${boundary}"` },
    })
  } catch (error) {
    return refuse(error, USUAL)
  }
}

/** Verbs other than GET and POST come promoted from X-HTTP-Method. */
function toRequest(part: Part, outer: Request): Request {
  const url = new URL(part.url, outer.url)
  const headers = new Headers(part.headers)
  if (part.method === 'GET') return new Request(url, { headers })
  if (part.method !== 'POST') headers.set('x-http-method', part.method)
  return new Request(url, { method: 'POST', headers, body: part.body })
}

const REASONS: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  406: 'Not Acceptable',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
}

async function written(response: Response, boundary: string): Promise<string> {
  const text = await response.text()
  const headers = [
    response.headers.get('content-type'),
    response.headers.get('etag'),
    response.headers.get('retry-after'),
  ]
  const lines = [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${response.status} ${REASONS[response.status] ?? 'OK'}`,
    ...(headers[0] ? [`CONTENT-TYPE: ${headers[0]}`] : []),
    ...(headers[1] ? [`ETAG: ${headers[1]}`] : []),
    ...(headers[2] ? [`RETRY-AFTER: ${headers[2]}`] : []),
    '',
    text,
    '',
  ]
  return lines.join('\r\n')
}
