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

export interface ListSettings {
  title: string
  description: string
  readSecurity: 1 | 2
  writeSecurity: 1 | 2
}

export interface ExistingField {
  internalName: string
  type: string
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
  groups(): Promise<string[]>
  addGroup(name: string, description: string): Promise<void>
  members(group: string): Promise<string[]>
  addMember(group: string, loginName: string): Promise<void>
  levels(): Promise<string[]>
  addLevel(level: Level): Promise<void>
  breakInheritance(urlName: string): Promise<void>
  assignments(urlName: string | undefined): Promise<Assignment[]>
  /** `urlName` undefined: the site itself. */
  assign(urlName: string | undefined, assignment: Assignment): Promise<void>
  unassign(urlName: string | undefined, assignment: Assignment): Promise<void>
}
