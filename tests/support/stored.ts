/** What SharePoint holds, asked over REST with a person's own token: journeys check what was stored, not what was called. */
import * as v from 'valibot'
import type { World } from './world.ts'

const items = v.object({ value: v.array(v.looseObject({})) })
export type StoredRow = Record<string, unknown>

/** Lists of incidents lie in a site of their own. */
function listAt({ settings }: World, urlName: string): string {
  const site = /^Breach(Reports|Cases)-/.test(urlName) ? settings.breachSiteUrl : settings.siteUrl
  return `${site}/_api/web/getList('${new URL(site).pathname}/Lists/${urlName}')`
}

/** @param query OData, such as `$filter=Key eq 'x'&$select=Title` */
export async function storedItems(world: World, person: string, urlName: string, query = ''): Promise<StoredRow[]> {
  const response = await world.fetchAs(person, 'sharepoint', `${listAt(world, urlName)}/items?$top=5000&${query}`)
  if (!response.ok) throw new Error(`${urlName} was answered ${response.status}: ${await response.text()}`)
  return v.parse(items, await response.json()).value
}

/** @throws Error unless there is exactly one */
export async function storedItem(world: World, person: string, urlName: string, query: string): Promise<StoredRow> {
  const [found, ...more] = await storedItems(world, person, urlName, query)
  if (!found || more.length > 0) throw new Error(`${urlName} holds ${found ? more.length + 1 : 0} items of ${query}.`)
  return found
}

/** Newest first. */
export async function storedVersions(world: World, person: string, urlName: string, id: number): Promise<StoredRow[]> {
  const response = await world.fetchAs(person, 'sharepoint', `${listAt(world, urlName)}/items(${id})/versions`)
  if (!response.ok) throw new Error(`The versions were answered ${response.status}: ${await response.text()}`)
  return v.parse(items, await response.json()).value
}
