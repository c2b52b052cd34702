/** Listening on this machine only, with a taken port told apart and an end that doesn't wait for idle connections. */
import type { Server } from 'node:http'

export interface RunningServer {
  /** Without a slash at the end. */
  url: string
  port: number
  close: () => Promise<void>
}

export class PortTakenError extends Error {
  override name = 'PortTakenError'
  readonly port: number
  constructor(port: number) {
    super(`Port ${port} is taken by another program.`)
    this.port = port
  }
}

/**
 * @param port 0 for any free one
 * @throws PortTakenError
 */
export function listen(server: Server, port: number, host: 'localhost' | '127.0.0.1'): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error),
    )
    server.listen(port, host, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://${host}:${actual}`, port: actual, close: () => close(server) })
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections() // a browser keeps its connections open for minutes
  })
}
