/** Contract follow-ups and other forum meetings held, and some planned, placed around the day they are asked for. */
import type { Forum, LocalDate } from '../src/core/index.ts'
import { addDays, addMonths, weekdayBefore } from './days.ts'
import {
  budgetHolder,
  careSystemManager,
  type DemoPerson,
  headOfCare,
  leadSuperUser,
  processOwner,
  procurementContact,
  schoolSystemManager,
  serviceManager,
  systemManager,
  technicalSystemManager,
} from './people.ts'

/** The day the register was adopted: agreements without a recorded follow-up get a year from it (FORUM-13). */
export function demoAdoptedOn(today: LocalDate): LocalDate {
  return addMonths(today, -8)
}

export interface DemoFollowUp {
  agreementKey: string
  heldOn: LocalDate
  /** FORUM-9: a documented internal dialogue may stand for the meeting when the supplier didn't call for one. */
  form: 'meeting' | 'internalDialogue'
  supplierAsked: boolean
  participants: string[]
  notes: string
}

const names = (...participants: DemoPerson[]): string[] => participants.map(person => person.userPrincipalName)

/** FORUM-7. The last one held of some agreements: two more than a year ago, one nearly so, the rest lately. */
export function demoFollowUps(today: LocalDate): DemoFollowUp[] {
  const held = (months: number, days = 0): LocalDate => weekdayBefore(addDays(addMonths(today, -months), days))
  return [
    {
      agreementKey: 'raindance',
      heldOn: held(13),
      form: 'meeting',
      supplierAsked: true,
      participants: names(systemManager, budgetHolder, procurementContact),
      notes: 'Avtalet följs. Svarstiderna i supporten tas upp igen nästa gång.',
    },
    {
      agreementKey: 'combine',
      heldOn: held(15),
      form: 'meeting',
      supplierAsked: true,
      participants: names(careSystemManager, headOfCare),
      notes: 'Antalet licenser ses över inför nästa år.',
    },
    {
      agreementKey: 'stratsys',
      heldOn: held(12, 12),
      form: 'meeting',
      supplierAsked: true,
      participants: names(systemManager, budgetHolder),
      notes: 'Nöjda med leveransen. Beslut om option väntar.',
    },
    {
      agreementKey: 'sitevision',
      heldOn: held(2),
      form: 'meeting',
      supplierAsked: true,
      participants: names(serviceManager, budgetHolder),
      notes: 'Inga avvikelser.',
    },
    {
      agreementKey: 'trygghetslarmet',
      heldOn: held(1),
      form: 'internalDialogue',
      supplierAsked: true,
      participants: names(careSystemManager, headOfCare),
      notes: 'Nöjda på alla punkter. Leverantören har inte bett om ett möte.',
    },
    {
      agreementKey: 'rekryta',
      heldOn: held(5),
      form: 'meeting',
      supplierAsked: true,
      participants: names(systemManager, processOwner),
      notes: 'Ny prislista gäller från årsskiftet.',
    },
    {
      agreementKey: 'elevboken',
      heldOn: held(7),
      form: 'meeting',
      supplierAsked: true,
      participants: names(schoolSystemManager, procurementContact),
      notes: 'Leverantören återkommer om gallring av gamla läsår.',
    },
  ]
}

export interface DemoOccurrence {
  key: string
  forum: Forum
  /** One forum may serve several systems (FORUM-3). */
  systemKeys: string[]
  date: LocalDate
  state: 'held' | 'planned'
  participants: string[]
  notes?: string
  actions: { text: string; owner: string; dueOn: LocalDate; done: boolean }[]
}

/** FORUM-2, FORUM-5. Meetings of the last months and the coming weeks, with actions done, open and late. */
export function demoOccurrences(today: LocalDate): DemoOccurrence[] {
  const day = (days: number): LocalDate => weekdayBefore(addDays(today, days))
  return [
    {
      key: 'raindanceCouncilHeld',
      forum: 'developmentCouncil',
      systemKeys: ['raindance'],
      date: day(-63),
      state: 'held',
      participants: names(systemManager, budgetHolder, technicalSystemManager),
      notes: 'Ny version installeras efter bokslutet.',
      actions: [
        {
          text: 'Ta fram testplan för den nya versionen',
          owner: systemManager.userPrincipalName,
          dueOn: day(-14),
          done: false,
        },
        { text: 'Beställa testmiljö', owner: technicalSystemManager.userPrincipalName, dueOn: day(-30), done: true },
      ],
    },
    {
      key: 'raindanceCouncilPlanned',
      forum: 'developmentCouncil',
      systemKeys: ['raindance'],
      date: day(20),
      state: 'planned',
      participants: names(systemManager, budgetHolder, technicalSystemManager),
      actions: [],
    },
    {
      key: 'raindanceUserForumHeld',
      forum: 'userForum',
      systemKeys: ['raindance'],
      date: day(-28),
      state: 'held',
      participants: names(systemManager, leadSuperUser, careSystemManager, schoolSystemManager),
      notes: 'Genomgång av attestflödet. Önskemål om bättre sökning går vidare till utvecklingsrådet.',
      actions: [
        { text: 'Uppdatera manualen om attest', owner: leadSuperUser.userPrincipalName, dueOn: day(16), done: false },
      ],
    },
    {
      key: 'schoolsSupplierMeetingHeld',
      forum: 'supplierMeeting',
      systemKeys: ['elevboken', 'forskolekon'],
      date: day(-45),
      state: 'held',
      participants: names(schoolSystemManager),
      notes: 'Leverantören visade planen för nästa läsår.',
      actions: [],
    },
    {
      key: 'combineCheckInHeld',
      forum: 'checkInMeeting',
      systemKeys: ['combine'],
      date: day(-7),
      state: 'held',
      participants: names(careSystemManager, technicalSystemManager),
      actions: [
        {
          text: 'Felsöka långsam utskrift av journaler',
          owner: technicalSystemManager.userPrincipalName,
          dueOn: day(7),
          done: false,
        },
      ],
    },
    {
      key: 'combineCheckInPlanned',
      forum: 'checkInMeeting',
      systemKeys: ['combine'],
      date: day(7),
      state: 'planned',
      participants: names(careSystemManager, technicalSystemManager),
      actions: [],
    },
    {
      key: 'systemManagersForumPlanned',
      forum: 'systemManagersForum',
      systemKeys: ['raindance', 'stratsys', 'combine', 'elevboken', 'sitevision'],
      date: day(14),
      state: 'planned',
      participants: names(systemManager, careSystemManager, schoolSystemManager, serviceManager),
      actions: [],
    },
  ]
}
