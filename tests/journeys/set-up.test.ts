/** Two empty sites made ready in the app by their owners, and what somebody changed in them found and mended. */
import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, teacher } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { screenshot } from '../support/screenshot.ts'
import { storedItems } from '../support/stored.ts'

const PAGE = '/administration'
const here = inApp({ ground: 'directory', storage: 'refused' })

const register = (tab: FrameLocator) => tab.getByRole('region', { name: 'Registrets webbplats' })
const breaches = (tab: FrameLocator) => tab.getByRole('region', { name: 'Incidenternas webbplats' })
const open = (person: { userPrincipalName: string }, path = PAGE) =>
  here.open({ person: person.userPrincipalName, path })

/** The browser's own words about lists that aren't there, a site that lets somebody in nowhere, and a line that was cut. */
const expected = /status of 40[34]|ERR_FAILED|Access to fetch/
/** Cut off in the midst of the boards' list it is asked for columns that it hasn't got yet: SharePoint's 400 says just that. */
const halfMade = new RegExp(`${expected.source}|status of 400.*Lists%2FBoards`)

// in order: each stands on what the one before left behind
describe('from two empty sites', () => {
  test('the owner is led from what is missing to the plan, makes the site ready, and loses nothing when it is cut off', async () => {
    const { tab, page, leave } = await open(administrator, '/register')
    await tab.getByText('Webbplatsen är inte färdig: en lista saknas.').waitFor()
    await tab.getByRole('link', { name: 'Se vad som saknas, och vem som gör den färdig' }).click()
    const site = register(tab)
    await site.getByText(/^0 av \d+ listor finns\./).waitFor()
    await site.getByText(/^Visa alla \d+ steg$/).click()
    await site.getByText('Listan Avtal, med').waitFor()
    await breaches(tab).getByText('Webbplatsens ägare gör listorna färdiga').waitFor()
    await judgeScreen(page, here.world.appUrl, 'the plan of an empty site')
    if (process.env.SCREENS) await screenshot(page, 'set-up-plan')

    await site.getByLabel('Nämnder').fill('Kommunstyrelsen\nNämnden för Service')
    await site.getByRole('button', { name: 'Gör i ordning webbplatsen' }).click()
    await site.getByText(/^\d+ av \d+: /).waitFor()
    if (process.env.SCREENS) await screenshot(page, 'set-up-progress')
    // cut off once it is seen to be on its way, however many requests came before
    await here.world.local('POST', 'faults', { kind: 'cutDuring', method: 'POST', pathIncludes: '/_api/', times: 1 })
    await site.getByText('Ingen kontakt med SharePoint.').waitFor()
    await site.getByText('Det som hann göras finns kvar.').waitFor()
    await here.world.local('DELETE', 'faults')
    await site.getByRole('button', { name: 'Försök igen' }).click()
    await site.getByText('Webbplatsen är färdig.').waitFor({ timeout: 90_000 })
    await judgeScreen(page, here.world.appUrl, 'a site that was made ready')
    expect(await storedItems(here.world, administrator.userPrincipalName, 'Boards')).toHaveLength(2)

    await site.getByRole('button', { name: 'Öppna Förvalta' }).click()
    await tab.getByRole('link', { name: 'Administration' }).waitFor()
    await leave(halfMade)
  })

  test('the owner of the breach site makes that one ready, leaves the page meanwhile and comes back', async () => {
    const { tab, leave } = await open(breachSiteOwner)
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
    await leave(expected)
  })
})

describe('later', () => {
  test('what somebody opened up in SharePoint is shown, and closed by the owner', async () => {
    await asOwner(
      here.world,
      'register',
      'POST',
      `${listPath(here.world, 'register', 'Agreements')}/resetroleinheritance`,
    )
    await asOwner(here.world, 'register', 'MERGE', listPath(here.world, 'register', 'Systems'), {
      Title: 'Våra system',
    })
    const { tab, page, leave } = await open(administrator)
    const site = register(tab)
    await site.getByText('Listan har webbplatsens behörigheter. Den får sina egna.').waitFor()
    await site.getByText('Listan Digitala tjänster och system heter Våra system.').waitFor()
    await judgeScreen(page, here.world.appUrl, 'what differs in a site')
    if (process.env.SCREENS) await screenshot(page, 'set-up-differs')
    await site.getByRole('button', { name: 'Rätta' }).click()
    await site.getByText('Webbplatsen är färdig.').waitFor({ timeout: 60_000 })
    const list = await asOwner(
      here.world,
      'register',
      'GET',
      `${listPath(here.world, 'register', 'Agreements')}?$select=HasUniqueRoleAssignments`,
    )
    expect(list).toMatchObject({ HasUniqueRoleAssignments: true })
    await leave(expected)
  })

  test.each([
    ['nb', 'Eierne av nettstedet gjør listene ferdige'],
    ['nn', 'Eigarane av nettstaden gjer listene ferdige'],
    ['da', 'Webstedets ejere gør listerne færdige'],
    ['en', 'The owners of the site make the lists ready'],
  ] as const)('anyone else learns whose it is to do, in %s', async (locale, told) => {
    const { tab, leave } = await here.open({
      person: teacher.userPrincipalName,
      path: PAGE,
      locale,
    })
    await tab.getByText(told).nth(1).waitFor()
    await leave(expected)
  })

  test('whoever the register’s site doesn’t let in finds the page, and makes sure of the site that is theirs', async () => {
    const pathIncludes = '/sites/forvaltning/_api/web/currentUser'
    await here.world.local('POST', 'faults', { kind: 'status', status: 403, method: 'GET', pathIncludes })
    const { tab, page, leave } = await open(breachSiteOwner)
    await breaches(tab).getByText('Allt är som det ska.').waitFor()
    await register(tab).getByText('Webbplatsens ägare gör listorna färdiga').waitFor()
    await judgeScreen(page, here.world.appUrl, 'the sites for whom the register is closed')
    await here.world.local('DELETE', 'faults')
    await leave(expected)
  })

  test('whoever needs a list that is gone learns that the site isn’t ready, and whom to ask', async () => {
    await asOwner(here.world, 'register', 'POST', `${listPath(here.world, 'register', 'Systems')}/recycle`)
    const { tab, page, leave } = await open(teacher, '/register')
    await tab.getByText('Webbplatsen är inte färdig: en lista saknas.').waitFor()
    await tab.getByRole('link', { name: 'Se vad som saknas, och vem som gör den färdig' }).click()
    const whom = `Webbplatsens ägare gör listorna färdiga och rättar dem på den här sidan: ${administrator.displayName}.`
    await register(tab).getByText(whom).waitFor()
    await judgeScreen(page, here.world.appUrl, 'whom to ask')
    await leave(expected)
  })
})
