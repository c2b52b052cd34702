/**
 * The demo municipality: Älvhamra kommun. Invented from end to end: there is no such municipality, and no person in
 * `people.ts` exists. Boards and administrations are named as in the published documents of a Swedish municipality, so
 * that the rules about them can be shown. Telephone numbers are from the series set aside for fiction, addresses
 * end in `.example`. Real product names say only that such a product exists: every agreement, price, date and fault is made up.
 */

export const municipalityName = 'Älvhamra kommun'
export const domain = 'alvhamra.example'

export type BoardKey =
  | 'kommunstyrelsen'
  | 'service'
  | 'byggnad'
  | 'miljoHalsoskydd'
  | 'forskolaGrundskola'
  | 'gymnasiumArbetsmarknad'
  | 'vardOmsorg'
  | 'kulturFritid'
  | 'revisionen'

export type AdministrationKey =
  | 'kommunstyrelsensForvaltning'
  | 'serviceForvaltningen'
  | 'byggMiljo'
  | 'forskolaGrundskola'
  | 'gymnasiumArbetsmarknad'
  | 'vardOmsorg'
  | 'kulturFritid'
  | 'revisionskontoret'

export interface DemoBoard {
  key: BoardKey
  name: string
  kind: 'executive' | 'service' | 'ordinary' | 'auditors'
  /** What its registry numbers begin with. */
  registryPrefix: string
  /** Whom a reporter calls when nobody could be told. */
  emergencyPhone?: string
  /** PUB-9: its decision to delegate agreements for common systems to the deputy municipal director. */
  delegation?: { registryNumber: string; date: string }
  /** PUB-15: its decision that the head of administration may issue powers of attorney. */
  powerOfAttorney?: { registryNumber: string; date: string }
}

export interface DemoAdministration {
  key: AdministrationKey
  name: string
  boardKeys: BoardKey[]
  /** `department` of its people, as the directory writes it. */
  departmentNames: string[]
}

/** PUB-7: legal persons of their own, outside the boards. */
export interface DemoCompany {
  key: string
  name: string
  kind: 'company' | 'foundation'
}

export const boards: DemoBoard[] = [
  {
    key: 'kommunstyrelsen',
    name: 'Kommunstyrelsen',
    kind: 'executive',
    registryPrefix: 'KS',
    emergencyPhone: '+46 31 390 06 10',
    delegation: { registryNumber: 'KS-2024-00127', date: '2024-04-16' },
    powerOfAttorney: { registryNumber: 'KS-2024-00128', date: '2024-04-16' },
  },
  {
    key: 'service',
    name: 'Nämnden för Service',
    kind: 'service',
    registryPrefix: 'SE',
    emergencyPhone: '+46 31 390 06 11',
    delegation: { registryNumber: 'SE-2024-00058', date: '2024-05-22' },
    powerOfAttorney: { registryNumber: 'SE-2024-00059', date: '2024-05-22' },
  },
  {
    key: 'byggnad',
    name: 'Byggnadsnämnden',
    kind: 'ordinary',
    registryPrefix: 'BN',
    delegation: { registryNumber: 'BN-2024-00196', date: '2024-09-12' },
    powerOfAttorney: { registryNumber: 'BN-2024-00197', date: '2024-09-12' },
  },
  {
    key: 'miljoHalsoskydd',
    name: 'Nämnden för Miljö & Hälsoskydd',
    kind: 'ordinary',
    registryPrefix: 'MH',
    delegation: { registryNumber: 'MH-2024-00088', date: '2024-09-17' },
  },
  {
    key: 'forskolaGrundskola',
    name: 'Nämnden för Förskola & Grundskola',
    kind: 'ordinary',
    registryPrefix: 'FG',
    emergencyPhone: '+46 31 390 06 14',
    delegation: { registryNumber: 'FG-2024-00143', date: '2024-06-19' },
    powerOfAttorney: { registryNumber: 'FG-2025-00021', date: '2025-02-12' },
  },
  {
    key: 'gymnasiumArbetsmarknad',
    name: 'Nämnden för Gymnasium & Arbetsmarknad',
    kind: 'ordinary',
    registryPrefix: 'GA',
    delegation: { registryNumber: 'GA-2024-00071', date: '2024-06-13' },
  },
  {
    key: 'vardOmsorg',
    name: 'Nämnden för Vård & Omsorg',
    kind: 'ordinary',
    registryPrefix: 'VO',
    emergencyPhone: '+46 31 390 06 16',
    delegation: { registryNumber: 'VO-2024-00102', date: '2024-05-29' },
    powerOfAttorney: { registryNumber: 'VO-2024-00103', date: '2024-05-29' },
  },
  // Two boards lack both decisions on purpose, and two more the second: PUB-9 and PUB-15 have something to say.
  { key: 'kulturFritid', name: 'Nämnden för Kultur & Fritid', kind: 'ordinary', registryPrefix: 'KF' },
  { key: 'revisionen', name: 'Revisionen', kind: 'auditors', registryPrefix: 'RV' },
]

export const itDepartmentName = 'Digitalt center'

export const administrations: DemoAdministration[] = [
  {
    key: 'kommunstyrelsensForvaltning',
    name: 'Kommunstyrelsens förvaltning',
    boardKeys: ['kommunstyrelsen'],
    departmentNames: [
      'Kommunstyrelsens förvaltning',
      'Kommunledning',
      'Ekonomi',
      'Kommunikation',
      'Digital utveckling',
      'Kansli',
    ],
  },
  {
    key: 'serviceForvaltningen',
    name: 'Förvaltningen för Service',
    boardKeys: ['service'],
    departmentNames: ['Förvaltningen för Service', itDepartmentName, 'Inköp', 'HR & Lön', 'Kontaktcenter'],
  },
  {
    key: 'byggMiljo',
    name: 'Bygg- och miljöförvaltningen',
    boardKeys: ['byggnad', 'miljoHalsoskydd'],
    departmentNames: ['Bygg- och miljöförvaltningen', 'Bygg & Miljö'],
  },
  {
    key: 'forskolaGrundskola',
    name: 'Förvaltningen för Förskola & Grundskola',
    boardKeys: ['forskolaGrundskola'],
    departmentNames: ['Förskola & Grundskola', 'Hamraskolan'],
  },
  {
    key: 'gymnasiumArbetsmarknad',
    name: 'Förvaltningen för Gymnasium & Arbetsmarknad',
    boardKeys: ['gymnasiumArbetsmarknad'],
    departmentNames: ['Gymnasium & Arbetsmarknad'],
  },
  {
    key: 'vardOmsorg',
    name: 'Förvaltningen för Vård & Omsorg',
    boardKeys: ['vardOmsorg'],
    departmentNames: ['Vård & Omsorg', 'Hemtjänst Norr'],
  },
  {
    key: 'kulturFritid',
    name: 'Förvaltningen för Kultur & Fritid',
    boardKeys: ['kulturFritid'],
    departmentNames: ['Kultur & Fritid'],
  },
  {
    key: 'revisionskontoret',
    name: 'Revisionskontoret',
    boardKeys: ['revisionen'],
    departmentNames: ['Revisionskontoret'],
  },
]

export const companies: DemoCompany[] = [
  { key: 'alvhamraBostader', name: 'Älvhamra Bostäder AB', kind: 'company' },
  { key: 'hamraHerrgard', name: 'Stiftelsen Hamra herrgård', kind: 'foundation' },
]
