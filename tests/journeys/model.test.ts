/** CAT-1: the model is the municipality's own; a change is shown with what it does before it is saved, and taken back. */
import { expect, test } from 'vitest'
import { administrator, systemManager, teacher } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItems } from '../support/stored.ts'

const PATH = '/administration/model'
const here = inApp()

const open = (person: { userPrincipalName: string }, path: string) =>
  here.open({ person: person.userPrincipalName, path })
const rows = () => storedItems(here.world, administrator.userPrincipalName, 'GovernanceModel', '$select=Title,Value')

test('CAT-1, ROLE-1 a role made mandatory is shown with what becomes incomplete, saved, and holds for everybody', async () => {
  const { tab, page, leave } = await open(administrator, PATH)
  await tab.getByLabel('Superanvändare, verksamhetssystem', { exact: true }).selectOption('mandatory')
  await tab.getByText(/^\d+ system blir ofullständiga|^Ett system blir ofullständigt/).waitFor()
  expect(await rows()).toEqual([])
  await judgeScreen(page, here.world.appUrl, 'the model, changed')
  await tab.getByRole('button', { name: 'Spara modellen' }).click()
  await tab.getByText('Modellen är sparad.').waitFor()
  const [row] = await rows()
  expect(row?.Title).toBe('roles')
  expect(JSON.parse(String(row?.Value)).businessSystem.superUser).toBe('mandatory')
  await leave()

  const maria = await open(systemManager, '/register/personec')
  await maria.tab.getByText('Superanvändare saknas').first().waitFor()
  await maria.leave()
})

test('CAT-1 whoever may not change the model reads it; contract follow-up can’t be loosened by anybody (FORUM-1)', async () => {
  const reading = await open(teacher, PATH)
  await reading.tab.getByText('Alla läser modellen.').waitFor()
  expect(await reading.tab.getByRole('combobox', { name: /verksamhetssystem$/ }).count()).toBe(0)
  await judgeScreen(reading.page, here.world.appUrl, 'the model, read')
  await reading.leave()
  const changing = await open(administrator, PATH)
  await changing.tab.getByLabel('Användarforum, plattform').waitFor()
  expect(await changing.tab.getByLabel('Avtalsuppföljning, plattform').count()).toBe(0)
  await changing.leave()
})

test('CAT-1 restored to the default, undone and done again, the stored table is the default’s', async () => {
  const { tab, leave } = await open(administrator, PATH)
  await tab.getByRole('button', { name: 'Återställ tabellen till 2023.1: Roller' }).click()
  await tab.getByText('En ändring, inte sparad än').waitFor()
  await tab.getByRole('button', { name: 'Ångra ändringarna' }).click()
  await tab.getByRole('button', { name: 'Ta tillbaka' }).click()
  await tab.getByRole('button', { name: 'Spara modellen' }).click()
  await tab.getByText('Modellen är sparad.').waitFor()
  await leave()
  expect((await rows()).map(({ Value }) => Value ?? '')).toEqual([''])
})
