/** A site as it is against how it should be. Pure: what to do follows from what was read. */
import { titleOfGroup } from '../lists/group-titles'
import type { Obstacle, SiteName, SitePlan, Step } from '../set-up'
import { allLevels, visit } from './levels'
import { planList } from './plan-list'
import type { SiteState } from './read-site'
import { groupsOf, type ProvisionSettings, type Wanted } from './wanted'

/** A level of ours that somebody gave other rights gets its own back: every list that names it would be open else. */
function levelSteps({ levels }: SiteState): Step[] {
  return allLevels.flatMap((level): Step[] => {
    const found = levels.find(({ name }) => name === level.name)
    if (!found) return [{ kind: 'addLevel', level: level.name }]
    return found.high === level.high && found.low === level.low ? [] : [{ kind: 'mendLevel', level: level.name }]
  })
}

/** Claims that stand for more people than a group of ours is for, and guests: https://learn.microsoft.com/sharepoint/default-sharepoint-groups */
const tooMany = (loginName: string) =>
  loginName.startsWith('c:0(.s|true') || loginName.includes('spo-grid-all-users') || loginName.includes('#ext#')

/** Who is in a group is the municipality's to decide, but for two things: everyone is all employees, and nobody else is. */
function groupSteps(names: string[], { groups, held }: SiteState, everyone: string): Step[] {
  return names.flatMap((name): Step[] => {
    const group = titleOfGroup(name)
    const found = groups.find(each => each.name === group)
    const members = found?.members ?? []
    const isEveryone = name === 'everyone'
    const isThere = members.some(({ loginName }) => loginName.toLowerCase() === everyone.toLowerCase())
    const strangers = members.filter(({ loginName }) =>
      isEveryone ? loginName.toLowerCase() !== everyone.toLowerCase() : tooMany(loginName.toLowerCase()),
    )
    const mayEnter = held.some(each => each.group === group && each.level === visit.name)
    return [
      ...(found ? [] : [{ kind: 'addGroup' as const, group }]),
      ...(found?.isOpen ? [{ kind: 'closeGroup' as const, group }] : []),
      ...(isEveryone && !isThere
        ? [{ kind: 'addMember' as const, group, member: 'everyone', loginName: everyone }]
        : []),
      ...strangers.map(({ name: member, loginName }) => ({ kind: 'removeMember' as const, group, member, loginName })),
      ...(mayEnter ? [] : [{ kind: 'admit' as const, group }]),
    ]
  })
}

/** Nothing at all is made in a site with one of these. */
function forbidding(site: SiteName, { facts }: SiteState): Obstacle[] {
  return [
    // decision 6 of docs/architecture.md: its owners would read every report
    ...(site === 'breach' && facts.isTeamConnected ? [{ kind: 'teamConnected' as const }] : []),
    ...(facts.mayManage ? [] : [{ kind: 'noRight' as const }]),
  ]
}

export function planSite(
  site: SiteName,
  url: string,
  state: SiteState,
  lists: Wanted[],
  settings: ProvisionSettings,
): SitePlan {
  const obstacles = forbidding(site, state)
  const present = lists.filter(({ place }) => state.lists.has(place.urlName)).length
  const plan: SitePlan = { site, url, lists: { all: lists.length, present }, steps: [], obstacles, notes: [] }
  if (obstacles.length > 0) return plan
  plan.steps.push(...levelSteps(state), ...groupSteps(groupsOf(lists), state, settings.everyone))
  for (const wanted of lists) {
    const { steps, obstacles: inList, notes } = planList(wanted, state.lists.get(wanted.place.urlName), state.ids)
    plan.steps.push(...steps)
    plan.obstacles.push(...inList)
    plan.notes.push(...notes)
  }
  return plan
}
