/** Opening the tab again, with the registers on the device: what stands there before any answer, and what it costs the tenant. */
import * as v from 'valibot'
import { schoolDataProtectionContact, systemManager } from '../../demo/people.ts'
import { sharePointChanges } from '../../src/storage/sharepoint/sharepoint-changes.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { launchBrowser } from '../support/browser.ts'
import { visit } from '../support/visit.ts'
import { startWorld, type World } from '../support/world.ts'
import type { Bench } from './bench.ts'

const person = systemManager.userPrincipalName
const report = v.object({ units: v.number(), throttled: v.number() })

let world: World | undefined
async function prepare() {
  world = await startWorld({ app: true })
  const { close } = world
  return { close }
}
function there(): World {
  if (!world) throw new Error('Not prepared.')
  return world
}
const spent = async () => v.parse(report, await there().local('GET', 'units'))

interface Opening {
  /** Answers of the site's that the page had when what one came for stood there. */
  answersBefore: number
  units: number
}

/** Each room once, so that all of it lies on the device; then the tab anew, at `path`, with every answer held back until `mark` is seen. */
async function openAgain(path: string, mark: string, whose = person, isHeld = true): Promise<Opening> {
  const { hostUrl } = there()
  const addressOf = (at: string) => `${hostUrl}?person=${encodeURIComponent(whose)}&subPageId=${encodeURIComponent(at)}`
  const browser = await launchBrowser({ storage: 'allowed' })
  try {
    const { page } = await visit(browser, addressOf('/register'))
    const tab = page.frameLocator('iframe')
    await tab.locator('tbody td a').first().waitFor({ timeout: 60_000 })
    await page.goto(addressOf('/'))
    await tab
      .locator(mark === 'tbody td a' ? 'main h2' : mark)
      .first()
      .waitFor({ timeout: 60_000 })
    await tab.locator('footer button').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3000)
    // and once more: here the site was made just then, within the seconds that the first mark reaches back
    await page.goto(addressOf('/'))
    await tab.locator('footer button').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3000)

    let answersBefore = 0
    let letGo = () => {}
    const isLetGo = new Promise<void>(resolve => {
      letGo = resolve
    })
    if (!isHeld) letGo()
    await page.context().route(/\/_api\//, async route => {
      await isLetGo
      await route.continue()
    })
    page.on('response', response => {
      if (response.url().includes('/_api/')) answersBefore += 1
    })
    await there().local('DELETE', 'units')
    await page.goto(addressOf(path))
    await tab.locator(mark).first().waitFor({ timeout: 60_000 })
    const before = answersBefore
    letGo()
    await page.waitForTimeout(3000)
    return { answersBefore: before, units: (await spent()).units }
  } finally {
    await browser.close()
  }
}

/** In Chromium, in the Teams-like host, with the answers held back: none may have come when the register's table stands there. */
export const warmBeforeAnswers: Bench = {
  name: 'warm-register-answers-before-row',
  unit: 'count',
  limit: 0,
  runs: 1,
  prepare,
  measure: async () => (await openAgain('/register', 'tbody td a')).answersBefore,
}

/** Home, as a system manager opens it in the morning: all that all of it asks of SharePoint. */
export const warmOpeningUnits: Bench = {
  name: 'warm-opening-units',
  unit: 'count',
  limit: 3,
  runs: 1,
  prepare,
  measure: async () => (await openAgain('/', 'main h2')).units,
}

/**
 * The same for a data protection contact, who sees the clocks of incidents: they are never kept on the device, so one page of
 * them (2 units) is read each time, beside the question what changed; who one is comes at the next look (decision 13).
 */
export const handlersOpeningUnits: Bench = {
  name: 'handlers-opening-units',
  unit: 'count',
  limit: 3,
  runs: 1,
  prepare,
  measure: async () => (await openAgain('/', 'main h2', schoolDataProtectionContact.userPrincipalName, false)).units,
}

const OPENINGS_A_MINUTE = 500
const AT_ONCE = 10

/**
 * One minute of the ten in which 5,000 people open the tab, at a frozen clock, with the tenant holding the app to the limit of
 * 5,000 licences: what the minute cost. A throttled opening makes it no number, and so a failure.
 */
export const morningUnits: Bench = {
  name: 'morning-units-a-minute',
  unit: 'count',
  limit: 2500,
  runs: 1,
  prepare,
  measure: async () => {
    const { settings, local, tokenFor } = there()
    await local('PUT', 'units', { licences: 5000, enforced: true })
    const token = await tokenFor(person, 'sharepoint')
    const repository = sharePointRepository(settings, async () => token)
    const changes = sharePointChanges(settings.siteUrl, async () => token)
    const mark = await changes.mark(0)
    await local('POST', 'clock', { now: new Date().toISOString(), frozen: true })
    await local('DELETE', 'units')
    for (let opened = 0; opened < OPENINGS_A_MINUTE; opened += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, () => Promise.all([repository.visitor(), changes.since(mark)])))
    const { units, throttled } = await spent()
    await local('POST', 'clock', { reset: true })
    await local('PUT', 'units', { enforced: false })
    return throttled > 0 ? Number.NaN : units
  },
}
