/** An owner's ten minutes between two meetings: what waits on Home is done one click away, and then nothing waits. */
import { expect, test } from 'vitest'
import { careSystemManager, headOfCare, technicalSystemManager } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItems } from '../support/stored.ts'

const owner = headOfCare

const here = inApp()

const open = (person: { userPrincipalName: string }, path = '/') =>
  here.open({ person: person.userPrincipalName, path })
const stored = (list: string, query: string) => storedItems(here.world, owner.userPrincipalName, list, query)

test('ROLE-9 a plan that is handed in from Home waits on who approves it, and is approved from theirs', async () => {
  const lead = await open(careSystemManager)
  const asked = lead.tab.getByRole('row', { name: /Ta fram nästa års förvaltningsplan/ })
  await asked.waitFor()
  await judgeScreen(lead.page, here.world.appUrl, 'Home of a lead')
  await asked
    .getByRole('link', { name: /Combine/ })
    .first()
    .click()
  const form = lead.tab.getByRole('form', { name: 'Lägg till förvaltningsplan' })
  await form.getByLabel('Gäller från').fill('2027-01-01')
  await form.getByRole('button', { name: 'Lägg till dokument' }).click()
  await form.waitFor({ state: 'detached' })
  await lead.leave()

  const { tab, leave } = await open(owner)
  const waiting = tab.getByRole('row', { name: /Godkänn förvaltningsplanen/ })
  await waiting.getByRole('link', { name: /^Godkänn förvaltningsplanen: / }).click()
  const approval = tab.getByRole('form', { name: /^Godkänn/ })
  await approval.getByRole('button', { name: 'Spara godkännandet' }).click()
  await approval.waitFor({ state: 'detached' })
  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab.getByRole('heading', { name: 'Mina system' }).waitFor()
  await waiting.waitFor({ state: 'detached' })
  await leave()
  const approvals = await stored(
    'Approvals',
    "$filter=Kind eq 'managementPlan'&$select=SubjectKey,Author/EMail&$expand=Author",
  )
  expect(approvals).toContainEqual(expect.objectContaining({ Author: expect.objectContaining({ EMail: owner.mail }) }))
})

test('ROLE-1 ROLE-8 AGR-2 a vacancy and an agreement are each one click from Home, and then nothing waits', async () => {
  const { page, tab, leave } = await open(owner)
  await tab
    .getByRole('row', { name: /Utse teknisk systemförvaltare Nyckelfri Hemtjänst/ })
    .getByRole('link', { name: /^Utse teknisk systemförvaltare: / })
    .click()
  const form = tab.getByRole('form', { name: 'Utse teknisk systemförvaltare' })
  await form.getByRole('combobox', { name: 'Sök person' }).fill('wall')
  await form.getByRole('option', { name: technicalSystemManager.displayName }).click()
  await form.getByRole('button', { name: 'Välj någon annan' }).waitFor()
  await form.getByRole('button', { name: 'Utse', exact: true }).click()
  await form.waitFor({ state: 'detached' })

  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab
    .getByRole('row', { name: /Trygghetslarm med larmmottagning/ })
    .getByRole('link', { name: /^Besluta om / })
    .click()
  const decision = tab.getByRole('form', { name: 'Besluta' })
  await decision.getByRole('radio', { name: 'Låt löpa ut' }).check()
  await decision.getByRole('button', { name: 'Spara beslutet' }).click()
  await decision.waitFor({ state: 'detached' })

  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab.getByText('Inget väntar på dig').waitFor()
  await judgeScreen(page, here.world.appUrl, 'Home where nothing waits')
  await leave()
  expect(
    await stored('Approvals', "$filter=SubjectKey eq 'trygghetslarmet'&$select=Decision,Author/EMail&$expand=Author"),
  ).toMatchObject([{ Decision: 'letEnd', Author: { EMail: owner.mail } }])
})

test('ROLE-6 one role is handed over from a day, and what it asked goes with it', async () => {
  const { page, tab, leave } = await open(owner)
  await tab
    .getByRole('row', { name: /^Nyckelfri Hemtjänst/ })
    .getByRole('link', { name: 'Nyckelfri Hemtjänst' })
    .click()
  const roles = tab.getByRole('region', { name: 'Roller', exact: true })
  await roles.getByRole('link', { name: owner.displayName }).first().click()
  await tab.getByRole('button', { name: 'Lämna över rollerna' }).click()
  await tab.getByRole('combobox', { name: 'Efterträdare', exact: true }).fill('palm')
  await tab.getByRole('option', { name: careSystemManager.displayName }).click()
  await tab.getByLabel('Sista dag för den som lämnar').fill('2027-01-31')
  await tab.getByRole('button', { name: 'Välj ingen' }).click()
  await tab.getByRole('checkbox', { name: 'Ta med budgetansvarig i Nyckelfri Hemtjänst' }).check()
  await tab.getByRole('button', { name: 'Lämna över en roll' }).click()
  await tab.getByText('En roll är överlämnad.').waitFor()
  await judgeScreen(page, here.world.appUrl, 'one role handed over')
  await tab.getByRole('link', { name: 'Hem', exact: true }).click()
  await tab.getByText('Inget väntar på dig').waitFor()
  await leave()
  const mine = await stored(
    'RoleHoldings',
    `$select=Role,HeldTo,Person/EMail&$expand=Person&$filter=Person/EMail eq '${owner.mail}'`,
  )
  const ended = mine.filter(({ HeldTo }) => HeldTo !== null)
  // the last day of January where the site is
  expect(ended).toMatchObject([{ Role: 'budgetHolder', HeldTo: '2027-01-30T23:00:00Z' }])
})
