// Over 300 lines because it is data: the people of the demo municipality, all invented. The named constants are those whom tests sign in as.
import type { Position } from '../src/core/index.ts'
import { domain } from './municipality.ts'

/** As the directory holds a person; the object id is the tenant's own to give. */
export interface DemoPerson {
  userPrincipalName: string
  displayName: string
  mail: string
  jobTitle: string
  department: string
  officeLocation?: string
  businessPhones: string[]
  preferredLanguage: string
  accountEnabled: boolean
  userType: 'Member'
}

interface Entry {
  account: string
  name: string
  title: string
  department: string
  position: Position
  office?: string
  phone?: string
  language?: string
  left?: boolean
}

const enrolled: { person: DemoPerson; position: Position }[] = []

function enrol(entry: Entry): DemoPerson {
  const address = `${entry.account}@${domain}`
  const person: DemoPerson = {
    userPrincipalName: address,
    displayName: entry.name,
    mail: address,
    jobTitle: entry.title,
    department: entry.department,
    ...(entry.office ? { officeLocation: entry.office } : {}),
    businessPhones: entry.phone ? [entry.phone] : [],
    preferredLanguage: entry.language ?? 'sv-SE',
    accountEnabled: !entry.left,
    userType: 'Member',
  }
  enrolled.push({ person, position: entry.position })
  return person
}

// ── Operational leads and the technical roles ────────────────────────────────────────────────────────────────────────

/** Whom `npm start` signs in: system manager, Raindance among her systems. */
export const systemManager = enrol({
  account: 'maria.lindqvist',
  name: 'Maria Lindqvist',
  title: 'Systemförvaltare',
  department: 'Ekonomi',
  position: 'other',
  office: 'Stadshuset, plan 3',
  phone: '+46 31 390 06 21',
})

/** System manager of the schools' systems, and substitute of the data protection contact there. */
export const schoolSystemManager = enrol({
  account: 'jonas.ekdahl',
  name: 'Jonas Ekdahl',
  title: 'Systemförvaltare',
  department: 'Förskola & Grundskola',
  position: 'other',
  office: 'Skolkontoret',
  phone: '+46 31 390 06 22',
})

/** System manager and lead super user of the care systems. */
export const careSystemManager = enrol({
  account: 'kristina.palm',
  name: 'Kristina Palm',
  title: 'Verksamhetsutvecklare',
  department: 'Vård & Omsorg',
  position: 'other',
  office: 'Omsorgskontoret',
  phone: '+46 31 390 06 23',
})

/** Service manager of the platforms, and substitute of the executive board's data protection contact. */
export const serviceManager = enrol({
  account: 'sara.nyberg',
  name: 'Sara Nyberg',
  title: 'Tjänsteförvaltare',
  department: 'Digital utveckling',
  position: 'other',
  office: 'Stadshuset, plan 2',
  phone: '+46 31 390 06 24',
})

export const areaManager = enrol({
  account: 'ahmed.karimi',
  name: 'Ahmed Karimi',
  title: 'Områdesansvarig IT-infrastruktur',
  department: 'Digitalt center',
  position: 'other',
  office: 'Verkstadsgatan 4',
  phone: '+46 31 390 06 25',
  language: 'en-GB',
})

export const leadSuperUser = enrol({
  account: 'elin.forsberg',
  name: 'Elin Forsberg',
  title: 'Kommunikatör',
  department: 'Kommunikation',
  position: 'other',
  office: 'Stadshuset, plan 1',
  phone: '+46 31 390 06 26',
})

export const technicalSystemManager = enrol({
  account: 'peter.wallin',
  name: 'Peter Wallin',
  title: 'Teknisk systemförvaltare',
  department: 'Digitalt center',
  position: 'other',
  office: 'Verkstadsgatan 4',
  phone: '+46 31 390 06 27',
})

export const productOwner = enrol({
  account: 'karin.dahlgren',
  name: 'Karin Dahlgren',
  title: 'Produktägare',
  department: 'Digitalt center',
  position: 'other',
  office: 'Verkstadsgatan 4',
  phone: '+46 31 390 06 28',
})

// ── Owners and approvers ─────────────────────────────────────────────────────────────────────────────────────────────

/** Owns most common systems; decides on data processing agreements and, for the executive board, on breaches. */
export const deputyMunicipalDirector = enrol({
  account: 'anders.hedlund',
  name: 'Anders Hedlund',
  title: 'Biträdande kommundirektör',
  department: 'Kommunledning',
  position: 'deputyMunicipalDirector',
  office: 'Stadshuset, plan 4',
  phone: '+46 31 390 06 30',
})

export const headOfService = enrol({
  account: 'birgitta.sandell',
  name: 'Birgitta Sandell',
  title: 'Förvaltningschef Service',
  department: 'Förvaltningen för Service',
  position: 'headOfAdministration',
  phone: '+46 31 390 06 31',
})

/** Heads both school administrations, one of them as acting head. */
export const headOfSchools = enrol({
  account: 'thomas.akerman',
  name: 'Thomas Åkerman',
  title: 'Förvaltningschef Förskola & Grundskola, tf. Gymnasium & Arbetsmarknad',
  department: 'Förskola & Grundskola',
  position: 'headOfAdministration',
  phone: '+46 31 390 06 32',
})

export const headOfCare = enrol({
  account: 'lena.bjorkman',
  name: 'Lena Björkman',
  title: 'Förvaltningschef Vård & Omsorg',
  department: 'Vård & Omsorg',
  position: 'headOfAdministration',
  phone: '+46 31 390 06 33',
})

export const headOfBuilding = enrol({
  account: 'mikael.oberg',
  name: 'Mikael Öberg',
  title: 'Förvaltningschef Bygg & Miljö',
  department: 'Bygg & Miljö',
  position: 'headOfAdministration',
  phone: '+46 31 390 06 34',
})

export const headOfItOperations = enrol({
  account: 'magnus.strom',
  name: 'Magnus Ström',
  title: 'Verksamhetschef Digitalt center',
  department: 'Digitalt center',
  position: 'headOfItOperations',
  phone: '+46 31 390 06 35',
})

/** Budget holder of the common systems of the executive board, and process owner for finance. */
export const budgetHolder = enrol({
  account: 'ingrid.falk',
  name: 'Ingrid Falk',
  title: 'Ekonomichef',
  department: 'Ekonomi',
  position: 'manager',
  office: 'Stadshuset, plan 3',
  phone: '+46 31 390 06 36',
})

/** Process owner for staff, and budget holder of the systems of Service. */
export const processOwner = enrol({
  account: 'fatima.haddad',
  name: 'Fatima Haddad',
  title: 'HR-chef',
  department: 'HR & Lön',
  position: 'manager',
  phone: '+46 31 390 06 37',
})

/** Budget holder and process owner of Gymnasium & Arbetsmarknad. */
export const principal = enrol({
  account: 'henrik.soder',
  name: 'Henrik Söder',
  title: 'Rektor',
  department: 'Gymnasium & Arbetsmarknad',
  position: 'manager',
  phone: '+46 31 390 06 38',
})

/** A manager, and so no head of administration: may hold a budget, may not own (ROLE-2). */
export const libraryManager = enrol({
  account: 'ulrika.noren',
  name: 'Ulrika Norén',
  title: 'Bibliotekschef',
  department: 'Kultur & Fritid',
  position: 'manager',
  office: 'Stadsbiblioteket',
  phone: '+46 31 390 06 39',
})

// ── Data protection, procurement, administration ─────────────────────────────────────────────────────────────────────

/** Data protection contact of Förskola & Grundskola. */
export const schoolDataProtectionContact = enrol({
  account: 'camilla.rosen',
  name: 'Camilla Rosén',
  title: 'Dataskyddskontakt',
  department: 'Förskola & Grundskola',
  position: 'other',
  office: 'Skolkontoret',
  phone: '+46 31 390 06 40',
})

/** Data protection contact of the executive board. */
export const executiveDataProtectionContact = enrol({
  account: 'petra.ahlin',
  name: 'Petra Ahlin',
  title: 'Kommunjurist',
  department: 'Kansli',
  position: 'other',
  office: 'Stadshuset, plan 4',
  phone: '+46 31 390 06 41',
})

/** Coordinates data protection for the executive board: sees figures of breaches, and no case. */
export const coordinator = enrol({
  account: 'eva.lindholm',
  name: 'Eva Lindholm',
  title: 'Kanslichef',
  department: 'Kansli',
  position: 'manager',
  office: 'Stadshuset, plan 4',
  phone: '+46 31 390 06 45',
})

/** Site owner of the breach site, named for that and for nothing else: whoever owns a site can technically read all of it. */
export const breachSiteOwner = enrol({
  account: 'oskar.lund',
  name: 'Oskar Lund',
  title: 'Informationssäkerhetssamordnare',
  department: 'Kansli',
  position: 'other',
  office: 'Stadshuset, plan 4',
  phone: '+46 31 390 06 46',
})

export const dataProtectionOfficer = enrol({
  account: 'sofia.rehn',
  name: 'Sofia Rehn',
  title: 'Dataskyddsombud',
  department: 'Kommunstyrelsens förvaltning',
  position: 'other',
  office: 'Stadshuset, plan 4',
  phone: '+46 31 390 06 42',
})

export const procurementContact = enrol({
  account: 'johan.ostberg',
  name: 'Johan Östberg',
  title: 'Upphandlare',
  department: 'Inköp',
  position: 'other',
  phone: '+46 31 390 06 43',
})

/** Site owner of the register; holds no role in any system. */
export const administrator = enrol({
  account: 'niklas.aberg',
  name: 'Niklas Åberg',
  title: 'Samordnare digitala tjänster',
  department: 'Digitalt center',
  position: 'other',
  office: 'Verkstadsgatan 4',
  phone: '+46 31 390 06 44',
})

// ── Employees without a role ─────────────────────────────────────────────────────────────────────────────────────────

export const teacher = enrol({
  account: 'amanda.viklund',
  name: 'Amanda Viklund',
  title: 'Lärare',
  department: 'Hamraskolan',
  position: 'other',
  office: 'Hamraskolan',
})

/** Works beside the teacher, and must see nothing of what she reported. */
export const teachersColleague = enrol({
  account: 'david.holm',
  name: 'David Holm',
  title: 'Lärare',
  department: 'Hamraskolan',
  position: 'other',
  office: 'Hamraskolan',
})

export const careAssistant = enrol({
  account: 'aisha.osman',
  name: 'Aisha Osman',
  title: 'Undersköterska',
  department: 'Hemtjänst Norr',
  position: 'other',
})

/** Left with his roles still on him: whatever he holds is vacant (ROLE-6). */
export const formerServiceManager = enrol({
  account: 'rolf.engstrom',
  name: 'Rolf Engström',
  title: 'Tjänsteförvaltare',
  department: 'Digital utveckling',
  position: 'other',
  left: true,
})

export const people: DemoPerson[] = enrolled.map(entry => entry.person)

/** By user principal name; decides who may own and who may hold a budget (ROLE-2, ROLE-12). */
export const positions: Record<string, Position> = Object.fromEntries(
  enrolled.map(entry => [entry.person.userPrincipalName, entry.position]),
)
