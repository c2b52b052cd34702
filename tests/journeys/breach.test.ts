import { describe, expect, test } from 'vitest'
import {
  administrator,
  careAssistant,
  dataProtectionOfficer,
  executiveDataProtectionContact,
  schoolDataProtectionContact,
  schoolSystemManager,
  teacher,
  teachersColleague,
} from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import {
  fillReport,
  mailAbout,
  rowsOfReport,
  schoolBoard,
  schoolCases,
  sendReport,
} from '../support/report-incident.ts'
import { storedItem, storedItems, storedVersions } from '../support/stored.ts'

const contact = schoolDataProtectionContact.userPrincipalName
const said = 'Ett utvecklingssamtal skrevs ut och låg kvar i skrivaren.'

const here = inApp()
let reportKey: string
/** Of the app, as the mail links to it. */
let path: string

const caseOf = (key: string) => storedItem(here.world, contact, schoolCases, `$filter=ReportKey eq '${key}'`)
const clockOf = async (key: string) =>
  storedItem(here.world, contact, 'BreachClocks', `$filter=Key eq '${(await caseOf(key)).Key}'`)

describe('an incident, from whoever saw it to whoever answers for it', () => {
  test('INC-1 INC-2 INC-3 a teacher reports from the button that is always there, and sees who was told', async () => {
    const { tab, leave } = await here.open({ person: teacher.userPrincipalName, path: '/register' })
    await tab.getByRole('button', { name: 'Rapportera en incident' }).click()
    await tab.getByText('Gäller det säkerhetsskydd?').waitFor()
    await sendReport(tab)
    await tab.getByText('Några svar fattas eller behöver rättas.').waitFor()
    await fillReport(tab, `${said} Eleven är 121212-1212.`)
    await tab.getByText('Det här ser ut som personnummer: 121212-1212.').waitFor()
    await fillReport(tab, said)
    await tab.getByText('Det här ser ut som personnummer').waitFor({ state: 'detached' })
    await tab.getByLabel('Ungefär hur många personer berörs?').selectOption({ label: 'En person' })
    await tab.getByLabel('Vilket system gäller det?').fill('Raindance')
    await sendReport(tab)
    await tab.getByRole('heading', { name: 'Rapporten är mottagen' }).waitFor()
    await tab.getByText(/^Camilla Rosén, Jonas Ekdahl, Sofia Rehn, /).waitFor()

    const rows = await rowsOfReport(here.world, said)
    expect(rows).toMatchObject([
      { Kind: 'report', EventKind: 'wrongRecipient', SystemKey: 'raindance', PeopleAffected: 'one' },
      { Kind: 'told', Told: 'Camilla Rosén\nJonas Ekdahl\nSofia Rehn' },
    ])
    reportKey = String(rows[0]?.Key)
    const sent = await mailAbout(here.world, reportKey)
    expect(sent.map(({ from }) => from.emailAddress.address)).toEqual([teacher.mail])
    expect(sent[0]?.toRecipients.map(({ emailAddress }) => emailAddress.address)).toEqual(
      [schoolDataProtectionContact, schoolSystemManager, dataProtectionOfficer].map(({ mail }) => mail),
    )
    expect(`${sent[0]?.subject} ${sent[0]?.body.content}`).not.toMatch(/utvecklingssamtal|skrivaren/)
    path = /#(\/incidents\/\S+)/.exec(sent[0]?.body.content ?? '')?.[1] ?? ''
    expect(path).toBe(`/incidents/${schoolBoard}/${reportKey}`)
    await leave()
  })

  test('INC-1 the reporter reads it back and adds to it; what was reported stands', async () => {
    const { tab, leave } = await here.open({ person: teacher.userPrincipalName, path: '/incidents' })
    await tab.getByRole('link', { name: 'Skickat till fel person' }).click()
    await tab.getByText(said).waitFor()
    await tab.getByLabel('Vad vill du tillägga?').fill('Papperet är förstört.')
    await tab.getByRole('button', { name: 'Skicka tillägget' }).click()
    await tab.getByText('Tillägget är sparat').waitFor()
    await tab.getByText('Har fått besked', { exact: true }).waitFor()
    const rows = await rowsOfReport(here.world, said)
    expect(rows.map(({ Kind, WhatHappened }) => [Kind, WhatHappened || null])).toEqual([
      ['report', said],
      ['told', null],
      ['supplement', 'Papperet är förstört.'],
      ['told', null],
    ])
    expect(await mailAbout(here.world, reportKey)).toHaveLength(2)
    await leave()
  })

  test('INC-4 the contact sees it unopened, opens it, and the 72 hours run', async () => {
    const { tab, leave } = await here.open({ person: contact, path: '/incidents' })
    const row = tab.getByRole('row').filter({ hasText: 'Raindance' })
    await row.getByText('Inte öppnad än').waitFor()
    await row.getByRole('link').click()
    await tab.getByText(said).waitFor()
    await tab.getByText('Papperet är förstört.').waitFor()
    await tab.getByRole('button', { name: 'Öppna ärendet' }).click()
    await tab.getByRole('img', { name: /^Klockan går\. 7[12] tim \d+ min kvar\. Anmälan senast / }).waitFor()

    const opened = await caseOf(reportKey)
    expect(opened).toMatchObject({ State: 'open', AwareAt: opened.ReceivedAt })
    const due = Date.parse(String(opened.AwareAt)) + 72 * 3_600_000
    await expect.poll(async () => Date.parse(String((await clockOf(reportKey)).DueAt))).toBe(due)
    expect(JSON.stringify(await clockOf(reportKey))).not.toMatch(/utvecklingssamtal|skrivaren|Papperet|Raindance/)
    await leave()
  })

  test('INC-4 another moment of awareness takes a reason, moves the clock, and the old one stays in history', async () => {
    const { tab, leave } = await here.open({ person: contact, path })
    const before = await caseOf(reportKey)
    const section = tab.getByRole('region', { name: 'Ändra när nämnden fick vetskap' })
    await section.getByRole('button').click()
    await section.getByLabel('Ny tidpunkt').fill('2026-01-05T12:17')
    await section.getByRole('button', { name: 'Ändra tidpunkten' }).click()
    await section.getByText('Skälen behöver skrivas.').waitFor()
    expect(await caseOf(reportKey)).toEqual(before)
    await section.getByLabel('Skäl till den tidpunkten').fill('Rektorn visste redan då.')
    await section.getByRole('button', { name: 'Ändra tidpunkten' }).click()
    await tab.getByRole('img', { name: /^Tiden har gått ut\./ }).waitFor()
    // 12:17 in Stockholm; counted from the next full hour by the regulation
    await tab.getByText('Anmälan senast: 8 jan. 2026 12:17').waitFor()
    await tab.getByText('8 jan. 2026 13:00').waitFor()
    const moved = await caseOf(reportKey)
    expect(moved).toMatchObject({ AwareAt: '2026-01-05T11:17:00Z', AwareReason: 'Rektorn visste redan då.' })
    const versions = await storedVersions(here.world, contact, schoolCases, Number(moved.Id))
    expect(versions.map(({ AwareAt }) => AwareAt)).toContain(before.AwareAt)
    await expect.poll(async () => (await clockOf(reportKey)).DueAt).toBe('2026-01-08T11:17:00Z')
    await leave()
  })

  test('INC-3 the data protection officer follows it and has no button to change it', async () => {
    const { tab, leave } = await here.open({ person: dataProtectionOfficer.userPrincipalName, path })
    await tab.getByText(said).waitFor()
    await tab.getByRole('img', { name: /^Tiden har gått ut\./ }).waitFor()
    await tab.getByText('Du kan följa ärendet, men inte ändra det.').waitFor()
    expect(await tab.getByRole('button', { name: /Anteckna anmälan|Avsluta utan anmälan|Spara/ }).count()).toBe(0)
    await leave()
  })

  test.each([
    ['another board’s contact', executiveDataProtectionContact],
    ['a colleague of the reporter', teachersColleague],
    ['the register’s administrator', administrator],
  ])('INC-11 %s is told that it isn’t for them, and who can help', async (_, person) => {
    const { tab, leave } = await here.open({ person: person.userPrincipalName, path })
    await tab.getByRole('heading', { name: 'Rapporten visas inte för dig' }).waitFor()
    await tab.getByText(/Camilla Rosén, Sofia Rehn/).waitFor()
    expect(await tab.getByText(said).count()).toBe(0)
    await leave()
  })

  test('INC-4 notified late, it needs the reasons for the delay; then the clock stands', async () => {
    const { tab, leave } = await here.open({ person: contact, path })
    const section = tab.getByRole('region', { name: 'Anmäl till IMY' })
    await section.getByRole('button', { name: 'Anteckna anmälan' }).click()
    await section.getByLabel('Myndighetens ärendenummer').fill('IMY-2026-1234')
    await section.getByRole('button', { name: 'Anteckna anmälan' }).click()
    await section.getByText('Skälen behöver skrivas.').waitFor()
    await section.getByLabel('Skäl till dröjsmålet').fill('Upptäcktes sent.')
    await section.getByRole('button', { name: 'Anteckna anmälan' }).click()
    await tab.getByRole('img', { name: /^Klockan är stoppad\./ }).waitFor()
    await expect.poll(async () => (await caseOf(reportKey)).State).toBe('notified')
    expect(await caseOf(reportKey)).toMatchObject({
      AuthorityReference: 'IMY-2026-1234',
      DelayReasons: 'Upptäcktes sent.',
    })
    await expect.poll(async () => (await clockOf(reportKey)).State).toBe('notified')
    await leave()
  })
})

test('INC-2 a board without contacts: the data protection officer is told, and no other', async () => {
  const what = 'En pärm glömdes på bussen.'
  const { tab, leave } = await here.open({ person: careAssistant.userPrincipalName, path: '/report' })
  await tab.getByLabel('Vad har hänt?').fill(what)
  await tab.getByLabel('Vad är det för slags händelse?').selectOption('lostOrStolen')
  await sendReport(tab)
  await tab.getByText(/^Sofia Rehn, /).waitFor()
  const rows = await storedItems(
    here.world,
    dataProtectionOfficer.userPrincipalName,
    'BreachReports-vardOmsorg',
    '$orderby=Id',
  )
  expect(rows).toMatchObject([{ WhatHappened: what }, { Kind: 'told', Told: 'Sofia Rehn' }])
  await leave()
})
