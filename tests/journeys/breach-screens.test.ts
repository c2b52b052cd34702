/** Each screen of the incident rooms, loaded, empty and in error, judged by axe in the three themes. */
import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  careAssistant,
  dataProtectionOfficer,
  executiveDataProtectionContact,
  schoolDataProtectionContact,
  teacher,
  teachersColleague,
} from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openTab } from '../support/open-tab.ts'
import { fillReport, rowsOfReport, schoolBoard, schoolReports, sendReport } from '../support/report-incident.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ app: true })
  browser = await launchBrowser({ storage: 'allowed' })
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const said = 'Ett brev på villovägar.'
let path = ''
const heading = (tab: FrameLocator, name: string) => tab.getByRole('heading', { level: 1, name }).waitFor()

async function judged(
  person: { userPrincipalName: string },
  at: string,
  what: string,
  ready: (tab: FrameLocator) => Promise<void>,
) {
  const { page, tab, takeComplaints, leave } = await openTab(browser, world, {
    person: person.userPrincipalName,
    path: at,
  })
  await ready(tab)
  await judgeScreen(page, world.appUrl, what)
  return { page, tab, takeComplaints, leave }
}

test('the report: empty, with faults, cut off, and its receipt', async () => {
  const { page, tab, takeComplaints, leave } = await judged(teacher, '/report', 'an empty report', tab =>
    heading(tab, 'Rapportera en incident'),
  )
  await sendReport(tab)
  await tab.getByText('Några svar fattas').waitFor()
  await judgeScreen(page, world.appUrl, 'a report with faults')
  await fillReport(tab, said)
  await world.local('POST', 'faults', { kind: 'status', status: 400, method: 'POST', pathIncludes: schoolReports })
  await sendReport(tab)
  await tab.getByText('SharePoint godtog inte värdet.').waitFor()
  await judgeScreen(page, world.appUrl, 'a report that was refused')
  await world.local('DELETE', 'faults')
  await sendReport(tab)
  await tab.getByText('Har fått besked', { exact: true }).waitFor()
  await judgeScreen(page, world.appUrl, 'a receipt')
  takeComplaints()
  await leave()
  path = `/incidents/${schoolBoard}/${(await rowsOfReport(world, said))[0]?.Key}`
})

test('the incidents: none, one’s own, a board’s, and what couldn’t be read', async () => {
  const none = await judged(careAssistant, '/incidents', 'no incidents', tab =>
    tab.getByText('Inga rapporter').waitFor(),
  )
  await none.leave()
  const own = await judged(teacher, '/incidents', 'one’s own incidents', tab => tab.getByRole('table').waitFor())
  await own.leave()
  const board = await judged(schoolDataProtectionContact, '/incidents', 'a board’s incidents', tab =>
    tab.getByText('Inte öppnad än').first().waitFor(),
  )
  await board.leave()
  await world.local('POST', 'faults', { kind: 'status', status: 500, method: 'GET', pathIncludes: schoolReports })
  const failed = await judged(schoolDataProtectionContact, '/incidents', 'incidents that couldn’t be read', tab =>
    tab.getByText(/Kunde inte läsa rapporterna hos Nämnden för Förskola & Grundskola\./).waitFor(),
  )
  await world.local('DELETE', 'faults')
  await failed.tab.getByRole('button', { name: 'Försök igen' }).click()
  await failed.tab.getByText('Inte öppnad än').first().waitFor()
  failed.takeComplaints()
  await failed.leave()
})

test('the case: unopened, opened with its forms, followed, kept away, and one that couldn’t be read', async () => {
  const contact = await judged(schoolDataProtectionContact, path, 'an unopened case', tab =>
    tab.getByRole('button', { name: 'Öppna ärendet' }).waitFor(),
  )
  await contact.tab.getByRole('button', { name: 'Öppna ärendet' }).click()
  await contact.tab.getByRole('img', { name: /^Klockan går/ }).waitFor()
  await contact.tab.getByRole('button', { name: 'Anteckna anmälan' }).click()
  // opened, and pressed with nothing filled in
  for (const name of ['Avsluta utan anmälan', 'Ändra tidpunkten']) {
    await contact.tab.getByRole('button', { name }).click()
    await contact.tab.getByRole('button', { name }).click()
  }
  await judgeScreen(contact.page, world.appUrl, 'an opened case with its forms')
  contact.takeComplaints()
  await contact.leave()

  const own = await judged(teacher, path, 'one’s own report', tab => tab.getByText(said).waitFor())
  await own.leave()
  const followed = await judged(dataProtectionOfficer, path, 'a case one follows', tab =>
    tab.getByText('Du kan följa ärendet').waitFor(),
  )
  await followed.leave()
  for (const outsider of [teachersColleague, executiveDataProtectionContact]) {
    const kept = await judged(outsider, path, 'a case kept away', tab => heading(tab, 'Rapporten visas inte för dig'))
    expect(kept.takeComplaints()).toEqual([])
    await kept.leave()
  }
  await world.local('POST', 'faults', { kind: 'status', status: 500, method: 'GET', pathIncludes: schoolReports })
  const failed = await judged(schoolDataProtectionContact, path, 'a case that couldn’t be read', tab =>
    tab.getByText('SharePoint svarade inte som det ska.').waitFor(),
  )
  failed.takeComplaints()
  await failed.leave()
})
