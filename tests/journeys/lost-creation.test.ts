/** Whatever the network does while something new is stored: it is there once, with the words that were typed last. */
import type { FrameLocator } from 'playwright-core'
import { expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { beginAgreement as begin, cut, holdWrites, mend, moments } from '../support/lost.ts'
import { onDevice } from '../support/on-device.ts'

onDevice('something new', systemManager, here => {
  const unreached = async (tab: FrameLocator) => {
    await tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await tab.getByText('Det du skrev är kvar').waitFor()
  }

  test.each(moments)('an agreement, cut %s its commit', async moment => {
    const name = `Nytt ${moment}`
    const { page, tab } = await here.device.open('/agreements/new')
    await begin(tab, name)
    await cut(here.world, moment, 'POST', 'Agreements')
    const save = tab.getByRole('button', { name: 'Spara', exact: true })
    await save.click()
    await unreached(tab)
    expect(await tab.getByLabel('Avtalets namn').inputValue()).toBe(name)
    await mend(here.world)
    await save.click()
    await tab.getByRole('heading', { name, level: 1 }).waitFor()
    expect(await here.rows('Agreements', ({ Title }) => Title === name)).toHaveLength(1)
    await expect.poll(() => here.rows('AgreementSummaries', ({ Title }) => Title === name)).toHaveLength(1)
    await page.close()
  })

  test('an agreement typed on while nobody knows: one, with the newer words', async () => {
    const { page, tab } = await here.device.open('/agreements/new')
    await begin(tab, 'Typat')
    await cut(here.world, 'during', 'POST', 'Agreements')
    const save = tab.getByRole('button', { name: 'Spara', exact: true })
    await save.click()
    await unreached(tab)
    await mend(here.world)
    await tab.getByLabel('Avtalets namn').fill('Typat vidare')
    await save.click()
    await tab.getByRole('heading', { name: 'Typat vidare', level: 1 }).waitFor()
    expect(await here.rows('Agreements', ({ Title }) => String(Title).startsWith('Typat'))).toMatchObject([
      { Title: 'Typat vidare' },
    ])
    await page.close()
  })

  test('an agreement typed on while it is being stored: one, with the newer words', async () => {
    const { page, tab } = await here.device.open('/agreements/new')
    await begin(tab, 'Under tiden')
    const letGo = await holdWrites(page, 'Agreements')
    const sent = page.waitForRequest(request => request.method() === 'POST' && request.url().includes('Agreements'))
    await tab.getByRole('button', { name: 'Spara', exact: true }).click()
    await sent
    await tab.getByLabel('Leverantör', { exact: true }).fill('Under tiden AB')
    letGo()
    await tab.getByRole('heading', { name: 'Under tiden', level: 1 }).waitFor()
    expect(await here.rows('Agreements', ({ Title }) => Title === 'Under tiden')).toMatchObject([
      { Supplier: 'Under tiden AB' },
    ])
    await page.close()
  })

  test.each(moments)('a contract follow-up held, cut %s its commit', async moment => {
    const notes = `Uppföljd ${moment}.`
    const { page, tab } = await here.device.open('/agreements/raindance')
    await tab.getByRole('button', { name: 'Anteckna att den är hållen' }).click()
    const form = tab.getByRole('form', { name: 'Anteckna att den är hållen' })
    await form.getByLabel('Anteckningar').fill(notes)
    await cut(here.world, moment, 'POST', 'Occurrences')
    await form.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await unreached(tab)
    await mend(here.world)
    await form.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await tab.getByText('Antecknat.').waitFor()
    expect(await here.rows('Occurrences', ({ Notes }) => Notes === notes)).toHaveLength(1)
    await page.close()
  })

  test.each(moments)('a meeting held, cut %s its commit', async moment => {
    const notes = `Möte ${moment}.`
    const { page, tab } = await here.device.open('/forums?system=raindance')
    await tab.getByRole('button', { name: 'Anteckna möte: Leverantörsmöte för Raindance' }).click()
    const form = tab.getByRole('form', { name: 'Anteckna möte: Leverantörsmöte för Raindance' })
    await form.getByLabel('Anteckningar').fill(notes)
    await cut(here.world, moment, 'POST', 'Occurrences')
    await form.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await unreached(tab)
    await mend(here.world)
    await form.getByRole('button', { name: 'Anteckna', exact: true }).click()
    await tab.getByText('Mötet är antecknat: Leverantörsmöte.').waitFor()
    expect(await here.rows('Occurrences', ({ Notes }) => Notes === notes)).toHaveLength(1)
    await page.close()
  })

  test.each(moments)('imported systems, cut %s their commit', async moment => {
    const names = [`Ett ${moment}`, `Två ${moment}`, `Tre ${moment}`, `Fyra ${moment}`]
    const { page, tab } = await here.device.open('/register/import')
    await tab.getByLabel('Rader från kalkylarket').fill(names.map(name => `${name}\tDigitalt verktyg\t`).join('\n'))
    await tab.getByRole('button', { name: 'Importera 4 rader' }).waitFor()
    const kind = { before: 'cutBefore', during: 'cutDuring', after: 'cutAfter' } as const
    await here.world.local('POST', 'faults', [{ kind: kind[moment], method: 'POST', pathIncludes: '$batch' }])
    await tab.getByRole('button', { name: 'Importera 4 rader' }).click()
    await tab.getByRole('alert').getByText('Ingen kontakt med SharePoint.').waitFor()
    await mend(here.world)
    await tab.getByRole('button', { name: 'Försök igen' }).click()
    // what was stored without an answer is found first, and only the rest is left to do
    const onward = tab.getByRole('button', { name: 'Importera 4 rader' })
    await onward.or(tab.getByText('Allt i filen står redan i registret.')).waitFor()
    if (await onward.isVisible()) {
      await onward.click()
      await tab.getByText('4 rader är importerade.').waitFor()
    }
    const stored = await here.rows('Systems', ({ Title }) => names.includes(String(Title)))
    expect(stored.map(({ Title }) => Title).sort()).toEqual([...names].sort())
    await page.close()
  })
})
