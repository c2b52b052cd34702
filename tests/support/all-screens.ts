/** Every screen of the app, by its name: who opens it, where it is, and what stands there once all of it has come. */
import type { Browser, FrameLocator, Page } from 'playwright-core'
import {
  administrator,
  areaManager,
  coordinator,
  headOfSchools,
  schoolDataProtectionContact,
  systemManager,
  teacher,
} from '../../demo/people.ts'
import { openTab } from './open-tab.ts'
import { fillReport, rowsOfReport, schoolBoard, sendReport } from './report-incident.ts'
import type { World } from './world.ts'

export interface Screen {
  name: string
  /** User principal name. */
  person: string
  path: string
  /** Text that comes last. */
  known: string | RegExp
}

/** @param incident path of an incident that has been reported, and its case opened */
export const allScreens = (incident: string): Screen[] => [
  { name: 'home', person: maria, path: '/', known: 'Mina forum den här månaden' },
  { name: 'register', person: maria, path: '/register', known: 'Komplett' },
  { name: 'register-grouped', person: maria, path: grouped, known: 'Kommunstyrelsen' },
  { name: 'system', person: area, path: '/register/blueprism', known: 'Vakant: kontot är borttaget eller avstängt' },
  { name: 'matrix', person: maria, path: '/register/matrix', known: '1 roll är vakant' },
  { name: 'person', person: coordinating, path: `/people/${schools}`, known: 'Forum som behöver någon annan' },
  { name: 'handover', person: coordinating, path: `/people/${schools}/handover`, known: 'Efterträdare' },
  { name: 'duties', person: maria, path: '/duties?role=budgetHolder', known: 'Godkänn systemets budget, varje år.' },
  { name: 'system-entry', person: maria, path: '/register/raindance?mend=details', known: 'Version 25.1' },
  {
    name: 'system-ending',
    person: maria,
    path: '/register/raindance?mend=ending',
    known: 'Det här hänger på systemet',
  },
  { name: 'import', person: area, path: '/register/import', known: 'Rader från kalkylarket' },
  { name: 'agreements', person: maria, path: '/agreements', known: 'Raindance, drift och förvaltning' },
  { name: 'agreement', person: maria, path: '/agreements/raindance', known: 'Avtalsuppföljning' },
  { name: 'new-agreement', person: maria, path: '/agreements/new?system=ciceron', known: 'Ciceron' },
  { name: 'forums', person: maria, path: '/forums?system=raindance', known: 'Utvecklingsråd' },
  { name: 'report', person: teacher.userPrincipalName, path: '/report', known: 'Vad har hänt?' },
  { name: 'incidents', person: contact, path: '/incidents', known: /^(Klockan går|Öppen|Skickat till fel person)/ },
  { name: 'case', person: contact, path: incident, known: said },
  { name: 'organisation', person: coordinating, path: '/organisation', known: /^Egna juridiska personer/ },
  { name: 'board', person: coordinating, path: '/organisation/revisionen', known: 'Ingen ersätter just nu.' },
  { name: 'positions', person: coordinating, path: '/administration/positions', known: 'Lägg till befattning' },
  { name: 'groups', person: administrating, path: '/administration/groups', known: /^Webbplatsens ägare rättar/ },
  { name: 'model', person: administrating, path: '/administration/model', known: 'Modellen har inte ändrats.' },
  { name: 'not-found', person: maria, path: '/finns-inte', known: 'Sidan finns inte.' },
]

const grouped = '/register?group=board&columns=name,category,owner,lead,lacks,agreement,hosting,confirmed'
const administrating = administrator.userPrincipalName
const maria = systemManager.userPrincipalName
const area = areaManager.userPrincipalName
const contact = schoolDataProtectionContact.userPrincipalName
const coordinating = coordinator.userPrincipalName
const schools = encodeURIComponent(headOfSchools.userPrincipalName)
const said = 'Ett utvecklingssamtal skrevs ut och låg kvar i skrivaren.'

const loading = 'Hämtar …'

/** Until what the screen waits for is there, and nothing of it is still being read. */
export async function settled(tab: FrameLocator | Page, known: string | RegExp): Promise<void> {
  await tab.getByText(known).first().waitFor()
  await tab.getByText(loading, { exact: true }).filter({ visible: true }).first().waitFor({ state: 'detached' })
}

interface Reported {
  /** Of the app. */
  path: string
}

/** The teacher reports what happened, and the contact opens the case. `onReceipt` is shown what the reporter sees last. */
export async function reportAndOpen(
  browser: Browser,
  world: World,
  onReceipt: (page: Page, tab: FrameLocator) => Promise<void> = async () => undefined,
): Promise<Reported> {
  const reporting = await openTab(browser, world, { person: teacher.userPrincipalName, path: '/report' })
  await fillReport(reporting.tab, said)
  await reporting.tab.getByLabel('Vilket system gäller det?').fill('Raindance')
  await sendReport(reporting.tab)
  await reporting.tab.getByText(/^Camilla Rosén, Jonas Ekdahl, Sofia Rehn, /).waitFor()
  await onReceipt(reporting.page, reporting.tab)
  await reporting.leave()
  const [report] = await rowsOfReport(world, said)
  const path = `/incidents/${schoolBoard}/${report?.Key}`
  const opening = await openTab(browser, world, { person: contact, path })
  await opening.tab.getByRole('button', { name: 'Öppna ärendet' }).click()
  await opening.tab.getByRole('img', { name: /^Klockan går/ }).waitFor()
  await opening.leave()
  return { path }
}
