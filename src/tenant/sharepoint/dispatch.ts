/** One request: which site, who asks, which route, and the answer in the mode asked for. */
import type { Caller } from '../tenant'
import { admit, refuseStaleDigest } from './access/admission'
import { unitsOf } from './cost'
import { behind } from './docs/resolve'
import type { Env } from './env'
import { forgetFields } from './lists/field-store'
import { done, type Handler, type Req } from './routes/request'
import { ROUTES, routeFor, type Verb } from './routes/table'
import { siteByPath } from './sites'
import { type Address, parseAddress } from './wire/address'
import { parseBody } from './wire/body'
import { errors, NotImplemented, SharePointError } from './wire/errors'
import { type Mode, modeOf, USUAL, versionOf } from './wire/modes'
import type { Answer } from './wire/resource'
import { refuse, respond } from './wire/respond'
import { Writer } from './wire/writer'

export async function handle(
  env: Env,
  request: Request,
  caller: Caller | undefined,
  told: { refused: (what: string) => void; fault: (what: string) => void },
): Promise<Response> {
  let mode: Mode = { ...USUAL, version: versionOf(request.headers.get('odata-version')) }
  try {
    const asked = acceptable(request)
    if ('version' in asked) mode = asked
    const unacceptable = 'version' in asked ? undefined : asked
    const bytes = new Uint8Array(await request.arrayBuffer())
    // Synchronous from here on: a request is one transaction, and no other can slip in.
    return env.db.transaction(() => answer(env, request, bytes, caller, mode, unacceptable))
  } catch (error) {
    forgetFields()
    const where = `${request.method} ${new URL(request.url).pathname}`
    if (error instanceof NotImplemented) told.refused(`${where}: ${error.what}`)
    else if (!(error instanceof SharePointError))
      told.fault(`${where}: ${error instanceof Error ? error.stack : String(error)}`)
    return refuse(error, mode)
  }
}

/**
 * An `Accept` that can't be met is 406, but only where there is something to write: CLI for Microsoft 365 changes groups with
 * v4's type and without v4's header, and SharePoint answers 204 (`spo group set`).
 */
function acceptable(request: Request): Mode | SharePointError {
  try {
    return modeOf(request.headers.get('accept'), request.headers.get('odata-version'))
  } catch (error) {
    if (error instanceof SharePointError && request.method !== 'GET') return error
    throw error
  }
}

const isEmpty = (answer: Answer): boolean =>
  answer.kind === 'nothing' || (answer.kind === 'value' && answer.type === 'Edm.Null')

function answer(
  env: Env,
  request: Request,
  bytes: Uint8Array,
  caller: Caller | undefined,
  mode: Mode,
  unacceptable: SharePointError | undefined,
): Response {
  if (!caller) throw errors.unauthenticated()
  const url = new URL(request.url)
  const address = parseAddress(url)
  const named = siteByPath(env, address.sitePath)
  const site = address.rootWeb && named?.root !== undefined ? siteByPath(env, named.root) : named
  const verb = verbOf(request)
  const units = unitsOf(verb, address.route, address.query)
  const throttled = env.meter?.spend(caller, { verb, route: address.route, units })
  if (throttled) return refuse(errors.tooManyRequests(), mode, { 'Retry-After': String(throttled.retryAfter) })
  if (!site) throw errors.siteMissing()
  const asker = admit(env, site, caller)
  const webUrl = `${url.origin}${site.path}`
  const req: Req = {
    env,
    site,
    asker,
    address,
    webUrl,
    headers: request.headers,
    ...bodyOf(request, bytes, address),
    bytes,
    ifMatch: request.headers.get('if-match'),
  }
  refuseHeaders(request.headers, verb)
  refuseStaleDigest(env, request.headers)
  const writer = new Writer(mode, webUrl)
  const route = routeFor(verb, address.route)
  const meant = behindDocument(req)
  // A list's own folder has no item behind it.
  if (!meant) return respond(done('ListItemAllFields'), writer)
  const answered = route ? route.handler(meant) : property(meant, verb)
  if (unacceptable && !isEmpty(answered)) throw unacceptable
  return unlessKnown(request.headers, respond(answered, writer))
}

/** `…/listItemAllFields` of a file or a folder, and all that follows it, is said of its item. */
function behindDocument(req: Req): Req | undefined {
  if (req.address.locators.list?.by !== 'trail') return req
  const { list, row } = behind(req)
  if (!row) return undefined
  const locators = { ...req.address.locators, list: { by: 'id', value: list.id }, item: { by: 'id', value: row.id } }
  return { ...req, address: { ...req.address, locators } }
}

const TUNNELLED: Record<string, Verb> = {
  MERGE: 'MERGE',
  PATCH: 'MERGE',
  DELETE: 'DELETE',
  PUT: 'PUT',
  GET: 'GET',
  POST: 'POST',
}

function verbOf(request: Request): Verb {
  const tunnelled = request.headers.get('x-http-method')
  const name = (request.method === 'POST' && tunnelled ? tunnelled : request.method).toUpperCase()
  const verb = TUNNELLED[name]
  if (!verb) throw new NotImplemented(`${tunnelled ? 'X-HTTP-Method ' : 'method '}${name}`)
  return verb
}

/** A browser asks so by itself for an item that it has read before: `max-age=0` says to ask again. RFC 9110, 13.1.2. */
function unlessKnown(headers: Headers, response: Response): Response {
  const etag = response.headers.get('etag')
  if (etag === null || response.status !== 200 || headers.get('if-none-match') !== etag) return response
  const kept = new Headers(response.headers)
  kept.delete('content-type')
  return new Response(null, { status: 304, headers: kept })
}

/** Headers that would change the answer. */
function refuseHeaders(headers: Headers, verb: Verb): void {
  for (const name of ['prefer', 'if-none-match', 'range', 'x-http-method-override', 'odata-maxversion']) {
    const value = headers.get(name)
    if (name === 'if-none-match' && verb === 'GET') continue
    if (value !== null && !(name === 'odata-maxversion' && !/^\s*4/.test(value)))
      throw new NotImplemented(`header ${name}: ${value}`)
  }
}

function bodyOf(request: Request, bytes: Uint8Array, address: Address): Pick<Req, 'body' | 'verboseBody'> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  const verboseBody = type.includes('odata=verbose')
  const raw =
    /(attachmentfiles|files)\/(add|addusingpath)$|\/(start|continue|finish)upload$/.test(address.route) ||
    address.route.endsWith('$value') ||
    address.route === 'web/uploadimage'
  if (bytes.length === 0 || raw) return { body: {}, verboseBody }
  if (type && !type.includes('json')) throw new NotImplemented(`header Content-Type: ${type}`)
  return { body: parseBody(bytes, verboseBody), verboseBody }
}

/** `…/lists/getByTitle('x')/ItemCount`: a property by its own address is `$select` of it. */
function property(req: Req, verb: Verb): Answer {
  const { address } = req
  const { last } = address
  const parent = address.route.slice(0, address.route.lastIndexOf('/'))
  const route = routeFor('GET', parent)
  const known = ROUTES.some(one => one.path === address.route) || last.name === 'likedbyinformation'
  if (known) throw new NotImplemented(`${verb} ${address.route}`)
  if (verb !== 'GET' || !route || last.args.length > 0) throw new NotImplemented(`${verb} ${address.route}`)
  const answered = selected(
    route.handler,
    {
      ...req,
      address: { ...address, route: parent, query: new Map([['$select', last.raw]]) },
    },
    `GET ${address.route}`,
  )
  if (answered.kind !== 'resource') throw new NotImplemented(`GET ${address.route}`)
  const [name, value] = Object.entries(answered.resource.props).find(([key]) => key.toLowerCase() === last.name) ?? []
  if (name === undefined || value === undefined) throw new NotImplemented(`GET ${address.route}`)
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && value.kind === 'complex')
    return { kind: 'complex', name, value }
  return { kind: 'value', name, type: 'Edm.String', value }
}

function selected(handler: Handler, req: Req, what: string): Answer {
  try {
    return handler(req)
  } catch (error) {
    throw error instanceof NotImplemented ? new NotImplemented(what) : error
  }
}
