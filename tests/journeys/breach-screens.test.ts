/** Each screen of the incident rooms, loaded, empty and in error, judged by axe in the three themes. */
import type { FrameLocator } from 'playwright-core'
import { test } from 'vitest'
import {
  careAssistant,
  dataProtectionOfficer,
  executiveDataProtectionContact,
  schoolDataProtectionContact,
  teacher,
  teachersColleague,
} from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { fillReport, rowsOfReport, schoolBoard, schoolReports, sendReport } from '../support/report-incident.ts'

const here = inApp()

const said = 'Ett brev på villovägar.'
let path = ''
const heading = (tab: FrameLocator, name: string) => tab.getByRole('heading', { level: 1, name }).waitFor()

async function judged(
  person: { userPrincipalName: string },
  at: string,
  what: string,
  ready: (tab: FrameLocator) => Promise<void>,
) {
  const { page, tab, leave } = await here.open({
    person: person.userPrincipalName,
    path: at,
  })
  await ready(tab)
  await judgeScreen(page, here.world.appUrl, what)
  return { page, tab, leave }
}

test('the report: empty, with faults, cut off, and its receipt', async () => {
  const { page, tab, leave } = await judged(teacher, '/report', 'an empty report', tab =>
    heading(tab, 'Rapportera en incident'),
  )
  await sendReport(tab)
  await tab.getByText('Några svar fattas').waitFor()
  await judgeScreen(page, here.world.appUrl, 'a report with faults')
  await fillReport(tab, said)
  await here.world.local('POST', 'faults', { kind: 'status', status: 400, method: 'POST', pathIncludes: schoolReports })
  await sendReport(tab)
  await tab.getByText('SharePoint godtog inte värdet.').waitFor()
  await judgeScreen(page, here.world.appUrl, 'a report that was refused')
  await here.world.local('DELETE', 'faults')
  await sendReport(tab)
  await tab.getByText('Har fått besked', { exact: true }).waitFor()
  await judgeScreen(page, here.world.appUrl, 'a receipt')
  await leave(/status of 400/)
  path = `/incidents/${schoolBoard}/${(await rowsOfReport(here.world, said))[0]?.Key}`
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
  await here.world.local('POST', 'faults', { kind: 'status', status: 500, method: 'GET', pathIncludes: schoolReports })
  const failed = await judged(schoolDataProtectionContact, '/incidents', 'incidents that couldn’t be read', tab =>
    tab.getByText(/Kunde inte läsa rapporterna hos Nämnden för Förskola & Grundskola\./).waitFor(),
  )
  await here.world.local('DELETE', 'faults')
  await failed.tab.getByRole('button', { name: 'Försök igen' }).click()
  await failed.tab.getByText('Inte öppnad än').first().waitFor()
  await failed.leave(/status of 500/)
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
  await judgeScreen(contact.page, here.world.appUrl, 'an opened case with its forms')
  await contact.leave()

  const own = await judged(teacher, path, 'one’s own report', tab => tab.getByText(said).waitFor())
  await own.leave()
  const followed = await judged(dataProtectionOfficer, path, 'a case one follows', tab =>
    tab.getByText('Du kan följa ärendet').waitFor(),
  )
  await followed.leave()
  for (const outsider of [teachersColleague, executiveDataProtectionContact]) {
    const kept = await judged(outsider, path, 'a case kept away', tab => heading(tab, 'Rapporten visas inte för dig'))
    await kept.leave()
  }
  await here.world.local('POST', 'faults', { kind: 'status', status: 500, method: 'GET', pathIncludes: schoolReports })
  const failed = await judged(schoolDataProtectionContact, path, 'a case that couldn’t be read', tab =>
    tab.getByText('SharePoint svarade inte som det ska.').waitFor(),
  )
  await failed.leave(/status of 500/)
})
