import type { AgreementTerms } from '../agreements/agreement-terms.ts'
import type { Id } from '../id.ts'
import type { Category, MunicipalModel } from '../model/governance-model.ts'
import type { RoleHolding } from '../register/role-holding.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { Country } from '../time/working-days.ts'

/**
 * What the register knows, as far as deadlines go. Every part but `systems` may be left out: what isn't given yields
 * no obligations. Ids are opaque.
 */
export interface RegisterSnapshot {
  systems: readonly SystemEntry[]
  model?: MunicipalModel
  country?: Country
  /** FORUM-13: when the municipality began to use the register. What may have been done before isn't overdue. */
  adoptedOn?: LocalDate
  agreements?: readonly AgreementEntry[]
  agreementDecisions?: readonly AgreementDecision[]
  followUpsHeld?: readonly FollowUpHeld[]
  deficiencies?: readonly Deficiency[]
  yearlyDocuments?: readonly YearlyDocument[]
  measures?: readonly Measure[]
  actions?: readonly ForumAction[]
  reviewsHeld?: readonly ReviewHeld[]
  boards?: readonly BoardEntry[]
  processingRecords?: readonly ProcessingRecordEntry[]
  subjectRequests?: readonly SubjectRequest[]
  breaches?: readonly BreachEntry[]
  notices?: readonly NoticeEntry[]
  deputyMunicipalDirectorIds?: readonly Id[]
  coordinatorIds?: readonly Id[]
}

export interface SystemEntry {
  id: Id
  name?: string
  category: Category
  scope?: 'common' | 'administrationSpecific'
  hosting?: 'internal' | 'external'
  hasFee?: boolean // default true
  hasPersonalData?: boolean // default true
  startOfUse?: LocalDate
  endOfUse?: LocalDate // last day in use
  holdings: readonly RoleHolding[]
  /** SEC-1: when it is to be classified again. */
  nextClassificationOn?: LocalDate
  /** SEC-5: months between log reviews; given where somebody has decided to review them. */
  logReviewMonths?: number
  /** FORUM-13: a first contract follow-up decided on, for a system without an agreement. */
  firstFollowUpBy?: LocalDate
}

export interface AgreementEntry {
  id: Id
  systemIds: readonly Id[]
  terms: AgreementTerms
  /** FORUM-13: a first contract follow-up decided on, sooner than a year from adoption. */
  firstFollowUpBy?: LocalDate
  /** FORUM-1: a tighter rhythm than the model's; a looser one is not heeded. */
  followUpMonths?: number
}

/** `about`: the end that was decided on, as `agreementDates` gave it (`currentEnd`). */
export interface AgreementDecision {
  agreementId: Id
  about: LocalDate
  decidedOn: LocalDate
}

/** A contract follow-up, of an agreement or of a system without one. */
export interface FollowUpHeld {
  agreementId?: Id
  systemId?: Id
  heldOn: LocalDate
  kind: 'meeting' | 'internalDialogue'
  /** FORUM-9, of an internal dialogue that stands in for the meeting. */
  satisfied?: boolean
  supplierAsked?: boolean
  supplierCalled?: boolean
}

export interface Deficiency {
  id: Id
  agreementId?: Id
  systemId?: Id
  seenOn: LocalDate
  notifyWithinDays?: number // what the agreement gives
  notifiedOn?: LocalDate
  remedyBy?: LocalDate
  remediedOn?: LocalDate
  sanctionDecidedOn?: LocalDate
}

export interface YearlyDocument {
  kind: 'managementPlan' | 'followUpReport'
  systemIds: readonly Id[]
  year: number // that it is about
  submittedOn?: LocalDate
  /** By all whose approval it needs. */
  approvedOn?: LocalDate
  /** DOC-10: by one administration for itself, where several have a budget holder. */
  approvals?: readonly { administrationId: Id; approvedOn: LocalDate }[]
}

export interface Measure {
  id: Id
  from: 'classification' | 'breach' | 'dpia' | 'selfCheck'
  systemId?: Id
  boardId?: Id
  technical?: boolean
  personIds?: readonly Id[]
  dueOn: LocalDate
  doneOn?: LocalDate
}

export interface ForumAction {
  id: Id
  systemIds: readonly Id[]
  personIds: readonly Id[]
  dueOn: LocalDate
  doneOn?: LocalDate
}

export interface ReviewHeld {
  systemId: Id
  kind: 'access' | 'log'
  heldOn: LocalDate
}

export interface BoardEntry {
  id: Id
  dataProtectionContactIds?: readonly Id[]
  headOfAdministrationIds?: readonly Id[]
  selfCheckedOn?: LocalDate
}

export interface ProcessingRecordEntry {
  id: Id
  boardId: Id
  systemIds?: readonly Id[]
  enteredOn?: LocalDate
  reviewedOn?: LocalDate
  endedOn?: LocalDate
}

export interface SubjectRequest {
  id: Id
  boardId: Id
  receivedOn: LocalDate
  extendedOn?: LocalDate // the reasons were given to the person
  answeredOn?: LocalDate
}

/** A breach as the register's site knows it: a clock without text. */
export interface BreachEntry {
  id: Id
  boardId: Id
  awareAt: Instant
  notifiedAt?: Instant
  closedAsNotNotifiableAt?: Instant
}

export interface NoticeEntry {
  id: Id
  type: 'acuteDisruption' | 'plannedDisruption' | 'newFunctionality'
  systemIds: readonly Id[]
  writerIds: readonly Id[]
  startsOn: LocalDate
  endsOn?: LocalDate
  updatedOn?: LocalDate
  resolvedOn?: LocalDate
  takenDownOn?: LocalDate
}
