/** The set-up of both sites in the name of whoever is signed in: loaded when somebody opens that page, and not before. */
import { newBoards, readBoards } from '../../storage/provision/boards'
import { everyoneClaim } from '../../storage/provision/everyone'
import { languageOfSite, listTitle } from '../../storage/provision/list-words'
import { provisionSite, sitePlan } from '../../storage/provision/provision'
import type { SitePort } from '../../storage/provision/site-port'
import type { ProvisionSettings } from '../../storage/provision/wanted'
import type { BoardName, Progress, SetUp, SiteName, SitePlan } from '../../storage/set-up'
import { type Sites, sharePointRepository } from '../../storage/sharepoint/sharepoint-repository'
import { sharePointSite } from '../../storage/sharepoint/sharepoint-site'
import { isStorageError } from '../../storage/storage-error'
import type { TokenSource } from '../../wire/patient-client'

interface Run {
  ended: Promise<SitePlan>
  progress: Progress
  watchers: Set<(progress: Progress) => void>
}

/** `daily`: the app's usual token; `managing`: with the right to make lists and permissions, asked for when first needed. */
export function siteSetUp(sites: Sites, daily: TokenSource, managing: TokenSource): SetUp {
  const urls: Record<SiteName, string> = { register: sites.siteUrl, breach: sites.breachSiteUrl }
  const repository = sharePointRepository(sites, daily)
  const running = new Map<SiteName, Run>()

  const boards = (): Promise<BoardName[]> => readBoards(repository)

  async function settingsFor(port: SitePort, of: readonly BoardName[]): Promise<ProvisionSettings> {
    const [{ language }, token] = await Promise.all([port.facts(), managing()])
    return { language: languageOfSite(language), boards: of, everyone: everyoneClaim(token) }
  }

  async function carryOut(site: SiteName, names: string[], onProgress: (progress: Progress) => void) {
    const port = sharePointSite(urls[site], managing)
    const known = await boards()
    const wanted = newBoards(
      known,
      names.map(name => ({ name })),
    )
    const plan = await provisionSite(port, site, await settingsFor(port, [...known, ...wanted]), onProgress)
    const register = sharePointRepository(sites, managing)
    for (const board of wanted) await register.create({ list: 'boards' }, board)
    return plan
  }

  return {
    // whom the site doesn't even let in owns it no more than anybody else
    owners: site =>
      sharePointSite(urls[site], daily)
        .owners()
        .catch((error: unknown) => {
          if (isStorageError(error, 'forbidden')) return { isOwner: false, names: [] }
          throw error
        }),
    boards,
    addressOf: site => urls[site],
    titleOf: listTitle,
    isRunning: site => running.has(site),
    async plan(site) {
      const port = sharePointSite(urls[site], managing)
      return sitePlan(port, site, await settingsFor(port, await boards()))
    },
    /** One run at a time: whoever comes back to the page joins the one that is under way. */
    async apply(site, names, onProgress) {
      const known = running.get(site)
      if (known) {
        known.watchers.add(onProgress)
        onProgress(known.progress)
        return known.ended
      }
      const watchers = new Set([onProgress])
      const run: Run = {
        watchers,
        progress: { done: 0, of: 0, what: '' },
        ended: carryOut(site, names, progress => {
          run.progress = progress
          for (const watcher of watchers) watcher(progress)
        }),
      }
      running.set(site, run)
      return run.ended.finally(() => running.delete(site))
    },
  }
}
