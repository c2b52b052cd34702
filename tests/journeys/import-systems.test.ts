import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { faultyLines, importedName, otherMunicipalitySheet } from '../../demo/other-municipality-sheet.ts'
import { libraryManager, systemManager, teacher } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { tabFrame } from '../support/open-tab.ts'
import { type StoredRow, storedItems } from '../support/stored.ts'

const lead = systemManager.userPrincipalName
const path = '/register/import'
const rowsLabel = 'Rader från kalkylarket'
const fileLabel = 'Fil med system'

type Refused = [name: string, content: Buffer, says: string]

const here = inApp()

const systemsCalled = (name: string) => storedItems(here.world, lead, 'Systems', `$filter=Title eq '${name}'`)
const holdersOf = (system: StoredRow | undefined, role: string) =>
  storedItems(
    here.world,
    lead,
    'RoleHoldings',
    `$filter=SystemId eq ${Number(system?.Id)} and Role eq '${role}'&$select=Key,HeldFrom,HeldTo,Person/Title&$expand=Person&$orderby=Id`,
  )
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const choose = (tab: FrameLocator, name: string, buffer: Buffer) =>
  tab.getByLabel(fileLabel).setInputFiles(file(name, buffer))

test('CAT-1 ROLE-2 400 systems from elsewhere: columns found, faults named by row and column, the rest imported once', async () => {
  const COUNT = 400
  const sheet = await writeXlsxFile(otherMunicipalitySheet(COUNT), { sheet: 'Utdrag' }).toBuffer()
  const { page, tab, leave } = await here.open({ person: lead, path })
  await choose(tab, 'utdrag.xlsx', sheet)
  await tab.getByText(`utdrag.xlsx: ${COUNT + 6} rader lästa.`).waitFor()
  await expect.poll(() => tab.getByLabel('Benämning blir').inputValue()).toBe('name')
  expect(await tab.getByLabel('Enhet blir').inputValue()).toBe('')
  await tab.getByText('3 rader kan inte importeras.').waitFor()
  await tab.getByLabel('Visa').selectOption({ label: 'Kan inte importeras (3)' })
  for (const { line, says } of faultyLines(COUNT)) {
    const row = tab.getByRole('row').filter({ hasText: `Rad ${line}, kolumn` })
    await row.getByText(says).waitFor()
  }
  await judgeScreen(page, here.world.appUrl, 'an import with faults')

  // all or nothing: nothing can be imported before it is said what becomes of those that can't be
  expect(await tab.getByRole('button', { name: /^Importera \d/ }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Lämna de 3 raderna utanför' }).click()
  await tab.getByRole('button', { name: `Importera ${COUNT} rader` }).click()
  await tab.getByText(`${COUNT} rader är importerade.`).waitFor()

  const stored = await storedItems(here.world, lead, 'Systems', "$filter=startswith(Title,'Fackprogram')")
  expect(stored).toHaveLength(COUNT)
  const [last] = await systemsCalled(importedName(COUNT - 1))
  expect(last).toMatchObject({ Category: 'businessSystem', Supplier: 'Leverantör 39 AB', HasPersonalData: true })
  expect(await holdersOf(last, 'owner')).toHaveLength(1)
  expect(await holdersOf(last, 'systemManager')).toMatchObject([{ Person: { Title: systemManager.displayName } }])
  const noted = await storedItems(here.world, lead, 'ChangeLog', `$filter=RecordKey eq '${String(last?.Key)}'`)
  expect(noted, 'DOC-6').toHaveLength(1)

  // run twice, nothing changes
  await choose(tab, 'utdrag.xlsx', sheet)
  await tab.getByLabel('Visa').selectOption({ label: `Lämnas som de är (${COUNT})` })
  expect(await tab.getByRole('button', { name: /^Importera \d/ }).count()).toBe(0)
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})

test('ROLE-4 ROLE-6 what differs is changed, shown before; the owner before ends the day before; all of it can be taken back', async () => {
  const { tab, leave } = await here.open({ person: lead, path })
  const [before] = await systemsCalled('Stratsys')
  await tab
    .getByLabel(rowsLabel)
    .fill('System;Leverantör;Ägare;Syfte\nStratsys;Stratsys Sverige AB;Thomas Åkerman;\nHelt nytt;;;=1+1')
  const row = tab.getByRole('row').filter({ hasText: 'Stratsys Sverige AB' })
  await row.getByText('Leverantör: Stratsys AB → Stratsys Sverige AB').waitFor()
  await row.getByText('Ägare: Thomas Åkerman utses från i dag').waitFor()
  await tab.getByText('Rad 3 (Kategori): saknas.').waitFor()
  await tab.getByRole('button', { name: 'Lämna raden utanför' }).click()
  await tab.getByRole('button', { name: 'Importera 1 rad' }).click()
  await tab.getByText('1 rad är importerad.').waitFor()
  const [changed] = await systemsCalled('Stratsys')
  expect(changed).toMatchObject({ Supplier: 'Stratsys Sverige AB', Purpose: before?.Purpose })
  const owners = await holdersOf(changed, 'owner')
  expect(owners.map(({ HeldTo }) => HeldTo === null)).toEqual([false, true])

  await tab.getByRole('button', { name: 'Ta tillbaka importen' }).click()
  await tab.getByText('Importen är tillbakatagen.').waitFor()
  expect((await systemsCalled('Stratsys'))[0]).toMatchObject({ Supplier: before?.Supplier })
  const restored = await holdersOf(changed, 'owner')
  expect(restored.map(({ HeldTo }) => HeldTo === null)).toEqual([true, false])
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})

test('ROLE-2 an owner who may not own is refused, since the register knows the position; what was cleared comes back', async () => {
  const { tab, leave } = await here.open({ person: lead, path })
  await tab
    .getByLabel(rowsLabel)
    .fill(`Läsplanen\tDigitalt verktyg\t${libraryManager.displayName}\nLoggboken\tPlattform\t`)
  await tab.getByText(`${libraryManager.displayName} får inte äga: ägaren ska vara`).waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await tab.getByRole('button', { name: 'Ångra' }).click()
  await tab.getByRole('button', { name: 'Lämna raden utanför' }).waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})

test('a file that is too large, broken or old is refused with its reason, and nothing is changed', async () => {
  const { tab, leave } = await here.open({ person: lead, path })
  const large: Refused = ['stor.xlsx', Buffer.alloc(50 * 1024 * 1024, 'PK'), 'Filen är större än 10 MB.']
  const refused: Refused[] = [
    ['trasig.xlsx', Buffer.from('PK\u0003\u0004 och sedan inget mer'), 'Filen går inte att läsa'],
    ['gammal.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'äldre Excel-format'],
    ['bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'Filen går inte att läsa'],
    ['tom.csv', Buffer.from(';;\r\n'), 'Det finns inga rader i filen.'],
  ]
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  for (const [name, content, says] of [...refused, large]) {
    // from the disk: 50 MB handed over through the test's own channel take longer than all else here
    writeFileSync(join(folder, name), content)
    await tab.getByLabel(fileLabel).setInputFiles(join(folder, name))
    await tab.getByRole('alert').getByText(`${name}: `).waitFor()
    await tab.getByRole('alert').getByText(says).waitFor()
    await tab.getByRole('alert').getByText('Inget är sparat och inget är ändrat.').waitFor()
  }
  rmSync(folder, { recursive: true })
  // CSV as Excel on a Swedish machine saves it: semicolons, and å ä ö in the machine's own code page
  await choose(tab, 'fil.csv', Buffer.from('Namn;Kategori\r\nÅterbruket;Digitalt verktyg\r\n', 'latin1'))
  await tab.getByRole('row', { name: '2 Återbruket + Skapas' }).waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})

test('an import outlives a cut and a closed tab, goes on where it was, and makes nothing twice', async () => {
  // the systems are stored and the answer lost
  await here.world.local('POST', 'faults', [{ kind: 'cutDuring', method: 'POST', pathIncludes: '$batch', times: 1 }])
  const context = await here.browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  const address = `${here.world.hostUrl}?person=${lead}&subPageId=${path}`
  await page.goto(address)
  const tab = page.frameLocator(tabFrame)
  const names = ['Kartvisaren', 'Bokningen', 'Passagen']
  await tab.getByLabel(rowsLabel).fill(names.map(name => `${name}\tDigitalt verktyg\tBirgitta Sandell`).join('\n'))
  await tab.getByRole('button', { name: 'Importera 3 rader' }).click()
  await tab.getByRole('alert').getByText('Ingen kontakt med SharePoint.').waitFor()
  await here.world.local('DELETE', 'faults')

  await page.goto('about:blank')
  await page.goto(address)
  // the sheet is still there, and what is stored already isn't made again: its owner is what lacks
  await tab.getByRole('button', { name: 'Importera 3 rader' }).click()
  await tab.getByText('3 rader är importerade.').waitFor()
  for (const name of names) {
    const systems = await systemsCalled(name)
    expect(systems, name).toHaveLength(1)
    expect(await holdersOf(systems[0], 'owner'), name).toHaveLength(1)
  }
  await context.close()
})

test('who may not import is told who can give the right', async () => {
  const { tab, leave } = await here.open({ person: teacher.userPrincipalName, path })
  await tab.getByText('Du kan inte importera system.').waitFor()
  await tab.getByText('Kommunens administratör för Förvalta kan ge behörighet.').waitFor()
  await leave()
})

test('a workbook of several sheets: the one with known headings is taken, and another can be chosen', async () => {
  const head = (...titles: string[]) => titles.map(value => ({ value }))
  const workbook = await writeXlsxFile([
    { sheet: 'Läs mig', data: [head('Utdrag ur systemlistan')] },
    { sheet: 'System', data: [head('Namn', 'Idrifttaget'), head('Bladguiden', '1 mars 2019')] },
    { sheet: 'Tjänster', data: [head('Namn', 'Kategori'), head('Tjänsteguiden', 'Digitalt verktyg')] },
  ]).toBuffer()
  const { tab, page, leave } = await here.open({ person: lead, path })
  await choose(tab, 'alla.xlsx', workbook)
  await tab.getByText('Rad 2 (Kategori): saknas.').waitFor()
  await tab.getByText('Ingen kolumn är vald som kategori.').waitFor()
  expect(await tab.getByLabel('Idrifttaget blir').inputValue()).toBe('startOfUse')
  await judgeScreen(page, here.world.appUrl, 'an import of one sheet among several')
  await tab.getByLabel('Blad').selectOption('Tjänster')
  await tab.getByRole('row', { name: '2 Tjänsteguiden + Skapas' }).waitFor()
  await tab.getByLabel('Blad').selectOption('Läs mig')
  await tab.getByRole('row', { name: /^1 Utdrag ur systemlistan/ }).waitFor()
  await tab.getByRole('button', { name: 'Töm' }).click()
  await leave()
})
