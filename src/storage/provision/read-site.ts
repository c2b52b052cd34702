/** A site as it is, read whole: nothing is written. */
import type {
  ExistingField,
  ExistingGroup,
  ExistingList,
  HeldAssignment,
  Level,
  SiteFacts,
  SitePort,
} from './site-port'

export interface ListState extends ExistingList {
  fields: ExistingField[]
  held: HeldAssignment[]
  shown: string[]
}

export interface SiteState {
  facts: SiteFacts
  /** By the last part of the address; only those asked for. */
  lists: Map<string, ListState>
  /** The lists' ids by the last part of the address: every list of the site. */
  ids: Map<string, string>
  groups: ExistingGroup[]
  levels: Pick<Level, 'name' | 'high' | 'low'>[]
  /** On the site itself. */
  held: HeldAssignment[]
}

/** Lists read at the same time: few enough for SharePoint not to answer 429. */
const AT_ONCE = 6

/**
 * @param urlNames the lists that matter; of those that aren't there nothing is read
 * @returns nothing but `facts` where the person may not manage the site: the rest would be refused
 */
export async function readSite(port: SitePort, urlNames: string[]): Promise<SiteState> {
  const facts = await port.facts()
  const state: SiteState = { facts, lists: new Map(), ids: new Map(), groups: [], levels: [], held: [] }
  if (!facts.mayManage) return state
  const [existing, groups, levels, held] = await Promise.all([
    port.lists(),
    port.groups(),
    port.levels(),
    port.assignments(undefined),
  ])
  Object.assign(state, { groups, levels, held })
  for (const { urlName, id } of existing) state.ids.set(urlName, id)
  const asked = existing.filter(({ urlName }) => urlNames.includes(urlName))
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const read = asked.slice(start, start + AT_ONCE).map(async list => {
      const [fields, held, shown] = await Promise.all([
        port.fields(list.urlName),
        port.assignments(list.urlName),
        port.shownColumns(list.urlName),
      ])
      return { ...list, fields, held, shown }
    })
    for (const list of await Promise.all(read)) state.lists.set(list.urlName, list)
  }
  return state
}
