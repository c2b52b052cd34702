/** Makes a local tenant into the demo municipality's. Safe to run again: what is there stays, what lacks is added. */
import * as v from 'valibot'
import { seedDecisions } from '../demo/decisions.ts'
import { appRegistration, hostPage, localSettings, sites } from '../demo/local-tenant.ts'
import { boards } from '../demo/municipality.ts'
import { administrator, breachSiteOwner, type DemoPerson, people } from '../demo/people.ts'
import { seedGroups, seedRegister } from '../demo/seed.ts'
import { everyoneClaim } from '../src/storage/provision/everyone.ts'
import { provisionSite } from '../src/storage/provision/provision.ts'
import type { ProvisionSettings } from '../src/storage/provision/wanted.ts'
import type { Progress } from '../src/storage/set-up.ts'
import { sharePointRepository } from '../src/storage/sharepoint/sharepoint-repository.ts'
import { sharePointSite } from '../src/storage/sharepoint/sharepoint-site.ts'
import { demoPhotos } from './demo-photos.ts'
import { type LocalApi, localApi } from './local-api.ts'

/** What making a site takes beyond daily use. */
const SITE_OWNER_SCOPES = ['AllSites.FullControl']

/**
 * @param onProgress called for each list that is made
 * @throws Error naming the step that the tenant refused, and its answer
 */
export async function prepare(
  tenantUrl: string,
  appUrl: string,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  await prepareSites(tenantUrl, appUrl, onProgress)
  const today = new Date().toISOString().slice(0, 10)
  const api = localApi(tenantUrl)
  await api.local('POST', 'photos', demoPhotos(people))
  const settings = localSettings(tenantUrl)
  await seedRegister(sharePointRepository(settings, ownerTokens(api, administrator)), today)
  await seedDecisions(
    ({ userPrincipalName }) => sharePointRepository(settings, () => api.tokenFor(userPrincipalName, 'sharepoint')),
    today,
  )
}

/** People with their rights, and both sites with all their lists, and nothing in them: the app's first day. */
export async function prepareSites(
  tenantUrl: string,
  appUrl: string,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  await prepareDirectory(tenantUrl, appUrl)
  const api = localApi(tenantUrl)
  const { siteUrl, breachSiteUrl } = localSettings(tenantUrl)
  const settings: ProvisionSettings = {
    language: 'sv',
    boards,
    everyone: everyoneClaim(await api.tokenFor(administrator.userPrincipalName, 'sharepoint')),
  }
  const register = sharePointSite(siteUrl, ownerTokens(api, administrator))
  const breaches = sharePointSite(breachSiteUrl, ownerTokens(api, breachSiteOwner))
  await provisionSite(register, 'register', settings, onProgress)
  await provisionSite(breaches, 'breach', settings, onProgress)
  await seedGroups(register)
  await seedGroups(breaches)
}

function ownerTokens(api: LocalApi, { userPrincipalName }: DemoPerson): (refused?: string) => Promise<string> {
  let token: Promise<string> | undefined
  return refused => {
    if (refused !== undefined) token = undefined
    token ??= api.tokenFor(userPrincipalName, 'sharepoint', SITE_OWNER_SCOPES)
    return token
  }
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
