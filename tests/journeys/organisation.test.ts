/** Boards, who stands in, positions and groups: a coordinator's and an administrator's, read by everybody. */
import { expect, test } from 'vitest'
import { administrator, coordinator, headOfCare, teacher } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { ownedSite } from '../support/owned-sites.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const here = inApp()

const open = (person: { userPrincipalName: string }, path: string) =>
  here.open({ person: person.userPrincipalName, path })
const stored = (list: string, query: string) => storedItem(here.world, coordinator.userPrincipalName, list, query)

test('ORG-1, PUB-9 a coordinator records what a board lacks, and it lacks it no more', async () => {
  const { tab, page, leave } = await open(coordinator, '/organisation')
  await tab.getByText(/^Utan delegation för kommungemensamma avtal: Nämnden för Kultur & Fritid, Revisionen/).waitFor()
  await judgeScreen(page, here.world.appUrl, 'the organisation')
  await tab.getByRole('link', { name: 'Revisionen' }).click()
  const lacks = tab.getByRole('region', { name: 'Att åtgärda' })
  await lacks.getByText('Tillsynsmyndigheten har inte fått veta vem ombudet är').waitFor()
  await tab.getByLabel('Ombudet anmält till tillsynsmyndigheten').fill('2026-11-02')
  await tab.getByLabel('Diarienummer').first().fill('RV-2026-00007')
  await tab.getByLabel('Beslutad').first().fill('2026-11-03')
  await tab.getByText(/^Sparat/).waitFor()
  await lacks.getByText('Tillsynsmyndigheten har inte fått veta vem ombudet är').waitFor({ state: 'detached' })
  await lacks.getByText('Delegation för kommungemensamma avtal saknas').waitFor({ state: 'detached' })
  await judgeScreen(page, here.world.appUrl, 'a board')
  await leave()
  expect(await stored('Boards', "$filter=Key eq 'revisionen'")).toMatchObject({
    DelegationRegistryNumber: 'RV-2026-00007',
  })
})

test('INC-2 a substitute with days is told of as long as they last, and a report counts them', async () => {
  const { tab, leave } = await open(coordinator, '/organisation/vardOmsorg')
  await tab.getByRole('button', { name: 'Lägg till ersättare' }).click()
  const form = tab.getByRole('form', { name: 'Lägg till ersättare' })
  await form.getByRole('combobox', { name: 'Lägg till ersättare' }).fill('Lena')
  await form.getByRole('option', { name: /^Lena Björkman/ }).click()
  await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
  await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await tab.getByRole('button', { name: 'Ändra dagarna: Lena Björkman' }).waitFor()
  await leave()
  const [row] = await storedItems(
    here.world,
    coordinator.userPrincipalName,
    'Substitutions',
    "$expand=Person,Board&$select=Person/EMail,Board/Key&$filter=Board/Key eq 'vardOmsorg'",
  )
  expect(row).toMatchObject({ Person: { EMail: headOfCare.mail } })

  const reporting = await open(teacher, '/organisation/vardOmsorg')
  await reporting.tab.getByRole('region', { name: 'Ersättare' }).getByText('Lena Björkman').waitFor()
  await reporting.leave()
})

test('ROLE-2 a new head ends the former the day before, and both stay in history', async () => {
  const { tab, page, leave } = await open(coordinator, '/administration/positions')
  for (const [who, from] of [
    ['Lena', '2020-01-01'],
    ['Birgitta', '2026-11-01'],
  ] as const) {
    await tab.getByRole('button', { name: 'Lägg till befattning' }).click()
    const form = tab.getByRole('form', { name: 'Lägg till befattning' })
    await form.getByLabel('Förvaltning', { exact: true }).selectOption({ label: 'Förvaltningen för Vård & Omsorg' })
    await form.getByRole('combobox', { name: 'Person' }).fill(who)
    await form.getByRole('option', { name: new RegExp(`^${who} `) }).click()
    await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
    await form.getByLabel('Från och med').fill(from)
    if (who === 'Birgitta') await form.getByText(/^Lena Björkman har befattningen i dag/).waitFor()
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click()
    await form.waitFor({ state: 'detached' })
  }
  await tab.getByText('3 tidigare').waitFor()
  await judgeScreen(page, here.world.appUrl, 'positions')
  await leave()
  // of this administration, where the demo has nobody
  const rows = await storedItems(
    here.world,
    coordinator.userPrincipalName,
    'Positions',
    "$select=HeldTo,Administration/Key&$expand=Administration&$filter=Administration/Key eq 'vardOmsorg'",
  )
  // the 31st in the site's time zone
  expect(rows.map(({ HeldTo }) => HeldTo ?? '').sort()).toEqual(['', '2026-10-30T23:00:00Z'])
})

test('INC-11 an administrator sees where the groups differ from the register, and mends it with one click', async () => {
  const port = ownedSite(here.world, 'register')
  await port.removeMember('Forvalta dpo', 'i:0#.f|membership|sofia.rehn@alvhamra.example')
  const { tab, page, leave } = await open(administrator, '/administration/groups')
  const register = tab.getByRole('region', { name: 'Registrets webbplats' })
  await register.getByRole('button', { name: 'Lägg till Sofia Rehn i Dataskyddsombud' }).waitFor()
  await tab.getByText('Webbplatsens ägare rättar grupperna på den här sidan').waitFor()
  await judgeScreen(page, here.world.appUrl, 'groups')
  await register.getByRole('button', { name: 'Lägg till Sofia Rehn i Dataskyddsombud' }).click()
  await register.getByRole('button', { name: 'Lägg till Sofia Rehn i Dataskyddsombud' }).waitFor({ state: 'detached' })
  // whom the breach site's owners are, it tells its own
  await leave(/status of 40[34]/)
  const dpo = (await port.groups()).find(({ name }) => name === 'Forvalta dpo')
  expect(dpo?.members.map(({ name }) => name)).toEqual(['Sofia Rehn'])
})
