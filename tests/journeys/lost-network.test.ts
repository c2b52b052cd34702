/** Whatever the network does while a person edits: nothing is lost, and nothing is written twice. */
import { expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { cut, holdWrites, mend, moments, notSaved, saved, tryAgain } from '../support/lost.ts'
import { onDevice } from '../support/on-device.ts'
import { tabFrame } from '../support/open-tab.ts'

const kept = {
  allowed: 'Det du skrev är kvar på den här enheten.',
  refused: 'Det du skrev är kvar så länge fliken är öppen.',
}

onDevice('an edit', systemManager, here => {
  async function editing(key: string) {
    const opened = await here.device.open(`/register/${key}`)
    const purpose = opened.tab.getByLabel('Syfte')
    await purpose.waitFor()
    return { ...opened, purpose, was: await here.purposes(key) }
  }

  test.each(moments)('the network cut %s the commit: it says so, and saved again it is there once', async moment => {
    const { page, tab, purpose, was } = await editing('raindance')
    await cut(here.world, moment, 'MERGE', 'Systems')
    await purpose.fill(`Bruten ${moment}.`)
    await notSaved(tab)
    await tab.getByRole('alert').getByText('Ingen kontakt med SharePoint.').waitFor()
    await tab.getByRole('alert').getByText(kept[here.storage]).waitFor()
    expect(await purpose.inputValue()).toBe(`Bruten ${moment}.`)
    await mend(here.world)
    await tryAgain(tab)
    expect(await here.purposes('raindance')).toEqual([`Bruten ${moment}.`, ...was])
    await page.close()
  })

  test('back again after a while, it is saved by itself', async () => {
    const { page, tab, purpose, was } = await editing('stratsys')
    await cut(here.world, 'before', 'MERGE', 'Systems')
    await purpose.fill('Av sig självt.')
    await notSaved(tab)
    await mend(here.world)
    await saved(tab)
    expect(await here.purposes('stratsys')).toEqual(['Av sig självt.', ...was])
    await page.close()
  })

  test('the answer alone lost: the site is asked, and nobody is bothered', async () => {
    const { page, tab, purpose, was } = await editing('ciceron')
    await here.world.local('POST', 'faults', { kind: 'cutDuring', method: 'MERGE', times: 1 })
    await purpose.fill('Frågan räckte.')
    await saved(tab)
    expect(await tab.getByRole('alert').count()).toBe(0)
    expect(await here.purposes('ciceron')).toEqual(['Frågan räckte.', ...was])
    await page.close()
  })

  test('typed on while nobody knows: no race with oneself, and each version once', async () => {
    const { page, tab, purpose, was } = await editing('insidan')
    await cut(here.world, 'during', 'MERGE', 'Systems')
    await purpose.fill('Först.')
    await notSaved(tab)
    await mend(here.world)
    await purpose.fill('Först. Sedan.')
    await saved(tab)
    expect(await here.purposes('insidan')).toEqual(['Först. Sedan.', 'Först.', ...was])
    await page.close()
  })

  test('typed on while it is being saved: both are stored, in their order', async () => {
    const { page, tab, purpose, was } = await editing('klok')
    const letGo = await holdWrites(page, 'Systems')
    await purpose.fill('Ett.')
    await tab.getByText('Sparar …').waitFor()
    await purpose.fill('Ett. Två.')
    letGo()
    await saved(tab)
    await expect.poll(() => here.purposes('klok')).toEqual(['Ett. Två.', 'Ett.', ...was])
    expect(await purpose.inputValue()).toBe('Ett. Två.')
    await page.close()
  })

  test('asked to wait without being told how long: it is saved, once', async () => {
    const { page, tab, purpose, was } = await editing('combine')
    await here.world.local('POST', 'faults', { kind: 'status', status: 429, retryAfter: 1, method: 'MERGE', times: 2 })
    await purpose.fill('Efter en stund.')
    await saved(tab)
    expect(await here.purposes('combine')).toEqual(['Efter en stund.', ...was])
    await page.close()
  })

  test('asked to wait for long: how long is said, and that nothing typed is lost', async () => {
    const { page, tab, purpose, was } = await editing('combine')
    await here.world.local('POST', 'faults', { kind: 'status', status: 429, method: 'MERGE', times: 4 })
    await purpose.fill('Efter en lång stund.')
    const told = tab
      .getByRole('status')
      .filter({ hasText: `SharePoint ber oss vänta, ungefär 2 s. ${kept[here.storage]}` })
    await told.waitFor()
    await expectAccessible(page, 'asked to wait', { frame: tabFrame })
    await saved(tab)
    expect(await told.count()).toBe(0)
    expect(await here.purposes('combine')).toEqual(['Efter en lång stund.', ...was])
    await page.close()
  })

  test('left in the middle of a word: what was typed is saved', async () => {
    const { page, tab, purpose, was } = await editing('raindance')
    await purpose.fill('Mitt i ett or')
    await tab.getByRole('navigation', { name: 'Rum' }).getByRole('link', { name: 'Avtal' }).click()
    await expect.poll(() => here.purposes('raindance')).toEqual(['Mitt i ett or', ...was])
    await page.waitForTimeout(2500)
    expect(await tab.getByText('Du har något osparat').count()).toBe(0)
    await page.close()
  })

  test('left without a network: it is offered on every other screen, and saved when one comes back to it', async () => {
    const { page, tab, purpose, was } = await editing('raindance')
    await cut(here.world, 'before', 'MERGE', 'Systems')
    await purpose.fill('Utan nät.')
    await tab.getByRole('navigation', { name: 'Rum' }).getByRole('link', { name: 'Avtal' }).click()
    await tab.getByText('Du har något osparat').waitFor()
    await mend(here.world)
    await tab.getByRole('button', { name: 'Fortsätt' }).click()
    // by itself, now that the record is open again
    await saved(tab)
    expect(await here.purposes('raindance')).toEqual(['Utan nät.', ...was])
    await tab.getByRole('navigation', { name: 'Rum' }).getByRole('link', { name: 'Avtal' }).click()
    await page.waitForTimeout(2500)
    expect(await tab.getByText('Du har något osparat').count()).toBe(0)
    await page.close()
  })

  // last, since the clock moves for everybody
  test('the token runs out in the middle: it is renewed in silence, and the edit saved once', async () => {
    const { page, tab, purpose, was } = await editing('stratsys')
    await here.world.local('POST', 'clock', { advanceMs: 2 * 3_600_000 })
    await purpose.fill('Med ny biljett.')
    await saved(tab)
    expect(await tab.getByRole('alert').count()).toBe(0)
    expect(await here.purposes('stratsys')).toEqual(['Med ny biljett.', ...was])
    await page.close()
  })
})
