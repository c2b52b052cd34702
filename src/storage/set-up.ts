/**
 * Setting the two sites up, and finding what somebody changed in them since: as the screen and the command line ask for it. No
 * SharePoint words but the names of what is there.
 */

export type SiteName = 'register' | 'breach'

/** A list as it is found (`urlName`, the last part of its address) and as people see it. */
export interface ListPlace {
  urlName: string
  title: string
}

/** What a list is kept as, by name: item-level security, versions, attachments, its texts. */
export type ListSettingName =
  | 'title'
  | 'description'
  | 'readSecurity'
  | 'writeSecurity'
  | 'enableVersioning'
  | 'enableAttachments'

/** One thing that a site lacks or has otherwise than declared, which is made or mended without anybody's data being touched. */
export type Step =
  | { kind: 'addLevel'; level: string }
  /** A level of ours holds other rights than it should: every list that names it is opened or closed by it. */
  | { kind: 'mendLevel'; level: string }
  | { kind: 'addGroup'; group: string }
  /** The group's members may change it, or anybody may join it, without an administrator. */
  | { kind: 'closeGroup'; group: string }
  | { kind: 'addMember'; group: string; member: string; loginName: string }
  | { kind: 'removeMember'; group: string; member: string; loginName: string }
  /** May enter the site; what is in it, each list decides. */
  | { kind: 'admit'; group: string }
  | { kind: 'addList'; list: ListPlace }
  /** The list has the site's own permissions instead of its own. */
  | { kind: 'closeList'; list: ListPlace }
  | { kind: 'grant'; list: ListPlace; group: string; level: string }
  | { kind: 'revoke'; list: ListPlace; group: string; level: string; principalId: number; levelId: number }
  | { kind: 'setList'; list: ListPlace; settings: ListSettingName[] }
  /** In the list's own first view too, unless only the program reads it. */
  | { kind: 'addColumn'; list: ListPlace; column: string; title: string; isShown: boolean }
  | { kind: 'titleColumn'; list: ListPlace; column: string; title: string }
  | { kind: 'indexColumn'; list: ListPlace; column: string }
  | { kind: 'uniqueColumn'; list: ListPlace; column: string }
  | { kind: 'addChoices'; list: ListPlace; column: string; choices: string[] }
  /** The list's own first view shows nothing but the titles yet. */
  | { kind: 'showColumns'; list: ListPlace; columns: string[] }

/** What only a person can mend; nothing of it is touched. */
export type Obstacle =
  /** A team is connected: each of its owners administers the site and reads all reports. Nothing is made in it. */
  | { kind: 'teamConnected' }
  /** Whoever is signed in may not manage the site's lists and permissions. Nothing is made in it. */
  | { kind: 'noRight' }
  /** The column has another type than declared, and what it holds would be lost with it. */
  | { kind: 'retypedColumn'; list: ListPlace; column: string; is: string; shouldBe: string }
  /** The column points at another list than declared: the one it pointed at was deleted and made anew. */
  | { kind: 'strayColumn'; list: ListPlace; column: string; target: string }

/** What people changed and may: told, and left as it is. */
export type Note =
  | { kind: 'renamedList'; list: ListPlace; is: string }
  | { kind: 'renamedColumn'; list: ListPlace; column: string; is: string }

export interface SitePlan {
  site: SiteName
  url: string
  /** Of the lists that the site should have. */
  lists: { all: number; present: number }
  /** In the order in which they are carried out. */
  steps: Step[]
  obstacles: Obstacle[]
  notes: Note[]
}

export interface Progress {
  done: number
  of: number
  /** The list being made or mended, as people see it; empty before the first and after the last. */
  what: string
}

/** A board as set-up needs it: the breach site has lists for each, and both sites groups for each. */
export interface BoardName {
  key: string
  name: string
}

/** The app's set-up of the two sites, in the name of whoever is signed in. All reject with StorageError. */
export interface SetUp {
  /** Whether the signed-in person owns the site, and who else does as far as the site tells. */
  owners(site: SiteName): Promise<{ isOwner: boolean; names: string[] }>
  /** The boards in the register, in its order; none while it isn't set up. */
  boards(): Promise<BoardName[]>
  /** What the site lacks or has otherwise than declared. Reads only. */
  plan(site: SiteName): Promise<SitePlan>
  /** Absolute address of the site. */
  addressOf(site: SiteName): string
  /** What a list is called in that language, by its name or by the last part of its address. */
  titleOf(list: string, language: 'sv' | 'nb' | 'nn' | 'da' | 'en'): string
  /** Whether it is being made or mended at this moment; `apply` then joins in. */
  isRunning(site: SiteName): boolean
  /** Makes what lacks and mends what differs; what was made stays where it is cut off, and running again goes on. */
  apply(site: SiteName, newBoards: string[], onProgress: (progress: Progress) => void): Promise<SitePlan>
}
