import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { libraryManager, systemManager, teacher } from '../../demo/people.ts'
import { pastedHeader, pastedRows, pastedText } from '../../demo/spreadsheet.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { launchBrowser } from '../support/browser.ts'
import { openTab, tabFrame } from '../support/open-tab.ts'
import { type StoredRow, storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const lead = systemManager.userPrincipalName
const rowsLabel = 'Rader från kalkylarket'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ app: true })
  browser = await launchBrowser({ storage: 'allowed' })
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const systemsCalled = (name: string) => storedItems(world, lead, 'Systems', `$filter=Title eq '${name}'`)
const ownersOf = (system: StoredRow | undefined) =>
  storedItems(
    world,
    lead,
    'RoleHoldings',
    `$filter=SystemId eq ${Number(system?.Id)} and Role eq 'owner'&$select=Position,Person/Title&$expand=Person`,
  )

test('CAT-1 rows from Excel are checked, the good ones are created with their owners, the others say why not', async () => {
  const { page, tab, leave } = await openTab(browser, world, { person: lead, path: '/register/paste' })
  await tab.getByLabel(rowsLabel).fill(`${pastedHeader}\r\n${pastedText}`)
  await tab.getByText('5 av 10 rader kan skapas.').waitFor()
  const row = (name: string) => tab.getByRole('row').filter({ hasText: name })
  await row('Adressregistret').getByText('”Databas” är ingen kategori.').waitFor()
  await row('Turlistan').getByText('Bengt Utflyttad finns inte i katalogen.').waitFor()
  await row('Skogsbruksplanen').last().getByText('Står också på rad 2.').waitFor()
  await row('Raindance').getByText('Finns redan i registret.').waitFor()
  await tab.getByText('Namnet saknas.').waitFor()
  await expectAccessible(page, 'pasted rows', { frame: tabFrame })

  await tab.getByRole('button', { name: 'Skapa 5 system' }).click()
  await tab.getByText('5 system är skapade.').waitFor()
  for (const { name, fault } of pastedRows.filter(({ name }) => name !== '')) {
    const isThere = fault === undefined || fault === 'alreadyInRegister' || fault === 'duplicateInPaste'
    expect(await systemsCalled(name), name).toHaveLength(isThere ? 1 : 0)
  }
  const [pool] = await systemsCalled('Vikariepoolen')
  expect(pool).toMatchObject({ Category: 'businessSystem' })
  expect(await ownersOf(pool)).toMatchObject([
    { Position: 'headOfAdministration', Person: { Title: 'Thomas Åkerman' } },
  ])
  const [linkedIn] = await systemsCalled('LinkedIn')
  expect(await ownersOf(linkedIn)).toEqual([])

  await row('Vikariepoolen').getByRole('link', { name: 'Vikariepoolen' }).click()
  await tab.getByRole('heading', { name: 'Vikariepoolen', level: 1 }).waitFor()
  await leave()
})

test('ROLE-2 an owner who may not own is warned of; a row without an owner is told of', async () => {
  const { tab, leave } = await openTab(browser, world, { person: lead, path: '/register/paste' })
  await tab
    .getByLabel(rowsLabel)
    .fill(`Läsplanen\tDigitalt verktyg\t${libraryManager.displayName}\nLoggboken\tPlattform\t`)
  await tab.getByText(`${libraryManager.displayName} verkar inte få äga`).waitFor()
  await tab.getByText('Ägare saknas. Den kan utses senare.').waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await tab.getByRole('button', { name: 'Ångra' }).click()
  await tab.getByText('2 av 2 rader kan skapas.').waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})

test('what was pasted outlives a cut and a closed tab, and a second try creates nothing twice', async () => {
  // the first new system is stored, its answer lost; the owner of another never arrives
  await world.local('POST', 'faults', [
    { kind: 'cutDuring', method: 'POST', pathIncludes: 'Lists/Systems', times: 1 },
    { kind: 'cutBefore', method: 'POST', pathIncludes: 'Lists/RoleHoldings', times: 3 },
  ])
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  const address = `${world.hostUrl}?person=${lead}&subPageId=/register/paste`
  await page.goto(address)
  const tab = page.frameLocator(tabFrame)
  const names = ['Kartvisaren', 'Bokningen', 'Passagen']
  await tab.getByLabel(rowsLabel).fill(names.map(name => `${name}\tDigitalt verktyg\tBirgitta Sandell`).join('\n'))
  await tab.getByRole('button', { name: 'Skapa 3 system' }).click()
  await tab.getByRole('alert').getByText('Ingen kontakt med SharePoint.').waitFor()
  await world.local('DELETE', 'faults')

  await page.goto('about:blank')
  await page.goto(address)
  await expect.poll(() => tab.getByLabel(rowsLabel).inputValue()).toContain('Kartvisaren')
  await tab.getByRole('button', { name: /^Skapa \d system$/ }).click()
  await tab.getByText(/system är skapade?\.|system är skapat\./).waitFor()
  for (const name of names) {
    const systems = await systemsCalled(name)
    expect(systems, name).toHaveLength(1)
    expect(await ownersOf(systems[0]), name).toHaveLength(1)
  }
  await context.close()
})

test('creating shows how far it has come and can be stopped', async () => {
  await world.local('POST', 'faults', { kind: 'latency', ms: 400, method: 'POST', pathIncludes: 'Lists/Systems' })
  const { tab, leave } = await openTab(browser, world, { person: lead, path: '/register/paste' })
  const lines = Array.from({ length: 12 }, (_, place) => `Mätstation ${place + 1}\tDigitalt verktyg\t`)
  await tab.getByLabel(rowsLabel).fill(lines.join('\n'))
  await tab.getByRole('button', { name: 'Skapa 12 system' }).click()
  await tab.getByText(/^[1-9]\d* av 12 klara$/).waitFor()
  await tab.getByRole('button', { name: 'Stoppa' }).click()
  await tab.getByText(/^Stoppat\./).waitFor()
  const stored = await storedItems(world, lead, 'Systems', "$filter=startswith(Title,'Mätstation')")
  expect(stored.length).toBeGreaterThan(0)
  expect(stored.length).toBeLessThan(12)
  await world.local('DELETE', 'faults')
  await tab.getByRole('button', { name: `Skapa ${12 - stored.length} system` }).click()
  await tab.getByText(`${12 - stored.length} system är skapade.`).waitFor()
  expect(await storedItems(world, lead, 'Systems', "$filter=startswith(Title,'Mätstation')")).toHaveLength(12)
  await leave()
})

test('who may not create systems is told who can give the right', async () => {
  const { tab, leave } = await openTab(browser, world, { person: teacher.userPrincipalName, path: '/register/paste' })
  await tab.getByText('Du kan inte skapa system.').waitFor()
  await tab.getByText('Kommunens administratör för Förvalta kan ge behörighet.').waitFor()
  await leave()
})
