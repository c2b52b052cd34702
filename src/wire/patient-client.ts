/**
 * Sending for PnPjs clients. PnPjs' own repeats any request whose connection broke, writes included, and so stores a
 * thing twice. Here only reads are repeated; a write is sent once, and sent again only where the service said that it
 * did nothing (429 and 503).
 */
import type { TimelinePipe } from '@pnp/core'
import { DefaultParse, InjectHeaders, type Queryable, RejectOnError, ResolveOnData } from '@pnp/queryable'
import { openWaits, type Waits } from '../storage/waits'

/** Gives a bearer token for the register's service; `refused` is a token that was just answered with 401. */
export type TokenSource = (refused?: string) => Promise<string>

const READ_TRIES = 3
const THROTTLE_TRIES = 4
const FIRST_WAIT_MS = 400

const wait = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Seconds in Retry-After where the browser may read it; else doubling waits. */
function throttleWait(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : FIRST_WAIT_MS * 2 ** attempt
}

const isThrottled = (response: Response) => response.status === 429 || response.status === 503

async function sendPatiently(url: string, init: RequestInit, tokens: TokenSource, waits: Waits): Promise<Response> {
  const waiting = waits.begin()
  try {
    return await send(url, init, tokens, waiting.pause)
  } finally {
    waiting.end()
  }
}

async function send(
  url: string,
  init: RequestInit,
  tokens: TokenSource,
  pause: (ms: number) => Promise<void>,
): Promise<Response> {
  const isRead = (init.method ?? 'GET').toUpperCase() === 'GET'
  let token = await tokens()
  let renewed = false
  let broken = 0
  for (let throttled = 0; ; ) {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${token}`)
    let response: Response
    try {
      response = await fetch(url, { ...init, headers })
    } catch (error) {
      broken += 1
      if (!isRead || broken >= READ_TRIES) throw error
      await wait(FIRST_WAIT_MS * broken)
      continue
    }
    if (response.status === 401 && !renewed) {
      renewed = true
      token = await tokens(token)
    } else if (isThrottled(response) && throttled < THROTTLE_TRIES) {
      await pause(throttleWait(response, throttled))
      throttled += 1
    } else return response
  }
}

function SendPatiently(tokens: TokenSource, waits: Waits): TimelinePipe<Queryable> {
  return instance => {
    instance.on.send.replace((url, init) => sendPatiently(url.toString(), init, tokens, waits))
    return instance
  }
}

/** The behaviours of every client of ours, in place of PnPjs' presets. `waits` hears of every wait that the service asks for. */
export function patientClient(tokens: TokenSource, waits: Waits = openWaits()): TimelinePipe<Queryable> {
  return instance => {
    instance.using(
      InjectHeaders({ Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8' }),
      RejectOnError(),
      ResolveOnData(),
      DefaultParse(),
      SendPatiently(tokens, waits),
    )
    return instance
  }
}
