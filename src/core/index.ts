/** The face of the rule core. Pure functions: no clock, no input or output; the same call gives the same answer. */

export {
  type AccessGroup,
  type AccessLevel,
  accessGroups,
  accessLevels,
  groupsPerBoard,
  type Operation,
  operationsOf,
} from './access/access-groups.ts'
export { type AccessList, accessTable, type ListAccess } from './access/access-table.ts'
export {
  type Belonging,
  type BelongingFacts,
  type BelongingReason,
  belongings,
  type GroupDifference,
  groupDifferences,
} from './access/group-membership.ts'
export { mayDo } from './access/may-do.ts'
export { agreementDates } from './agreements/agreement-dates.ts'
export type { AgreementDates, AgreementTerms } from './agreements/agreement-terms.ts'
export {
  type Approval,
  type ApprovalKind,
  type ApprovalStanding,
  approvalKinds,
  approvalStanding,
  approvingRoles,
} from './approvals/approval-standing.ts'
export { assessBreach } from './breaches/assess-breach.ts'
export { type BreachClock, breachClock } from './breaches/breach-clock.ts'
export { type BreachDuties, breachDuties } from './breaches/breach-duties.ts'
export {
  type BreachAssessment,
  type BreachFacts,
  type BreachRisk,
  type DataKind,
  dataKinds,
  type EnisaSeverity,
} from './breaches/breach-facts.ts'
export { type BreachLaw, breachLaws } from './breaches/breach-law.ts'
export { clockStops, type IncidentSteps } from './breaches/clock-stops.ts'
export {
  type CybersecurityClocks,
  cybersecurityClocks,
  type FinalReportClock,
  type SignificantIncident,
} from './breaches/cybersecurity-clocks.ts'
export { type CybersecurityLaw, cybersecurityLaws } from './breaches/cybersecurity-law.ts'
export type { HourLimit, HoursClock } from './breaches/hours-clock.ts'
export { lawOn } from './breaches/law-on.ts'
export {
  type FoundPersonalNumber,
  findPersonalNumbers,
  type PersonalNumberKind,
} from './breaches/personal-numbers.ts'
export type { Duty, DutyCode, DutyPlace } from './duties/duty-catalogue.ts'
export { type DutyRole, dutiesOf, type Hosting } from './duties/duty-lists.ts'
export { type KnowledgeCode, knowledgeFor, notesOn, type RoleNote, roleNotes } from './duties/role-knowledge.ts'
export { FieldError } from './field-error.ts'
export type { Finding } from './finding.ts'
export { replacesMeeting } from './forums/replaces-meeting.ts'
export { rhythmMonths } from './forums/rhythm-months.ts'
export { type ForumChoice, type SystemForum, systemForums } from './forums/system-forums.ts'
export type { Id } from './id.ts'
export { type CategoryAnswers, type Question, questions } from './model/category-profile.ts'
export { type Classification, classify } from './model/classify.ts'
export { deadlineLimits } from './model/deadline-cells.ts'
export { defaultModel } from './model/default-model.ts'
export {
  type Category,
  categories,
  type DocumentKind,
  documentKinds,
  type Forum,
  type ForumDemand,
  forums,
  type GovernanceModel,
  type ModelDefaults,
  type MunicipalModel,
  type Role,
  type RoleDemand,
  roles,
} from './model/governance-model.ts'
export {
  cellFault,
  cellsOf,
  dayCells,
  forumDemands,
  isFollowUpFixed,
  type ModelCells,
  type ModelTableName,
  modelOfCells,
  modelTables,
  roleDemands,
  tableOfCell,
} from './model/model-cells.ts'
export { type ModelEffect, modelEffect, type SystemEffect } from './model/model-effect.ts'
export { modelFile, partsOfFile } from './model/model-file.ts'
export { operationalLead, operationalLeadRoles } from './model/operational-lead.ts'
export { isDefaultTable, type ModelPart, readModel, tableText } from './model/read-model.ts'
export {
  type NoticeAdvice,
  type NoticeAnswers,
  type NoticeChannel,
  noticeAdvice,
} from './notices/notice-advice.ts'
export type { Obligation, ObligationRole, SubjectType } from './obligations/obligation.ts'
export { obligations } from './obligations/obligations.ts'
export type * from './obligations/register-snapshot.ts'
export { type Reminder, remindersDue } from './obligations/reminders.ts'
export { type BoardFacts, boardLacks, isRecorded } from './privacy/board-lacks.ts'
export { type Signing, type SigningCase, signing } from './privacy/signing.ts'
export {
  type ThresholdAnalysis,
  type ThresholdCriterion,
  thresholdAnalysis,
  thresholdCriteria,
} from './privacy/threshold-analysis.ts'
export { splitCost } from './programme/split-cost.ts'
export { completeness } from './register/completeness.ts'
export { disposalDay } from './register/disposal.ts'
export { type EntryFacts, entryLacks } from './register/entry-lacks.ts'
export { type Judgement, judgements, unansweredOf } from './register/integration-judgement.ts'
export { isMandatory } from './register/lacking-roles.ts'
export { holdingsInForce, isInForce, type Position, personsHolding, type RoleHolding } from './register/role-holding.ts'
export type { SystemFacts } from './register/system-facts.ts'
export { ownerPositions } from './register/unfit-holders.ts'
export { type UpgradeFacts, type UpgradeLack, upgradeLacks, upgradeState } from './register/upgrade-state.ts'
export { type Instant, parseInstant } from './time/instant.ts'
export { formatDay, isLocalDate, type LocalDate, parseDay } from './time/local-date.ts'
export type { Period } from './time/period.ts'
export { type Country, isWorkingDay } from './time/working-days.ts'
