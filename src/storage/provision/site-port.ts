/** What provisioning asks of a site. Lists by the last part of their address, groups and levels by name. */
export interface ExistingList {
  urlName: string
  title: string
  hasOwnPermissions: boolean
  readSecurity: number
  writeSecurity: number
  enableVersioning: boolean
  enableAttachments: boolean
}

/** What is left out stays as it is. */
export interface ListSettings {
  title?: string
  readSecurity?: 1 | 2
  writeSecurity?: 1 | 2
  enableVersioning?: boolean
  enableAttachments?: boolean
}

export interface ExistingField {
  internalName: string
  type: string
  indexed: boolean
  unique: boolean
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
  lists(): Promise<ExistingList[]>
  /** Makes a list whose address ends in `urlName`; its title comes with `setList`. */
  addList(urlName: string): Promise<void>
  setList(urlName: string, settings: ListSettings): Promise<void>
  listId(urlName: string): Promise<string>
  fields(urlName: string): Promise<ExistingField[]>
  addField(urlName: string, schemaXml: string): Promise<void>
  /** Makes a column that is there indexed, and its values unique where asked for. */
  setField(urlName: string, internalName: string, settings: { unique: boolean }): Promise<void>
  groups(): Promise<string[]>
  addGroup(name: string, description: string): Promise<void>
  members(group: string): Promise<string[]>
  addMember(group: string, loginName: string): Promise<void>
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
