/** Listening on this machine only, with a taken port told apart and an end that doesn't wait for idle connections. */
import { createServer, type Server } from 'node:http'

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

/** @throws Error naming the variable and what it held */
export function portFrom(variable: string, otherwise: number): number {
  const text = process.env[variable]
  if (text === undefined || text === '') return otherwise
  const port = Number(text)
  if (/^\d+$/.test(text) && port > 0 && port < 65536) return port
  throw new Error(`${variable} is "${text}", which is no port number.`)
}

/** @throws Error naming the port, and the variable to choose another by */
export async function assertFree(port: number, variable: string): Promise<void> {
  try {
    await (await listen(createServer(), port, '127.0.0.1')).close()
  } catch (error) {
    if (!(error instanceof PortTakenError)) throw error
    throw new Error(`${error.message} Choose another with ${variable}, for instance ${variable}=${port + 10} npm start`)
  }
}
