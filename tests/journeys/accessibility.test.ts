import type { FrameLocator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { areaManager, headOfService, systemManager, teacher, teachersColleague } from '../../demo/people.ts'
import { allScreens, reportAndOpen, settled } from '../support/all-screens.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { type TabOptions, withoutFollowing } from '../support/open-tab.ts'
import { schoolReports } from '../support/report-incident.ts'

const unknownIncident = '/incidents/-/-'
const screens = allScreens(unknownIncident)

const here = inApp()
/** Of the case that everything here is about. */
let incident: string
beforeAll(async () => {
  const onReceipt = (page: Page) => judgeScreen(page, here.world.appUrl, 'the receipt')
  incident = (await reportAndOpen(here.browser, here.world, onReceipt)).path
})

/** Where a path says so, at the incident that was reported. */
const actual = (path: string): string => path.replace(unknownIncident, incident)

async function judge(
  person: string,
  path: string,
  what: string,
  arrived: (tab: FrameLocator) => Promise<unknown>,
  options: Partial<TabOptions> = {},
) {
  const { page, tab, leave } = await here.open({ person, path: actual(path), ...options })
  await arrived(tab)
  await judgeScreen(page, here.world.appUrl, what)
  return { leave }
}

describe('each screen has no fault that axe finds in any theme, and fits 320 px', () => {
  test.each(screens)('$name, loaded', async ({ name, person, path, known }) => {
    const { leave } = await judge(person, path, name, tab => settled(tab, known))
    await leave()
  })

  /** What each screen can't be without. */
  const sources: [screen: string, list: string][] = [
    ['home', 'Lists/Systems'],
    ['register', 'Lists/Systems'],
    ['register', 'Lists/RoleHoldings'],
    ['system', 'Lists/Systems'],
    ['agreements', "Lists/Agreements'"],
    ['agreement', "Lists/Agreements'"],
    ['forums', 'Lists/Systems'],
    ['report', 'Lists/Boards'],
    ['incidents', 'Lists/Boards'],
    ['case', schoolReports],
    ['matrix', 'Lists/RoleHoldings'],
    ['person', 'Lists/Systems'],
    ['handover', 'Lists/RoleHoldings'],
    ['duties', 'Lists/Boards'],
  ]
  const fails = { kind: 'status', status: 500 }
  const isAway = { kind: 'cutBefore' }
  test.each([
    ...sources.map(([name, list]) => [name, list, fails, 'SharePoint svarade inte som det ska.'] as const),
    ['home', 'Lists/RoleHoldings', isAway, 'Ingen kontakt med SharePoint.'] as const,
    ['register', 'Lists/Systems', isAway, 'Ingen kontakt med SharePoint.'] as const,
  ])('%s without %s', async (name, pathIncludes, fault, told) => {
    const screen = screens.find(each => each.name === name)
    if (!screen) throw new Error(`There is no screen ${name}.`)
    await here.world.local('POST', 'faults', { ...fault, pathIncludes })
    try {
      const arrived = (tab: FrameLocator) => tab.getByText(told).first().waitFor()
      // it stays in error: what is read again by itself would be seen on its way
      const options = { prepare: withoutFollowing }
      const { leave } = await judge(screen.person, screen.path, `${name} in error`, arrived, options)
      const heard = await leave(/status of 500|net::ERR_|blocked by CORS policy/)
      expect(heard, 'the browser’s own words about what failed').not.toEqual([])
    } finally {
      await here.world.local('DELETE', 'faults')
    }
  })

  test.each([
    ['import', teacher, '/register/import', 'Du kan inte importera system.'],
    ['system', teacher, '/register/raindance', /^Du kan läsa/],
    ['agreements', teacher, '/agreements', 'Villkor och priser visas för dem som arbetar med avtalen.'],
    ['an agreement', teacher, '/agreements/raindance', /^Du ser vilka avtal som finns/],
    ['an agreement to read', headOfService, '/agreements/personec', 'Du kan läsa villkoren.'],
    ['a new agreement', teacher, '/agreements/new', /^Du kan läsa vilka avtal som finns/],
    ['forums', teacher, '/forums?system=raindance', 'Utvecklingsråd'],
    ['home', teacher, '/', 'Du har ingen roll i något system'],
    ['duties', teacher, '/duties', 'Du har ingen roll just nu'],
    ['handover', teacher, `/people/${systemManager.userPrincipalName}/handover`, 'Du kan inte lämna över roller'],
    ['incidents', teachersColleague, '/incidents', 'Inga rapporter'],
    ['case', teachersColleague, unknownIncident, 'Rapporten visas inte för dig'],
  ])('%s, for one who has no right to more', async (name, { userPrincipalName }, path, known) => {
    const { leave } = await judge(userPrincipalName, path, `${name}, forbidden`, tab => settled(tab, known))
    await leave()
  })

  const others: [string, typeof teacher, string, string][] = [
    ['a system that isn’t there', areaManager, '/register/finns-inte', 'Systemet finns inte i registret'],
    ['an agreement that isn’t there', systemManager, '/agreements/finns-inte', 'Till alla avtal'],
    ['a search', areaManager, '/register?q=raindance', 'Raindance'],
    ['a search that finds nothing', areaManager, '/register?q=finns-inte', 'Inget system passar'],
    ['a search among agreements that finds nothing', systemManager, '/agreements?q=finns-inte', 'Inget avtal passar'],
    ['a system that lacks much', areaManager, '/register/arkivstegen', 'Systemförvaltare saknas'],
    ['an agreement to follow up', systemManager, '/agreements/combine', 'Avtalsuppföljning'],
    ['a person that isn’t there', systemManager, '/people/finns-inte', 'Personen finns inte'],
    ['a matrix that nothing fits', systemManager, '/register/matrix?person=finns-inte', 'Inget system passar'],
    ['the forums of all one’s systems', systemManager, '/forums', 'Utvecklingsråd'],
    ['the forums of one without a role', teacher, '/forums', 'Du har ingen roll i något system'],
  ]
  test.each(others)('%s', async (name, { userPrincipalName }, path, known) => {
    const { leave } = await judge(userPrincipalName, path, name, tab => settled(tab, known))
    await leave()
  })
})
