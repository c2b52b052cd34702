/** A spreadsheet of 2,000 systems with their owners and leads, imported in Chromium: from the press of the button to the last row stored. */
import writeXlsxFile from 'write-excel-file/node'
import { otherMunicipalitySheet } from '../../demo/other-municipality-sheet.ts'
import { systemManager } from '../../demo/people.ts'
import { launchBrowser } from '../support/browser.ts'
import { openTab } from '../support/open-tab.ts'
import { storedItems } from '../support/stored.ts'
import { startWorld, type World } from '../support/world.ts'
import type { Bench } from './bench.ts'

const ROWS = 2000
const person = systemManager.userPrincipalName

let world: World | undefined
async function prepare() {
  world = await startWorld({ app: true })
  const { close } = world
  return { close }
}

async function importAll(of: World): Promise<number> {
  const browser = await launchBrowser({ storage: 'allowed' })
  try {
    const { tab } = await openTab(browser, of, { person, path: '/register/import' })
    const buffer = await writeXlsxFile(otherMunicipalitySheet(ROWS)).toBuffer()
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await tab.getByLabel('Fil med system').setInputFiles({ name: 'utdrag.xlsx', mimeType, buffer })
    await tab.getByRole('button', { name: 'Lämna de 3 raderna utanför' }).click({ timeout: 60_000 })
    const begin = tab.getByRole('button', { name: `Importera ${ROWS} rader` })
    await begin.waitFor()
    const begun = performance.now()
    await begin.click()
    await tab.getByText(`${ROWS} rader är importerade.`).waitFor({ timeout: 300_000 })
    const took = performance.now() - begun
    const stored = await storedItems(of, person, 'Systems', "$filter=startswith(Title,'Fackprogram')&$select=Id")
    return stored.length === ROWS ? took : Number.NaN
  } finally {
    await browser.close()
  }
}

export const importRows: Bench = {
  name: 'import-2000-rows',
  unit: 'ms',
  limit: 60_000,
  runs: 1,
  prepare,
  async measure() {
    if (!world) throw new Error('Not prepared.')
    return importAll(world)
  },
}
