/** The year's plan and report are approved by the budget holder, and by nobody else. */
import { expect, test } from 'vitest'
import { budgetHolder, systemManager } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { screenshot } from '../support/screenshot.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const here = inApp()

const approver = budgetHolder.userPrincipalName
const lead = systemManager.userPrincipalName
const path = '/register/raindance'

async function plan(): Promise<{ Key: string; year: string }> {
  const { Id } = await storedItem(here.world, lead, 'Systems', "$filter=Key eq 'raindance'")
  const filter = `$filter=SystemId eq ${Id} and Kind eq 'managementPlan'`
  const { Key } = await storedItem(here.world, lead, 'SystemDocuments', filter)
  // the key of a paper of the demo tells the day it begins
  return { Key: String(Key), year: /(\d{4})-\d\d-\d\d$/.exec(String(Key))?.[1] ?? '' }
}
const approvalsOf = (key: string) =>
  storedItems(here.world, lead, 'Approvals', `$filter=SubjectKey eq '${key}'&$select=*,Author/Title&$expand=Author`)

test('ROLE-9 who leads the system reads whose approval is waited for, and can’t give it', async () => {
  const { year } = await plan()
  const { page, tab, leave } = await here.open({ person: lead, path })
  const one = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem')
  const paper = one.filter({ hasText: `Förvaltningsplan för ${year}` })
  await paper.getByText(`Väntar på ${budgetHolder.displayName}. Bara budgetansvarig godkänner.`).waitFor()
  expect(await paper.getByRole('button').count()).toBe(0)
  await judgeScreen(page, here.world.appUrl, 'papers that wait for approval')
  await leave()
})

test('ROLE-9 DOC-2 the budget holder approves the plan: SharePoint names who and when, and nothing is waited for', async () => {
  const { Key, year } = await plan()
  const { page, tab, leave } = await here.open({ person: approver, path })
  const name = `Förvaltningsplan för ${year}`
  const paper = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem').filter({ hasText: name })
  await paper.getByRole('button', { name: `Godkänn: ${name}` }).click()
  await paper.getByLabel('Anmärkning (valfri)').fill('Med tillägg om ny integration.')
  await judgeScreen(page, here.world.appUrl, 'the form for an approval')
  expect(await approvalsOf(Key)).toEqual([])
  await paper.getByRole('button', { name: 'Spara godkännandet' }).click()
  await paper.getByText(`${budgetHolder.displayName}, Budgetansvarig, `).waitFor()
  await paper.getByText('Med tillägg om ny integration.').waitFor()
  expect(await paper.getByText(/^Väntar på/).count()).toBe(0)
  expect(await paper.getByRole('button').count()).toBe(0)
  expect(await approvalsOf(Key)).toMatchObject([
    { Kind: 'managementPlan', Reasons: 'Med tillägg om ny integration.', Author: { Title: budgetHolder.displayName } },
  ])
  await judgeScreen(page, here.world.appUrl, 'a plan that is approved')
  if (process.env.SCREENS) await screenshot(page, 'document-approvals')
  await leave()
})

test('ROLE-9 an approval that somebody else wrote past the app is shown as one that doesn’t count', async () => {
  const { Key, year } = await plan()
  const url = `${here.world.settings.siteUrl}/_api/web/GetList('${new URL(here.world.settings.siteUrl).pathname}/Lists/Approvals')/items`
  const body = { Key: 'past-the-app', Title: 'x', Kind: 'managementPlan', SubjectKey: Key }
  const headers = { 'Content-Type': 'application/json' }
  const answer = await here.world.fetchAs(lead, 'sharepoint', url, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
  const { tab, leave } = await here.open({ person: lead, path })
  const one = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem')
  const paper = one.filter({ hasText: `Förvaltningsplan för ${year}` })
  await paper.getByText('Gäller inte', { exact: true }).waitFor()
  await paper.getByText('Den som godkände var inte budgetansvarig den dagen.').waitFor()
  await leave()
})
