import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { systemManager, technicalSystemManager } from '../../demo/people.ts'
import type { FrameStorage } from '../support/browser.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItem, storedVersions } from '../support/stored.ts'

const maria = systemManager.userPrincipalName
const peter = technicalSystemManager.userPrincipalName

/** The browser says 412 aloud; that is the point here. */
const lostRace = /412/

describe.each<FrameStorage>(['allowed', 'refused'])('two people at one system, storage %s', storage => {
  const here = inApp({ storage })

  const stored = (key: string) => storedItem(here.world, maria, 'Systems', `$filter=Key eq '${key}'`)
  const versionsOf = async (key: string) => storedVersions(here.world, maria, 'Systems', Number((await stored(key)).Id))
  const saved = (tab: FrameLocator) => tab.getByText(/^Sparat /).waitFor()

  async function both(key: string) {
    const path = `/register/${key}`
    const hers = await here.open({ person: maria, path })
    const his = await here.open({ person: peter, path })
    for (const { tab } of [hers, his]) await tab.getByLabel('Leverantör', { exact: true }).waitFor()
    async function leave() {
      await hers.leave()
      await his.leave(lostRace)
    }
    return { hers, his, leave }
  }

  test('different fields are merged without a question', async () => {
    const { hers, his, leave } = await both('stratsys')
    await hers.tab.getByLabel('Leverantör', { exact: true }).fill('Stratsys Sverige AB')
    await saved(hers.tab)
    await his.tab.getByLabel('Syfte').fill('Planerar, följer upp och redovisar.')
    await his.tab.getByLabel('Driftsform').selectOption({ label: 'Intern drift' })
    await saved(his.tab)
    expect(await stored('stratsys')).toMatchObject({
      Supplier: 'Stratsys Sverige AB',
      Purpose: 'Planerar, följer upp och redovisar.',
      Hosting: 'internal',
    })
    expect(await his.tab.getByLabel('Leverantör', { exact: true }).inputValue()).toBe('Stratsys Sverige AB')
    await leave()
  })

  test('the same field: both values are shown, the choice holds, and the other one is in history', async () => {
    const { hers, his, leave } = await both('ciceron')
    await hers.tab.getByLabel('Leverantör', { exact: true }).fill('Hennes AB')
    await saved(hers.tab)
    await his.tab.getByLabel('Leverantör', { exact: true }).fill('Hans AB')
    await his.tab.getByLabel('Syfte').fill('Hans syfte.')
    const question = his.tab.getByRole('alert')
    await question.getByText('Två har ändrat samtidigt').waitFor()
    await question.getByText('Hans AB').waitFor()
    await question.getByText('Hennes AB').waitFor()
    await judgeScreen(his.page, here.world.appUrl, 'two values for one field')
    expect(await stored('ciceron')).toMatchObject({ Supplier: 'Hennes AB' })
    await question.getByRole('radio', { name: /Hans AB/ }).check()
    await question.getByRole('button', { name: 'Spara valen' }).click()
    await saved(his.tab)
    expect(await stored('ciceron')).toMatchObject({ Supplier: 'Hans AB', Purpose: 'Hans syfte.' })
    expect((await versionsOf('ciceron')).map(({ Supplier }) => Supplier)).toContain('Hennes AB')

    await his.tab.getByRole('region', { name: 'Historik', exact: true }).getByText('Visa ändringar').click()
    await his.tab.getByRole('listitem').filter({ hasText: 'Leverantör: Hennes AB → Hans AB' }).waitFor()
    await leave()
  })

  test('who keeps the stored value has seen what they discard, and nothing else of theirs is lost', async () => {
    const { hers, his, leave } = await both('insidan')
    await hers.tab.getByLabel('Syfte').fill('Hennes text.')
    await saved(hers.tab)
    await his.tab.getByLabel('Syfte').fill('Hans text.')
    await his.tab.getByLabel('Leverantör', { exact: true }).fill('Hans leverantör')
    const question = his.tab.getByRole('alert')
    await question.getByText('Hans text.').waitFor()
    await question.getByRole('radio', { name: /Hennes text\./ }).check()
    await question.getByRole('button', { name: 'Spara valen' }).click()
    await saved(his.tab)
    expect(await stored('insidan')).toMatchObject({ Purpose: 'Hennes text.', Supplier: 'Hans leverantör' })
    expect(await his.tab.getByLabel('Syfte').inputValue()).toBe('Hennes text.')
    await leave()
  })

  test('the same value typed by both is no collision', async () => {
    const { hers, his, leave } = await both('klok')
    await hers.tab.getByLabel('Leverantör', { exact: true }).fill('Samma AB')
    await saved(hers.tab)
    await his.tab.getByLabel('Leverantör', { exact: true }).fill('Samma AB')
    await saved(his.tab)
    expect(await stored('klok')).toMatchObject({ Supplier: 'Samma AB' })
    await leave()
  })
})
