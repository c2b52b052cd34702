/** What was typed when the right to save it is gone, and when somebody else sits down at the same device. */
import { expect, test } from 'vitest'
import { systemManager, technicalSystemManager } from '../../demo/people.ts'
import { cut, mend, notSaved, saved } from '../support/lost.ts'
import { onDevice } from '../support/on-device.ts'
import { asOwner } from '../support/owned-sites.ts'

const maria = systemManager.userPrincipalName
const peter = technicalSystemManager.userPrincipalName
const leads = "/sitegroups/getByName('Forvalta leads')/users"
const login = `i:0#.f|membership|${maria}`

onDevice('what was typed', systemManager, here => {
  test('the right taken away meanwhile: it says so, the words stay, and are saved when it is given back', async () => {
    const { page, tab } = await here.device.open('/register/raindance')
    const was = await here.purposes('raindance')
    const purpose = tab.getByLabel('Syfte')
    await purpose.waitFor()
    await asOwner(here.world, 'register', 'POST', `${leads}/removeByLoginName(@v)?@v='${encodeURIComponent(login)}'`)
    await purpose.fill('Utan behörighet.')
    // what the page reads besides is refused as well, each where it stands
    const facts = tab.getByRole('region', { name: 'Grunduppgifter', exact: true })
    const alert = facts.getByRole('alert')
    await alert.getByText('Du har inte behörighet till det här.').waitFor()
    await alert.getByText('Kommunens administratör för Förvalta kan ge behörighet.').waitFor()
    await alert.getByText('Det du skrev är kvar').waitFor()
    await tab.getByText('Inte sparat', { exact: true }).waitFor()
    expect(await purpose.inputValue()).toBe('Utan behörighet.')
    expect(await here.purposes('raindance')).toEqual(was)
    await asOwner(here.world, 'register', 'POST', leads, { LoginName: login })
    await facts.getByRole('button', { name: 'Försök igen' }).click()
    await saved(tab)
    expect(await here.purposes('raindance')).toEqual(['Utan behörighet.', ...was])
    await page.close()
  })

  test('is never offered to another person on the same device, and is there for its own', async () => {
    const { page, tab } = await here.device.open('/register/stratsys')
    const was = await here.purposes('stratsys')
    await tab.getByLabel('Syfte').waitFor()
    await cut(here.world, 'before', 'MERGE', 'Systems')
    await tab.getByLabel('Syfte').fill('Marias ord.')
    await notSaved(tab)
    await mend(here.world)

    const personPicker = page.locator('#person')
    await personPicker.selectOption(peter)
    await tab.getByRole('heading', { name: 'Stratsys', level: 1 }).waitFor()
    await tab.getByLabel('Syfte').waitFor()
    await page.waitForTimeout(2500)
    expect(await tab.getByLabel('Syfte').inputValue()).not.toBe('Marias ord.')
    await tab.getByRole('link', { name: 'Hem', exact: true }).click()
    await page.waitForTimeout(2500)
    expect(await tab.getByText('Du har något osparat').count()).toBe(0)
    expect(await here.purposes('stratsys')).toEqual(was)

    await personPicker.selectOption(maria)
    if (here.storage === 'allowed') {
      const notice = tab.getByText('Du har något osparat')
      const restored = tab.getByLabel('Syfte')
      await notice.or(restored).first().waitFor()
      if (await notice.isVisible()) await tab.getByRole('button', { name: 'Fortsätt' }).click()
      await saved(tab)
      expect(await here.purposes('stratsys')).toEqual(['Marias ord.', ...was])
    } else expect(await here.purposes('stratsys')).toEqual(was)
    await page.close()
  })
})
