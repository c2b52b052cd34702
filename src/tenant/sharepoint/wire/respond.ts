import { NotImplemented, SharePointError } from './errors'
import type { Mode, Writer } from './modes'
import type { Answer } from './resource'

const JSON_TYPE: Record<Mode, string> = {
  minimal: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8',
  none: 'application/json;odata=nometadata;streaming=true;charset=utf-8',
  verbose: 'application/json;odata=verbose;charset=utf-8',
}

const common = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=0',
  'x-ms-invokeapp': '1; RequireReadOnly',
  dataserviceversion: '3.0',
}

export function respond(answer: Answer, writer: Writer): Response {
  if (answer.kind === 'nothing') {
    return new Response(null, {
      status: answer.status,
      headers: answer.etag ? { ...common, etag: answer.etag } : common,
    })
  }
  if (answer.kind === 'bytes') {
    return new Response(Buffer.from(answer.bytes), { status: 200, headers: { ...common, 'content-type': answer.type } })
  }
  const headers: Record<string, string> = { ...common, 'content-type': JSON_TYPE[writer.mode] }
  if (answer.kind === 'resource' && answer.resource.etag) headers.etag = answer.resource.etag
  const status = answer.kind === 'resource' ? (answer.status ?? 200) : 200
  return new Response(JSON.stringify(writer.body(answer)), { status, headers })
}

/** `{"odata.error":{…}}`, or `{"error":{…}}` in verbose: local-tenant contract, "Errors". */
export function refuse(error: unknown, mode: Mode, more: Record<string, string> = {}): Response {
  const known = error instanceof SharePointError ? error : undefined
  const status = known?.status ?? (error instanceof NotImplemented ? 501 : 500)
  const code =
    known?.code ?? (error instanceof NotImplemented ? '-1, System.NotImplementedException' : '-1, System.Exception')
  const message = error instanceof Error ? error.message : String(error)
  const inner = { code, message: { lang: 'en-US', value: message } }
  const body = mode === 'verbose' ? { error: inner } : { 'odata.error': inner }
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...common, ...more, 'content-type': JSON_TYPE[mode] },
  })
}
