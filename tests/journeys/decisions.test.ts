/** An agreement's end is decided on by who may, and the history tells what became of the terms. */
import { expect, test } from 'vitest'
import { careSystemManager, headOfBuilding, headOfCare, systemManager } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItems } from '../support/stored.ts'

const here = inApp()

const owner = headOfBuilding.userPrincipalName
const decisionsOn = (key: string) =>
  storedItems(
    here.world,
    owner,
    'Approvals',
    `$filter=SubjectKey eq '${key}'&$select=*,Author/Title&$expand=Author&$orderby=Id`,
  )

test('AGR-2 ROLE-8 the owner decides, once, and is named by SharePoint; the duty is gone', async () => {
  const { page, tab, leave } = await here.open({ person: owner, path: '/agreements/plansam' })
  const decisions = tab.getByRole('region', { name: 'Beslut om avtalet' })
  await decisions.getByText(/^Inget beslut är fattat om avtalets slut /).waitFor()
  await decisions.getByRole('button', { name: 'Besluta' }).click()
  await decisions.getByRole('button', { name: 'Spara beslutet' }).click()
  expect(await decisionsOn('plansam')).toEqual([])
  await judgeScreen(page, here.world.appUrl, 'the form for a decision')
  await decisions.getByRole('radio', { name: 'Låt löpa ut' }).check()
  await decisions.getByLabel('Skäl').fill('Ersätts av ett nytt system.')
  await decisions.getByRole('button', { name: 'Spara beslutet' }).click()
  await decisions
    .getByRole('listitem')
    .filter({ hasText: `${headOfBuilding.displayName}, Ägare, ` })
    .waitFor()
  expect(await decisions.getByText('Gäller inte', { exact: true }).count()).toBe(0)
  expect(await decisions.getByText(/^Inget beslut är fattat/).count()).toBe(0)
  expect(await decisionsOn('plansam')).toMatchObject([
    { Decision: 'letEnd', Reasons: 'Ersätts av ett nytt system.', Author: { Title: headOfBuilding.displayName } },
  ])
  await judgeScreen(page, here.world.appUrl, 'a decision made')
  await leave()
})

test('ROLE-8 who leads the system reads who decides; a decision of theirs is shown as one that doesn’t count', async () => {
  const person = careSystemManager.userPrincipalName
  const { page, tab, leave } = await here.open({ person, path: '/agreements/combine' })
  const decisions = tab.getByRole('region', { name: 'Beslut om avtalet' })
  const one = (name: string) => decisions.getByRole('listitem').filter({ hasText: name })
  await one(`${headOfCare.displayName}, Ägare, `).getByText('Omförhandla').waitFor()
  await one(careSystemManager.displayName).getByText('Gäller inte', { exact: true }).waitFor()
  expect(await decisions.getByRole('button', { name: 'Besluta' }).count()).toBe(0)
  await judgeScreen(page, here.world.appUrl, 'a decision that does not count')
  await leave()
})

test('DOC-6 the history of an agreement tells field, before, after, who and when; and it is noted in the log', async () => {
  const person = systemManager.userPrincipalName
  const { page, tab, leave } = await here.open({ person, path: '/agreements/stratsys' })
  await tab.getByLabel('Diarienummer').fill('KS-2026-00999')
  await tab.getByText(/^Sparat /).waitFor()
  await tab.getByText('Visa ändringar').click()
  const change = tab.getByRole('listitem').filter({ hasText: 'Diarienummer: KS-2020-00391 → KS-2026-00999' })
  await change.getByText(systemManager.displayName).waitFor()
  await judgeScreen(page, here.world.appUrl, 'the history of an agreement')
  const noted = () =>
    storedItems(
      here.world,
      person,
      'AgreementChangeLog',
      `$filter=RecordKey eq 'stratsys'&$select=*,Author/Title&$expand=Author`,
    )
  await expect.poll(noted).toMatchObject([
    {
      FieldName: 'registryNumber',
      ValueBefore: 'KS-2020-00391',
      ValueAfter: 'KS-2026-00999',
      Author: { Title: systemManager.displayName },
    },
  ])
  await leave()
})
