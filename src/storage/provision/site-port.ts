/** What provisioning asks of a site. Lists by the last part of their address, groups and levels by name. */
export interface SiteFacts {
  /** SharePoint's number of the web's language. */
  language: number
  /** Whether a Microsoft 365 group, and so perhaps a team, is connected. */
  isTeamConnected: boolean
  /** Whether whoever is signed in may manage lists, groups, levels and permissions here. */
  mayManage: boolean
}

export interface ExistingList {
  id: string
  urlName: string
  title: string
  description: string
  hasOwnPermissions: boolean
  readSecurity: number
  writeSecurity: number
  enableVersioning: boolean
  enableAttachments: boolean
}

/** What is left out stays as it is. */
export interface ListSettings {
  title?: string
  description?: string
  readSecurity?: 1 | 2
  writeSecurity?: 1 | 2
  enableVersioning?: boolean
  enableAttachments?: boolean
}

export interface ExistingField {
  internalName: string
  title: string
  type: string
  indexed: boolean
  unique: boolean
  /** Of a choice; empty for every other. */
  choices: string[]
  /** Of a lookup: the id of the list it points at. */
  target: string | undefined
}

/** What is left out stays as it is. */
export interface FieldSettings {
  title?: string
  indexed?: true
  unique?: true
  choices?: string[]
}

export interface ExistingGroup {
  name: string
  members: { name: string; loginName: string }[]
  /** Members may change it, or anybody may join it, without an administrator. */
  isOpen: boolean
}

/** `high` and `low` are the two halves of SharePoint's 64 permission bits. */
export interface Level {
  name: string
  description: string
  high: number
  low: number
}

export interface Assignment {
  group: string
  level: string
}

/** As a site has it: `group` may be a person's name too, and two may be called the same, so it is taken away by ids. */
export interface HeldAssignment extends Assignment {
  principalId: number
  levelId: number
  /** The site's owners' group, and whoever is signed in: without theirs nobody could mend a list. */
  isOwners: boolean
  /** What SharePoint itself gives on the way to something below; it opens nothing. */
  isLimited: boolean
}

export interface SitePort {
  /** Absolute address. */
  url: string
  facts(): Promise<SiteFacts>
  /** Whether whoever is signed in owns the site, and the owners' names as far as the site tells them. */
  owners(): Promise<{ isOwner: boolean; names: string[] }>
  lists(): Promise<ExistingList[]>
  /** Makes a list whose address ends in `urlName`; its title comes with `setList`. */
  addList(urlName: string): Promise<void>
  setList(urlName: string, settings: ListSettings): Promise<void>
  listId(urlName: string): Promise<string>
  fields(urlName: string): Promise<ExistingField[]>
  /** `isShown`: in the list's own first view too. */
  addField(urlName: string, schemaXml: string, isShown: boolean): Promise<void>
  setField(urlName: string, internalName: string, settings: FieldSettings): Promise<void>
  /** The columns of the list's own first view, by internal name. */
  shownColumns(urlName: string): Promise<string[]>
  showColumn(urlName: string, internalName: string): Promise<void>
  groups(): Promise<ExistingGroup[]>
  addGroup(name: string, description: string): Promise<void>
  /** Only administrators change who is in it. */
  closeGroup(name: string): Promise<void>
  addMember(group: string, loginName: string): Promise<void>
  removeMember(group: string, loginName: string): Promise<void>
  levels(): Promise<Pick<Level, 'name' | 'high' | 'low'>[]>
  addLevel(level: Level): Promise<void>
  /** Gives the level its rights anew. */
  setLevel(level: Level): Promise<void>
  breakInheritance(urlName: string): Promise<void>
  /** `urlName` undefined: the site itself. */
  assignments(urlName: string | undefined): Promise<HeldAssignment[]>
  assign(urlName: string | undefined, assignment: Assignment): Promise<void>
  unassign(
    urlName: string | undefined,
    assignment: Pick<HeldAssignment, 'principalId' | 'levelId'> | Assignment,
  ): Promise<void>
}
