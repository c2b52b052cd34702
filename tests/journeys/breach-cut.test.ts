/** INC-1: whatever the network does while an incident is reported, nothing is lost and nothing is there twice. */
import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { schoolDataProtectionContact, teacher } from '../../demo/people.ts'
import type { FrameStorage } from '../support/browser.ts'
import { inApp } from '../support/in-app.ts'
import { fillReport, mailAbout, rowsOfReport, schoolReports, sendReport } from '../support/report-incident.ts'

const contact = schoolDataProtectionContact.userPrincipalName
const person = teacher.userPrincipalName
/** What the browser says aloud of a cut or refused request; that is the point here. */
const cut = /net::ERR_|status of 403|blocked by CORS policy: No 'Access-Control-Allow-Origin' header/

const toList = { method: 'POST', pathIncludes: `${schoolReports}')/items` }
const toMail = { method: 'POST', pathIncludes: 'sendMail' }
/** Until it is mended: Chromium by itself repeats what ended without a byte of an answer, on each connection it has open. */
const before = { kind: 'cutBefore' }
const during = { kind: 'cutDuring', times: 1 }

describe.each<FrameStorage>(['allowed', 'refused'])('the network cut, storage %s', storage => {
  const here = inApp({ storage })
  let count = 0

  async function written() {
    count += 1
    const said = `Händelse ${storage} ${count}.`
    const opened = await here.open({ person, path: '/report' })
    await fillReport(opened.tab, said)
    return { ...opened, said, leave: () => opened.leave(cut) }
  }
  const mend = () => here.world.local('DELETE', 'faults')
  const isTold = (tab: FrameLocator) => tab.getByText('Har fått besked', { exact: true }).waitFor()
  async function expectOnce(said: string, mails = 1) {
    const rows = await rowsOfReport(here.world, said)
    expect(rows.map(({ Kind }) => Kind)).toEqual(['report', 'told'])
    expect(await mailAbout(here.world, rows[0]?.Key)).toHaveLength(mails)
  }

  test.each([
    ['before', before],
    ['during', during],
  ])('%s the report is stored: what was typed stands, and sent again it is there once', async (_, fault) => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toList, ...fault })
    await sendReport(tab)
    await tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    const kept = storage === 'allowed' ? 'kvar på den här enheten' : 'kvar så länge fliken är öppen'
    await tab.getByRole('alert').getByText(new RegExp(kept)).waitFor()
    expect(await tab.getByLabel('Vad har hänt?').inputValue()).toBe(said)
    await mend()
    await sendReport(tab)
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test('typed on after a try without an answer: the newer words follow as a supplement', async () => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toList, ...during })
    await sendReport(tab)
    await tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await tab.getByLabel('Vad har hänt?').fill(`${said} Den är återfunnen.`)
    await sendReport(tab)
    await isTold(tab)
    const rows = await rowsOfReport(here.world, said)
    expect(rows.map(({ Kind, WhatHappened }) => [Kind, WhatHappened || null])).toEqual([
      ['report', said],
      ['supplement', `${said} Den är återfunnen.`],
      ['told', null],
    ])
    await leave()
  })

  test('stored without an answer, and repeated by the browser itself: its readers see it once', async () => {
    const { tab, said, leave } = await written()
    await tab.getByLabel('Vilket system gäller det?').fill(said)
    await here.world.local('POST', 'faults', { ...toList, kind: 'cutAfter' })
    await sendReport(tab)
    await tab.getByText('Ingen kontakt med SharePoint.').waitFor()
    await mend()
    await sendReport(tab)
    await isTold(tab)
    const rows = await rowsOfReport(here.world, said)
    expect(await mailAbout(here.world, rows[0]?.Key)).toHaveLength(1)
    await leave()
    const reader = await here.open({ person: contact, path: '/incidents' })
    await reader.tab.getByRole('row').filter({ hasText: said }).first().waitFor()
    expect(await reader.tab.getByRole('row').filter({ hasText: said }).count()).toBe(1)
    await reader.leave()
  })

  test('before the mail: it may have gone, whom to call is said, and it is sent again only when asked for', async () => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toMail, ...before })
    await sendReport(tab)
    await tab.getByText('Osäkert om någon har fått besked').waitFor()
    await tab.getByRole('link', { name: 'Ring +46 31 390 06 14 nu.' }).waitFor()
    const [report, ...more] = await rowsOfReport(here.world, said)
    expect([report?.Kind, more]).toEqual(['report', []])
    await mend()
    await tab.getByRole('button', { name: 'Skicka mejlet igen' }).click()
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test('during the mail: the one thing that may be there twice, and that is said', async () => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toMail, ...during })
    await sendReport(tab)
    await tab.getByText(/det kan ha gått fram, eller inte/).waitFor()
    await tab.getByRole('button', { name: 'Skicka mejlet igen' }).click()
    await isTold(tab)
    await expectOnce(said, 2)
    await leave()
  })

  test('a mail that is refused: the report is stored, nobody is told, and it is tried again', async () => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toMail, kind: 'status', status: 403, times: 1 })
    await sendReport(tab)
    await tab.getByText('Ingen har fått besked').waitFor()
    await tab.getByRole('link', { name: /^Ring / }).waitFor()
    await tab.getByRole('button', { name: 'Försök berätta igen' }).click()
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test.each([
    ['before', before],
    ['during', during],
  ])('%s the note of who was told: no second mail', async (_, fault) => {
    const { tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toList, ...fault, skip: 1 })
    await sendReport(tab)
    await tab.getByText('Beskedet har gått ut, men det kunde inte antecknas i rapporten än.').waitFor()
    await mend()
    await tab.getByRole('button', { name: 'Anteckna igen' }).click()
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test('the tab killed while it is told: nothing is stored twice, and the telling goes on', async () => {
    const { page, tab, said, leave } = await written()
    await here.world.local('POST', 'faults', { ...toMail, ...before })
    await sendReport(tab)
    await tab.getByText('Osäkert om någon har fått besked').waitFor()
    await mend()
    await page.reload()
    if (storage === 'allowed') {
      await tab.getByText('Osäkert om någon har fått besked').waitFor()
      await tab.getByRole('button', { name: 'Skicka mejlet igen' }).click()
    } else {
      // nothing could be kept on the device: the site knows what it has, and its reporter finds it there
      await tab.getByRole('link', { name: 'Mina rapporter' }).click()
      await tab.getByRole('link', { name: 'Skickat till fel person' }).first().click()
      await tab.getByText(said).waitFor()
      await tab.getByRole('button', { name: 'Försök berätta igen' }).click()
    }
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test.runIf(storage === 'allowed')('the tab killed with a report half written: it is there again', async () => {
    const { page, tab, said, leave } = await written()
    await tab
      .getByLabel('Vilken förvaltning berörs?')
      .selectOption({ label: 'Vet inte (går till Nämnden för Förskola & Grundskola)' })
    // a moment after: what is chosen as the tab dies is still on its way to the device
    await page.waitForTimeout(500)
    await page.reload()
    await tab.getByText(/^Det här skrev du /).waitFor()
    expect(await tab.getByLabel('Vad har hänt?').inputValue()).toBe(said)
    expect(await tab.getByLabel('Vilken förvaltning berörs?').inputValue()).toBe('unknown')
    await sendReport(tab)
    await isTold(tab)
    await expectOnce(said)
    await leave()
  })

  test.runIf(storage === 'allowed')(
    'killed before anyone was told, and another reported meanwhile: both arrive',
    async () => {
      const { tab, said, leave } = await written()
      await here.world.local('POST', 'faults', { ...toMail, kind: 'status', status: 403, times: 1 })
      await sendReport(tab)
      await tab.getByText('Ingen har fått besked').waitFor()
      await tab.getByRole('button', { name: 'Rapportera en till' }).click()
      await fillReport(tab, `${said} Igen.`)
      await sendReport(tab)
      await isTold(tab)
      await tab.getByRole('link', { name: 'Incidenter' }).click()
      await tab.getByRole('button', { name: 'Fortsätt' }).click()
      await tab.getByText(said, { exact: true }).waitFor()
      await isTold(tab)
      await expectOnce(said)
      await expectOnce(`${said} Igen.`)
      await leave()
    },
  )
})
