import type { FrameLocator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../demo/days.ts'
import { headOfService, systemManager, teacher } from '../../demo/people.ts'
import { formatsFor } from '../../src/i18n/format.ts'
import { expectAccessible } from '../support/accessibility.ts'
import type { FrameStorage } from '../support/browser.ts'
import { inApp } from '../support/in-app.ts'
import { tabFrame, withoutFollowing } from '../support/open-tab.ts'
import { storedItem, storedItems } from '../support/stored.ts'

const maria = systemManager.userPrincipalName
const formats = formatsFor('sv')
/** As the browsers of the journeys see it. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
const region = (tab: FrameLocator, name: string) => tab.getByRole('region', { name, exact: true })

/** SharePoint answers a day as its midnight in the site's zone. */
const dayOf = (cell: unknown): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date(String(cell)))

describe.each<FrameStorage>(['allowed', 'refused'])('the system manager’s morning, storage %s', storage => {
  const here = inApp({ storage })

  const followUpsOf = (agreement: string) =>
    storedItems(
      here.world,
      maria,
      'Occurrences',
      `$filter=AgreementKey eq '${agreement}'&$orderby=Id desc&$select=Id,HeldOn,HeldAs,Notes,SystemsId,Author/EMail&$expand=Author`,
    )
  const summaryOf = (agreement: string) =>
    storedItem(here.world, maria, 'AgreementSummaries', `$filter=Key eq '${agreement}'`)

  test('FORUM-7 from what is overdue on Home to a contract follow-up recorded, and its day moved', async () => {
    const { page, tab, leave } = await here.open({ person: maria })
    const rows = region(tab, 'Att göra').getByRole('row')
    await rows.nth(1).waitFor()
    const told = (await rows.allInnerTexts()).slice(1)
    const isOverdue = told.map(text => text.includes('Försenat'))
    expect(isOverdue[0]).toBe(true)
    expect(isOverdue).toEqual([...isOverdue].sort().reverse())
    await expectAccessible(page, 'Home', { frame: tabFrame })

    const before = await followUpsOf('raindance')
    await tab.getByRole('link', { name: /^Anteckna: Håll avtalsuppföljning: Raindance/ }).click()
    await tab.getByRole('heading', { name: 'Raindance, drift och förvaltning' }).waitFor()
    const followUp = region(tab, 'Avtalsuppföljning')
    await followUp.getByText(/dagar försenat/).waitFor()
    const form = tab.getByRole('form', { name: 'Anteckna att den är hållen' })
    await form.getByLabel('Anteckningar').fill('Svarstiderna har blivit bättre.')
    await expectAccessible(page, 'a follow-up being recorded', { frame: tabFrame })
    await form.getByRole('button', { name: 'Anteckna' }).click()
    await followUp.getByText('Antecknat.').waitFor()
    await followUp.getByText(formats.date(addMonths(today, 12)), { exact: true }).waitFor()
    await followUp.getByText('Svarstiderna har blivit bättre.').waitFor()

    const [stored, ...others] = await followUpsOf('raindance')
    expect(others.map(({ Id }) => Id)).toEqual(before.map(({ Id }) => Id))
    expect(stored).toMatchObject({
      HeldAs: 'meeting',
      Notes: 'Svarstiderna har blivit bättre.',
      SystemsId: before[0]?.SystemsId,
      Author: { EMail: systemManager.mail },
    })
    expect(dayOf(stored?.HeldOn)).toBe(today)

    await tab.getByRole('link', { name: 'Hem', exact: true }).click()
    await rows.nth(1).waitFor()
    await tab.getByRole('link', { name: /Håll avtalsuppföljning: Raindance/ }).waitFor({ state: 'detached' })
    await leave()
  })

  test('FORUM-9 an internal dialogue moves the day only when the supplier was asked and all are satisfied', async () => {
    const { tab, leave } = await here.open({ person: maria, path: '/agreements/stratsys' })
    const followUp = region(tab, 'Avtalsuppföljning')
    await followUp.getByText('Nästa ska vara hållen senast').waitFor()
    const dueBefore = await followUp.getByRole('status').first().innerText()
    const form = tab.getByRole('form', { name: 'Anteckna att den är hållen' })
    const dialogue = async (...checked: string[]) => {
      await followUp.getByRole('button', { name: 'Anteckna att den är hållen' }).click()
      await form.getByLabel('Intern dialog i stället för möte').check()
      for (const label of checked) await form.getByLabel(label).check()
    }
    await dialogue('Vi är nöjda på varje punkt')
    await form.getByText('Dialogen antecknas men ersätter inte mötet.').waitFor()
    await form.getByRole('button', { name: 'Anteckna' }).click()
    await followUp.getByText('Ersätter inte mötet', { exact: true }).waitFor()
    expect(await followUp.getByRole('status').first().innerText()).toContain(dueBefore)

    await dialogue('Vi är nöjda på varje punkt', 'Leverantören har tillfrågats om ett möte')
    await form.getByText('Dialogen ersätter mötet').waitFor()
    await form.getByRole('button', { name: 'Anteckna' }).click()
    await followUp.getByText(formats.date(addMonths(today, 12)), { exact: true }).waitFor()
    expect((await followUpsOf('stratsys')).slice(0, 2).map(({ HeldAs }) => HeldAs)).toEqual([
      'internalDialogue',
      'internalDialogue',
    ])
    await leave()
  })

  test('AGR-1 AGR-2 terms are reckoned as they are typed; those that contradict are not saved; what everyone sees follows', async () => {
    const agreementOf = async () => storedItem(here.world, maria, 'Agreements', "$filter=Key eq 'plansam'")
    const before = await agreementOf()
    const { page, tab, leave } = await here.open({ person: maria, path: '/agreements/plansam' })
    const days = region(tab, 'Avtalets dagar')
    await days.getByText('Beslut senast').waitFor()
    const end = tab.getByLabel('Sista dag', { exact: true })
    await end.fill('2001-01-01')
    await tab.getByText('Sista dagen behöver vara ett datum på eller efter första dagen.').waitFor()
    await tab.getByText('Sparas när det markerade är rättat').waitFor()
    await days.getByText('Se över fältet ”Sista dag”').waitFor()
    await expectAccessible(page, 'terms that contradict each other', { frame: tabFrame })
    expect(await agreementOf()).toEqual(before)

    const newEnd = addMonths(today, 30)
    await end.fill(newEnd)
    await days.getByText(formats.date(newEnd), { exact: true }).waitFor()
    await days.getByText('Så är dagarna uträknade').click()
    await days.getByText(/Sista dagen är angiven/).waitFor()
    await tab.getByText(/^Sparat /).waitFor()
    expect(dayOf((await agreementOf()).EndsOn)).toBe(newEnd)
    await expect.poll(async () => dayOf((await summaryOf('plansam')).Until)).toBe(newEnd)
    await leave()
  })

  test('AGR-1 a new agreement of a system is kept while it is written, and stored once with its open row', async () => {
    const path = '/agreements/new?system=ciceron'
    const { page, tab, leave } = await here.open({ person: maria, path })
    await tab.getByRole('button', { name: 'Ta bort Ciceron' }).waitFor()
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByText('Ange avtalets första dag.').waitFor()
    await expectAccessible(page, 'a new agreement', { frame: tabFrame })
    await tab.getByLabel('Avtalets namn').fill('Ciceron, drift')
    await tab.getByLabel('Första dag', { exact: true }).fill('2026-01-01')
    await tab.getByLabel('Avtalstid').selectOption({ label: 'En första tid' })
    await tab.getByRole('group', { name: 'Första avtalstid' }).getByLabel('månader').fill('36')
    await region(tab, 'Avtalets dagar').getByText('31 dec. 2028', { exact: true }).waitFor()
    await tab.getByRole('button', { name: 'Spara' }).click()
    await tab.getByRole('heading', { name: 'Ciceron, drift' }).waitFor()
    const stored = await storedItem(here.world, maria, 'Agreements', "$filter=Title eq 'Ciceron, drift'")
    expect(stored).toMatchObject({ InitialTerm: 'P36M', RenewalKind: 'none' })
    expect(dayOf((await summaryOf(String(stored.Key))).Until)).toBe('2028-12-31')
    await leave()
  })
})

describe('others', () => {
  const here = inApp()

  test('who holds no role is told what the app is for them', async () => {
    const { page, tab, leave } = await here.open({ person: teacher.userPrincipalName })
    await tab.getByText('Du har ingen roll i något system').waitFor()
    await expectAccessible(page, 'Home without a role', { frame: tabFrame })
    await tab.getByRole('button', { name: 'Till registret' }).click()
    await tab.getByRole('heading', { name: 'Register' }).waitFor()
    await leave()
  })

  test('who may not read agreements sees that there is one and until when, and the site is never asked for more', async () => {
    await here.world.local('DELETE', 'requests')
    const person = teacher.userPrincipalName
    const { tab, leave } = await here.open({ person, path: '/agreements' })
    const row = tab.getByRole('row', { name: /Raindance, drift och förvaltning/ })
    await row.waitFor()
    expect(await tab.getByText('CGI Sverige AB').count()).toBe(0)
    await tab.getByText('Villkor och priser visas för dem som arbetar med avtalen.').waitFor()
    const requests = JSON.stringify(await here.world.local('GET', 'requests'))
    expect(requests).toContain('Lists%2FAgreementSummaries')
    expect(requests).not.toContain("Lists%2FAgreements'")
    await leave()
  })

  test('AGR-2 an owner reads the terms, may not change them, and learns who can', async () => {
    const person = headOfService.userPrincipalName
    const { page, tab, leave } = await here.open({ person, path: '/agreements/personec' })
    await tab.getByText('Du kan läsa villkoren.').waitFor()
    await region(tab, 'Villkor').getByText('Vid årets slut').waitFor()
    expect(await tab.getByRole('textbox').count()).toBe(0)
    await expectAccessible(page, 'an agreement that may only be read', { frame: tabFrame })
    await leave()
  })

  test('a list that can’t be read is an error with a way on', async () => {
    await here.world.local('POST', 'faults', { kind: 'status', status: 500, pathIncludes: 'Lists/Agreements' })
    const { page, tab, leave, takeComplaints } = await here.open({
      person: maria,
      path: '/agreements',
      prepare: withoutFollowing,
    })
    const alert = tab.getByRole('alert')
    await alert.getByText('SharePoint svarade inte som det ska.').waitFor({ timeout: 60_000 })
    await expectAccessible(page, 'agreements that can’t be read', { frame: tabFrame })
    takeComplaints()
    await here.world.local('DELETE', 'faults')
    await alert.getByRole('button', { name: 'Försök igen' }).click()
    await tab.getByRole('link', { name: 'Raindance, drift och förvaltning' }).waitFor()
    await leave()
  })
})
