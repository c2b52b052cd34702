import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'

export interface Certificate {
  key: string
  cert: string
}

export interface Listening {
  port: number
  close(): Promise<void>
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      if (typeof address === 'object' && address) resolve(address.port)
      else reject(new Error(`Listening on ${host} gave no port.`))
    })
  })
}

const codeOf = (error: unknown): unknown => (error instanceof Error ? Reflect.get(error, 'code') : undefined)

/**
 * Loopback only, on IPv4 and, where the machine has it, IPv6 under the same port: `localhost` is either.
 * @throws Error saying that the port is taken.
 */
export async function listenOnLoopback(
  port: number,
  listener: RequestListener,
  certificate: Certificate | undefined,
  triesLeft = 10,
): Promise<Listening> {
  const create = () => (certificate ? createSecureServer(certificate, listener) : createPlainServer(listener))
  const servers = [create(), create()] as const
  const close = async () => {
    await Promise.all(
      servers.map(server => {
        const closed = new Promise<void>(resolve => server.close(() => resolve()))
        server.closeAllConnections()
        return closed
      }),
    )
  }
  try {
    const chosen = await listenOn(servers[0], '127.0.0.1', port)
    await listenOn(servers[1], '::1', chosen).catch((error: unknown) => {
      if (codeOf(error) !== 'EADDRNOTAVAIL' && codeOf(error) !== 'EAFNOSUPPORT') throw error
    })
    return { port: chosen, close }
  } catch (error) {
    await close()
    if (codeOf(error) !== 'EADDRINUSE') throw error
    // A free port on IPv4 may be taken on IPv6: another one, then.
    if (port === 0 && triesLeft > 0) return listenOnLoopback(0, listener, certificate, triesLeft - 1)
    throw new Error(`Port ${port} is taken.`)
  }
}
