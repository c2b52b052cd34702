/** The words of the governance model. The unions are fixed; the tables over them are data that a municipality edits. */

export const categories = [
  'publicService',
  'authorityService',
  'commercialService',
  'digitalTool',
  'businessSystem',
  'platform',
  'itInfrastructure',
] as const
export type Category = (typeof categories)[number]

export const roles = [
  'owner',
  'budgetHolder',
  'systemManager',
  'serviceManager',
  'leadSuperUser',
  'areaManager',
  'technicalSystemManager',
  'productOwner',
  'processOwner',
  'systemAdministrator',
  'superUser',
  'informationOwner',
  'informationManager',
  'processLeader',
  'supplier',
  'user',
] as const
export type Role = (typeof roles)[number]

export const forums = [
  'developmentCouncil',
  'userForum',
  'checkInMeeting',
  'supplierMeeting',
  'contractFollowUp',
  'systemManagersForum',
] as const
export type Forum = (typeof forums)[number]

export const documentKinds = ['mainAgreement', 'dpa', 'managementPlan', 'followUpReport', 'sla'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A stakeholder is recorded and not appointed. */
export type RoleDemand = 'mandatory' | 'optional' | 'stakeholder' | 'none'
export type ForumDemand = 'mandatory' | 'recommended' | 'asNeeded' | 'none'

/** What the rules read. */
export interface GovernanceModel {
  roles: Record<Category, Record<Role, RoleDemand>>
  forums: Record<Category, Record<Forum, ForumDemand>>
  documents: Record<Category, Record<DocumentKind, boolean>>
}

/** What a screen shows and proposes besides: rhythms, agendas, days, retention, templates. All of it editable. */
export interface ModelDefaults {
  version: string
  /** FORUM-2: the rhythm proposed, an iCalendar recurrence rule; none: held as needed. */
  rhythms: Record<Forum, string | undefined>
  /** Codes of the agenda's points, in order. */
  agendas: Record<Forum, readonly string[]>
  /** Who is called: roles. 'operationalLead' stands for the category's own. */
  participants: Record<Forum, { always: readonly ForumParticipant[]; asNeeded: readonly ForumParticipant[] }>
  deadlines: Deadlines
  retention: readonly Retention[]
  /** DOC-3, DOC-4: codes of the sections, in order. */
  sections: { managementPlan: readonly string[]; followUpReport: readonly string[] }
  /** DOC-12. */
  templates: readonly { kind: string; format: 'docx' | 'xlsx' }[]
  /** DOC-9: codes of the processes that the documents belong to. */
  processCodes: readonly { code: string; process: 'own' | 'develop' | 'manage' }[]
}

export type ForumParticipant = Role | 'operationalLead' | 'supplierRepresentative' | 'procurementContact'

export interface MonthDay {
  month: number // 1–12
  day: number
}

export interface Deadlines {
  contractFollowUpMonths: number // FORUM-7
  plan: { opens: MonthDay; due: MonthDay } // DOC-2: of the year before the plan's
  report: { opens: MonthDay; due: MonthDay } // DOC-4: of the year after the report's
  /** How many days before it is due the work on something begins. */
  opensDaysBefore: {
    contractFollowUp: number
    agreementDecision: number // AGR-2: room for the internal dialogue
    measure: number
    review: number
    roleEnds: number
  }
  /** Where the agreement gives none, or when the law says "without delay": days until it is overdue. */
  withinDays: { deficiencyNotice: number; sanctionDecision: number; vacancy: number }
  reviewMonths: { access: number; log: number; processingRecord: number; selfCheck: number }
  reminderDaysBefore: readonly number[] // AGR-8
  escalation: { firstAfterDays: number; thenEveryDays: number } // AGR-8
  requestMonths: { answer: number; extension: number } // RIGHT-1
  noticeShownHours: { beforePlanned: number; afterEnd: number } // NOTE-7
}

/** DOC-8. `years` absent: preserved. */
export interface Retention {
  record: string
  where: 'registry' | 'sharePoint'
  years?: number
}

export interface MunicipalModel extends GovernanceModel {
  defaults: ModelDefaults
}
