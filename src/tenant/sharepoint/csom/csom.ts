/**
 * `_vti_bin/client.svc/ProcessQuery`: the client object model's door, as far as CLI for Microsoft 365 goes through it. It leads to
 * the same handlers as REST. learn.microsoft.com/openspecs/sharepoint_protocols/ms-csom
 */
import { randomUUID } from 'node:crypto'
import type { Caller } from '../../tenant'
import { admit, refuseStaleDigest } from '../access/admission'
import type { Env } from '../env'
import { forgetFields } from '../lists/field-store'
import type { Req } from '../routes/request'
import { siteByPath } from '../sites'
import { parseAddress } from '../wire/address'
import { errors, NotImplemented, SharePointError } from '../wire/errors'
import { USUAL } from '../wire/modes'
import { refuse } from '../wire/respond'
import { act, foresee } from './act'
import { Conversation } from './conversation'
import { readRequest } from './request-xml'
import { written } from './values'

const DOOR = /\/_vti_bin\/client\.svc\/processquery\/?$/i

export const isCsom = (url: URL): boolean => DOOR.test(url.pathname)

export async function handleCsom(
  env: Env,
  request: Request,
  caller: Caller | undefined,
  told: { refused: (what: string) => void; fault: (what: string) => void },
): Promise<Response> {
  const url = new URL(request.url)
  try {
    const text = await request.text()
    return answer(env, url, request.headers, text, caller)
  } catch (error) {
    forgetFields()
    if (error instanceof NotImplemented) told.refused(`POST ${url.pathname}: ${error.what}`)
    else if (!(error instanceof SharePointError))
      told.fault(`POST ${url.pathname}: ${error instanceof Error ? error.stack : String(error)}`)
    return refuse(error, USUAL)
  }
}

function answer(env: Env, url: URL, headers: Headers, text: string, caller: Caller | undefined): Response {
  if (!caller) throw errors.unauthenticated()
  const site = siteByPath(env, decodeURIComponent(url.pathname.replace(DOOR, '')))
  const route = '_vti_bin/client.svc/processquery'
  const throttled = env.meter?.spend(caller, { verb: 'POST', route, units: 2 })
  if (throttled) return refuse(errors.tooManyRequests(), USUAL, { 'Retry-After': String(throttled.retryAfter) })
  if (!site) throw errors.siteMissing()
  const asker = env.db.transaction(() => admit(env, site, caller))
  refuseStaleDigest(env, headers)
  const webUrl = `${url.origin}${site.path}`
  const req: Req = {
    env,
    site,
    asker,
    address: parseAddress(new URL(`${webUrl}/_api/web`)),
    webUrl,
    headers,
    body: {},
    bytes: new Uint8Array(),
    verboseBody: false,
    ifMatch: '*',
  }
  const trace = randomUUID()
  const talk = new Conversation(req, readRequest(text), trace)
  foresee(talk)
  const parts: unknown[] = []
  try {
    for (const action of talk.asked.actions) {
      // Not a transaction: what an earlier action did stays when a later one is refused.
      const result = env.db.transaction(() => act(talk, action))
      if (result !== undefined) parts.push(Number(action.id), result)
    }
    return tell(written([head(trace, null), ...parts]))
  } catch (error) {
    forgetFields()
    if (!(error instanceof SharePointError)) throw error
    return tell(written([head(trace, refusal(error, trace))]))
  }
}

const head = (trace: string, ErrorInfo: unknown) => ({
  SchemaVersion: '15.0.0.0',
  LibraryVersion: '16.0.25715.12000',
  ErrorInfo,
  TraceCorrelationId: trace,
})

/** `-1, System.ArgumentException` as the two are told here. */
function refusal({ code, message }: SharePointError, trace: string) {
  const [number = '-1', ...type] = code.split(', ')
  return {
    ErrorMessage: message,
    ErrorValue: null,
    TraceCorrelationId: trace,
    ErrorCode: Number(number) || -1,
    ErrorTypeName: type.join(', '),
  }
}

const tell = (body: string): Response =>
  new Response(body, {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=0',
      'x-content-type-options': 'nosniff',
      'x-ms-invokeapp': '1; RequireReadOnly',
    },
  })
