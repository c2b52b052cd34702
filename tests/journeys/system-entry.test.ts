/** What a system's entry holds beyond facts, roles and documents: described, judged, upgraded, confirmed, ended. */
import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { areaManager, budgetHolder, systemManager, teacher } from '../../demo/people.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const lead = systemManager.userPrincipalName

const here = inApp()

const open = (path: string, person = lead) => here.open({ person, path })
const section = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true })
const system = (key: string) => storedItem(here.world, lead, 'Systems', `$filter=Key eq '${key}'`)
const details = (key: string) => storedItems(here.world, lead, 'SystemDetails', `$filter=Key eq '${key}'`)
const until = (read: () => Promise<unknown>) => expect.poll(read)

describe('what the entry holds', () => {
  test('REG-2 the lack of an overview leads to its field, made with the system’s own key, and is gone when it is mended', async () => {
    expect(await details('insidan')).toEqual([])
    const { page, tab, leave } = await open('/register/insidan')
    const lack = section(tab, 'Saknas').getByRole('link', { name: 'Översikt över systemet saknas' })
    await section(tab, 'Saknas').getByText('Varför?').last().click()
    await section(tab, 'Saknas')
      .getByText(/Regel REG-2.*Modell för digitala tjänster och system/)
      .waitFor()
    await lack.click()
    const field = tab.getByLabel('Länk till översikten över systemet')
    await field.fill('oversikt')
    await tab.getByText('Länken ska börja med https://').waitFor()
    await judgeScreen(page, here.world.appUrl, 'a description being written')
    await field.fill('https://portalen.example/oversikt')
    await lack.waitFor({ state: 'detached' })
    await until(() => details('insidan')).toMatchObject([{ OverviewLink: 'https://portalen.example/oversikt' }])
    await leave()
  })

  test('not knowing is an answer: it is counted on top, and goes when a value is given', async () => {
    const { tab, leave } = await open('/register/ciceron')
    await tab.getByLabel('Vet inte: Leverantör').check()
    await tab.getByText('En uppgift är ”vet inte”.').waitFor()
    await until(async () => (await system('ciceron')).UnknownFields).toBe('supplier')
    await tab.getByLabel('Leverantör', { exact: true }).fill('Hamra Dokument AB')
    await tab.getByText('En uppgift är ”vet inte”.').waitFor({ state: 'detached' })
    await until(() => system('ciceron')).toMatchObject({ Supplier: 'Hamra Dokument AB', UnknownFields: null })
    await leave()
  })

  test('SCOPE-1 the question that tells a common system stands by its field, with what each answer means', async () => {
    const { tab, leave } = await open('/register/stratsys')
    const facts = section(tab, 'Grunduppgifter')
    await facts.getByLabel('Omfattning', { exact: true }).waitFor()
    const means = ['Ja: då är det kommungemensamt', 'Nej, en eller några: då är det förvaltningsspecifikt']
    await facts.getByText('Berör processen som systemet stöder alla förvaltningar?').waitFor()
    for (const meaning of means) expect(await facts.getByText(meaning).isVisible()).toBe(false)
    await facts.getByText('Berör processen som systemet stöder alla förvaltningar?').click()
    for (const meaning of means) await facts.getByText(meaning).waitFor()
    await leave()
  })

  test('REG-4 PUB-10 the controllers, and the board that runs it for them, are recorded, and read by everybody', async () => {
    const [care, auditors, service] = ['Nämnden för Vård & Omsorg', 'Revisionen', 'Nämnden för Service']
    const { tab, leave } = await open('/register/ciceron')
    const facts = section(tab, 'Grunduppgifter')
    const controllers = facts.getByRole('group', { name: 'Personuppgiftsansvariga nämnder' })
    for (const name of [care, auditors]) await controllers.getByLabel(name, { exact: true }).check()
    const processor = 'Biträde: nämnd som driver systemet åt andra'
    await facts.getByLabel(processor, { exact: true }).selectOption({ label: service })
    const boards = await storedItems(here.world, lead, 'Boards', '$select=Id,Title')
    const idOf = (board: string) => boards.find(({ Title }) => Title === board)?.Id
    await until(() => system('ciceron')).toMatchObject({
      ControllerBoardsId: [care, auditors].map(idOf),
      ProcessorBoardId: idOf(service),
    })
    await leave()

    const reading = await open('/register/ciceron', teacher.userPrincipalName)
    const told = (name: string) => section(reading.tab, 'Grunduppgifter').locator(`dt:text-is("${name}") + dd`)
    await told('Personuppgiftsansvariga nämnder').getByText(`${care}, ${auditors}`).waitFor()
    await told(processor).getByText(service).waitFor()
    await reading.leave()
  })

  test('CAT-1 CAT-3 questions lead to a category, the answers are kept, and what it changes is shown before it is saved', async () => {
    const { page, tab, leave } = await open('/register/klok')
    await tab.getByRole('button', { name: 'Hjälp mig välja kategori' }).click()
    const guide = section(tab, 'Kategoriguiden')
    const category = guide.getByText('Svaren leder till kategorin Verksamhetssystem.')
    await guide.getByRole('group').getByRole('button').first().waitFor()
    const preferred = ['Slutanvändaren', 'Ja', 'Den som är kund', 'En leverantör', 'Hela processer']
    for (let asked = 0; asked < 7 && !(await category.isVisible()); asked += 1) {
      for (const answer of preferred) {
        const choice = guide.getByRole('group').getByRole('button', { name: answer, exact: true })
        if (await choice.isVisible()) {
          await choice.click()
          break
        }
      }
    }
    await category.waitFor()
    await judgeScreen(page, here.world.appUrl, 'the category guide')
    await guide.getByRole('button', { name: 'Gå vidare med kategorin' }).click()
    const change = section(tab, 'Byt kategori')
    await change.getByText('Blir obligatoriskt').waitFor()
    expect((await system('klok')).Category).toBe('digitalTool')
    await change.getByRole('button', { name: 'Avbryt' }).click()
    await until(async () => (await details('klok'))[0]?.ClassificationAnswers).toContain('"mayRequireFunction":true')
    await guide.getByRole('button', { name: 'Stäng' }).click()
    await tab.getByText('Varför den här kategorin?').click()
    await tab.getByText('Svaren leder till Verksamhetssystem. Kategorin är vald för sig.').waitFor()
    await leave()
  })
})

describe('what flows, and what is kept', () => {
  test('TRANS-2 an integration that moves personal data is told of until it is judged; the other side shows it turned round', async () => {
    const { tab, leave } = await open('/register/stratsys?mend=integration.new')
    const form = tab.getByRole('form', { name: 'Lägg till integration' })
    await form.getByLabel('Annat system i registret').selectOption({ label: 'Ciceron' })
    await form.getByLabel('Vad som flödar').fill('Beslut om mål.')
    await form.getByLabel('Förs personuppgifter över?').selectOption({ label: 'Ja' })
    await form.getByRole('button', { name: 'Lägg till integration' }).click()
    const lack = section(tab, 'Saknas').getByRole('link', {
      name: 'Integrationen med Ciceron är inte bedömd som lämplig',
    })
    await lack.click()
    const edit = tab.getByRole('group', { name: 'Ändra: Ciceron' })
    for (const judgement of [/^Behövs uppgifterna/, /^Är ändamålet förenligt/, /^Är det mottagande systemet/])
      await edit.getByLabel(judgement).selectOption({ label: 'Ja' })
    await lack.waitFor({ state: 'detached' })
    await section(tab, 'Integrationer').getByRole('link', { name: 'Ciceron' }).click()
    const row = section(tab, 'Integrationer').getByRole('row').filter({ hasText: 'Stratsys' })
    await row.getByText('Inkommande').waitFor()
    await row.getByText('Registrerad hos Stratsys').waitFor()
    await leave()
  })

  test('REG-6 a case is added, closed, and opened again by undoing; the sheet is an Excel file', async () => {
    const { page, tab, leave } = await open('/register/ciceron?mend=case.new')
    const form = tab.getByRole('form', { name: 'Lägg till ärende' })
    await form.getByLabel('Ärende', { exact: false }).first().fill('=Sökningen hittar inte bilagor')
    await form.getByRole('button', { name: 'Lägg till ärende' }).click()
    const cases = section(tab, 'Supportärenden')
    await cases.getByRole('button', { name: /^Avsluta ärendet/ }).click()
    await cases.getByText('Inga ärenden är öppna.').waitFor()
    const stored = () =>
      storedItem(here.world, lead, 'SupportCases', "$filter=Title eq '=Sökningen hittar inte bilagor'")
    expect(await stored()).toMatchObject({ State: 'closed', ClosedOn: expect.any(String) })
    await cases.getByRole('button', { name: 'Ångra' }).click()
    await cases.getByRole('button', { name: /^Avsluta ärendet/ }).waitFor()
    expect(await stored()).toMatchObject({ State: 'open', ClosedOn: null })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      cases.getByRole('button', { name: 'Exportera till Excel' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('Supportärenden Ciceron.xlsx')
    await leave()
  })

  test('REG-7 ROLE-9 the test plan of an upgrade is approved by the budget holder, and it says by whom', async () => {
    const budget = budgetHolder.userPrincipalName
    const { page, tab, leave } = await open('/register/raindance?part=upgrades', budget)
    const upgrades = section(tab, 'Uppgraderingar')
    await upgrades.getByText('Inte godkänd av budgetansvarig').waitFor()
    await upgrades.getByRole('button', { name: 'Godkänn testplanen' }).click()
    await upgrades.getByText('Ett godkännande kan inte ändras eller tas tillbaka.').waitFor()
    await judgeScreen(page, here.world.appUrl, 'an approval that is asked for')
    await upgrades.getByRole('button', { name: 'Godkänn testplanen' }).click()
    await upgrades.getByText(`Godkänd av ${budgetHolder.displayName}`).waitFor()
    const stored = await storedItems(
      here.world,
      budget,
      'Approvals',
      "$filter=SubjectKey eq 'raindance-25-1'&$select=Kind,Author/EMail&$expand=Author",
    )
    expect(stored).toMatchObject([{ Kind: 'upgradeTestPlan', Author: { EMail: budgetHolder.mail } }])
    await leave()
  })

  test('DOC-8 a document is kept as the model has it, where nobody says otherwise', async () => {
    const { tab, leave } = await open('/register/blueprism?mend=document.managementPlan', areaManager.userPrincipalName)
    const form = tab.getByRole('form', { name: 'Lägg till förvaltningsplan' })
    expect(await form.getByLabel('Antal år efter sista dagen').inputValue()).toBe('10')
    await form.getByLabel('Gäller från').fill('2010-01-01')
    await form.getByLabel('Gäller till och med').fill('2010-12-31')
    await form.getByRole('button', { name: 'Lägg till dokument' }).click()
    await section(tab, 'Dokument').getByText('Föreslås för gallring').waitFor()
    await section(tab, 'Saknas').getByRole('link', { name: 'Bevarandetiden är slut: förvaltningsplan' }).waitFor()
    await leave()
  })
})

describe('confirmed and ended', () => {
  test('a lead says that the entry is still right; who and when is stored, and it can be taken back', async () => {
    const { tab, leave } = await open('/register/stratsys')
    await tab.getByText('Det är mer än ett år sedan.', { exact: false }).waitFor()
    const before = (await system('stratsys')).ConfirmedOn
    await tab.getByRole('button', { name: 'Uppgifterna stämmer' }).click()
    await tab.getByText('Bekräftat.', { exact: true }).waitFor()
    expect((await system('stratsys')).ConfirmedOn).not.toBe(before)
    await tab.getByRole('button', { name: 'Ångra' }).click()
    await tab.getByText('Bekräftelsen är återtagen.').waitFor()
    expect((await system('stratsys')).ConfirmedOn).toBe(before)
    await leave()
  })

  test('what hangs on a system is shown before it is ended; ended it can be read, and be taken up again', async () => {
    const { page, tab, leave } = await open('/register/raindance?mend=ending')
    const form = tab.getByRole('form', { name: 'Avsluta systemet' })
    await form.getByRole('link', { name: '2 integrationer' }).waitFor()
    await form.getByRole('link', { name: 'Ett avtal' }).waitFor()
    await judgeScreen(page, here.world.appUrl, 'a system being ended')
    await form.getByLabel('Sista dagen i bruk').fill('2026-01-31')
    await form.getByRole('button', { name: 'Avsluta systemet' }).click()
    await tab.getByText('Systemet är avslutat och kan bara läsas.').first().waitFor()
    expect(await tab.getByRole('button', { name: /^Utse/ }).count()).toBe(0)
    expect(await section(tab, 'Grunduppgifter').getByRole('textbox').count()).toBe(0)
    await judgeScreen(page, here.world.appUrl, 'a system that is ended')
    await tab.getByRole('button', { name: 'Ta upp systemet igen' }).click()
    await tab.getByText('Systemet är i bruk igen.').waitFor()
    expect((await system('raindance')).EndedOn).toBeNull()
    await leave()
  })

  test('each part of the page has an address, and is reached by the keyboard from the table of contents', async () => {
    const { tab, leave } = await open('/register/raindance?part=licences', teacher.userPrincipalName)
    await expect.poll(() => tab.locator(':focus').textContent()).toBe('Licenser')
    const contents = tab.getByRole('navigation', { name: 'På sidan' })
    await contents.getByRole('link', { name: 'Integrationer' }).press('Enter')
    await expect.poll(() => tab.locator(':focus').textContent()).toBe('Integrationer')
    expect(await contents.getByRole('link', { name: 'Avsluta systemet' }).count()).toBe(0)
    expect(await tab.getByRole('button', { name: 'Uppgifterna stämmer' }).count()).toBe(0)
    await leave()
  })
})
