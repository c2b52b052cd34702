/** Makes a local tenant into the demo municipality's. Safe to run again: what is there stays, what lacks is added. */
import * as v from 'valibot'
import { appRegistration, hostPage, sites } from '../demo/local-tenant.ts'
import { people } from '../demo/people.ts'
import { localApi } from './local-api.ts'

/** @throws Error naming the step that the tenant refused, and its answer */
export async function prepare(tenantUrl: string, appUrl: string): Promise<void> {
  await prepareDirectory(tenantUrl, appUrl)
  // ── SEAM: provision both sites from the list declarations (src/storage/provision), then seed them (demo/seed.ts) ──
}

const siteList = v.array(v.object({ path: v.string() }))

/** People, app, sites and host page: what a municipality has before it ever hears of this app, and nothing of ours. */
export async function prepareDirectory(tenantUrl: string, appUrl: string): Promise<void> {
  const { local } = localApi(tenantUrl)
  await local('POST', 'people', people)
  await local('POST', 'apps', appRegistration(appUrl))
  const present = v.parse(siteList, await local('GET', 'sites')).map(site => site.path)
  for (const site of sites) if (!present.includes(site.path)) await local('POST', 'sites', site)
  await local('PUT', 'host', hostPage(appUrl))
}
