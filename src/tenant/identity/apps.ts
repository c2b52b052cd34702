import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'

export const appSchema = v.strictObject({
  clientId: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  displayName: v.pipe(v.string(), v.minLength(1)),
  /** Of type SPA. `brk-multihub://origin` is allowed and grants no CORS: a browser never sends such an origin. */
  redirectUris: v.array(v.pipe(v.string(), v.url())),
  /** Scopes consented to, e.g. `User.Read`. Left out: whatever is asked for. */
  consented: v.exactOptional(v.array(v.string())),
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
