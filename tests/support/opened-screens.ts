/** What a screen shows once something has been done in it: forms, panels and previews that no address leads to by itself. */
import type { FrameLocator, Page } from 'playwright-core'
import {
  administrator,
  areaManager,
  coordinator,
  headOfCare,
  headOfSchools,
  headOfService,
  systemManager,
  teacher,
} from '../../demo/people.ts'
import { type Screen, settled } from './all-screens.ts'

/** The app in the host's frame, or in a window of its own. */
export type Tab = FrameLocator | Page

export interface OpenedScreen extends Pick<Screen, 'name' | 'person' | 'path'> {
  open: (tab: Tab) => Promise<unknown>
  /** The journey that judges it on its way. */
  judgedIn?: string
}

const maria = systemManager.userPrincipalName
const area = areaManager.userPrincipalName
const coordinating = coordinator.userPrincipalName

const region = (tab: Tab, name: string) => tab.getByRole('region', { name, exact: true })
const press = (tab: Tab, name: string | RegExp) => tab.getByRole('button', { name }).first().click()
const tool = (tab: Tab, name: string) => tab.locator('search').getByRole('button', { name }).click()
/** A form of Raindance's page, which its address opens. */
const form = (name: string, mend: string, title: string): OpenedScreen => ({
  name,
  person: maria,
  path: `/register/raindance?mend=${mend}`,
  open: tab => tab.getByRole('form', { name: title }).waitFor(),
})
async function unfold(tab: Tab): Promise<void> {
  for (const folded of await tab.locator('main summary').all()) await folded.click()
}

export const openedScreens: OpenedScreen[] = [
  {
    name: 'role-appoint',
    person: area,
    path: '/register/blueprism?mend=appoint.serviceManager',
    async open(tab) {
      await region(tab, 'Roller').getByRole('combobox', { name: 'Person' }).fill('an')
      await region(tab, 'Roller')
        .getByRole('option', { name: /Anders Hedlund/ })
        .waitFor()
    },
  },
  {
    name: 'role-end',
    person: area,
    path: '/register/blueprism',
    async open(tab) {
      await settled(tab, 'Vakant: kontot är borttaget eller avstängt')
      await unfold(tab)
      await press(tab, /^Avsluta/)
    },
  },
  {
    name: 'document-new',
    person: area,
    path: '/register/blueprism?mend=document.dpa',
    open: tab => region(tab, 'Dokument').getByRole('textbox').first().waitFor(),
  },
  {
    name: 'document-edit',
    person: area,
    path: '/register/blueprism',
    async open(tab) {
      await press(tab, /^Ändra: Förvaltningsplan/)
      await region(tab, 'Dokument').getByRole('textbox').first().waitFor()
    },
  },
  form('integration-new', 'integration.new', 'Lägg till integration'),
  form('licence-new', 'licence.new', 'Lägg till licens'),
  form('support-case-new', 'case.new', 'Lägg till ärende'),
  form('upgrade-new', 'upgrade.new', 'Planera uppgradering'),
  {
    name: 'history',
    person: maria,
    path: '/register/raindance?part=history',
    async open(tab) {
      await region(tab, 'Historik').getByText('Visa ändringar').click()
      await region(tab, 'Historik').getByRole('listitem').first().waitFor()
    },
  },
  {
    // a name that is empty isn't saved
    name: 'system-faulty',
    person: area,
    path: '/register/insidan',
    async open(tab) {
      await tab.getByLabel('Namn').fill('')
      await tab.getByText('Sparas när det markerade är rättat').waitFor()
    },
  },
  {
    name: 'register-bulk',
    judgedIn: 'register-table',
    person: maria,
    path: '/register',
    async open(tab) {
      for (const name of ['Ekopost', 'Facebook'])
        await tab.getByRole('checkbox', { name: `Markera ${name}`, exact: true }).click()
      await press(tab, 'Ändra tillsammans')
      const panel = region(tab, 'Ändra tillsammans')
      await panel.getByLabel('Vad ska ändras?').selectOption({ label: 'Byt ägare, med överlämning' })
      await panel.getByLabel('Sök person').fill('sandell')
      await panel.getByRole('option', { name: headOfService.displayName }).click()
      await panel.getByText('Publik tjänst har ingen ägare.').waitFor()
    },
  },
  {
    name: 'register-columns',
    judgedIn: 'register-table',
    person: maria,
    path: '/register',
    async open(tab) {
      await tool(tab, 'Anpassa tabellen')
      await region(tab, 'Anpassa tabellen').waitFor()
    },
  },
  {
    name: 'import-check',
    person: area,
    path: '/register/import',
    async open(tab) {
      await tab
        .getByLabel('Rader från kalkylarket')
        .fill('Namn\tKategori\tÄgare\nNytt\tPlattform\tNågon\nStratsys\tVerksamhetssystem\t\n\tPlattform\t')
      await region(tab, 'Det här händer').getByText('2 rader kan inte importeras.').waitFor()
    },
  },
  {
    name: 'handover-preview',
    judgedIn: 'people',
    person: coordinating,
    path: `/people/${encodeURIComponent(headOfSchools.userPrincipalName)}/handover`,
    async open(tab) {
      await tab.getByRole('combobox', { name: 'Efterträdare', exact: true }).fill('Lena')
      await tab.getByRole('option', { name: headOfCare.displayName }).click()
      await tab.getByRole('button', { name: /^Lämna över \d+ roller/ }).waitFor()
    },
  },
  {
    name: 'model-changed',
    judgedIn: 'model',
    person: administrator.userPrincipalName,
    path: '/administration/model',
    async open(tab) {
      await tab.getByLabel('Superanvändare, verksamhetssystem', { exact: true }).selectOption('mandatory')
      await tab.getByText(/^\d+ system blir ofullständiga/).waitFor()
    },
  },
  {
    name: 'organisation-open',
    person: coordinating,
    path: '/organisation',
    async open(tab) {
      await settled(tab, /^Egna juridiska personer/)
      await tab.locator('main summary').first().click()
      await press(tab, 'Lägg till bolag eller stiftelse')
      // the administration that stands open has a button of that name too
      const adding = tab.getByRole('form', { name: 'Lägg till bolag eller stiftelse' })
      await adding.getByRole('button', { name: 'Lägg till', exact: true }).click()
      await adding.getByText('Ett namn behövs.').waitFor()
    },
  },
  {
    name: 'position-faulty',
    person: coordinating,
    path: '/administration/positions',
    async open(tab) {
      await press(tab, 'Lägg till befattning')
      await tab.getByRole('form').getByRole('button', { name: 'Lägg till', exact: true }).click()
      await tab.getByText('Välj en person.').waitFor()
    },
  },
  {
    name: 'follow-up',
    person: maria,
    path: '/agreements/raindance?record=1',
    async open(tab) {
      await tab.getByLabel('Intern dialog i stället för möte').check()
      await tab.getByText('Så är dagarna uträknade').click()
    },
  },
  {
    name: 'agreement-faulty',
    person: maria,
    path: '/agreements/new',
    async open(tab) {
      await tab.getByLabel('Första dag', { exact: true }).fill('2026-01-01')
      await press(tab, 'Spara')
      await region(tab, 'Avtalets dagar').waitFor()
      await tab.getByText('Fältet behöver fyllas i.', { exact: true }).waitFor()
    },
  },
  {
    name: 'meeting',
    person: maria,
    path: '/forums?system=raindance',
    open: tab => press(tab, /^Anteckna möte/),
  },
  {
    name: 'forum-change',
    person: maria,
    path: '/forums?system=raindance',
    open: tab => press(tab, /^Ändra/),
  },
  {
    name: 'report-faulty',
    person: teacher.userPrincipalName,
    path: '/report',
    async open(tab) {
      await tab.getByLabel('Vad har hänt?').fill('Eleven är 121212-1212.')
      await press(tab, 'Skicka rapporten')
      await tab.getByText('Några svar fattas eller behöver rättas.').waitFor()
    },
  },
]
