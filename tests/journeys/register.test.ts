import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  careSystemManager,
  deputyMunicipalDirector,
  headOfService,
  libraryManager,
  systemManager,
  teacher,
} from '../../demo/people.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { inApp } from '../support/in-app.ts'
import { tabFrame } from '../support/open-tab.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const lead = systemManager.userPrincipalName

const here = inApp()

const idOf = async (key: string) =>
  Number((await storedItem(here.world, lead, 'Systems', `$filter=Key eq '${key}'`)).Id)
const holdingsOf = async (key: string, role: string) =>
  storedItems(
    here.world,
    lead,
    'RoleHoldings',
    `$filter=SystemId eq ${await idOf(key)} and Role eq '${role}'&$select=Id,HeldFrom,HeldTo,Position,Person/EMail&$expand=Person`,
  )
const section = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true })
const choosePerson = async (form: ReturnType<FrameLocator['getByRole']>, letters: string, name: string) => {
  await form.getByRole('combobox', { name: 'Person' }).fill(letters)
  await form.getByRole('option', { name }).click()
  await form.getByText(name).waitFor()
}

describe('a system manager mends what a system lacks', () => {
  test('DOC-1 the lack is a link to the form that mends it, and is gone when the document is added', async () => {
    const { page, tab, leave } = await here.open({ person: lead, path: '/register' })
    await tab.getByRole('searchbox').fill('raindance')
    await tab.getByRole('link', { name: 'Raindance' }).click()
    await section(tab, 'Saknas').getByRole('link', { name: 'SLA saknas' }).click()
    const form = tab.getByRole('form', { name: 'Lägg till SLA' })
    await form.getByLabel('Diarienummer').fill('KS-2026-00042')
    await form.getByLabel('Länk').fill('diarium/42')
    await form.getByText('Länken ska börja med https://').waitFor()
    await expectAccessible(page, 'a document being added', { frame: tabFrame })
    await form.getByLabel('Länk').fill('https://diarium.example/42')
    await form.getByRole('button', { name: 'Lägg till dokument' }).click()
    await section(tab, 'Saknas').getByText('Inget obligatoriskt saknas.').waitFor()
    const stored = await storedItems(
      here.world,
      lead,
      'SystemDocuments',
      `$filter=SystemId eq ${await idOf('raindance')} and Kind eq 'sla'&$select=RegistryNumber,Link,Author/EMail&$expand=Author`,
    )
    expect(stored).toMatchObject([
      { RegistryNumber: 'KS-2026-00042', Link: 'https://diarium.example/42', Author: { EMail: systemManager.mail } },
    ])
    await leave()
  })

  test('ROLE-2 ROLE-4 an owner who may not own is refused with the reason; a new owner ends the former the day before', async () => {
    const before = await holdingsOf('stratsys', 'owner')
    const { tab, leave } = await here.open({ person: lead, path: '/register/stratsys' })
    await tab.getByRole('button', { name: 'Utse ägare' }).click()
    const form = tab.getByRole('form', { name: 'Utse ägare' })
    await form.getByText(`${deputyMunicipalDirector.displayName} är ägare i dag`).waitFor()
    await choosePerson(form, 'norén', libraryManager.displayName)
    await form.getByText('Ägaren ska vara förvaltningschef eller biträdande kommundirektör').waitFor()
    await form.getByRole('button', { name: 'Utse' }).click()
    expect(await holdingsOf('stratsys', 'owner')).toEqual(before)

    await form.getByRole('button', { name: 'Välj någon annan' }).click()
    await choosePerson(form, 'sandell', headOfService.displayName)
    await form.getByLabel('Från och med').fill('2026-03-01')
    await form.getByText('28 feb. 2026 som sista dag').waitFor()
    await form.getByRole('button', { name: 'Utse' }).click()
    await form.waitFor({ state: 'detached' })
    const after = await holdingsOf('stratsys', 'owner')
    expect(after).toHaveLength(2)
    expect(after.find(({ Id }) => Id === before[0]?.Id)).toMatchObject({ HeldTo: '2026-02-27T23:00:00Z' })
    expect(after.find(({ Id }) => Id !== before[0]?.Id)).toMatchObject({
      Person: { EMail: headOfService.mail },
      HeldFrom: '2026-02-28T23:00:00Z',
      HeldTo: null,
      Position: 'headOfAdministration',
    })
    await leave()
  })

  test('ROLE-6 a holding is ended with a last day and stays in history', async () => {
    const { tab, leave } = await here.open({ person: lead, path: '/register/ciceron' })
    await tab.getByRole('button', { name: /^Avsluta: Eva Lindholm, / }).click()
    const form = tab.getByRole('form', { name: /^Eva Lindholm/ })
    await form.getByLabel('Sista dag').fill('2019-01-01')
    await form.getByText('Sista dagen kan inte ligga före den första.').waitFor()
    await form.getByLabel('Sista dag').fill('2025-12-31')
    await form.getByRole('button', { name: 'Avsluta uppdraget' }).click()
    await tab.getByText('En tidigare innehavare').click()
    await tab.getByText('1 jan. 2020 – 31 dec. 2025').waitFor()
    expect(await holdingsOf('ciceron', 'informationManager')).toMatchObject([{ HeldTo: '2025-12-30T23:00:00Z' }])
    await leave()
  })

  test('ROLE-6 a role held by a disabled account is vacant', async () => {
    await here.world.local('PATCH', `people/${careSystemManager.userPrincipalName}`, { accountEnabled: false })
    const { tab, leave } = await here.open({ person: lead, path: '/register/combine' })
    await section(tab, 'Saknas')
      .getByRole('link', { name: /^Systemförvaltare: kontot/ })
      .waitFor()
    await tab.getByText('Vakant: kontot är borttaget eller avstängt').first().waitFor()
    await leave()
    await here.world.local('PATCH', `people/${careSystemManager.userPrincipalName}`, { accountEnabled: true })
  })

  test('CAT-3 another category shows what it changes before it is saved', async () => {
    const categoryOf = async () => (await storedItem(here.world, lead, 'Systems', "$filter=Key eq 'klok'")).Category
    const { page, tab, leave } = await here.open({ person: lead, path: '/register/klok' })
    await tab.getByLabel('Kategori').selectOption({ label: 'Verksamhetssystem' })
    const change = tab.getByRole('region', { name: 'Byt kategori' })
    await change.getByText('Blir obligatoriskt').waitFor()
    await change.getByRole('listitem').filter({ hasText: 'SLA' }).waitFor()
    await expectAccessible(page, 'a change of category', { frame: tabFrame })
    await change.getByRole('button', { name: 'Avbryt' }).click()
    expect(await tab.getByLabel('Kategori').inputValue()).toBe('digitalTool')
    expect(await categoryOf()).toBe('digitalTool')
    await tab.getByLabel('Kategori').selectOption({ label: 'Verksamhetssystem' })
    await change.getByRole('button', { name: 'Byt kategori' }).click()
    await section(tab, 'Saknas').getByRole('link', { name: 'Systemförvaltare saknas' }).waitFor()
    expect(await categoryOf()).toBe('businessSystem')
    await tab.getByText('Visa ändringar').click()
    await section(tab, 'Historik')
      .getByRole('listitem')
      .filter({ hasText: 'Digitalt verktyg → Verksamhetssystem' })
      .waitFor()
    await leave()
  })
})

describe('who may not change a system', () => {
  test('reads all of it, finds no field to type in, and learns who can help', async () => {
    const { page, tab, leave } = await here.open({
      person: teacher.userPrincipalName,
      path: '/register/raindance',
    })
    await tab.getByText('Maria Lindqvist sköter systemet').waitFor()
    await section(tab, 'Roller').getByText('Ingrid Falk').first().waitFor()
    expect(await tab.getByRole('textbox').count()).toBe(0)
    expect(await tab.getByRole('button', { name: /^Utse/ }).count()).toBe(0)
    await expectAccessible(page, 'a system that may only be read', { frame: tabFrame })
    await leave()
  })

  test('is told so by the site, with what was typed kept, and can try again', async () => {
    await here.world.local('POST', 'faults', {
      kind: 'status',
      status: 403,
      method: 'MERGE',
      pathIncludes: 'Lists/Systems',
    })
    const { page, tab, leave, takeComplaints } = await here.open({
      person: lead,
      path: '/register/insidan',
    })
    await tab.getByLabel('Leverantör', { exact: true }).fill('Hamra Webb AB')
    const alert = tab.getByRole('alert')
    await alert.getByText('Du har inte behörighet till det här.').waitFor()
    await alert.getByText('Det du skrev är kvar på den här enheten.').waitFor()
    await expectAccessible(page, 'a save that was refused', { frame: tabFrame })
    takeComplaints() // the browser's own words about the 403
    await here.world.local('DELETE', 'faults')
    await alert.getByRole('button', { name: 'Försök igen' }).click()
    await tab.getByText(/^Sparat /).waitFor()
    expect(await storedItem(here.world, lead, 'Systems', "$filter=Key eq 'insidan'")).toMatchObject({
      Supplier: 'Hamra Webb AB',
    })
    await leave()
  })
})

test('a system that is not there is no dead end', async () => {
  const { tab, leave } = await here.open({ person: lead, path: '/register/finns-inte' })
  await tab.getByText('Systemet finns inte i registret').waitFor()
  await tab.getByRole('button', { name: 'Till registret' }).click()
  await tab.getByRole('searchbox').fill('personec')
  await tab.getByRole('link', { name: 'Personec' }).waitFor()
  await leave()
})
