/** Two empty sites made ready in the app by their owners, and what somebody changed in them found and mended. */
import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, teacher } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { screenshot } from '../support/screenshot.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const PAGE = '/administration'
let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ app: true, ground: 'directory' })
  browser = await launchBrowser({ storage: 'refused' })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const register = (tab: FrameLocator) => tab.getByRole('region', { name: 'Registrets webbplats' })
const breaches = (tab: FrameLocator) => tab.getByRole('region', { name: 'Incidenternas webbplats' })
const open = (person: { userPrincipalName: string }, path = PAGE) =>
  openTab(browser, world, { person: person.userPrincipalName, path })

/** The browser's own words about lists that aren't there, a site that lets somebody in nowhere, and a line that was cut. */
const expected = /status of 40[34]|ERR_FAILED|Access to fetch/
const unexpected = (complaints: string[]) => complaints.filter(complaint => !expected.test(complaint))

// in order: each stands on what the one before left behind
describe('from two empty sites', () => {
  test('the owner is led from what is missing to the plan, makes the site ready, and loses nothing when it is cut off', async () => {
    const { tab, page, takeComplaints, leave } = await open(administrator, '/register')
    await tab.getByText('Webbplatsen är inte färdig: en lista saknas.').waitFor()
    await tab.getByRole('link', { name: 'Se vad som saknas, och vem som gör den färdig' }).click()
    const here = register(tab)
    await here.getByText(/^0 av \d+ listor finns\./).waitFor()
    await here.getByText(/^Visa alla \d+ steg$/).click()
    await here.getByText('Listan Avtal, med').waitFor()
    await breaches(tab).getByText('Webbplatsens ägare gör listorna färdiga').waitFor()
    await judgeScreen(page, world.appUrl, 'the plan of an empty site')
    if (process.env.SCREENS) await screenshot(page, 'set-up-plan')

    await here.getByLabel('Nämnder').fill('Kommunstyrelsen\nNämnden för Service')
    await here.getByRole('button', { name: 'Gör i ordning webbplatsen' }).click()
    await here.getByText(/^\d+ av \d+: /).waitFor()
    if (process.env.SCREENS) await screenshot(page, 'set-up-progress')
    // cut off once it is seen to be on its way, however many requests came before
    await world.local('POST', 'faults', { kind: 'cutDuring', method: 'POST', pathIncludes: '/_api/', times: 1 })
    await here.getByText('Ingen kontakt med SharePoint.').waitFor()
    await here.getByText('Det som hann göras finns kvar.').waitFor()
    await world.local('DELETE', 'faults')
    await here.getByRole('button', { name: 'Försök igen' }).click()
    await here.getByText('Webbplatsen är färdig.').waitFor({ timeout: 90_000 })
    await judgeScreen(page, world.appUrl, 'a site that was made ready')
    expect(await storedItems(world, administrator.userPrincipalName, 'Boards')).toHaveLength(2)

    await here.getByRole('button', { name: 'Öppna Förvalta' }).click()
    await tab.getByRole('link', { name: 'Administration' }).waitFor()
    // cut off in the midst of the boards' list, the columns it hasn't got yet are asked for
    const isHalfMade = (complaint: string) => /status of 400.*Lists%2FBoards/.test(complaint)
    expect(unexpected(takeComplaints()).filter(complaint => !isHalfMade(complaint))).toEqual([])
    await leave()
  })

  test('the owner of the breach site makes that one ready, leaves the page meanwhile and comes back', async () => {
    const { tab, takeComplaints, leave } = await open(breachSiteOwner)
    await register(tab).getByText('Webbplatsens ägare gör listorna färdiga').waitFor()
    await breaches(tab)
      .getByText(/^0 av \d+ listor finns\./)
      .waitFor()
    await breaches(tab).getByRole('button', { name: 'Gör i ordning webbplatsen' }).click()
    await breaches(tab).getByText('Du kan lämna sidan.').waitFor()
    await tab.getByRole('link', { name: 'Forum', exact: true }).click()
    await tab.getByRole('heading', { level: 1, name: 'Forum' }).waitFor()
    await tab.locator('body').evaluate(() => history.back())
    await breaches(tab)
      .getByText(/Webbplatsen är färdig\.|Allt är som det ska\./)
      .waitFor({ timeout: 60_000 })
    expect(unexpected(takeComplaints())).toEqual([])
    await leave()
  })
})

describe('later', () => {
  test('what somebody opened up in SharePoint is shown, and closed by the owner', async () => {
    await asOwner(world, 'register', 'POST', `${listPath(world, 'register', 'Agreements')}/resetroleinheritance`)
    await asOwner(world, 'register', 'MERGE', listPath(world, 'register', 'Systems'), { Title: 'Våra system' })
    const { tab, page, takeComplaints, leave } = await open(administrator)
    const here = register(tab)
    await here.getByText('Listan har webbplatsens behörigheter. Den får sina egna.').waitFor()
    await here.getByText('Listan Digitala tjänster och system heter Våra system.').waitFor()
    await judgeScreen(page, world.appUrl, 'what differs in a site')
    if (process.env.SCREENS) await screenshot(page, 'set-up-differs')
    await here.getByRole('button', { name: 'Rätta' }).click()
    await here.getByText('Webbplatsen är färdig.').waitFor({ timeout: 60_000 })
    const list = await asOwner(
      world,
      'register',
      'GET',
      `${listPath(world, 'register', 'Agreements')}?$select=HasUniqueRoleAssignments`,
    )
    expect(list).toMatchObject({ HasUniqueRoleAssignments: true })
    expect(unexpected(takeComplaints())).toEqual([])
    await leave()
  })

  test.each([
    ['nb', 'Eierne av nettstedet gjør listene ferdige'],
    ['nn', 'Eigarane av nettstaden gjer listene ferdige'],
    ['da', 'Webstedets ejere gør listerne færdige'],
    ['en', 'The owners of the site make the lists ready'],
  ] as const)('anyone else learns whose it is to do, in %s', async (locale, told) => {
    const { tab, takeComplaints, leave } = await openTab(browser, world, {
      person: teacher.userPrincipalName,
      path: PAGE,
      locale,
    })
    await tab.getByText(told).nth(1).waitFor()
    expect(unexpected(takeComplaints())).toEqual([])
    await leave()
  })

  test('whoever the register’s site doesn’t let in finds the page, and makes sure of the site that is theirs', async () => {
    const pathIncludes = '/sites/forvaltning/_api/web/currentUser'
    await world.local('POST', 'faults', { kind: 'status', status: 403, method: 'GET', pathIncludes })
    const { tab, page, takeComplaints, leave } = await open(breachSiteOwner)
    await breaches(tab).getByText('Allt är som det ska.').waitFor()
    await register(tab).getByText('Webbplatsens ägare gör listorna färdiga').waitFor()
    await judgeScreen(page, world.appUrl, 'the sites for whom the register is closed')
    await world.local('DELETE', 'faults')
    expect(unexpected(takeComplaints())).toEqual([])
    await leave()
  })

  test('whoever needs a list that is gone learns that the site isn’t ready, and whom to ask', async () => {
    await asOwner(world, 'register', 'POST', `${listPath(world, 'register', 'Systems')}/recycle`)
    const { tab, page, takeComplaints, leave } = await open(teacher, '/register')
    await tab.getByText('Webbplatsen är inte färdig: en lista saknas.').waitFor()
    await tab.getByRole('link', { name: 'Se vad som saknas, och vem som gör den färdig' }).click()
    const whom = `Webbplatsens ägare gör listorna färdiga och rättar dem på den här sidan: ${administrator.displayName}.`
    await register(tab).getByText(whom).waitFor()
    await judgeScreen(page, world.appUrl, 'whom to ask')
    expect(unexpected(takeComplaints())).toEqual([])
    await leave()
  })
})
