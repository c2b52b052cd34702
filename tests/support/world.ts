/** A tenant of a test's own, with the demo municipality in it and, where asked for, the built app in front. */
import { rmSync } from 'node:fs'
import { localSettings } from '../../demo/local-tenant.ts'
import { startAppServer } from '../../scripts/app-server.ts'
import { ensureBuilt } from '../../scripts/build-app.ts'
import type { RunningServer } from '../../scripts/listen.ts'
import { type Audience, type LocalApi, localApi } from '../../scripts/local-api.ts'
import { prepareDirectory, prepareSites } from '../../scripts/prepare.ts'
import type { Settings } from '../../src/config/settings.ts'
import { type RunningTenant, startTenant } from '../../src/tenant/server.ts'
import { type Filling, seededDatabase, unservedApp } from './seeded-template.ts'
import { within } from './within.ts'

export interface WorldOptions {
  /** Serves the app, built first where it is older than its sources. */
  app?: boolean
  /**
   * How far the ground is laid: `nothing` a bare tenant; `directory` people, app and two empty sites; `provisioned` the
   * sites with all their lists, which are empty; `seeded` filled as well.
   */
  ground?: 'nothing' | 'directory' | 'provisioned' | 'seeded'
  /** More in the sites than is seeded. */
  filling?: Filling
}

export interface World extends LocalApi {
  tenantUrl: string
  appUrl: string
  settings: Settings
  /** The page that frames the app as Teams does. */
  hostUrl: string
  /** A request with that person's own token. */
  fetchAs(userPrincipalName: string, audience: Audience, url: string, init?: RequestInit): Promise<Response>
  /** @throws Error naming what the tenant answered with 501: the product asked for something that isn't there. */
  close(): Promise<void>
}

export async function startWorld({ app = false, ground = 'seeded', filling }: WorldOptions = {}): Promise<World> {
  const refused: string[] = []
  const databasePath = ground === 'seeded' ? await seededDatabase(unservedApp, filling) : ':memory:'
  const tenant = await startTenant({ databasePath, tell: line => refused.push(line) })
  let served: RunningServer | undefined
  const stop = async () => {
    await served?.close()
    await tenant.close()
    if (ground === 'seeded') for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true })
  }
  try {
    if (app) {
      await ensureBuilt()
      served = await startAppServer({ port: 0, settings: localSettings(tenant.url) })
    }
    const appUrl = served?.url ?? unservedApp
    if (ground === 'provisioned') await prepareSites(tenant.url, appUrl)
    else if (ground !== 'nothing') await prepareDirectory(tenant.url, appUrl)
    return worldOf(tenant, appUrl, async () => {
      await stop()
      if (refused.length > 0) throw new Error(`The tenant refused or failed:\n${refused.join('\n')}`)
    })
  } catch (error) {
    await stop()
    throw error
  }
}

function worldOf(tenant: RunningTenant, appUrl: string, close: () => Promise<void>): World {
  const api = localApi(tenant.url)
  return {
    ...api,
    local: (method, path, body) => within(`${method} local/${path}`, api.local(method, path, body)),
    tenantUrl: tenant.url,
    appUrl,
    settings: localSettings(tenant.url),
    hostUrl: `${tenant.url}/local/host-page`,
    async fetchAs(userPrincipalName, audience, url, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('Authorization', `Bearer ${await api.tokenFor(userPrincipalName, audience)}`)
      if (!headers.has('Accept')) headers.set('Accept', 'application/json')
      return within(`${init.method ?? 'GET'} ${url}`, fetch(url, { ...init, headers }))
    },
    close,
  }
}
