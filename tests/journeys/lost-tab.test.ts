/** The tab killed around a save, and opened again on the same device: nothing lost that could be kept, nothing twice. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { type FrameStorage, launchBrowser } from '../support/browser.ts'
import { type Device, openDevice } from '../support/device.ts'
import { beginAgreement as begin, cut, mend, moments, notSaved, purposesOf, saved } from '../support/lost.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

const maria = systemManager.userPrincipalName
const offered = 'Du har något osparat'
const warning = /^Webbläsaren tillåter inte att text sparas på enheten\./
/** Longer than the notice waits before it says anything. */
const LONG_ENOUGH_MS = 3000

describe.each<FrameStorage>(['allowed', 'refused'])('the tab killed, storage %s', storage => {
  const isKept = storage === 'allowed'
  let world: World
  let browser: Browser
  let device: Device
  beforeAll(async () => {
    world = await startWorld({ app: true })
    browser = await launchBrowser({ storage })
    device = await openDevice(browser, world, maria)
  })
  afterEach(() => mend(world))
  afterAll(async () => {
    await device?.leave()
    await browser?.close()
    await world?.close()
  })

  const purposes = (key: string) => purposesOf(world, maria, key)
  const agreementsCalled = (name: string) => storedItems(world, maria, 'Agreements', `$filter=Title eq '${name}'`)

  /** Opens Home, where nothing is offered. */
  async function expectNothingOffered(): Promise<void> {
    const { page, tab } = await device.open('/')
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(LONG_ENOUGH_MS)
    expect(await tab.getByText(offered).count()).toBe(0)
    await page.close()
  }

  test('a moment after a word was typed: it is offered, and saved when the person says so', async () => {
    const opened = await device.open('/register/ciceron')
    const was = await purposes('ciceron')
    await opened.tab.getByLabel('Syfte').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await opened.tab.getByLabel('Syfte').fill('Knappt skrivet.')
    await opened.page.waitForTimeout(150)
    await device.kill(opened)
    expect(await purposes('ciceron')).toEqual(was)
    if (!isKept) return expectNothingOffered()

    const { page, tab } = await device.open('/')
    await tab.getByText(offered).waitFor()
    await tab.getByRole('button', { name: 'Fortsätt' }).click()
    await tab.getByText(/^Det här skrev du .*, och det är inte sparat än\.$/).waitFor()
    expect(await tab.getByLabel('Syfte').inputValue()).toBe('Knappt skrivet.')
    expect(await purposes('ciceron')).toEqual(was)
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await saved(tab)
    expect(await purposes('ciceron')).toEqual(['Knappt skrivet.', ...was])
    await page.close()
    return expectNothingOffered()
  })

  test.each(moments)('while an edit was cut %s its commit', async moment => {
    const said = `Dödad ${moment}.`
    const opened = await device.open('/register/raindance')
    const was = await purposes('raindance')
    await opened.tab.getByLabel('Syfte').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await cut(world, moment, 'MERGE', 'Systems')
    await opened.tab.getByLabel('Syfte').fill(said)
    await notSaved(opened.tab)
    await device.kill(opened)
    await mend(world)
    const isStored = moment !== 'before'
    expect(await purposes('raindance')).toEqual(isStored ? [said, ...was] : was)
    // what was committed is known as stored, wherever the person comes back to
    if (isStored || !isKept) await expectNothingOffered()

    const { page, tab } = await device.open('/register/raindance')
    await tab.getByLabel('Syfte').waitFor()
    // by itself, now that the record is open again; so soon at times that nothing tells of it any more
    if (isKept && !isStored) await expect.poll(() => purposes('raindance'), { timeout: 30_000 }).toEqual([said, ...was])
    await page.waitForTimeout(LONG_ENOUGH_MS)
    const lost = !isKept && !isStored
    expect(await tab.getByLabel('Syfte').inputValue()).toBe(lost ? was[0] : said)
    expect(await purposes('raindance')).toEqual(lost ? was : [said, ...was])
    expect(await tab.getByText(/inte sparat än/).count()).toBe(0)
    await page.close()
  })

  test.each(moments)('while a new agreement was cut %s its commit', async moment => {
    const name = `Avtal ${storage} ${moment}`
    const opened = await device.open('/agreements/new')
    await opened.tab.getByLabel('Avtalets namn').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await begin(opened.tab, name)
    await cut(world, moment, 'POST', 'Agreements')
    await opened.tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await opened.tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await device.kill(opened)
    await mend(world)
    const isStored = moment !== 'before'
    expect(await agreementsCalled(name)).toHaveLength(isStored ? 1 : 0)
    if (isStored || !isKept) return expectNothingOffered()

    const { page, tab } = await device.open('/')
    await tab.getByText(offered).waitFor()
    await tab.getByRole('button', { name: 'Fortsätt' }).click()
    await expect.poll(() => tab.getByLabel('Avtalets namn').inputValue()).toBe(name)
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByRole('heading', { name, level: 1 }).waitFor()
    expect(await agreementsCalled(name)).toHaveLength(1)
    await page.close()
    return expectNothingOffered()
  })

  test.runIf(isKept)('with a new agreement stored unknown, its own form opened again: it is there once', async () => {
    const name = 'Avtal i eget formulär'
    const opened = await device.open('/agreements/new')
    await begin(opened.tab, name)
    await cut(world, 'during', 'POST', 'Agreements')
    await opened.tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await opened.tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await device.kill(opened)
    await mend(world)
    const { page, tab } = await device.open('/agreements/new')
    await expect.poll(() => tab.getByLabel('Avtalets namn').inputValue()).toBe(name)
    await tab.getByLabel('Leverantör', { exact: true }).fill('Skrivet efteråt AB')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByRole('heading', { name, level: 1 }).waitFor()
    expect(await agreementsCalled(name)).toMatchObject([{ Supplier: 'Skrivet efteråt AB' }])
    await page.close()
  })
})
