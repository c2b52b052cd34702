import { X509Certificate } from 'node:crypto'
import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

export const appSchema = v.strictObject({
  clientId: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  displayName: v.pipe(v.string(), v.minLength(1)),
  /** `brk-multihub://origin` is allowed and grants no CORS: a browser never sends such an origin. */
  redirectUris: v.array(v.pipe(v.string(), v.url())),
  /** Scopes consented to, e.g. `User.Read`. Left out: whatever is asked for. */
  consented: v.exactOptional(v.array(v.string())),
  /** What the app may do in its own name, by resource, e.g. `Sites.Selected`. */
  roles: v.exactOptional(
    v.strictObject({ sharepoint: v.exactOptional(v.array(v.string())), graph: v.exactOptional(v.array(v.string())) }),
  ),
  secrets: v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1)))),
  /** With RSA keys, as PEM; the public part alone. */
  certificates: v.exactOptional(v.array(v.pipe(v.string(), v.check(isCertificate, 'must be a PEM certificate (RSA)')))),
})
export type AppRegistration = v.InferOutput<typeof appSchema>

export interface Apps {
  all(): AppRegistration[]
  byClientId(clientId: string): AppRegistration | undefined
  put(app: AppRegistration): void
  isRegisteredOrigin(origin: string): boolean
}

export function openApps(database: Database): Apps {
  const shelf = openShelf(database, 'app', appSchema)
  return {
    all: () => shelf.all(),
    byClientId: clientId => shelf.get(clientId.toLowerCase()),
    put: app => shelf.put(app.clientId, app),
    isRegisteredOrigin: origin =>
      origin !== 'null' && shelf.all().some(app => app.redirectUris.some(uri => new URL(uri).origin === origin)),
  }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * As registered, to the letter; only the port of a loopback address is free, for programs that listen on one for the answer.
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url#localhost-exceptions
 */
export function isRedirectOf(app: AppRegistration, asked: string): boolean {
  if (app.redirectUris.includes(asked)) return true
  if (!URL.canParse(asked)) return false
  const url = new URL(asked)
  if (url.protocol !== 'http:' || !LOOPBACK.includes(url.hostname)) return false
  return app.redirectUris.some(uri => {
    const registered = new URL(uri)
    return (
      registered.hostname === url.hostname && registered.protocol === 'http:' && registered.pathname === url.pathname
    )
  })
}
