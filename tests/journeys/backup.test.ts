/** A site owner takes everything out of the app as one file, and puts it back into an empty site. */
import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { administrator, breachSiteOwner } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { screenshot } from '../support/screenshot.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

let full: World
let empty: World
let browser: Browser
beforeAll(async () => {
  full = await startWorld({ app: true })
  empty = await startWorld({ app: true, ground: 'provisioned' })
  browser = await launchBrowser({ storage: 'refused' })
})
afterAll(async () => {
  await browser?.close()
  await full?.close()
  await empty?.close()
})

const owner = administrator.userPrincipalName
const siteOf = (tab: FrameLocator, name = 'Registrets webbplats') => tab.getByRole('region', { name })

async function photographed(page: Page, name: string): Promise<void> {
  if (process.env.SCREENS === undefined) return
  const size = page.viewportSize()
  await page.setViewportSize({ width: 1280, height: 1500 })
  for (const theme of ['default', 'dark', 'contrast']) {
    await page.locator('#theme').selectOption(theme)
    await page.waitForTimeout(300)
    await screenshot(page, `${name}-${theme}`)
  }
  await page.locator('#theme').selectOption('default')
  if (size) await page.setViewportSize(size)
}

/** Where the file was saved. */
async function takenIn(page: Page, tab: FrameLocator): Promise<string> {
  const here = siteOf(tab)
  await here.getByRole('button', { name: 'Ta en säkerhetskopia' }).click()
  await here.getByText(/^[\d\s]+ poster ur \d+ listor är med\.$/).waitFor()
  await judgeScreen(page, full.appUrl, 'a backup that was taken')
  await photographed(page, 'backup-taken')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    here.getByRole('link', { name: /^Spara filen \(/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^forvalta-registret-20\d\d-\d\d-\d\d\.zip$/)
  return download.path()
}

let file: string

test('the owner takes all of it, is told what it holds, may stop, and saves one file', async () => {
  const { page, tab, leave } = await openTab(browser, full, { person: owner, path: '/' })
  await tab.getByRole('link', { name: 'Administration' }).click()
  await tab.getByRole('link', { name: 'Webbplatser' }).click()
  const here = siteOf(tab)
  await here.getByRole('heading', { name: 'Säkerhetskopia', exact: true }).waitFor()
  await full.local('POST', 'faults', { kind: 'latency', ms: 15_000, pathIncludes: "Lists/Systems')" })
  await here.getByRole('button', { name: 'Ta en säkerhetskopia' }).click()
  await here.getByText(/Digitala tjänster och system \(\d+ poster\)$/).waitFor()
  await judgeScreen(page, full.appUrl, 'a backup on its way')
  await here.getByRole('button', { name: 'Stoppa' }).click()
  await here.getByText('Det är stoppat.').waitFor()
  await full.local('DELETE', 'faults')
  file = await takenIn(page, tab)
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(file))))
  expect(names).toContain('lists/Systems.json')
  expect(names.at(-1)).toBe('manifest.json')
  expect(names.filter(name => name.includes('Breach') && !name.includes('Clocks'))).toEqual([])
  await leave()
})

test('what its owner may not read is named, and the rest is taken', async () => {
  const { page, tab, leave } = await openTab(browser, full, { person: owner, path: '/administration' })
  const here = siteOf(tab)
  await here.getByRole('button', { name: 'Ta en säkerhetskopia' }).waitFor()
  await full.local('POST', 'faults', { kind: 'status', status: 403, method: 'GET', pathIncludes: "Lists/Approvals')" })
  await here.getByRole('button', { name: 'Ta en säkerhetskopia' }).click()
  await here.getByText('Det här är inte med').waitFor()
  await here.getByText(/: du har inte rätt att läsa listan\.$/).waitFor()
  await photographed(page, 'backup-lacking')
  await full.local('DELETE', 'faults')
  await leave(/status of 403/)
})

test('it comes back into an empty site, and goes on after a cut', async () => {
  const { page, tab, leave } = await openTab(browser, empty, { person: owner, path: '/administration' })
  const here = siteOf(tab)
  const chosen = here.locator('input[type=file]')
  await chosen.setInputFiles({ name: 'x.zip', mimeType: 'application/zip', buffer: Buffer.from('nej') })
  await here.getByText('Filen är ingen säkerhetskopia från Förvalta.').waitFor()
  await chosen.setInputFiles(file)
  await here.getByText(`av ${administrator.displayName}:`).waitFor()
  await photographed(page, 'backup-chosen')
  await empty.local('POST', 'faults', { kind: 'cutDuring', method: 'POST', pathIncludes: '$batch', skip: 2, times: 1 })
  await here.getByRole('button', { name: 'Lägg tillbaka' }).click()
  await here.getByText('Ingen kontakt med SharePoint.').waitFor()
  await here.getByText('Det som har lagts tillbaka finns kvar.').waitFor()
  await chosen.setInputFiles(file)
  await here.getByRole('button', { name: 'Lägg tillbaka' }).click()
  await here.getByText(/^[\d\s]+ poster är tillbaka\. [\d\s]+ fanns redan\.$/).waitFor({ timeout: 60_000 })
  await judgeScreen(page, empty.appUrl, 'a backup that was put back')
  await photographed(page, 'backup-back')
  const names = async (world: World) => (await storedItems(world, owner, 'Systems')).map(({ Title }) => Title).sort()
  expect(await names(empty)).toEqual(await names(full))

  await leave(/ERR_FAILED|ERR_INCOMPLETE|Failed to load|Access to fetch/)
})

test('INC-11 the owner of the incidents’ site finds the way there, and takes that one alone', async () => {
  const person = breachSiteOwner.userPrincipalName
  const { page, tab, leave } = await openTab(browser, full, { person, path: '/' })
  expect(await tab.getByRole('link', { name: 'Administration' }).count()).toBe(0)
  await tab.getByRole('link', { name: 'Incidenter' }).click()
  await tab.getByRole('link', { name: 'Administration' }).click()
  const here = siteOf(tab, 'Incidenternas webbplats')
  await here.getByRole('button', { name: 'Ta en säkerhetskopia' }).click()
  await here.getByText(/^[\d\s]+ poster ur \d+ listor är med\.$/).waitFor()
  await here.getByText('Förvara den som ni förvarar rapporterna').waitFor()
  expect(await siteOf(tab).getByRole('button').count()).toBe(0)
  await photographed(page, 'backup-breach')
  await leave()
})
