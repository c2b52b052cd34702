/* As long as what it says again: every name, field and word of the face.
 *
 * The face of the rule core as callers outside this project know it, said a second time: a change of `src/core/index.ts`
 * that would break them doesn't compile here. Values may give more than this and ask for less. core-face.test.ts shows
 * that it can fail.
 */
import * as core from '../../src/core/index.ts'

type LocalDate = string
type Instant = string
type Id = string
interface Finding {
  code: string
  rule: string
  level: 'error' | 'warning' | 'info'
  params: Record<string, string | number | boolean>
}
type Category =
  | 'publicService'
  | 'authorityService'
  | 'commercialService'
  | 'digitalTool'
  | 'businessSystem'
  | 'platform'
  | 'itInfrastructure'
type Role =
  | 'owner'
  | 'budgetHolder'
  | 'systemManager'
  | 'serviceManager'
  | 'leadSuperUser'
  | 'areaManager'
  | 'technicalSystemManager'
  | 'productOwner'
  | 'processOwner'
  | 'systemAdministrator'
  | 'superUser'
  | 'informationOwner'
  | 'informationManager'
  | 'processLeader'
  | 'supplier'
  | 'user'
type Forum =
  | 'developmentCouncil'
  | 'userForum'
  | 'checkInMeeting'
  | 'supplierMeeting'
  | 'contractFollowUp'
  | 'systemManagersForum'
type DocumentKind = 'mainAgreement' | 'dpa' | 'managementPlan' | 'followUpReport' | 'sla'
type RoleDemand = 'mandatory' | 'optional' | 'stakeholder' | 'none'
type ForumDemand = 'mandatory' | 'recommended' | 'asNeeded' | 'none'
interface GovernanceModel {
  roles: Record<Category, Record<Role, RoleDemand>>
  forums: Record<Category, Record<Forum, ForumDemand>>
  documents: Record<Category, Record<DocumentKind, boolean>>
}
type Position = 'headOfAdministration' | 'deputyMunicipalDirector' | 'headOfItOperations' | 'manager' | 'other'
interface RoleHolding {
  role: Role
  personId: Id
  position?: Position
  administrationId?: Id
  from: LocalDate
  to?: LocalDate
  active?: boolean
}
interface SystemFacts {
  category: Category
  scope: 'common' | 'administrationSpecific'
  hosting?: 'internal' | 'external'
  hasFee?: boolean
  hasPersonalData?: boolean
  jointWithProvider?: boolean
  owningAdministrationId?: Id
  usingAdministrationIds?: Id[]
  holdings: RoleHolding[]
  documents: (DocumentKind | 'jointArrangement')[]
  executiveAdministrationId?: Id
  serviceAdministrationId?: Id
  itAdministrationId?: Id
}
interface Period {
  years?: number
  months?: number
  weeks?: number
  days?: number
}
interface AgreementTerms {
  start: LocalDate
  end?: LocalDate
  initial?: Period
  renewal?:
    | { kind: 'tacit'; each: Period; times?: number }
    | { kind: 'express'; each: Period; times: number; used: number; callBefore: Period }
  notice?: Period
  noticeAtEndOf?: 'month' | 'quarter' | 'year'
  irrevocableUntil?: LocalDate
  terminatedOn?: LocalDate
  leadDays?: number
}
interface AgreementDates {
  state: 'notStarted' | 'running' | 'terminated' | 'ended'
  currentEnd?: LocalDate
  lastNoticeDay?: LocalDate
  endIfNoticeToday?: LocalDate
  lastOptionDay?: LocalDate
  decideBy?: LocalDate
  renewalsPassed: number
  steps: { code: string; params: Record<string, string | number> }[]
}
interface SigningCase {
  category: Category
  scope: 'common' | 'administrationSpecific'
  supportProcessOf?: Id
  executiveBoardId: Id
  serviceBoardId: Id
  owningBoardId?: Id
  usingBoardIds: Id[]
  companyIds?: Id[]
  jointWithProvider?: boolean
  hasPersonalData?: boolean
  delegatedBoardIds: Id[]
  powerOfAttorneyBoardIds?: Id[]
}
interface Signing {
  rule: 'PUB-1' | 'PUB-2' | 'PUB-3' | 'PUB-4' | 'PUB-5' | 'PUB-6'
  needed: boolean
  decides: { by: 'board' | 'deputyMunicipalDirector'; boardIds: Id[] }[]
  signs: { by: 'board' | 'deputyMunicipalDirector' | 'owner'; boardIds: Id[] }[]
  separate: Id[]
  findings: Finding[]
}
interface BreachClock {
  dueAt: Instant
  legalEnd: Instant
  state: 'running' | 'warning' | 'late' | 'stopped'
  remainingMs: number
  reasonsForDelayRequired: boolean
}
type DataKind =
  | 'contact'
  | 'identity'
  | 'nationalId'
  | 'economic'
  | 'purchases'
  | 'location'
  | 'behaviour'
  | 'communications'
  | 'credentials'
  | 'employment'
  | 'schooling'
  | 'health'
  | 'socialServices'
  | 'otherSpecial'
  | 'criminal'
  | 'protectedIdentity'
interface BreachFacts {
  confidentiality: 'none' | 'trusted' | 'known' | 'unknown' | 'public'
  integrity: 'none' | 'corrected' | 'lasting'
  availability: 'none' | 'restored' | 'delayed' | 'lost'
  malicious: boolean
  data: DataKind[]
  intelligible: boolean
  identification: 'negligible' | 'limited' | 'significant' | 'maximum'
  people: number | 'unknown'
  vulnerable: boolean
  contained: boolean
}
interface BreachAssessment {
  risk: 'unlikely' | 'risk' | 'high'
  notifyAuthority: boolean
  informSubjects: boolean
  enisa: { dpc: number; ei: number; cb: number; se: number; band: 'low' | 'medium' | 'high' | 'veryHigh' }
  reasons: Finding[]
}
interface NoticeAnswers {
  type: 'acuteDisruption' | 'plannedDisruption' | 'newFunctionality'
  audience: 'all' | 'someAdministrations' | 'superUsers'
  impact: 'major' | 'limited' | 'none'
  seriousEvent?: boolean
  superUsersInTeamsEnough?: boolean
  systemHasOwnChannel?: boolean
  startsAt: Instant
  endsAt?: Instant
  resolvedAt?: Instant
}
interface NoticeAdvice {
  channels: ('inSystem' | 'noticeBoard' | 'teams' | 'manuals')[]
  priority: 'high' | 'normal'
  kind: 'crisis' | 'information'
  status: 'major' | 'limited' | 'resolved'
  showFrom: Instant
  showUntil?: Instant
  findings: Finding[]
}
type ObligationRole =
  | Role
  | 'dataProtectionContact'
  | 'dpo'
  | 'headOfAdministration'
  | 'deputyMunicipalDirector'
  | 'coordinator'
  | 'administrator'
interface Obligation {
  key: string
  rule: string
  code: string
  subject: { type: string; id: Id }
  role: ObligationRole
  personIds: Id[]
  escalatesTo: ObligationRole[]
  opensOn: LocalDate
  dueOn: LocalDate
  state: 'upcoming' | 'open' | 'overdue' | 'done'
}
type ThresholdCriterion =
  | 'evaluation'
  | 'automatedDecisions'
  | 'systematicMonitoring'
  | 'sensitiveData'
  | 'largeScale'
  | 'combinedDataSets'
  | 'vulnerablePersons'
  | 'newTechnology'
  | 'hinderingRight'

/** Functions as properties, so that parameters are compared strictly. */
interface Face {
  defaultModel: GovernanceModel
  classify: (answers: {
    openTo?: 'everybody' | 'authorities' | 'customers'
    providedBy?: 'authority' | 'supplier' | 'self'
    municipalityPays?: boolean
    mayRequireFunction?: boolean
    mayRequireHosting?: boolean
    interfaceFor?: 'endUser' | 'developer' | 'administrator'
    supports?: 'stepsOfOneProcess' | 'stepsOfSeveralProcesses' | 'wholeProcesses' | 'identification' | 'communication'
  }) => { category: Category } | { ask: string[]; possible: Category[] }
  completeness: (model: GovernanceModel, system: SystemFacts, today: LocalDate) => Finding[]
  agreementDates: (
    terms: AgreementTerms,
    today: LocalDate,
    options?: { country?: 'SE' | 'NO' | 'DK' },
  ) => AgreementDates
  signing: (c: SigningCase) => Signing
  breachClock: (
    b: { awareAt: Instant; notifiedAt?: Instant; closedAsNotNotifiableAt?: Instant },
    now: Instant,
  ) => BreachClock
  breachDuties: (c: {
    cause: 'system' | 'other'
    scope?: 'common' | 'administrationSpecific'
    owningBoardId?: Id
    affectedBoardIds: Id[]
  }) => { investigates: Id[]; informs: Id[]; rule: 'INC-5' | 'INC-6' }
  assessBreach: (facts: BreachFacts) => BreachAssessment
  noticeAdvice: (a: NoticeAnswers, now: Instant) => NoticeAdvice
  obligations: (snapshot: never, window: { from: LocalDate; to: LocalDate }, today: LocalDate) => Obligation[]
  thresholdAnalysis: (criteria: ThresholdCriterion[]) => { met: number; outcome: 'notNeeded' | 'justifyOrDo' | 'do' }
  splitCost: (
    total: number,
    members: { id: Id; population: number }[],
    equalShare?: number,
  ) => { id: Id; amount: number }[]
}

export const face: Face = core

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The named types are there, and are these; an obligation may tell more of its subject. */
export const sameTypes: {
  LocalDate: Same<LocalDate, core.LocalDate>
  Instant: Same<Instant, core.Instant>
  Id: Same<Id, core.Id>
  Finding: Same<Finding, core.Finding>
  Category: Same<Category, core.Category>
  Role: Same<Role, core.Role>
  Forum: Same<Forum, core.Forum>
  DocumentKind: Same<DocumentKind, core.DocumentKind>
  RoleDemand: Same<RoleDemand, core.RoleDemand>
  ForumDemand: Same<ForumDemand, core.ForumDemand>
  GovernanceModel: Same<GovernanceModel, core.GovernanceModel>
  Position: Same<Position, core.Position>
  RoleHolding: Same<RoleHolding, core.RoleHolding>
  SystemFacts: Same<SystemFacts, core.SystemFacts>
  Period: Same<Period, core.Period>
  AgreementTerms: Same<AgreementTerms, core.AgreementTerms>
  AgreementDates: Same<AgreementDates, core.AgreementDates>
  SigningCase: Same<SigningCase, core.SigningCase>
  Signing: Same<Signing, core.Signing>
  BreachClock: Same<BreachClock, core.BreachClock>
  DataKind: Same<DataKind, core.DataKind>
  BreachFacts: Same<BreachFacts, core.BreachFacts>
  BreachAssessment: Same<BreachAssessment, core.BreachAssessment>
  NoticeAnswers: Same<NoticeAnswers, core.NoticeAnswers>
  NoticeAdvice: Same<NoticeAdvice, core.NoticeAdvice>
  ObligationRole: Same<ObligationRole, core.ObligationRole>
  ThresholdCriterion: Same<ThresholdCriterion, core.ThresholdCriterion>
  Obligation: core.Obligation extends Obligation ? true : false
} = {
  LocalDate: true,
  Instant: true,
  Id: true,
  Finding: true,
  Category: true,
  Role: true,
  Forum: true,
  DocumentKind: true,
  RoleDemand: true,
  ForumDemand: true,
  GovernanceModel: true,
  Position: true,
  RoleHolding: true,
  SystemFacts: true,
  Period: true,
  AgreementTerms: true,
  AgreementDates: true,
  SigningCase: true,
  Signing: true,
  BreachClock: true,
  DataKind: true,
  BreachFacts: true,
  BreachAssessment: true,
  NoticeAnswers: true,
  NoticeAdvice: true,
  ObligationRole: true,
  Obligation: true,
  ThresholdCriterion: true,
}
