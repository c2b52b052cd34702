import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { coordinator, headOfService, systemManager, teacher } from '../../demo/people.ts'
import { expectAccessible } from '../support/accessibility.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { tabFrame } from '../support/open-tab.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const lead = systemManager.userPrincipalName

const here = inApp()

const open = (path: string, person = lead) => here.open({ person, path })
const region = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true })
const tool = (tab: FrameLocator, name: string | RegExp) => tab.locator('search').getByRole('button', { name })
const names = (tab: FrameLocator) => tab.locator('tbody td a').allInnerTexts()
const heads = async (tab: FrameLocator) =>
  (await tab.locator('thead th button').allInnerTexts()).map(text => text.replace(/ [↑↓]$/, ''))
const count = (tab: FrameLocator) => tab.locator('search').getByRole('status')
const system = (key: string) => storedItem(here.world, lead, 'Systems', `$filter=Key eq '${key}'`)
const ownersOf = async (key: string) =>
  storedItems(
    here.world,
    lead,
    'RoleHoldings',
    `$filter=SystemId eq ${(await system(key)).Id} and Role eq 'owner'&$select=Id,HeldFrom,HeldTo,Person/EMail&$expand=Person`,
  )

describe('the register’s table', () => {
  test('ROLE-1 what one looks for is searched, filtered and ordered, all of it in an address that shows somebody the same', async () => {
    const { page, tab, leave } = await open('/register')
    await tool(tab, 'Filter').click()
    const panel = region(tab, 'Filter')
    await panel.getByLabel('Kategori').selectOption({ label: 'Verksamhetssystem' })
    await panel.getByLabel('Saknas').selectOption({ label: 'Systemförvaltare' })
    await judgeScreen(page, here.world.appUrl, 'the filters, open')
    await page.keyboard.press('Escape')
    await tab.getByRole('columnheader').getByRole('button', { name: 'System', exact: true }).click()
    await tab.locator('th[aria-sort=descending]').waitFor()
    const chips = tab.getByRole('list', { name: 'Filter som är satta' })
    await chips.getByRole('button', { name: 'Ta bort filtret Kategori: Verksamhetssystem' }).waitFor()
    const found = await names(tab)
    expect(found.length).toBeGreaterThan(1)
    expect(found).toEqual([...found].sort((one, other) => other.localeCompare(one, 'sv')))
    expect(await tab.getByRole('columnheader', { name: /^System/ }).getAttribute('aria-sort')).toBe('descending')

    const other = await open(
      '/register?category=businessSystem&lacking=systemManager&sort=-name',
      teacher.userPrincipalName,
    )
    await other.tab.getByRole('list', { name: 'Filter som är satta' }).waitFor()
    expect(await names(other.tab)).toEqual(found)
    expect(await other.tab.getByRole('checkbox').count(), 'who may change nothing selects nothing').toBe(0)
    await expectAccessible(other.page, 'the register to read', { frame: tabFrame })
    await other.leave()

    await tab.getByRole('searchbox').fill('arkiv')
    await count(tab)
      .getByText(/^1 av /)
      .waitFor()
    await chips.getByRole('button', { name: 'Rensa allt' }).click()
    await count(tab)
      .getByText(/^\d+ st$/)
      .waitFor()
    expect(await tab.getByRole('searchbox').inputValue()).toBe('')
    await leave()
  })

  test('SCOPE-5 systems used by several administrations and not common are a view of their own', async () => {
    const { tab, leave } = await open('/register?shared=1')
    await tab.getByRole('list', { name: 'Filter som är satta' }).waitFor()
    const shown = await names(tab)
    const stored = await storedItems(here.world, lead, 'Systems', '$select=Title,Scope,UsingAdministrationsId')
    const shared = stored.filter(
      ({ Scope, UsingAdministrationsId: using }) => Scope !== 'common' && Array.isArray(using) && using.length > 1,
    )
    expect(shared.length).toBeGreaterThan(0)
    expect([...shown].sort()).toEqual(shared.map(({ Title }) => Title).sort())
    await leave()
  })

  test('columns are chosen and moved by keyboard, rows grouped and folded, and kept as a view of one’s own', async () => {
    const { page, tab, leave } = await open('/register')
    await tool(tab, 'Anpassa tabellen').click()
    const panel = region(tab, 'Anpassa tabellen')
    await panel.getByRole('checkbox', { name: 'Leverantör' }).press('Space')
    await panel.getByRole('button', { name: 'Flytta Leverantör ett steg framåt' }).press('Enter')
    await panel.getByRole('checkbox', { name: 'Omfattning' }).press('Space')
    await panel.getByLabel('Gruppera efter').selectOption({ label: 'Ägande nämnd' })
    await judgeScreen(page, here.world.appUrl, 'the columns, open')
    expect(await heads(tab)).toEqual([
      'System',
      'Kategori',
      'Ägare',
      'Förvaltas av',
      'Ägande nämnd',
      'Leverantör',
      'Saknas',
    ])
    await tab.getByRole('searchbox').fill('raindance')
    const group = tab.getByRole('button', { name: 'Kommunstyrelsen 1' })
    await tab.getByRole('link', { name: 'Raindance' }).waitFor()
    await group.click()
    await tab.getByRole('link', { name: 'Raindance' }).waitFor({ state: 'detached' })
    expect(await group.getAttribute('aria-expanded')).toBe('false')
    await tab.getByRole('searchbox').fill('')

    await tool(tab, 'Mina vyer').click()
    const views = region(tab, 'Mina vyer')
    await views.getByText('Du har inte sparat någon vy än.').waitFor()
    await views.getByLabel('Namn på vyn').fill('Per nämnd')
    await views.getByRole('button', { name: 'Spara som ny vy' }).click()
    await views.getByText('Vyn Per nämnd är sparad.').waitFor()
    await judgeScreen(page, here.world.appUrl, 'saved views')
    await leave()

    const later = await open('/register')
    await tool(later.tab, 'Mina vyer').click()
    const kept = region(later.tab, 'Mina vyer')
    await kept.getByRole('link', { name: 'Per nämnd' }).click()
    await later.tab.locator('th[scope=rowgroup]').first().waitFor()
    expect(await heads(later.tab)).toContain('Leverantör')
    await kept.getByRole('button', { name: 'Byt namn på Per nämnd' }).click()
    await kept.getByLabel('Nytt namn').fill('Nämnderna')
    await kept.getByRole('button', { name: 'Byt namn', exact: true }).click()
    await kept.getByRole('link', { name: 'Nämnderna' }).waitFor()
    await kept.getByRole('button', { name: 'Ta bort Nämnderna' }).click()
    await kept.getByText('Vyn Nämnderna är borttagen.').waitFor()
    await kept.getByRole('button', { name: 'Ångra' }).click()
    await kept.getByRole('link', { name: 'Nämnderna' }).waitFor()
    await later.leave()

    const other = await open('/register', coordinator.userPrincipalName)
    await tool(other.tab, 'Mina vyer').click()
    await region(other.tab, 'Mina vyer').getByText('Du har inte sparat någon vy än.').waitFor()
    await other.leave()
  })

  test('what is shown is taken out as an Excel file of the day', async () => {
    const { page, tab, leave } = await open('/register?category=platform')
    await tab.getByRole('list', { name: 'Filter som är satta' }).waitFor()
    const shown = await names(tab)
    await tool(tab, 'Exportera').click()
    const panel = region(tab, 'Exportera till Excel')
    // once everything has been read
    await panel.getByRole('button', { name: /^Det som visas/ }).click({ trial: true })
    await page.waitForTimeout(300)
    await judgeScreen(page, here.world.appUrl, 'the export')
    const downloading = page.waitForEvent('download')
    await panel.getByRole('button', { name: /^Det som visas/ }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toMatch(/^systemregister-\d{4}-\d\d-\d\d\.xlsx$/)
    const parts = unzipSync(readFileSync(await file.path()))
    const text = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
    for (const name of shown) expect(text).toContain(name)
    expect(text).toContain('Ägande nämnd')
    const everything = page.waitForEvent('download')
    await panel.getByRole('button', { name: /^Hela registret/ }).click()
    const whole = unzipSync(readFileSync(await (await everything).path()))
    expect(strFromU8(whole['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('Raindance')
    await leave()
  })

  test('a system opens in a tab of its own with the middle button', async () => {
    const { page, tab, leave } = await open('/register?q=raindance')
    await tab.getByRole('link', { name: 'Raindance' }).waitFor()
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      tab.getByRole('link', { name: 'Raindance' }).click({ button: 'middle' }),
    ])
    expect(opened.url()).toContain('/register/raindance')
    await leave()
  })
})

describe('many systems changed together', () => {
  const select = async (tab: FrameLocator, first: string, last: string) => {
    await tab.getByRole('checkbox', { name: `Markera ${first}`, exact: true }).click()
    if (last !== first)
      await tab.getByRole('checkbox', { name: `Markera ${last}`, exact: true }).click({ modifiers: ['Shift'] })
    await tab.getByRole('button', { name: 'Ändra tillsammans' }).click()
    return region(tab, 'Ändra tillsammans')
  }
  const row = (panel: ReturnType<typeof region>, name: string) => panel.getByRole('row').filter({ hasText: name })

  test('ROLE-2 SCOPE-6 a new owner of several: said per system, handed over the day before, and taken back', async () => {
    const { page, tab, leave } = await open('/register?q=e')
    const panel = await select(tab, 'Ekopost', 'Facebook')
    await panel.getByLabel('Vad ska ändras?').selectOption({ label: 'Byt ägare, med överlämning' })
    await panel.getByLabel('Sök person').fill('sandell')
    await panel.getByRole('option', { name: headOfService.displayName }).click()
    await panel.getByLabel('Från och med').fill('2027-03-01')
    await row(panel, 'Facebook').getByText('Publik tjänst har ingen ägare.').waitFor()
    await row(panel, 'Ekopost').getByText('Birgitta Sandell från 1 mars 2027').waitFor()
    await row(panel, 'Ekopost').getByText('Anders Hedlund till och med 28 feb. 2027').waitFor()
    await panel.getByLabel('Befattning').selectOption({ label: 'Chef' })
    await row(panel, 'Ekopost').getByText('ägaren ska vara förvaltningschef').waitFor()
    await panel.getByLabel('Befattning').selectOption({ label: 'Förvaltningschef' })
    await judgeScreen(page, here.world.appUrl, 'a change of many systems')

    const before = await ownersOf('ekopost')
    await panel.getByRole('button', { name: /^Ändra \d+ system$/ }).click()
    await panel.getByText(/^\d+ system är ändrade\./).waitFor()
    const after = await ownersOf('ekopost')
    expect(after).toHaveLength(before.length + 1)
    expect(after.find(({ Id }) => Id === before[0]?.Id)).toMatchObject({ HeldTo: '2027-02-27T23:00:00Z' })
    expect(after.at(-1)).toMatchObject({ HeldFrom: '2027-02-28T23:00:00Z', Person: { EMail: headOfService.mail } })
    expect(await ownersOf('facebook')).toEqual([])

    await panel.getByRole('button', { name: 'Ångra ändringen' }).click()
    await panel.getByText(/^\d+ system är som de var\./).waitFor()
    const undone = await ownersOf('ekopost')
    expect(undone.find(({ Id }) => Id === before[0]?.Id)).toMatchObject({ HeldTo: null })
    expect(undone.at(-1), 'never in force').toMatchObject({
      HeldFrom: '2027-02-28T23:00:00Z',
      HeldTo: '2027-02-27T23:00:00Z',
    })
    await leave()
  })

  test('what one system meets keeps nothing from the others, and can be tried again', async () => {
    // used by everyone, by name: Insidan to KIA
    const { page, tab, leave, takeComplaints } = await open('/register?q=i&scope=common&category=digitalTool')
    const panel = await select(tab, 'Insidan', 'KIA')
    await panel.getByLabel('Vad ska ändras?').selectOption({ label: 'Sätt driftsform' })
    await panel.getByLabel('Driftsform').selectOption({ label: 'Intern drift' })
    const { Id: id } = await system('kia')
    const fault = { kind: 'status', status: 500, method: 'MERGE', pathIncludes: `items(${id})` }
    await here.world.local('POST', 'faults', fault)
    const changing = panel.getByRole('button', { name: /^Ändra \d+ system$/ })
    await changing.click()
    await panel.getByText('1 system kunde inte ändras.').waitFor({ timeout: 60_000 })
    await row(panel, 'KIA').getByText('SharePoint svarade inte som det ska.').waitFor()
    await judgeScreen(page, here.world.appUrl, 'a change of many systems, of which one failed')
    expect((await system('kia')).Hosting).not.toBe('internal')
    expect(await system('insidan')).toMatchObject({ Hosting: 'internal' })
    await here.world.local('DELETE', 'faults')
    takeComplaints() // the browser's own words about the 500
    await panel.getByRole('button', { name: 'Försök igen' }).click()
    await panel.getByText('1 system är ändrade.').waitFor()
    expect(await system('kia')).toMatchObject({ Hosting: 'internal' })
    await leave()
  })

  test('what was begun and not carried out stands there again', async () => {
    const { page, tab, leave } = await open('/register')
    const panel = await select(tab, 'DNS', 'DNS')
    await panel.getByLabel('Vad ska ändras?').selectOption({ label: 'Sätt omfattning' })
    await panel.getByLabel('Omfattning').selectOption({ label: 'Förvaltningsspecifik' })
    await panel.getByRole('button', { name: 'Ändra 1 system' }).waitFor()
    await page.reload()
    const again = region(tab, 'Ändra tillsammans')
    await again.getByRole('button', { name: 'Ändra 1 system' }).waitFor()
    expect(await again.getByLabel('Omfattning').inputValue()).toBe('administrationSpecific')
    await again.getByRole('button', { name: 'Stäng' }).click()
    await again.waitFor({ state: 'detached' })
    // closed too early: what was chosen isn't gone
    await tab.getByText('Kastat.').waitFor()
    await expectAccessible(page, 'a change that was closed', { frame: tabFrame })
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await again.getByRole('button', { name: 'Ändra 1 system' }).waitFor()
    expect(await again.getByLabel('Omfattning').inputValue()).toBe('administrationSpecific')
    await again.getByRole('button', { name: 'Stäng' }).click()
    await tab.getByText('Kastat.').waitFor()
    await page.reload()
    await tab.getByRole('searchbox').waitFor()
    await tab.getByRole('checkbox', { name: 'Markera DNS', exact: true }).waitFor()
    expect(await again.count()).toBe(0)
    await leave()
  })
})
