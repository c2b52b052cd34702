/** The lists' side of the tenant, put together. */
import { type Database, openDatabase } from '../store/database'
import type { Caller, Clock, Directory, NewSite, SharePoint } from '../tenant'
import { handleBatch } from './batch/batch'
import { handle } from './dispatch'
import type { Env } from './env'
import { createSite, listSites } from './sites'
import { layTables } from './store-schema'

export interface SharePointOptions {
  /** A database that is already open, or a path to open (`:memory:` too). */
  db: Database | string
  directory: Directory
  clock: Clock
  /** Told of every 501: something a client used that the tenant lacks. */
  onRefused?: (what: string) => void
}

export function createSharePoint(options: SharePointOptions): SharePoint {
  const db = typeof options.db === 'string' ? openDatabase(options.db) : options.db
  layTables(db)
  const env: Env = { db, directory: options.directory, clock: options.clock }
  const refused = options.onRefused ?? (() => undefined)
  const single = (request: Request, caller: Caller | undefined) => handle(env, request, caller, refused)
  return {
    handle: (request, caller) =>
      /\/_api\/\$batch\/?$/i.test(new URL(request.url).pathname)
        ? handleBatch(request, caller, single)
        : single(request, caller),
    createSite: (site: NewSite) => createSite(env, site),
    sites: () => listSites(env),
  }
}
