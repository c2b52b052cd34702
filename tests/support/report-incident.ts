/** Reporting an incident, as far as several journeys do it alike. */
import type { FrameLocator } from 'playwright-core'
import * as v from 'valibot'
import { schoolDataProtectionContact } from '../../demo/people.ts'
import { type StoredRow, storedItems } from './stored.ts'
import type { World } from './world.ts'

export const schoolBoard = 'forskolaGrundskola'
export const schoolReports = `BreachReports-${schoolBoard}`
export const schoolCases = `BreachCases-${schoolBoard}`

/** Fills in what has to be filled in; the administration is already that of the reporter. */
export async function fillReport(tab: FrameLocator, whatHappened: string): Promise<void> {
  await tab.getByLabel('Vad har hänt?').fill(whatHappened)
  await tab.getByLabel('Vad är det för slags händelse?').selectOption({ label: 'Skickat till fel person' })
  await tab
    .getByLabel('Vilken förvaltning berörs?')
    .getByText('Nämnden för Förskola & Grundskola')
    .first()
    .waitFor({ state: 'attached' })
}

export const sendReport = (tab: FrameLocator): Promise<void> =>
  tab.getByRole('button', { name: 'Skicka rapporten' }).click()

/** The rows that came of a report with these words, as the contact reads them: the report, supplements and tellings. */
export async function rowsOfReport(world: World, whatHappened: string): Promise<StoredRow[]> {
  const rows = await storedItems(world, schoolDataProtectionContact.userPrincipalName, schoolReports, '$orderby=Id')
  const report = rows.find(row => row.WhatHappened === whatHappened)
  return report ? rows.filter(row => row.ReportKey === report.ReportKey) : []
}

const mails = v.array(
  v.looseObject({
    subject: v.string(),
    body: v.looseObject({ content: v.string() }),
    from: v.looseObject({ emailAddress: v.looseObject({ address: v.string() }) }),
    toRecipients: v.array(v.looseObject({ emailAddress: v.looseObject({ address: v.string() }) })),
  }),
)
export type SentMail = v.InferOutput<typeof mails>[number]

/** What was sent that links to the report, first to last. */
export async function mailAbout(world: World, reportKey: unknown): Promise<SentMail[]> {
  const all = v.parse(mails, await world.local('GET', 'mail'))
  return all.filter(({ body }) => body.content.includes(String(reportKey)))
}
