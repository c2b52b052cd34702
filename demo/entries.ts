/** What some of the demo's entries hold beside facts, roles and documents: descriptions, integrations, licences, cases, upgrades. */
import type { LocalDate } from '../src/core/index.ts'
import type { Integration, Licence, SupportCase, SystemDetails, Upgrade } from '../src/storage/repository.ts'
import { addDays } from './days.ts'

/** `system` and `otherSystem` by key. */
type Of<E> = Partial<Omit<E, 'system' | 'otherSystem' | 'testLead'>> & { key: string; system: string }

export const demoDetails: Of<SystemDetails>[] = [
  {
    key: 'raindance',
    system: 'raindance',
    title: 'Raindance',
    audience: 'Ekonomer på alla förvaltningar, och de som attesterar fakturor.',
    processes: 'Redovisning, fakturahantering, budget och bokslut.',
    laws: 'Lagen om kommunal bokföring och redovisning, dataskyddsförordningen.',
    support: 'Ekonomisupporten vardagar 8–16. Därefter leverantören.',
    permissions: 'Beställs av chef i e-tjänsten och ses över i mars.',
    environment: 'Leverantörens drift i Sverige, en produktions- och en testmiljö.',
    dependencies: 'Personec för lönekostnader, Active Directory för konton.',
    signIn: 'Federerad inloggning med kommunens konto.',
    overviewLink: 'https://portalen.alvhamra.example/raindance/oversikt',
    integrationOverviewLink: 'https://portalen.alvhamra.example/raindance/integrationer',
    classificationAnswers: '{"openTo":"customers","mayRequireFunction":true,"interfaceFor":"endUser"}',
  },
  {
    key: 'ciceron',
    system: 'ciceron',
    title: 'Ciceron',
    audience: 'Registratorer, nämndsekreterare och handläggare.',
    laws: 'Offentlighets- och sekretesslagen, arkivlagen.',
    signIn: 'Kommunens konto.',
    monitoring: 'Larm till Digitalt centers jour.',
    overviewLink: 'https://portalen.alvhamra.example/ciceron/oversikt',
  },
]

export const demoIntegrations: (Of<Integration> & { otherSystem?: string })[] = [
  {
    key: 'personec-raindance',
    title: 'Personec · Raindance',
    system: 'personec',
    otherSystem: 'raindance',
    direction: 'outgoing',
    flows: 'Lönekostnader per konto, en gång i månaden.',
    method: 'Fil',
    personalData: 'yes',
    necessary: 'yes',
    compatible: 'yes',
    receivingSecurity: 'yes',
    grounds: 'Bokföringen kräver verifikat. Bara summor och anställningsnummer förs över.',
  },
  {
    key: 'raindance-stratsys',
    title: 'Raindance · Stratsys',
    system: 'raindance',
    otherSystem: 'stratsys',
    direction: 'outgoing',
    flows: 'Budget och utfall per verksamhet.',
    method: 'API',
    personalData: 'no',
  },
  {
    key: 'ciceron-e-arkiv',
    title: 'Ciceron · e-arkivet',
    system: 'ciceron',
    otherParty: 'Regionens e-arkiv',
    direction: 'outgoing',
    flows: 'Avslutade ärenden med handlingar.',
    method: 'Fil',
    personalData: 'yes',
    necessary: 'yes',
    compatible: 'yes',
    receivingSecurity: 'unknown',
  },
]

export const demoLicences: Of<Licence>[] = [
  {
    key: 'raindance-attest',
    system: 'raindance',
    title: 'Attestant',
    count: 420,
    orderedBy: 'operationalLead',
  },
  {
    key: 'raindance-ekonom',
    system: 'raindance',
    title: 'Ekonom',
    count: 38,
    orderedBy: 'operationalLead',
    remarks: 'Två är lediga.',
  },
]

export const demoSupportCases = (today: LocalDate): Of<SupportCase>[] => [
  {
    key: 'raindance-skanning',
    system: 'raindance',
    title: 'Skannade fakturor hamnar hos fel attestant',
    kind: 'fault',
    state: 'atSupplier',
    reportedOn: addDays(today, -12),
    supplierReference: 'CGI-20811',
    description: 'Gäller fakturor med två referenser.',
  },
  {
    key: 'raindance-rapport',
    system: 'raindance',
    title: 'Rapport per projekt saknar moms',
    kind: 'fault',
    state: 'closed',
    reportedOn: addDays(today, -80),
    closedOn: addDays(today, -41),
    outcome: 'Rättat i version 24.2.',
  },
]

export const demoUpgrades = (today: LocalDate): Of<Upgrade>[] => [
  {
    key: 'raindance-25-1',
    system: 'raindance',
    title: 'Version 25.1',
    state: 'decided',
    plannedOn: addDays(today, 40),
    consultedProcessOwner: true,
    consultedBudgetHolder: true,
    consultedTechnicalSystemManager: true,
    consultedSupplier: true,
    decidedOn: addDays(today, -20),
    testPlan: 'https://portalen.alvhamra.example/raindance/testplan-25-1',
  },
]

/** How many days ago the system manager said that an entry is still right. */
export const demoConfirmedDaysAgo: Record<string, number> = { raindance: 34, stratsys: 400 }
