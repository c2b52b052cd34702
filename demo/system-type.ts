/** What a system of the demo municipality holds, and short ways to write its roles and papers. */
import type { Category, DocumentKind, Role } from '../src/core/index.ts'
import { type AdministrationKey, administrations, type BoardKey } from './municipality.ts'
import type { DemoPerson } from './people.ts'

export interface DemoHolding {
  role: Role
  /** User principal name. */
  person: string
  from: string
  /** Last day held. */
  to?: string
}

export interface DemoDocument {
  kind: DocumentKind
  registryNumber?: string
  title: string
  link?: string
  validFrom: string
  /** Last day in force. */
  validTo?: string
}

export interface DemoSystem {
  key: string
  name: string
  category: Category
  scope: 'common' | 'administrationSpecific'
  hosting: 'internal' | 'external'
  purpose: string
  supplier?: string
  owningAdministrationKey?: AdministrationKey
  usingAdministrationKeys: AdministrationKey[]
  /** PUB-3: common because this board performs the process for all. */
  supportProcessOfBoardKey?: BoardKey
  hasFee: boolean
  hasPersonalData: boolean
  startOfUse: string
  holdings: DemoHolding[]
  documents: DemoDocument[]
}

export const everyAdministration: AdministrationKey[] = administrations.map(administration => administration.key)

/** Holdings that all began on the same day: a role, then who has it. */
export function since(from: string, ...held: [role: Role, ...holders: DemoPerson[]][]): DemoHolding[] {
  return held.flatMap(([role, ...holders]) =>
    holders.map(({ userPrincipalName }) => ({ role, person: userPrincipalName, from })),
  )
}

/** A holding that has ended. */
export function former(role: Role, person: DemoPerson, from: string, to: string): DemoHolding {
  return { role, person: person.userPrincipalName, from, to }
}

const documentTitles: Record<DocumentKind, string> = {
  mainAgreement: 'Grundavtal',
  dpa: 'Personuppgiftsbiträdesavtal',
  managementPlan: 'Förvaltningsplan',
  followUpReport: 'Uppföljningsrapport',
  sla: 'Servicenivåavtal (SLA)',
}

/** Documents filed under one registry number and in force until further notice. */
export function papers(registryNumber: string, validFrom: string, kinds: DocumentKind[]): DemoDocument[] {
  return kinds.map(kind => ({
    kind,
    registryNumber,
    title: documentTitles[kind],
    link: `https://diarium.alvhamra.example/${registryNumber}`,
    validFrom,
  }))
}

/** A document whose time has run out. */
export function expired(kind: DocumentKind, registryNumber: string, validFrom: string, validTo: string): DemoDocument {
  return { kind, registryNumber, title: documentTitles[kind], validFrom, validTo }
}

export const toolPapers: DocumentKind[] = ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport']
export const systemPapers: DocumentKind[] = [...toolPapers, 'sla']
