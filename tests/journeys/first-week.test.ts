/** A new system manager's first week: from being appointed to being let in, each person in a tab of their own. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, careAssistant, deputyMunicipalDirector } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { startWorld, type World } from '../support/world.ts'

const newcomer = careAssistant

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

test('ROLE-8 the owner appoints; the appointed finds the system on Home, and learns whom to ask while they may only read', async () => {
  const owner = await open(deputyMunicipalDirector, '/register/arkivstegen')
  await owner.tab.getByRole('button', { name: 'Utse systemförvaltare' }).click()
  const form = owner.tab.getByRole('form', { name: 'Utse systemförvaltare' })
  await form.getByRole('combobox', { name: 'Sök person' }).fill('aish')
  await form.getByRole('option', { name: newcomer.displayName }).click()
  await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
  await form.getByRole('button', { name: 'Utse', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await owner.leave()

  const { page, tab, leave } = await open(newcomer)
  await tab.getByRole('row', { name: /^Arkivstegen Systemförvaltare/ }).waitFor()
  await tab.getByRole('link', { name: 'Mina uppgifter: vad mina roller begär' }).click()
  await tab.getByText('21 uppgifter').waitFor()
  await tab.getByRole('link', { name: 'Arkivstegen' }).click()
  await tab.getByText('Du har rollen, men är inte med i gruppen som får ändra.').waitFor()
  expect(await tab.getByText(`${newcomer.displayName} sköter systemet`).count()).toBe(0)
  await judgeScreen(page, world.appUrl, 'the system of whoever isn’t in the group yet')
  await leave()

  const groups = await open(administrator, '/administration/groups')
  const lead = groups.tab.getByRole('button', { name: `Lägg till ${newcomer.displayName} i Driver system` })
  await lead.click()
  await lead.waitFor({ state: 'detached' })
  // whom the breach site's owners are, it tells its own
  expect(groups.takeComplaints().filter(each => !/status of 40[34]/.test(each))).toEqual([])
  await groups.leave()
})
