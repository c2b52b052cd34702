import type { GroupKeeper } from '../../storage/group-members'
import type { SetUp } from '../../storage/set-up'
import type { Sites } from '../../storage/sharepoint/sharepoint-repository'
import type { TokenSource } from '../../wire/patient-client'

/** The same one at every call: a run that is under way goes on while the page is left. */
export function lazySetUp(sites: Sites, daily: TokenSource, managing: TokenSource): () => Promise<SetUp> {
  let loaded: Promise<SetUp> | undefined
  return () => {
    loaded ??= import('./site-set-up').then(({ siteSetUp }) => siteSetUp(sites, daily, managing))
    return loaded
  }
}

export function lazyGroups(
  sites: Sites,
  setUp: () => Promise<SetUp>,
  managing: TokenSource,
): () => Promise<GroupKeeper> {
  let loaded: Promise<GroupKeeper> | undefined
  return () => {
    loaded ??= Promise.all([import('./site-groups'), setUp()]).then(([{ siteGroups }, { owners }]) =>
      siteGroups(sites, owners, managing),
    )
    return loaded
  }
}
