import { NotImplemented, SharePointError } from './errors'
import { contentType, type Mode } from './modes'
import type { Answer } from './resource'
import type { Writer } from './writer'

const common = (mode: Mode): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=0',
  'x-ms-invokeapp': '1; RequireReadOnly',
  ...(mode.version === 4 ? { 'odata-version': '4.0' } : { dataserviceversion: '3.0' }),
})

export function respond(answer: Answer, writer: Writer): Response {
  const headers = common(writer.mode)
  if (answer.kind === 'nothing') {
    if (answer.etag) headers.etag = answer.etag
    return new Response(null, { status: answer.status, headers })
  }
  if (answer.kind === 'bytes')
    return new Response(Buffer.from(answer.bytes), {
      status: 200,
      headers: { ...headers, 'content-type': answer.type },
    })
  headers['content-type'] = contentType(writer.mode)
  if (answer.kind === 'resource' && answer.resource.etag) headers.etag = answer.resource.etag
  const status = answer.kind === 'resource' ? (answer.status ?? 200) : 200
  return new Response(JSON.stringify(writer.body(answer)), { status, headers })
}

/** `{"odata.error":{…}}`; `{"error":{…}}` in verbose, and in v4 with the bare text as its message. */
export function refuse(error: unknown, mode: Mode, more: Record<string, string> = {}): Response {
  const known = error instanceof SharePointError ? error : undefined
  const status = known?.status ?? (error instanceof NotImplemented ? 501 : 500)
  const code =
    known?.code ?? (error instanceof NotImplemented ? '-1, System.NotImplementedException' : '-1, System.Exception')
  const value = error instanceof Error ? error.message : String(error)
  const inner = { code, message: mode.version === 4 ? value : { lang: 'en-US', value } }
  const body = mode.level === 'verbose' || mode.version === 4 ? { error: inner } : { 'odata.error': inner }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...common(mode), ...more, 'content-type': contentType(mode) },
  })
}
