import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { settled } from '../support/all-screens.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { openedScreens } from '../support/opened-screens.ts'
import { startWorld, type World } from '../support/world.ts'

const maria = systemManager.userPrincipalName

describe('each form and disclosure, open', () => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await startWorld({ app: true })
    // what has to be known before typing is shown as well
    browser = await launchBrowser({ storage: 'refused' })
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  test.each(openedScreens.filter(({ judgedIn }) => judgedIn === undefined))(
    '$name',
    async ({ name, person, path, open }) => {
      const { page, tab, leave } = await openTab(browser, world, { person, path })
      await open(tab)
      await tab.getByText(/^Webbläsaren tillåter inte att text sparas på enheten\./).waitFor()
      await judgeScreen(page, world.appUrl, name)
      await leave()
    },
  )

  test('the warning that nothing is kept on the device stands only where one types', async () => {
    const { tab, leave } = await openTab(browser, world, { person: maria, path: '/register' })
    await settled(tab, 'Komplett')
    expect(await tab.getByText(/^Webbläsaren tillåter inte/).isVisible()).toBe(false)
    await leave()
  })
})

describe('on the app’s first day, when every list is empty', () => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    world = await startWorld({ app: true, ground: 'provisioned' })
    browser = await launchBrowser({ storage: 'allowed' })
  })
  afterAll(async () => {
    await browser?.close()
    await world?.close()
  })

  test.each([
    ['home', '/', 'Välkommen'],
    ['the register', '/register', 'Registret är tomt'],
    ['a system', '/register/raindance', 'Systemet finns inte i registret'],
    ['agreements', '/agreements', 'Inga avtal än'],
    ['a new agreement', '/agreements/new', 'Avtalets namn'],
    ['forums', '/forums', 'Du har ingen roll i något system'],
    ['a report', '/report', 'Vad har hänt?'],
    ['incidents', '/incidents', 'Inga rapporter'],
  ])('%s', async (name, path, known) => {
    const { page, tab, leave } = await openTab(browser, world, { person: maria, path })
    await settled(tab, known)
    await judgeScreen(page, world.appUrl, `${name}, empty`)
    await leave()
  })
})
