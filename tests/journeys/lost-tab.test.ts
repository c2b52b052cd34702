/** The tab killed around a save, and opened again on the same device: nothing lost that could be kept, nothing twice. */
import { expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { beginAgreement as begin, cut, mend, moments, notSaved, saved } from '../support/lost.ts'
import { onDevice } from '../support/on-device.ts'
import { storedItems } from '../support/stored.ts'

const maria = systemManager.userPrincipalName
const offered = 'Du har något osparat'
const warning = /^Webbläsaren tillåter inte att text sparas på enheten\./
/** Longer than the notice waits before it says anything. */
const LONG_ENOUGH_MS = 3000

onDevice('the tab killed', systemManager, here => {
  const isKept = here.storage === 'allowed'

  const agreementsCalled = (name: string) => storedItems(here.world, maria, 'Agreements', `$filter=Title eq '${name}'`)

  /** Opens Home, where nothing is offered. */
  async function expectNothingOffered(): Promise<void> {
    const { page, tab } = await here.device.open('/')
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(LONG_ENOUGH_MS)
    expect(await tab.getByText(offered).count()).toBe(0)
    await page.close()
  }

  test('a moment after a word was typed: it is offered, and saved when the person says so', async () => {
    const opened = await here.device.open('/register/ciceron')
    const was = await here.purposes('ciceron')
    await opened.tab.getByLabel('Syfte').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await opened.tab.getByLabel('Syfte').fill('Knappt skrivet.')
    await opened.page.waitForTimeout(150)
    await here.device.kill(opened)
    expect(await here.purposes('ciceron')).toEqual(was)
    if (!isKept) return expectNothingOffered()

    const { page, tab } = await here.device.open('/')
    await tab.getByText(offered).waitFor()
    await tab.getByRole('button', { name: 'Fortsätt' }).click()
    await tab.getByText(/^Det här skrev du .*, och det är inte sparat än\.$/).waitFor()
    expect(await tab.getByLabel('Syfte').inputValue()).toBe('Knappt skrivet.')
    expect(await here.purposes('ciceron')).toEqual(was)
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await saved(tab)
    expect(await here.purposes('ciceron')).toEqual(['Knappt skrivet.', ...was])
    await page.close()
    return expectNothingOffered()
  })

  test.each(moments)('while an edit was cut %s its commit', async moment => {
    const said = `Dödad ${moment}.`
    const opened = await here.device.open('/register/raindance')
    const was = await here.purposes('raindance')
    await opened.tab.getByLabel('Syfte').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await cut(here.world, moment, 'MERGE', 'Systems')
    await opened.tab.getByLabel('Syfte').fill(said)
    await notSaved(opened.tab)
    await here.device.kill(opened)
    await mend(here.world)
    const isStored = moment !== 'before'
    expect(await here.purposes('raindance')).toEqual(isStored ? [said, ...was] : was)
    // what was committed is known as stored, wherever the person comes back to
    if (isStored || !isKept) await expectNothingOffered()

    const { page, tab } = await here.device.open('/register/raindance')
    await tab.getByLabel('Syfte').waitFor()
    // by itself, now that the record is open again
    if (isKept && !isStored) await saved(tab)
    await page.waitForTimeout(LONG_ENOUGH_MS)
    const lost = !isKept && !isStored
    expect(await tab.getByLabel('Syfte').inputValue()).toBe(lost ? was[0] : said)
    expect(await here.purposes('raindance')).toEqual(lost ? was : [said, ...was])
    expect(await tab.getByText(/inte sparat än/).count()).toBe(0)
    await page.close()
  })

  test.each(moments)('while a new agreement was cut %s its commit', async moment => {
    const name = `Avtal ${here.storage} ${moment}`
    const opened = await here.device.open('/agreements/new')
    await opened.tab.getByLabel('Avtalets namn').waitFor()
    if (!isKept) await opened.tab.getByText(warning).waitFor()
    await begin(opened.tab, name)
    await cut(here.world, moment, 'POST', 'Agreements')
    await opened.tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await opened.tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await here.device.kill(opened)
    await mend(here.world)
    const isStored = moment !== 'before'
    expect(await agreementsCalled(name)).toHaveLength(isStored ? 1 : 0)
    if (isStored || !isKept) return expectNothingOffered()

    const { page, tab } = await here.device.open('/')
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
    const opened = await here.device.open('/agreements/new')
    await begin(opened.tab, name)
    await cut(here.world, 'during', 'POST', 'Agreements')
    await opened.tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await opened.tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await here.device.kill(opened)
    await mend(here.world)
    const { page, tab } = await here.device.open('/agreements/new')
    await expect.poll(() => tab.getByLabel('Avtalets namn').inputValue()).toBe(name)
    await tab.getByLabel('Leverantör', { exact: true }).fill('Skrivet efteråt AB')
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await tab.getByRole('heading', { name, level: 1 }).waitFor()
    expect(await agreementsCalled(name)).toMatchObject([{ Supplier: 'Skrivet efteråt AB' }])
    await page.close()
  })
})
