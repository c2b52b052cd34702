/** Who is head of what, who stands in with days, and whom the companies have: a demo in which the organisation's screens live. */
import type { Position } from '../src/core/index.ts'
import { addDays } from './days.ts'
import type { AdministrationKey, BoardKey } from './municipality.ts'
import {
  coordinator,
  type DemoPerson,
  dataProtectionOfficer,
  deputyMunicipalDirector,
  executiveDataProtectionContact,
  headOfBuilding,
  headOfItOperations,
  headOfSchools,
  headOfService,
  principal,
  processOwner,
  procurementContact,
} from './people.ts'

interface DemoPosition {
  person: DemoPerson
  position: Exclude<Position, 'other'>
  administration: AdministrationKey
  from: string
  to?: string
}

/** ROLE-2. Nobody is entered for Vård & Omsorg, nor for Kultur & Fritid: the register has something to ask. */
export const demoPositions: DemoPosition[] = [
  {
    person: deputyMunicipalDirector,
    position: 'deputyMunicipalDirector',
    administration: 'kommunstyrelsensForvaltning',
    from: '2021-09-01',
  },
  {
    person: processOwner,
    position: 'headOfAdministration',
    administration: 'serviceForvaltningen',
    from: '2018-01-01',
    to: '2020-12-31',
  },
  {
    person: headOfService,
    position: 'headOfAdministration',
    administration: 'serviceForvaltningen',
    from: '2021-01-01',
  },
  {
    person: headOfItOperations,
    position: 'headOfItOperations',
    administration: 'serviceForvaltningen',
    from: '2019-08-15',
  },
  { person: headOfSchools, position: 'headOfAdministration', administration: 'forskolaGrundskola', from: '2017-08-01' },
  {
    person: principal,
    position: 'headOfAdministration',
    administration: 'gymnasiumArbetsmarknad',
    from: '2022-02-01',
    to: '2024-12-31',
  },
  {
    person: headOfSchools,
    position: 'headOfAdministration',
    administration: 'gymnasiumArbetsmarknad',
    from: '2025-01-01',
  },
  { person: headOfBuilding, position: 'headOfAdministration', administration: 'byggMiljo', from: '2020-03-01' },
]

interface DemoSubstitution {
  board: BoardKey
  person: DemoPerson
  standsInFor: DemoPerson
  from: string
  to: string
}

/** INC-2. Weeks to come, so that nobody is told of today's incidents in the demo who isn't the board's own. */
export const demoSubstitutions = (today: string): DemoSubstitution[] => [
  {
    board: 'kommunstyrelsen',
    person: coordinator,
    standsInFor: executiveDataProtectionContact,
    from: addDays(today, 24),
    to: addDays(today, 37),
  },
]

interface DemoCompanyEntry {
  contacts: DemoPerson[]
  dataProtectionOfficers: DemoPerson[]
  remarks: string
}

/** PUB-7, ORG-2. Without organisation numbers: an invented one might be somebody's. */
export const demoCompanyEntries: Record<string, DemoCompanyEntry> = {
  alvhamraBostader: {
    contacts: [procurementContact],
    dataProtectionOfficers: [dataProtectionOfficer],
    remarks: 'Egna avtal och egna biträdesavtal. Delar dataskyddsombud med kommunen sedan 2023.',
  },
  hamraHerrgard: { contacts: [], dataProtectionOfficers: [], remarks: 'Använder bara den publika webbplatsen.' },
}
