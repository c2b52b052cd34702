import { STATUS_CODES } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { MiddlewareHandler } from 'hono'
import type { TenantClock } from '../local/clock.ts'
import type { ShellEnv } from '../local/shell-env.ts'
import { faultAnswer } from './fault-answer.ts'
import { type Faults, passes } from './fault-rules.ts'

/** Strikes requests as the rules say. The answers that do go out are whole HTTP; only the cut ones aren't. */
export function misbehave(faults: Faults, clock: TenantClock): MiddlewareHandler<ShellEnv> {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const override = c.req.header('x-http-method')?.toUpperCase()
    const struck = faults.strike({ method: c.req.method, override, path: url.pathname + url.search })
    if (struck.length === 0) return next()
    c.set(
      'faults',
      struck.map(({ kind }) => kind),
    )

    const cut = (): Response => {
      c.env.outgoing.socket?.destroy()
      // A copy: other middlewares write headers into what they are handed.
      return new Response(null, RESPONSE_ALREADY_SENT)
    }
    for (const rule of struck) {
      if (rule.kind === 'latency') await wait(rule.ms)
      if (rule.kind === 'clockStep') clock.advance(rule.ms)
    }
    const rule = struck.find(one => !passes(one))
    if (!rule || rule.kind === 'latency' || rule.kind === 'clockStep') return next()
    if (rule.kind === 'cutBefore') {
      c.set('status', 0)
      return cut()
    }
    if (rule.kind === 'status' || rule.kind === 'expiredToken' || rule.kind === 'expiredDigest') {
      return faultAnswer(url.pathname, rule)
    }

    await next()
    c.set('status', c.res.status)
    if (rule.kind === 'cutDuring') await sendHalf(c.res, c.env.outgoing.socket)
    c.res = cut()
    return undefined
  }
}

/** Written by hand: an HTTP library would mend a length that doesn't fit. */
async function sendHalf(response: Response, socket: { write(bytes: Uint8Array, done: () => void): unknown } | null) {
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = [...response.headers].filter(([name]) => !['content-length', 'transfer-encoding'].includes(name))
  const head = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    `content-length: ${body.length}`,
  ]
  // An empty answer is cut in its head: half of nothing would be the whole of it.
  const bytes =
    body.length === 0
      ? Buffer.from(head.join('\r\n'))
      : Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body.subarray(0, Math.floor(body.length / 2))])
  await new Promise<void>(done => (socket ? socket.write(bytes, () => done()) : done()))
}
