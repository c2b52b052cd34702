/** What every screen may reach: storage's face, the reader's language, the clock, and ports to the outside given by ui/app. */
import { createContext, type ReactNode, use } from 'react'
import type { Instant, LocalDate } from '../../core'
import type { Formats } from '../../i18n/format'
import type { Language, Messages } from '../../i18n/messages'
import type { Drafts } from '../../storage/drafts'
import type { GroupKeeper } from '../../storage/group-members'
import type { LiveLists } from '../../storage/live-lists'
import type { PersonRef, Repository } from '../../storage/repository'
import type { SavedRecord, Saving } from '../../storage/saving'
import type { SetUp } from '../../storage/set-up'
import type { Waits } from '../../storage/waits'

export interface Clock {
  now(): Instant
  /** The day in the person's own calendar. */
  today(): LocalDate
}

/** The signed-in person and the access groups (core/access) they are in. */
export interface Session {
  me: PersonRef
  groups: ReadonlySet<string>
}

/** A person of the tenant's directory. */
export interface DirectoryPerson {
  principalName: string
  name: string
  jobTitle: string
  department: string
  mail: string
}

export interface Mail {
  subject: string
  /** Plain text. */
  text: string
  to: { name: string; mail: string }[]
}

/** People and mail, from the directory's side. All reject with StorageError. */
export interface Directory {
  me(): Promise<DirectoryPerson>
  /** By the beginning of a word of the name, or of the address; only accounts that work. */
  search(text: string): Promise<DirectoryPerson[]>
  /** Those of these principal names whom the directory has. */
  people(principalNames: string[]): Promise<DirectoryPerson[]>
  /** ROLE-6: those of these principal names whose account is gone or disabled. */
  gone(principalNames: string[]): Promise<string[]>
  /**
   * Of at most twenty people: an address an image may have, undefined for who has none; without whom there was no answer
   * about.
   */
  photos(principalNames: string[]): Promise<ReadonlyMap<string, string | undefined>>
  sendMail(mail: Mail): Promise<void>
}

export interface AppPorts {
  repository: Repository
  lists: LiveLists
  drafts: Drafts
  saving: Saving
  /** DOC-6: notes many saves that went past `saving` in the change log. Never rejects. */
  noteAll(saved: readonly SavedRecord[]): Promise<void>
  waits: Waits
  session: Promise<Session>
  directory: Directory
  /** Loaded when it is first asked for. */
  setUp: () => Promise<SetUp>
  groups: () => Promise<GroupKeeper>
  clock: Clock
  /** An address that opens the app at `path`, for mail and links. */
  linkTo(path: string): string
}

export interface Tongue {
  language: Language
  messages: Messages
  formats: Formats
  choose(language: Language): void
}

const PortsContext = createContext<AppPorts | undefined>(undefined)
const TongueContext = createContext<Tongue | undefined>(undefined)

export function AppProvider({ ports, tongue, children }: { ports: AppPorts; tongue: Tongue; children: ReactNode }) {
  return (
    <PortsContext value={ports}>
      <TongueContext value={tongue}>{children}</TongueContext>
    </PortsContext>
  )
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Outside AppProvider.')
  return value
}

export const usePorts = (): AppPorts => given(use(PortsContext))
export const useTongue = (): Tongue => given(use(TongueContext))
export const useMessages = (): Messages => useTongue().messages

/** Suspends until it is known who is signed in. */
export const useSession = (): Session => use(usePorts().session)
