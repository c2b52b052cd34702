/** The year's plan and report are approved by the budget holder, and by nobody else. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { budgetHolder, systemManager } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { screenshot } from '../support/screenshot.ts'
import { storedItem, storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ app: true })
  browser = await launchBrowser({ storage: 'allowed' })
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const approver = budgetHolder.userPrincipalName
const lead = systemManager.userPrincipalName
const path = '/register/raindance'

async function plan(): Promise<{ Key: string; year: string }> {
  const { Id } = await storedItem(world, lead, 'Systems', "$filter=Key eq 'raindance'")
  const filter = `$filter=SystemId eq ${Id} and Kind eq 'managementPlan'`
  const { Key } = await storedItem(world, lead, 'SystemDocuments', filter)
  // the key of a paper of the demo tells the day it begins
  return { Key: String(Key), year: /(\d{4})-\d\d-\d\d$/.exec(String(Key))?.[1] ?? '' }
}
const approvalsOf = (key: string) =>
  storedItems(world, lead, 'Approvals', `$filter=SubjectKey eq '${key}'&$select=*,Author/Title&$expand=Author`)

test('ROLE-9 who leads the system reads whose approval is waited for, and can’t give it', async () => {
  const { year } = await plan()
  const { page, tab, leave } = await openTab(browser, world, { person: lead, path })
  const one = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem')
  const paper = one.filter({ hasText: `Förvaltningsplan för ${year}` })
  await paper.getByText(`Väntar på ${budgetHolder.displayName}. Bara budgetansvarig godkänner.`).waitFor()
  expect(await paper.getByRole('button').count()).toBe(0)
  await judgeScreen(page, world.appUrl, 'papers that wait for approval')
  await leave()
})

test('ROLE-9 DOC-2 the budget holder approves the plan: SharePoint names who and when, and nothing is waited for', async () => {
  const { Key, year } = await plan()
  const { page, tab, leave } = await openTab(browser, world, { person: approver, path })
  const name = `Förvaltningsplan för ${year}`
  const paper = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem').filter({ hasText: name })
  await paper.getByRole('button', { name: `Godkänn: ${name}` }).click()
  await paper.getByLabel('Anmärkning (valfri)').fill('Med tillägg om ny integration.')
  await judgeScreen(page, world.appUrl, 'the form for an approval')
  expect(await approvalsOf(Key)).toEqual([])
  await paper.getByRole('button', { name: 'Spara godkännandet' }).click()
  await paper.getByText(`${budgetHolder.displayName}, Budgetansvarig, `).waitFor()
  await paper.getByText('Med tillägg om ny integration.').waitFor()
  expect(await paper.getByText(/^Väntar på/).count()).toBe(0)
  expect(await paper.getByRole('button').count()).toBe(0)
  expect(await approvalsOf(Key)).toMatchObject([
    { Kind: 'managementPlan', Reasons: 'Med tillägg om ny integration.', Author: { Title: budgetHolder.displayName } },
  ])
  await judgeScreen(page, world.appUrl, 'a plan that is approved')
  if (process.env.SCREENS) await screenshot(page, 'document-approvals')
  await leave()
})

test('ROLE-9 an approval that somebody else wrote past the app is shown as one that doesn’t count', async () => {
  const { Key, year } = await plan()
  const url = `${world.settings.siteUrl}/_api/web/GetList('${new URL(world.settings.siteUrl).pathname}/Lists/Approvals')/items`
  const body = { Key: 'past-the-app', Title: 'x', Kind: 'managementPlan', SubjectKey: Key }
  const headers = { 'Content-Type': 'application/json' }
  const answer = await world.fetchAs(lead, 'sharepoint', url, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(201)
  const { tab, leave } = await openTab(browser, world, { person: lead, path })
  const one = tab.getByRole('region', { name: 'Godkännanden' }).getByRole('listitem')
  const paper = one.filter({ hasText: `Förvaltningsplan för ${year}` })
  await paper.getByText('Gäller inte', { exact: true }).waitFor()
  await paper.getByText('Den som godkände var inte budgetansvarig den dagen.').waitFor()
  await leave()
})
