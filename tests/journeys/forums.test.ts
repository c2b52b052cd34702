import { expect, test } from 'vitest'
import { systemManager, teacher } from '../../demo/people.ts'
import { formatsFor } from '../../src/i18n/format.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { inApp } from '../support/in-app.ts'
import { tabFrame, withoutFollowing } from '../support/open-tab.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const maria = systemManager.userPrincipalName
const formats = formatsFor('sv')
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())

const here = inApp()

const idOf = async (key: string) =>
  Number((await storedItem(here.world, maria, 'Systems', `$filter=Key eq '${key}'`)).Id)

test('FORUM-1 a business system gets its forums from its category, each with its rhythm and its next day', async () => {
  const { tab, leave } = await here.open({ person: maria, path: '/forums?system=raindance' })
  const row = (forum: string) => tab.getByRole('row', { name: new RegExp(`^${forum}`) })
  await row('Utvecklingsråd').getByText('varje kvartal').waitFor()
  await row('Användarforum').getByText('varje månad').waitFor()
  await row('Avstämningsmöte').getByText('varje vecka').waitFor()
  await row('Avtalsuppföljning').getByText('Obligatoriskt').waitFor()
  await row('Avtalsuppföljning').getByRole('link', { name: 'Antecknas på avtalet' }).waitFor()
  await row('Utvecklingsråd')
    .getByText(/om \d+ dagar|i morgon|i dag|försenat/)
    .waitFor()
  await leave()
})

test('FORUM-2 a meeting held is recorded, and stands as the last one', async () => {
  const { page, tab, leave } = await here.open({ person: maria, path: '/forums?system=raindance' })
  await tab.getByRole('button', { name: 'Anteckna möte: Leverantörsmöte för Raindance' }).click()
  const form = tab.getByRole('form', { name: 'Anteckna möte: Leverantörsmöte för Raindance' })
  await form.getByLabel('Anteckningar').fill('Ny version till våren.')
  await expectAccessible(page, 'a meeting being recorded', { frame: tabFrame })
  await form.getByRole('button', { name: 'Anteckna' }).click()
  await tab.getByText('Mötet är antecknat: Leverantörsmöte.').waitFor()
  await tab
    .getByRole('row', { name: /^Leverantörsmöte/ })
    .getByText(formats.date(today))
    .waitFor()
  const stored = await storedItems(
    here.world,
    maria,
    'Occurrences',
    `$filter=Forum eq 'supplierMeeting' and HeldAs eq 'meeting'&$orderby=Id desc&$top=1&$select=Notes,SystemsId,Author/EMail&$expand=Author`,
  )
  expect(stored[0]).toMatchObject({
    Notes: 'Ny version till våren.',
    SystemsId: [await idOf('raindance')],
    Author: { EMail: systemManager.mail },
  })
  await leave()
})

test('FORUM-1 a forum is dropped with its reason, marked as departing, and taken back; each decision stays', async () => {
  const { page, tab, leave } = await here.open({ person: maria, path: '/forums?system=stratsys' })
  const row = tab.getByRole('row', { name: /^Användarforum/ })
  const change = tab.getByRole('form', { name: 'Ändra Användarforum för Stratsys' })
  await row.getByRole('button', { name: 'Ändra Användarforum för Stratsys' }).click()
  await change.getByLabel('Använd forumet').uncheck()
  await change.getByLabel('Skäl').fill('Användarna möts i ekonomins eget forum.')
  await change.getByRole('button', { name: 'Spara' }).click()
  await row.getByText('Används inte: modellen rekommenderar forumet').waitFor()
  await expectAccessible(page, 'a forum dropped', { frame: tabFrame })

  await row.getByRole('button', { name: 'Ändra Användarforum för Stratsys' }).click()
  await change.getByRole('button', { name: 'Återgå till modellen' }).click()
  await row.getByText('varje månad').waitFor()
  const id = await idOf('stratsys')
  const decisions = await storedItems(here.world, maria, 'Forums', `$filter=Forum eq 'userForum'&$orderby=Id`)
  const ofStratsys = decisions.filter(({ SystemsId }) => Array.isArray(SystemsId) && SystemsId.includes(id))
  expect(ofStratsys.map(({ Dropped, Reason }) => ({ Dropped, Reason }))).toMatchObject([
    { Dropped: true, Reason: 'Användarna möts i ekonomins eget forum.' },
    { Dropped: false },
  ])
  await leave()
})

test('FORUM-1 contract follow-up may be tightened, and a looser rhythm isn’t offered', async () => {
  const { tab, leave } = await here.open({ person: maria, path: '/forums?system=personec' })
  const row = tab.getByRole('row', { name: /^Avtalsuppföljning/ })
  await row.getByRole('button', { name: 'Ändra Avtalsuppföljning för Personec' }).click()
  const change = tab.getByRole('form', { name: 'Ändra Avtalsuppföljning för Personec' })
  expect(await change.getByLabel('Använd forumet').count()).toBe(0)
  await change.getByLabel('Rytm').selectOption({ label: 'varje halvår' })
  const before = await row.innerText()
  await change.getByRole('button', { name: 'Spara' }).click()
  await row.getByText('Avviker från modellen: varje år').waitFor()
  await row.getByText('varje halvår').waitFor()
  expect(await row.innerText()).not.toBe(before)
  await leave()
})

test('who may not change the register sees its forums, and finds nothing to press', async () => {
  const person = teacher.userPrincipalName
  const { tab, leave } = await here.open({ person, path: '/forums' })
  await tab.getByText('Du har ingen roll i något system').waitFor()
  await tab.getByLabel('Visa forum för').selectOption({ label: 'Raindance' })
  await tab.getByRole('row', { name: /^Utvecklingsråd/ }).waitFor()
  expect(await tab.getByRole('button', { name: /^(Anteckna möte|Ändra)/ }).count()).toBe(0)
  await leave()
})

test('lists that can’t be read are an error with a way on', async () => {
  await here.world.local('POST', 'faults', { kind: 'status', status: 500, pathIncludes: 'Lists/Forums' })
  const { page, tab, leave, takeComplaints } = await here.open({
    person: maria,
    path: '/forums',
    prepare: withoutFollowing,
  })
  const alert = tab.getByRole('alert')
  await alert.getByText('SharePoint svarade inte som det ska.').waitFor({ timeout: 60_000 })
  await expectAccessible(page, 'forums that can’t be read', { frame: tabFrame })
  takeComplaints()
  await here.world.local('DELETE', 'faults')
  await alert.getByRole('button', { name: 'Försök igen' }).click()
  await tab
    .getByRole('row', { name: /^Utvecklingsråd/ })
    .first()
    .waitFor()
  await leave()
})
