import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createFaults, type FaultRule } from './faults/fault-rules.ts'
import { createUnits } from './faults/units.ts'
import { openApps } from './identity/apps.ts'
import { openDirectory, type PeopleDirectory } from './identity/directory.ts'
import type { NewPerson } from './identity/person-schema.ts'
import { openPhotos } from './identity/photos.ts'
import { openTokens } from './identity/tokens.ts'
import { createClock } from './local/clock.ts'
import { openHost } from './local/host-settings.ts'
import { createJournal } from './local/journal.ts'
import { type Certificate, listenOnLoopback } from './local/listen.ts'
import { cloudNames, ownOrigins } from './local/loopback.ts'
import { openMailbox } from './local/mailbox.ts'
import { createSharePoint } from './sharepoint/sharepoint.ts'
import { createShell } from './shell.ts'
import { openDatabase } from './store/database.ts'
import type { SharePoint } from './tenant.ts'

export { makeCertificate } from './local/certificate.ts'

export interface TenantOptions {
  /** 0, the default, takes any free one. */
  port?: number
  /** A file, or `:memory:`, the default. */
  databasePath?: string
  /**
   * A token of any issuer that names a person of the directory is that person's; any other, or none, is the first person's, as an
   * administrator of every site. For clients that can't sign in here; not for tests of rights.
   */
  trust?: boolean
  /** https with this certificate. */
  certificate?: Certificate
  exposeRetryAfter?: boolean
  /**
   * `contoso`: it answers as contoso.sharepoint.com, graph.microsoft.com and login.microsoftonline.com to clients that are
   * led here by `local/point-node-here.cjs`. With a certificate for those names.
   */
  as?: string
  /** Struck from the first request on. */
  faults?: readonly FaultRule[]
  /** Sites to make if they aren't there, e.g. `/sites/NAME`. */
  sites?: readonly string[]
  /** Takes a line for each 501 and each fault inside. */
  tell?: (line: string) => void
}

export interface RunningTenant {
  /** `http://localhost:PORT`: the root site, and SharePoint's audience. */
  url: string
  graphUrl: string
  tokenUrl: string
  port: number
  close(): Promise<void>
}

/** Starts a tenant in this process. Everything else about it is set over HTTP, under `/local`. */
export async function startTenant(options: TenantOptions = {}): Promise<RunningTenant> {
  const { port = 0, databasePath = ':memory:', trust = false, certificate, exposeRetryAfter = false } = options
  const tell = options.tell ?? (() => undefined)

  // The port is known only once it listens, and the addresses in answers hold the port.
  let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => unknown = (_incoming, outgoing) =>
    outgoing.writeHead(503).end()
  const listening = await listenOnLoopback(port, (incoming, outgoing) => answer(incoming, outgoing), certificate)
  const origins = ownOrigins(certificate ? 'https' : 'http', listening.port)
  const origin = origins[0] ?? ''
  const cloud = options.as === undefined ? undefined : cloudNames(options.as)
  const addresses = cloud
    ? {
        origin: `https://${cloud.sharePoint}`,
        graphUrl: `https://${cloud.graph}/v1.0`,
        loginUrl: `https://${cloud.login}`,
      }
    : { origin, graphUrl: `${origin}/v1.0`, loginUrl: origin }
  const names = cloud ? Object.values(cloud).map(name => `https://${name}`) : []

  const database = openDatabase(databasePath)
  const clock = createClock()
  const directory = openDirectory(database)
  const tokens = await openTokens(database, directory, clock.now, addresses)
  const faults = createFaults()
  faults.add(options.faults ?? [])
  const units = createUnits(clock.now)
  const sharepoint = createSharePoint({
    db: database,
    directory,
    clock: clock.now,
    meter: units,
    onFault: what => tell(`500 ${what}`),
  })
  if (trust && directory.people().length === 0) directory.put(FIRST_PERSON)
  for (const path of options.sites ?? []) makeSite(path, sharepoint, directory)
  const shell = createShell({
    addresses,
    origins: [...origins, ...names],
    trust,
    exposeRetryAfter,
    tell,
    clock,
    directory,
    photos: openPhotos(database),
    tokens,
    apps: openApps(database),
    faults,
    units,
    journal: createJournal(tell),
    mailbox: openMailbox(database),
    host: openHost(database),
    sharepoint,
  })
  answer = getRequestListener(shell.fetch, { overrideGlobalObjects: false })

  return {
    url: origin,
    graphUrl: addresses.graphUrl,
    tokenUrl: `${origin}/oauth2/v2.0/token`,
    port: listening.port,
    async close() {
      await listening.close()
      database.close()
    },
  }
}

/** A plain site owned by the first person, who is made where nobody is. `POST /local/sites` says more about a site. */
function makeSite(path: string, sharepoint: SharePoint, directory: PeopleDirectory): void {
  if (sharepoint.sites().some(site => site.path.toLowerCase() === path.toLowerCase())) return
  const owner = directory.people()[0] ?? directory.put(FIRST_PERSON)
  const title = path.split('/').at(-1) ?? path
  sharepoint.createSite({
    path,
    title,
    ownerPrincipalName: owner.userPrincipalName,
    language: 1033,
    timeZone: 'UTC',
    documents: true,
  })
}

const FIRST_PERSON: NewPerson = {
  userPrincipalName: 'admin@tenant.example',
  displayName: 'Site Admin',
  accountEnabled: true,
  userType: 'Member',
}
