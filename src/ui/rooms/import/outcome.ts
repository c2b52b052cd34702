/** What becomes of each line of an import, said before anything is written. */
import type { Position, Role } from '../../../core'
import type { RoleHoldingEntry, Stored, System } from '../../../storage/repository'
import type { DirectoryPerson } from '../../shared/app-context'
import type { ImportField } from './import-fields'

export interface Appointee {
  person: DirectoryPerson
  position: Position | undefined
}

export type PersonAnswer =
  | ({ kind: 'found' } & Appointee)
  | { kind: 'none' }
  | { kind: 'several'; people: DirectoryPerson[] }
  | { kind: 'failed' }

/** Why a line can't be imported, each with the column it is in. */
export type Refusal = { field: ImportField } & (
  | { code: 'missing' | 'tooLong' | 'directoryFailed' | 'endBeforeStart' }
  | { code: 'unknownWord' | 'notADate' | 'nobody'; text: string }
  | { code: 'severalPeople'; text: string; people: DirectoryPerson[] }
  | { code: 'alsoOnLine'; line: number }
  | { code: 'severalInRegister'; count: number }
  | { code: 'mayNotOwn'; name: string; positions: readonly Position[] }
  | { code: 'oneOwner'; count: number }
  | { code: 'ownerTooEarly'; name: string; began: string }
)

/** What somebody should know, and nothing stops. */
export type Caution = { field: ImportField } & (
  | { code: 'defused' | 'notOfCategory' | 'categoryNeededForRole' }
  | { code: 'maybeNotOwn'; name: string; positions: readonly Position[] }
)

export interface FieldChange {
  field: keyof System & ImportField
  before: unknown
  after: unknown
}

/** ROLE-4, ROLE-6: who begins, and whose last day is the day before. */
export interface RoleChange {
  field: ImportField
  role: Role
  begins: Appointee[]
  ends: Stored<RoleHoldingEntry>[]
}

export interface Line {
  /** As spreadsheets count, from 1. */
  line: number
  name: string
}

export type Outcome = Line &
  (
    | { kind: 'checking' }
    | { kind: 'refused'; refusals: Refusal[] }
    | { kind: 'same' }
    | { kind: 'create'; values: Partial<System>; roles: RoleChange[]; cautions: Caution[] }
    | {
        kind: 'change'
        system: Stored<System>
        changes: FieldChange[]
        roles: RoleChange[]
        cautions: Caution[]
      }
  )

export type OutcomeKind = Outcome['kind']
