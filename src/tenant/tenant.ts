/**
 * The seams between the tenant's own rooms: directory and sign-in on one side, sites and lists on the other.
 * Web-standard Request and Response throughout, so that a `$batch` part runs through the same function as a call from outside.
 */

/** A person of the directory, as Microsoft Graph's `user` resource names its properties. */
export interface Person {
  id: string // the directory's object id, a lower-case guid
  userPrincipalName: string
  displayName: string
  mail: string
  jobTitle?: string
  department?: string
  officeLocation?: string
  businessPhones?: string[]
  preferredLanguage?: string
  accountEnabled: boolean
  userType: 'Member' | 'Guest'
}

/** A security group, or, where `unified`, the group behind a team. */
export interface DirectoryGroup {
  id: string // a lower-case guid
  displayName: string
  mail: string
  unified: boolean
  /** People's ids. */
  members: string[]
}

export interface Directory {
  tenantId: string
  people(): Person[]
  byPrincipalName(userPrincipalName: string): Person | undefined
  byId(id: string): Person | undefined
  groups?(): DirectoryGroup[]
}

/**
 * Who is calling: a person by a token of their own; an app in its own name; or, under `--trust`, anybody, in the name of the
 * directory's first person and as an administrator of every site.
 */
export type Caller =
  | { kind: 'person'; person: Person; scopes: string[]; clientId?: string }
  | { kind: 'app'; clientId: string; displayName: string; roles: string[]; byCertificate: boolean }
  | { kind: 'trusted'; person?: Person }

/** A request as its cost is told: the verb, and the address in the contract's form. */
export interface Operation {
  verb: string
  route: string
  units: 1 | 2 | 5
}

/** Counts what each caller uses, before anything is done; answers how long to wait when it is too much. */
export interface Meter {
  spend(caller: Caller, operation: Operation): { retryAfter: number } | undefined
}

/** The clock is a parameter: tests and faults move it. */
export type Clock = () => Date

export interface NewSite {
  /** Server-relative, e.g. `/sites/NAME`. */
  path: string
  title: string
  ownerPrincipalName: string
  /** 1053 Swedish, 1044 Norwegian Bokmål, 2068 Nynorsk, 1030 Danish, 1033 English. */
  language: number
  /** IANA name of the web's time zone. */
  timeZone: string
  /** Of the Microsoft 365 group that is connected, such as a team's. Told as `GroupId`; its owners get no rights by it here. */
  groupId?: string
  /** Its document library is there from the start, as in a site of Microsoft's; else when it is first asked for. */
  documents?: boolean
}

/** What an app that holds only Sites.Selected may do on one site. */
export interface AppGrant {
  /** The site's server-relative path. */
  site: string
  clientId: string
  role: 'read' | 'write' | 'manage' | 'fullcontrol'
}

/** What the lists' side offers to the shell. */
export interface SharePoint {
  /** Any request whose path holds `/_api/`; `caller` undefined: no or a wrong token. */
  handle(request: Request, caller: Caller | undefined): Promise<Response>
  createSite(site: NewSite): void
  sites(): NewSite[]
  /** @throws Error of status 404 when there is no such site. */
  grantApp(grant: AppGrant): void
  appGrants(): AppGrant[]
}
