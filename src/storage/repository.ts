/**
 * What the rest of the program may ask of storage. No SharePoint words: lists by their names, entities by their types,
 * faults as StorageError.
 */
import type { allLists, ListName } from './lists/all-lists'
import type { PersonRef } from './lists/column'
import type { EntityOf } from './lists/define-list'

export type { Administration } from './lists/administrations'
export type { AgreementSummary } from './lists/agreement-summaries'
export type { Agreement } from './lists/agreements'
export type { ListName } from './lists/all-lists'
export type { AppSetting } from './lists/app-settings'
export { type ApprovalEntry, agreementDecisions } from './lists/approvals'
export type { Board } from './lists/boards'
export type { BreachCase } from './lists/breach-cases'
export type { BreachClockEntry } from './lists/breach-clocks'
export { type BreachReport, eventKinds } from './lists/breach-reports'
export type { LoggedChange } from './lists/change-logs'
export type { PersonRef } from './lists/column'
export type { Company } from './lists/companies'
export type { SystemDocument } from './lists/documents'
export type { ForumEntry } from './lists/forums'
export type { ModelTable } from './lists/governance-model'
export type { Integration } from './lists/integrations'
export type { Licence } from './lists/licences'
export type { Occurrence } from './lists/occurrences'
export type { PersonalSetting } from './lists/personal-settings'
export type { PositionEntry } from './lists/positions'
export type { RoleHoldingEntry } from './lists/role-holdings'
export type { Substitution } from './lists/substitutions'
export type { SupportCase } from './lists/support-cases'
export type { SystemDetails } from './lists/system-details'
export type { System } from './lists/systems'
export type { Upgrade } from './lists/upgrades'
export { isStorageError, StorageError, type StorageErrorKind } from './storage-error'

export type Entities = { [N in ListName]: EntityOf<(typeof allLists)[N]> }

/** An entity as it is stored. `etag` says which version was read; a save carries it back. */
export interface Stored<E> {
  id: number
  etag: string
  entity: E
}

/** Which list; `board` for those that every board has one of. */
export interface Place<N extends ListName = ListName> {
  list: N
  board?: string
}

/** `key` is made by the client (a random UUID), so that a second try finds what the first one stored. */
export type NewEntity<N extends ListName> = Partial<Entities[N]> & { key: string }

export interface Version {
  label: string
  at: string
  by: string
  /** The fields as they stood, by our names. */
  values: Record<string, unknown>
}

/** The signed-in person as the register's site knows them. */
export interface Visitor {
  me: PersonRef
  /** The access groups (core/access) they are in, such as `leads` or `handlers·KS`. */
  groups: string[]
}

export interface Repository {
  /** All items, page by page as they arrive, in no promised order; a small page first. @throws StorageError */
  pages<N extends ListName>(place: Place<N>): AsyncIterable<Stored<Entities[N]>[]>
  /** Those of these items that are there for this person, in no promised order. @throws StorageError */
  some<N extends ListName>(place: Place<N>, ids: readonly number[]): Promise<Stored<Entities[N]>[]>
  /** @throws StorageError 'missing' where there is none, or none for this person. */
  one<N extends ListName>(place: Place<N>, id: number): Promise<Stored<Entities[N]>>
  byKey<N extends ListName>(place: Place<N>, key: string): Promise<Stored<Entities[N]> | undefined>
  /** Stores once, however often it is called with the same key. @throws StorageError 'offline' when it isn't known whether it was. */
  create<N extends ListName>(place: Place<N>, entity: NewEntity<N>): Promise<Stored<Entities[N]>>
  /**
   * Stores each once, in batches. @throws StorageError of the first that wasn't stored; those that were stay, and calling
   * again adds only what lacks. Only for lists whose keys are unique.
   */
  createAll<N extends ListName>(place: Place<N>, entities: NewEntity<N>[]): Promise<void>
  /** All items with that text in that field, oldest first. The field has to be indexed. @throws StorageError */
  matching<N extends ListName>(
    place: Place<N>,
    field: keyof Entities[N] & string,
    value: string,
  ): Promise<Stored<Entities[N]>[]>
  /** @throws StorageError 'conflict' when `etag` is no longer the stored version; 'offline' when it isn't known whether it was stored. */
  update<N extends ListName>(
    place: Place<N>,
    id: number,
    etag: string,
    changes: Partial<Entities[N]>,
  ): Promise<Stored<Entities[N]>>
  /** Newest first. `between`: only those stored after the first of these etags, up to the second. */
  versions(place: Place, id: number, between?: readonly [from: string, to: string]): Promise<Version[]>
  /** Who is signed in, asked for in one question. @throws StorageError */
  visitor(): Promise<Visitor>
  /** Whether they own that site, so that its set-up and backup are theirs; one question. @throws StorageError */
  mayManage(site: 'register' | 'breach'): Promise<boolean>
  /** A person by principal name (UPN), made known to the register's site if they weren't. @throws StorageError 'missing' */
  person(principalName: string): Promise<PersonRef>
}
