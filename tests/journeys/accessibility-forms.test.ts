import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { areaManager, systemManager, teacher } from '../../demo/people.ts'
import { settled } from '../support/all-screens.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { startWorld, type World } from '../support/world.ts'

const area = areaManager.userPrincipalName
const maria = systemManager.userPrincipalName
const region = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true })
const press = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('button', { name }).first().click()

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

  interface Opened {
    name: string
    person: string
    path: string
    open: (tab: FrameLocator) => Promise<unknown>
  }
  const opened: Opened[] = [
    {
      name: 'a role, with the people that were found',
      person: area,
      path: '/register/blueprism?mend=appoint.serviceManager',
      async open(tab) {
        await region(tab, 'Roller').getByRole('combobox', { name: 'Person' }).fill('an')
        await region(tab, 'Roller')
          .getByRole('option', { name: /Anders Hedlund/ })
          .waitFor()
      },
    },
    {
      name: 'the end of a role, and everything that was folded',
      person: area,
      path: '/register/blueprism',
      async open(tab) {
        await settled(tab, 'Vakant: kontot är borttaget eller avstängt')
        for (const folded of await tab.locator('main summary').all()) await folded.click()
        await press(tab, /^Avsluta/)
      },
    },
    {
      name: 'a document that lacks',
      person: area,
      path: '/register/blueprism?mend=document.dpa',
      open: tab => region(tab, 'Dokument').getByRole('textbox').first().waitFor(),
    },
    {
      name: 'a document that is there',
      person: area,
      path: '/register/blueprism',
      async open(tab) {
        await press(tab, /^Ändra: Förvaltningsplan/)
        await region(tab, 'Dokument').getByRole('textbox').first().waitFor()
      },
    },
    {
      name: 'a name that is empty, which isn’t saved',
      person: area,
      path: '/register/insidan',
      async open(tab) {
        await tab.getByLabel('Namn').fill('')
        await tab.getByText('Sparas när det markerade är rättat').waitFor()
      },
    },
    {
      name: 'rows to import',
      person: area,
      path: '/register/import',
      async open(tab) {
        await tab
          .getByLabel('Rader från kalkylarket')
          .fill('Namn\tKategori\tÄgare\nNytt\tPlattform\tNågon\n\tPlattform\t')
        await region(tab, 'Det här händer').getByText('2 rader kan inte importeras.').waitFor()
      },
    },
    {
      name: 'a follow-up, by dialogue, and how the days were reckoned',
      person: maria,
      path: '/agreements/raindance?record=1',
      async open(tab) {
        await tab.getByLabel('Intern dialog i stället för möte').check()
        await tab.getByText('Så är dagarna uträknade').click()
      },
    },
    {
      name: 'a new agreement that lacks its name',
      person: maria,
      path: '/agreements/new',
      async open(tab) {
        await tab.getByLabel('Första dag', { exact: true }).fill('2026-01-01')
        await press(tab, 'Spara')
        await region(tab, 'Avtalets dagar').waitFor()
      },
    },
    {
      name: 'a meeting',
      person: maria,
      path: '/forums?system=raindance',
      open: tab => press(tab, /^Anteckna möte/),
    },
    {
      name: 'a change of a forum',
      person: maria,
      path: '/forums?system=raindance',
      open: tab => press(tab, /^Ändra/),
    },
    {
      name: 'a report with something lacking',
      person: teacher.userPrincipalName,
      path: '/report',
      async open(tab) {
        await tab.getByLabel('Vad har hänt?').fill('Eleven är 121212-1212.')
        await press(tab, 'Skicka rapporten')
        await tab.getByText('Några svar fattas eller behöver rättas.').waitFor()
      },
    },
  ]
  test.each(opened)('$name', async ({ name, person, path, open }) => {
    const { page, tab, leave } = await openTab(browser, world, { person, path })
    await open(tab)
    await tab.getByText(/^Webbläsaren tillåter inte att text sparas på enheten\./).waitFor()
    await judgeScreen(page, world.appUrl, name)
    await leave()
  })

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
