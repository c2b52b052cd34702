/** Opening again: what lies on the device is there before the site has answered, and what others did follows. */
import type { Browser, BrowserContext, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { areaManager, systemManager } from '../../demo/people.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { type FrameStorage, launchBrowser } from '../support/browser.ts'
import { type OpenTab, openDevice } from '../support/device.ts'
import { startWorld, type World } from '../support/world.ts'

const maria = systemManager.userPrincipalName
const onDevice = 'Registret ligger på den här enheten'

let world: World
const browsers = new Map<FrameStorage, Browser>()
beforeAll(async () => {
  world = await startWorld({ app: true })
  for (const storage of ['allowed', 'refused'] as const) browsers.set(storage, await launchBrowser({ storage }))
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close()
  await world?.close()
})

const other = () =>
  sharePointRepository(world.settings, () => world.tokenFor(areaManager.userPrincipalName, 'sharepoint'))

const row = ({ tab }: OpenTab) => tab.locator('tbody td a').first()

/** Keeps every answer of the site's from this device until it is let go. */
async function holdAnswers(context: BrowserContext) {
  const held: Route[] = []
  let isHolding = true
  await context.route(/\/_api\//, route => (isHolding ? void held.push(route) : route.continue()))
  return {
    asked: () => held.length,
    async letGo() {
      isHolding = false
      await Promise.all(held.map(route => route.continue().catch(() => undefined)))
    },
  }
}

async function onADevice(
  storage: FrameStorage,
  journey: (device: Awaited<ReturnType<typeof openDevice>>) => Promise<void>,
) {
  const browser = browsers.get(storage)
  if (!browser) throw new Error(`No browser with storage ${storage}.`)
  const device = await openDevice(browser, world, maria)
  await journey(device)
  await device.leave()
}

describe('where storage is allowed', () => {
  test('the register stands there before any answer has come; then comes what others changed', () =>
    onADevice('allowed', async device => {
      const system = await other().create({ list: 'systems' }, { key: 'warm-1', name: 'Abonnemangsregistret' })
      const first = await device.open('/register')
      await first.tab.getByRole('link', { name: 'Abonnemangsregistret' }).waitFor()
      await first.tab.getByText(onDevice).waitFor()
      // everything the table is made of lies there, not only its first rows
      await first.page.waitForTimeout(1500)
      await first.page.close()
      await other().update({ list: 'systems' }, system.id, system.etag, { name: 'Abonnemangsregistret II' })

      const held = await holdAnswers(first.page.context())
      const second = await device.open('/register')
      await second.tab.getByRole('link', { name: 'Abonnemangsregistret', exact: true }).waitFor()
      await second.tab.getByText('Söker efter ändringar').waitFor()
      expect(held.asked()).toBeGreaterThan(0)
      // with owners and lacks, which four other lists tell of: without them each row says that it waits
      expect(await second.tab.locator('tbody').innerText()).not.toContain('…')
      await held.letGo()
      await second.tab.getByRole('link', { name: 'Abonnemangsregistret II' }).waitFor()
      await second.tab.getByText('Söker efter ändringar').waitFor({ state: 'hidden' })
    }))

  test('without a network it is said how old what one sees is, and it is caught up on when asked', () =>
    onADevice('allowed', async device => {
      const first = await device.open('/register')
      await first.tab.getByText(onDevice).waitFor()
      await first.page.waitForTimeout(1500)
      await first.page.close()
      await world.local('POST', 'faults', { kind: 'cutBefore', pathIncludes: '/_api/' })
      const second = await device.open('/register')
      await row(second).waitFor()
      await second.tab.getByText('Ingen kontakt med SharePoint.').waitFor()
      await second.tab.getByText(/Du ser registret som det var/).waitFor()
      await world.local('DELETE', 'faults')
      await second.tab.getByRole('button', { name: 'Försök igen' }).click()
      await second.tab.getByText('Ingen kontakt med SharePoint.').waitFor({ state: 'hidden' })
    }))

  test('another person at the same device sees nothing of it', () =>
    onADevice('allowed', async device => {
      const first = await device.open('/register')
      await first.tab.getByText(onDevice).waitFor()
      await first.page.close()
      const held = await holdAnswers(first.page.context())
      const second = await device.open('/register', areaManager.userPrincipalName)
      await second.tab.getByText('Hämtar').first().waitFor()
      await second.page.waitForTimeout(1000)
      expect(await row(second).count()).toBe(0)
      await held.letGo()
      await row(second).waitFor()
    }))

  test('a cleared device shows nothing before the site has answered', () =>
    onADevice('allowed', async device => {
      const first = await device.open('/register')
      await first.tab.getByRole('button', { name: 'Rensa enheten' }).click()
      await first.tab.getByText('Registret ligger inte längre på den här enheten.').waitFor()
      await row(first).waitFor()
      await first.page.close()
      const held = await holdAnswers(first.page.context())
      const second = await device.open('/register')
      await second.tab.getByText('Hämtar').first().waitFor()
      await second.page.waitForTimeout(1000)
      expect(await row(second).count()).toBe(0)
      await held.letGo()
      await row(second).waitFor()
    }))
})

test('where storage is refused the register is read anew each time, and nothing is promised', () =>
  onADevice('refused', async device => {
    for (const _ of [1, 2]) {
      const opened = await device.open('/register')
      await row(opened).waitFor()
      await opened.page.waitForTimeout(1000)
      expect(await opened.tab.getByText(onDevice).count()).toBe(0)
      await opened.page.close()
    }
  }))
