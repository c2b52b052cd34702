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

export interface Directory {
  tenantId: string
  people(): Person[]
  byPrincipalName(userPrincipalName: string): Person | undefined
  byId(id: string): Person | undefined
}

/** Who is calling: a person by a token of their own, or, under `--trust`, anybody as a site collection administrator. */
export type Caller = { kind: 'person'; person: Person; scopes: string[] } | { kind: 'trusted' }

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
}

/** What the lists' side offers to the shell. */
export interface SharePoint {
  /** Any request whose path holds `/_api/`; `caller` undefined: no or a wrong token. */
  handle(request: Request, caller: Caller | undefined): Promise<Response>
  createSite(site: NewSite): void
  sites(): NewSite[]
}
