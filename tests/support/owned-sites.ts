/** The two sites in the hands of their owners, as provisioning has them. */
import { boards } from '../../demo/municipality.ts'
import { administrator, breachSiteOwner } from '../../demo/people.ts'
import { everyoneClaim } from '../../src/storage/provision/everyone.ts'
import type { SitePort } from '../../src/storage/provision/site-port.ts'
import type { ProvisionSettings } from '../../src/storage/provision/wanted.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import { sharePointSite } from '../../src/storage/sharepoint/sharepoint-site.ts'
import type { World } from './world.ts'

const owners = { register: administrator.userPrincipalName, breach: breachSiteOwner.userPrincipalName }

export const siteUrl = ({ settings }: World, site: SiteName): string =>
  site === 'register' ? settings.siteUrl : settings.breachSiteUrl

const ownersToken = (world: World, site: SiteName): Promise<string> =>
  world.tokenFor(owners[site], 'sharepoint', ['AllSites.FullControl'])

export function ownedSite(world: World, site: SiteName): SitePort {
  let token: Promise<string> | undefined
  return sharePointSite(siteUrl(world, site), refused => {
    if (refused !== undefined) token = undefined
    token ??= ownersToken(world, site)
    return token
  })
}

export async function provisionSettings(world: World): Promise<ProvisionSettings> {
  return { language: 'sv', boards: [...boards], everyone: everyoneClaim(await ownersToken(world, 'register')) }
}

/** A request with the owner's own token, to an address under the site's `_api/web`. @throws Error with the answer */
export async function asOwner(
  world: World,
  site: SiteName,
  method: 'GET' | 'POST' | 'MERGE' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const url = `${siteUrl(world, site)}/_api/web${path}`
  const headers: Record<string, string> = {
    Authorization: `Bearer ${await ownersToken(world, site)}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
  }
  if (method === 'MERGE' || method === 'DELETE') Object.assign(headers, { 'X-HTTP-Method': method, 'If-Match': '*' })
  const answer = await fetch(url, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${url} was answered ${answer.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

/** Address under the site's `_api/web` of a list by the last part of its own. */
export const listPath = (world: World, site: SiteName, urlName: string): string =>
  `/getList('${new URL(siteUrl(world, site)).pathname}/Lists/${urlName}')`

/** What provisioning answers for, of a whole site. */
export async function shapeOf(port: SitePort) {
  const byName = (one: { internalName: string }, other: { internalName: string }) =>
    one.internalName < other.internalName ? -1 : 1
  const heldIn = async (urlName: string | undefined) =>
    (await port.assignments(urlName))
      .filter(({ isLimited }) => !isLimited)
      .map(({ group, level }) => `${group}: ${level}`)
      .sort()
  const lists = []
  for (const list of await port.lists()) {
    // ids differ from site to site
    const fields = (await port.fields(list.urlName))
      .sort(byName)
      .map(({ target, ...field }) => ({ ...field, isLookup: target !== undefined }))
    const { id, ...settings } = list
    lists.push({ ...settings, fields, shown: await port.shownColumns(list.urlName), held: await heldIn(list.urlName) })
  }
  lists.sort((one, other) => (one.urlName < other.urlName ? -1 : 1))
  const groups = (await port.groups()).map(({ name, isOpen, members }) => [
    name,
    isOpen,
    members.map(({ loginName }) => loginName),
  ])
  groups.sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  return { lists, groups, levels: await port.levels(), held: await heldIn(undefined) }
}
