/** An owner's ten minutes between two meetings: what waits on Home is done one click away, and then nothing waits. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headOfCare, technicalSystemManager } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const owner = headOfCare

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ app: true })
  browser = await launchBrowser({ storage: 'allowed' })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const open = (person: { userPrincipalName: string }, path = '/') =>
  openTab(browser, world, { person: person.userPrincipalName, path })
const stored = (list: string, query: string) => storedItems(world, owner.userPrincipalName, list, query)

test('ROLE-1 ROLE-8 AGR-2 a vacancy and an agreement are each one click from Home, and then nothing waits', async () => {
  const { page, tab, leave } = await open(owner)
  await tab
    .getByRole('row', { name: /Utse teknisk systemförvaltare Nyckelfri Hemtjänst/ })
    .getByRole('link', { name: /^Utse teknisk systemförvaltare: / })
    .click()
  const form = tab.getByRole('form', { name: 'Utse teknisk systemförvaltare' })
  await form.getByRole('combobox', { name: 'Sök person' }).fill('wall')
  await form.getByRole('option', { name: technicalSystemManager.displayName }).click()
  await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
  await form.getByRole('button', { name: 'Utse', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab
    .getByRole('row', { name: /Trygghetslarm med larmmottagning/ })
    .getByRole('link', { name: /^Besluta om / })
    .click()
  const decision = tab.getByRole('form', { name: 'Besluta' })
  await decision.getByRole('radio', { name: 'Låt löpa ut' }).check()
  await decision.getByRole('button', { name: 'Spara beslutet' }).click()
  await decision.waitFor({ state: 'detached' })

  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab.getByText('Inget väntar på dig').waitFor()
  await judgeScreen(page, world.appUrl, 'Home where nothing waits')
  await leave()
  expect(
    await stored('Approvals', "$filter=SubjectKey eq 'trygghetslarmet'&$select=Decision,Author/EMail&$expand=Author"),
  ).toMatchObject([{ Decision: 'letEnd', Author: { EMail: owner.mail } }])
})
