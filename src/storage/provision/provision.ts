/**
 * Makes or upgrades the two sites from the declarations, so that running it twice changes nothing the second time. It
 * adds and mends; it never removes a list, a column or an item.
 */
import type { ListDeclaration } from '../lists/define-list'
import type { Obstacle, Progress, SiteName, SitePlan } from '../set-up'
import { applyStep } from './apply-step'
import { planSite } from './plan-site'
import { readSite } from './read-site'
import type { SitePort } from './site-port'
import { type ProvisionSettings, wantedLists } from './wanted'

/** Reads only. `lists`: another set of declarations than the present one. @throws StorageError */
export async function sitePlan(
  port: SitePort,
  site: SiteName,
  settings: ProvisionSettings,
  lists?: Record<string, ListDeclaration>,
): Promise<SitePlan> {
  const wanted = wantedLists(site, settings, lists)
  const state = await readSite(
    port,
    wanted.map(({ place }) => place.urlName),
  )
  return planSite(site, port.url, state, wanted, settings)
}

/**
 * Carries the plan out, list by list. What was made stays where it is cut off, and running again goes on.
 * @returns the plan as it was carried out; its obstacles are what is left, for a person to mend
 * @throws StorageError
 */
export async function provisionSite(
  port: SitePort,
  site: SiteName,
  settings: ProvisionSettings,
  onProgress: (progress: Progress) => void = () => undefined,
  lists?: Record<string, ListDeclaration>,
): Promise<SitePlan> {
  const plan = await sitePlan(port, site, settings, lists)
  const wanted = wantedLists(site, settings, lists)
  const touched = [...new Set(plan.steps.flatMap(step => ('list' in step ? [step.list.urlName] : [])))]
  let done = 0
  if (plan.steps.length > 0) onProgress({ done, of: touched.length, what: '' })
  for (const step of plan.steps) {
    if ('list' in step && step.list.urlName !== touched[done - 1]) {
      onProgress({ done, of: touched.length, what: step.list.title })
      done += 1
    }
    await applyStep(port, step, wanted)
  }
  if (plan.steps.length > 0) onProgress({ done: touched.length, of: touched.length, what: '' })
  return plan
}

/** What a person has to do about it, in English: for the command line, where the app isn't there to say it. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'teamConnected':
      return 'A Microsoft 365 group is connected to this site, so every owner of its team would administer it and read all reports. Nothing was made in it. Make a site without a group ("communication site", or a team site without a group) and give its address.'
    case 'noRight':
      return 'Whoever is signed in may not manage lists and permissions here. Nothing was made. Sign in as an owner of the site, or ask one to make you an owner (Site permissions).'
    case 'retypedColumn':
      return `${obstacle.list.urlName}: the column ${obstacle.column} is ${obstacle.is} and has to be ${obstacle.shouldBe}. Nothing in it was touched. An internal name can't be changed: save what the column holds, delete it, run again, and put the values back.`
    case 'strayColumn':
      return `${obstacle.list.urlName}: the column ${obstacle.column} doesn't point at the list ${obstacle.target} that is there now. Nothing in it was touched. If that list was deleted, restore it from the site's recycle bin; else save what the column holds, delete it, run again, and put the values back.`
  }
}
