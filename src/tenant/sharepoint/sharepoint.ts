/** The lists' side of the tenant, put together. */
import { type Database, openDatabase } from '../store/database'
import type { Caller, Clock, Directory, Meter, NewSite, SharePoint } from '../tenant'
import { appGrants, grantApp } from './access/app-roles'
import { handleBatch } from './batch/batch'
import { handleCsom, isCsom } from './csom/csom'
import { handle } from './dispatch'
import { ensureDefaultLibrary } from './docs/libraries'
import type { Env } from './env'
import { createSite, listSites, siteByPath } from './sites'
import { layTables } from './store-schema'
import { errors } from './wire/errors'

export interface SharePointOptions {
  /** A database that is already open, or a path to open (`:memory:` too). */
  db: Database | string
  directory: Directory
  clock: Clock
  /** Told of every 501: something a client used that the tenant lacks. */
  onRefused?: (what: string) => void
  /** Told of every 500 that isn't SharePoint's: a fault of the tenant's own. */
  onFault?: (what: string) => void
  meter?: Meter
}

export function createSharePoint(options: SharePointOptions): SharePoint {
  const db = typeof options.db === 'string' ? openDatabase(options.db) : options.db
  layTables(db)
  const { directory, clock, meter } = options
  const env: Env = { db, directory, clock, ...(meter ? { meter } : {}) }
  const silent = () => undefined
  const told = { refused: options.onRefused ?? silent, fault: options.onFault ?? silent }
  const single = (request: Request, caller: Caller | undefined) => handle(env, request, caller, told)
  return {
    handle: (request, caller) =>
      isCsom(new URL(request.url))
        ? handleCsom(env, request, caller, told)
        : /\/_api\/\$batch\/?$/i.test(new URL(request.url).pathname)
          ? handleBatch(request, caller, single)
          : single(request, caller),
    createSite: (made: NewSite) => {
      createSite(env, made)
      const site = made.documents ? siteByPath(env, made.path) : undefined
      if (site) ensureDefaultLibrary(env, site)
    },
    sites: () => listSites(env),
    grantApp({ site: path, clientId, role }) {
      const site = siteByPath(env, path)
      if (!site) throw errors.siteMissing()
      grantApp(env, site, clientId, role)
    },
    appGrants: () => appGrants(env),
  }
}
