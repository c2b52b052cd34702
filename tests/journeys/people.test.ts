import * as v from 'valibot'
import { expect, test } from 'vitest'
import { coordinator, headOfCare, headOfSchools, principal, systemManager, teacher } from '../../demo/people.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { tabFrame } from '../support/open-tab.ts'
import { type StoredRow, storedItems } from '../support/stored.ts'

const head = headOfSchools.userPrincipalName
const pageOf = (person: string) => `/people/${encodeURIComponent(person)}`

const here = inApp()

const requestList = (answer: unknown) =>
  v.parse(v.array(v.object({ method: v.string(), path: v.string(), person: v.optional(v.string()) })), answer)
const holdingsOf = (mail: string): Promise<StoredRow[]> =>
  storedItems(
    here.world,
    coordinator.userPrincipalName,
    'RoleHoldings',
    `$select=Id,Key,Role,SystemId,HeldFrom,HeldTo,Position,Person/EMail&$expand=Person&$filter=Person/EMail eq '${mail}'`,
  )
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })
/** SharePoint keeps a day as the moment of its midnight where the site is. */
const dayOf = (value: unknown) => (typeof value === 'string' ? stockholm.format(new Date(value)) : undefined)

test('ROLE-7 my roles and what each of them asks, and any role by those who have none', async () => {
  const mine = await here.open({ person: systemManager.userPrincipalName, path: '/duties' })
  await mine.tab.getByRole('heading', { name: 'Systemförvaltare', exact: true }).waitFor()
  await mine.tab.getByText('21 uppgifter').waitFor()
  await mine.leave()

  const none = await here.open({ person: teacher.userPrincipalName, path: '/duties' })
  await none.tab.getByText('Du har ingen roll just nu').waitFor()
  await none.tab.getByLabel('Roll', { exact: true }).selectOption({ label: 'Teknisk systemförvaltare' })
  await none.tab.getByText('14 uppgifter').waitFor()
  await none.tab.getByLabel('Driftsform').selectOption({ label: 'Extern drift' })
  await none.tab.getByText('5 uppgifter').waitFor()
  await expectAccessible(none.page, 'what a role asks', { frame: tabFrame })
  await none.leave()
})

test('who is picked is shown by their photo, and by initials whoever has none, in one request by the person’s own token', async () => {
  const { page, tab, leave } = await here.open({
    person: systemManager.userPrincipalName,
    path: '/register/raindance?mend=appoint.superUser',
    prepare: () => here.world.local('DELETE', 'requests'),
  })
  const form = tab.getByRole('form', { name: 'Utse superanvändare' })
  await form.getByRole('combobox', { name: 'Sök person' }).fill('Pet')
  const withPhoto = form.getByRole('option', { name: /^Petra Ahlin/ })
  const without = form.getByRole('option', { name: /^Peter Wallin/ })
  await withPhoto.waitFor()
  const before = await withPhoto.boundingBox()
  const photo = withPhoto.locator('img')
  await photo.waitFor()
  const drawn = await photo.evaluate((image: HTMLImageElement) => [image.alt, image.naturalWidth, image.complete])
  expect(drawn).toEqual(['', 96, true])
  expect(await without.textContent()).toMatch(/^PWPeter Wallin/)
  expect(await without.locator('img').count()).toBe(0)
  // nothing has moved when it came
  expect(await withPhoto.boundingBox()).toEqual(before)
  await expectAccessible(page, 'people with photos', { frame: tabFrame })
  await leave()
  const batches = requestList(await here.world.local('GET', 'requests')).filter(
    ({ method, path }) => method === 'POST' && path === '/v1.0/$batch',
  )
  // the holders of the page's roles, and those who were found
  expect(batches.length).toBeLessThanOrEqual(2)
  expect(new Set(batches.map(({ person }) => person))).toEqual(new Set([systemManager.userPrincipalName]))
})

test('ROLE-6 what would be lost if a person left is told, each lack one click from its remedy', async () => {
  const { page, tab, leave } = await here.open({
    person: coordinator.userPrincipalName,
    path: pageOf(head),
  })
  await tab.getByRole('heading', { name: headOfSchools.displayName, exact: true }).waitFor()
  await tab.getByText('Obligatoriska roller som ingen annan har').waitFor()
  await expectAccessible(page, 'a person’s page', { frame: tabFrame })
  await tab
    .getByRole('link', { name: /^Utse ägare i / })
    .first()
    .click()
  await tab.getByRole('form', { name: 'Utse ägare' }).waitFor()
  await leave()
})

test('ROLE-2 a head of administration leaves: who may not own is refused, another takes all over at once, and it is taken back', async () => {
  const before = await holdingsOf(headOfSchools.mail)
  const open = before.filter(({ HeldTo }) => HeldTo === null)
  const owned = open.filter(({ Role }) => Role === 'owner').length
  expect(owned).toBeGreaterThan(5)
  const { page, tab, leave } = await here.open({
    person: coordinator.userPrincipalName,
    path: pageOf(head),
  })
  await tab.getByRole('button', { name: 'Lämna över rollerna' }).click()
  const successor = tab.getByRole('combobox', { name: 'Efterträdare', exact: true })

  await successor.fill(principal.displayName)
  await tab.getByRole('option', { name: principal.displayName }).click()
  await tab
    .getByText(/^Stannar kvar: ägaren ska vara/)
    .first()
    .waitFor()
  expect(await tab.getByText(/^Stannar kvar: ägaren ska vara/).count()).toBe(owned)
  await tab.getByRole('button', { name: 'Välj någon annan' }).click()

  await successor.fill(headOfCare.displayName.slice(0, 6))
  await tab.getByRole('option', { name: headOfCare.displayName }).waitFor()
  await successor.press('ArrowDown')
  await successor.press('Enter')
  await tab.getByLabel('Sista dag för den som lämnar').fill('2027-01-31')
  expect(await tab.getByLabel('Första dag för efterträdaren').inputValue()).toBe('2027-02-01')
  await judgeScreen(page, here.world.appUrl, 'a handover before it is done')
  await tab.getByRole('button', { name: `Lämna över ${open.length} roller` }).click()
  await tab.getByText(`${open.length} roller är överlämnade.`).waitFor()
  await judgeScreen(page, here.world.appUrl, 'a handover done')

  const left = await holdingsOf(headOfSchools.mail)
  const ended = left.filter(row => open.some(({ Id }) => Id === row.Id))
  expect(new Set(ended.map(({ HeldTo }) => dayOf(HeldTo)))).toEqual(new Set(['2027-01-31']))
  const begun = (await holdingsOf(headOfCare.mail)).filter(({ HeldFrom }) => dayOf(HeldFrom) === '2027-02-01')
  expect(begun.map(({ SystemId, Role }) => `${SystemId} ${Role}`).sort()).toEqual(
    open.map(({ SystemId, Role }) => `${SystemId} ${Role}`).sort(),
  )
  expect(begun.every(({ Position }) => Position === 'headOfAdministration')).toBe(true)

  await tab.getByRole('button', { name: 'Ångra överlämningen' }).click()
  await tab.getByText(`${open.length} roller är återlämnade.`).waitFor()
  const back = await holdingsOf(headOfSchools.mail)
  expect(back.filter(({ HeldTo }) => HeldTo === null).length).toBe(open.length)
  await leave()
})

test('ROLE-6 a handover that is stopped is gone on with, and nobody gets a role twice', async () => {
  const open = (await holdingsOf(headOfCare.mail)).filter(({ HeldTo }) => HeldTo === null)
  const first = await here.open({
    person: coordinator.userPrincipalName,
    path: `${pageOf(headOfCare.userPrincipalName)}/handover`,
  })
  const successor = first.tab.getByRole('combobox', { name: 'Efterträdare', exact: true })
  await successor.fill(headOfSchools.displayName)
  await first.tab.getByRole('option', { name: headOfSchools.displayName }).click()
  await first.tab.getByLabel('Sista dag för den som lämnar').fill('2027-03-31')
  await first.tab.getByRole('button', { name: `Lämna över ${open.length} roller` }).click()
  await first.tab.getByRole('button', { name: 'Stoppa' }).click()
  await first.tab.getByText(/Du stoppade/).waitFor()
  await first.tab.getByRole('button', { name: /^Lämna över/ }).click()
  await first.tab
    .getByText(/^Överlämnad$/)
    .nth(open.length - 1)
    .waitFor()
  const begun = (await holdingsOf(headOfSchools.mail)).filter(({ HeldFrom }) => dayOf(HeldFrom) === '2027-04-01')
  expect(begun.map(({ SystemId, Role }) => `${SystemId} ${Role}`).sort()).toEqual(
    open.map(({ SystemId, Role }) => `${SystemId} ${Role}`).sort(),
  )
  await first.leave()
})

test('ROLE-1 the matrix of roles shows the holes in words, is filtered, and leads to where a hole is filled', async () => {
  const { page, tab, leave } = await here.open({
    person: systemManager.userPrincipalName,
    path: '/register/matrix',
  })
  await tab.getByText(/^\d+ obligatoriska roller saknas$/).waitFor()
  await tab.getByText('1 roll är vakant').waitFor()
  await expectAccessible(page, 'the matrix of roles', { frame: tabFrame })
  await tab.getByLabel('Kategori').selectOption({ label: 'Plattform' })
  await tab.getByLabel('Bara med luckor').check()
  await tab
    .getByRole('row', { name: /^Blueprism/ })
    .getByRole('link', { name: /^Vakant: / })
    .waitFor()
  await tab.getByLabel('Bara med luckor').uncheck()
  await tab.getByLabel('Kategori').selectOption({ label: 'Alla kategorier' })
  await tab.getByRole('link', { name: 'Saknas: utse systemförvaltare i Arkivstegen' }).click()
  await tab.getByRole('form', { name: 'Utse systemförvaltare' }).waitFor()
  await leave()
})

test('who may not appoint is told so on the handover, and reads a person’s page', async () => {
  const { tab, leave } = await here.open({
    person: teacher.userPrincipalName,
    path: `${pageOf(head)}/handover`,
  })
  await tab.getByText('Du kan inte lämna över roller').waitFor()
  await tab.getByRole('link', { name: `Till ${headOfSchools.displayName}` }).click()
  await tab.getByText('Du får inte läsa avtal, så de visas inte här.').waitFor()
  await leave()
})
