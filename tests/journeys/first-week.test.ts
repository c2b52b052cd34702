/** A new system manager's first week: from being appointed to an entry that they stand for, each person in a tab of their own. */
import { expect, test } from 'vitest'
import { administrator, careAssistant, deputyMunicipalDirector } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const newcomer = careAssistant

const here = inApp()

const open = (person: { userPrincipalName: string }, path = '/') =>
  here.open({ person: person.userPrincipalName, path })
const stored = (list: string, query: string) => storedItem(here.world, newcomer.userPrincipalName, list, query)
const until = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 20_000 })

test('ROLE-8 the owner appoints; the appointed finds the system on Home, and learns whom to ask while they may only read', async () => {
  const owner = await open(deputyMunicipalDirector, '/register/arkivstegen')
  await owner.tab.getByRole('button', { name: 'Utse systemförvaltare' }).click()
  const form = owner.tab.getByRole('form', { name: 'Utse systemförvaltare' })
  await form.getByRole('combobox', { name: 'Sök person' }).fill('aish')
  await form.getByRole('option', { name: newcomer.displayName }).click()
  await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
  await form.getByRole('button', { name: 'Utse', exact: true }).click()
  await form.waitFor({ state: 'detached' })
  await owner.leave()

  const { page, tab, leave } = await open(newcomer)
  await tab.getByRole('row', { name: /^Arkivstegen Systemförvaltare/ }).waitFor()
  await tab.getByRole('link', { name: 'Mina uppgifter: vad mina roller begär' }).click()
  await tab.getByText('21 uppgifter').waitFor()
  await tab.getByRole('link', { name: 'Arkivstegen' }).click()
  await tab.getByText('Du har rollen, men är inte med i gruppen som får ändra.').waitFor()
  expect(await tab.getByText(`${newcomer.displayName} sköter systemet`).count()).toBe(0)
  await judgeScreen(page, here.world.appUrl, 'the system of whoever isn’t in the group yet')
  await leave()

  const groups = await open(administrator, '/administration/groups')
  const lead = groups.tab.getByRole('button', { name: `Lägg till ${newcomer.displayName} i Driver system` })
  await lead.click()
  await lead.waitFor({ state: 'detached' })
  // whom the breach site's owners are, it tells its own
  expect(groups.takeComplaints().filter(each => !/status of 40[34]/.test(each))).toEqual([])
  await groups.leave()
})

test('REG-2 FORUM-1 TRANS-2 what is known is filled in, what isn’t is said, a forum is planned, and the entry is stood for', async () => {
  const { tab, leave } = await open(newcomer)
  await tab
    .getByRole('row', { name: /^Arkivstegen/ })
    .getByRole('link', { name: 'Arkivstegen' })
    .click()
  const lacks = tab.getByRole('region', { name: 'Saknas', exact: true })
  await lacks.getByRole('link', { name: 'Översikt över systemet saknas' }).click()
  await tab.getByLabel('Länk till översikten över systemet').fill('https://portalen.example/arkivstegen')
  await tab.getByLabel('Målgrupp', { exact: true }).fill('Arkivarier och registratorer')
  // as fast as one reads
  await tab.getByLabel('Vet inte: Support').check()
  await tab.getByLabel('Vet inte: Behörigheter').check()
  await tab.getByText('2 uppgifter är ”vet inte”.').waitFor()
  await until(async () => (await stored('Systems', "$filter=Key eq 'arkivstegen'")).UnknownFields).toBe(
    'permissions\nsupport',
  )
  await lacks.getByRole('link', { name: 'Översikt över systemet saknas' }).waitFor({ state: 'detached' })
  await until(() => stored('SystemDetails', "$filter=Key eq 'arkivstegen'")).toMatchObject({
    OverviewLink: 'https://portalen.example/arkivstegen',
    Audience: 'Arkivarier och registratorer',
  })

  await tab
    .getByRole('link', { name: 'Lägg till integration' })
    .or(tab.getByRole('button', { name: 'Lägg till integration' }))
    .first()
    .click()
  const integration = tab.getByRole('form', { name: 'Lägg till integration' })
  await integration.getByLabel('Annat system i registret').selectOption({ label: 'Ciceron' })
  await integration.getByLabel('Vad som flödar').fill('Handlingar som ska bevaras.')
  await integration.getByLabel('Förs personuppgifter över?').selectOption({ label: 'Nej' })
  await integration.getByRole('button', { name: 'Lägg till integration' }).click()
  await tab.getByRole('region', { name: 'Integrationer', exact: true }).getByRole('link', { name: 'Ciceron' }).waitFor()

  await tab.getByRole('link', { name: 'Visa systemets forum' }).click()
  await tab.getByRole('button', { name: 'Ändra Användarforum för Arkivstegen' }).click()
  const forum = tab.getByRole('form', { name: 'Ändra Användarforum för Arkivstegen' })
  await forum.getByLabel('Rytm').selectOption({ label: 'varje kvartal' })
  await forum.getByLabel('Skäl').fill('Arkivarierna ses fyra gånger om året.')
  await forum.getByRole('button', { name: 'Spara' }).click()
  await tab
    .getByRole('row', { name: /^Användarforum/ })
    .getByText('varje kvartal')
    .first()
    .waitFor()

  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  const confirming = tab.getByRole('region', { name: 'Stämmer uppgifterna?' })
  await confirming.getByRole('link', { name: 'Arkivstegen' }).click()
  // one comes to the button itself
  const confirm = tab.getByRole('button', { name: 'Uppgifterna stämmer' })
  await until(() => confirm.evaluate(button => button === document.activeElement)).toBe(true)
  await confirm.press('Enter')
  await tab.getByText('Bekräftat.', { exact: true }).waitFor()
  expect(
    await stored('Systems', "$filter=Key eq 'arkivstegen'&$select=ConfirmedOn,ConfirmedBy/EMail&$expand=ConfirmedBy"),
  ).toMatchObject({
    ConfirmedOn: expect.any(String),
    ConfirmedBy: { EMail: newcomer.mail },
  })

  const history = tab.getByText('Visa ändringar').last()
  await history.click()
  await tab.getByRole('listitem').filter({ hasText: newcomer.displayName }).first().waitFor()
  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab.getByRole('row', { name: /^Arkivstegen/ }).waitFor()
  await confirming.waitFor({ state: 'detached' })
  await leave()
  const integrations = await storedItems(
    here.world,
    newcomer.userPrincipalName,
    'Integrations',
    '$select=Flows,Author/EMail&$expand=Author',
  )
  expect(integrations).toContainEqual(
    expect.objectContaining({
      Flows: 'Handlingar som ska bevaras.',
      Author: expect.objectContaining({ EMail: newcomer.mail }),
    }),
  )
})
