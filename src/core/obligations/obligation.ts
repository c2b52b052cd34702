import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import type { LocalDate } from '../time/local-date.ts'

export type ObligationRole =
  | Role
  | 'dataProtectionContact'
  | 'dpo'
  | 'headOfAdministration'
  | 'deputyMunicipalDirector'
  | 'coordinator'
  | 'administrator'

export type SubjectType =
  | 'system'
  | 'agreement'
  | 'deficiency'
  | 'measure'
  | 'action'
  | 'roleHolding'
  | 'role'
  | 'notice'
  | 'board'
  | 'processingRecord'
  | 'subjectRequest'
  | 'breach'

export interface Subject {
  type: SubjectType
  id: Id
}

/** One thing that someone has to do by a day. */
export interface Obligation {
  /** `RULE:subject-id:dueOn`: the same duty due on the same day has the same key, and the next one another. */
  key: string
  rule: string
  code: string
  subject: Subject
  /** The systems that it is shown on. */
  systemIds: Id[]
  boardId?: Id
  role: ObligationRole
  personIds: Id[] // empty: nobody holds the role; then `escalatesTo` is told at once
  escalatesTo: ObligationRole[]
  opensOn: LocalDate
  dueOn: LocalDate
  state: 'upcoming' | 'open' | 'overdue' | 'done'
}
