/** Who is in the groups of the two sites, as the screen asks for it: by the names of core/access. All reject with StorageError. */
import type { SiteName } from './set-up'

export interface GroupMember {
  name: string
  loginName: string
  /** Of a person; undefined for a group of the directory's, whose members the site doesn't tell. */
  principalName: string | undefined
}

/** In the name of whoever is signed in: reading and changing takes the right to manage the site. */
export interface GroupKeeper {
  owners(site: SiteName): Promise<{ isOwner: boolean; names: string[] }>
  groups(site: SiteName): Promise<{ group: string; members: GroupMember[] }[]>
  /** Adding twice is adding once. */
  add(site: SiteName, group: string, principalName: string): Promise<void>
  /** Of who is in no group nothing is removed. */
  remove(site: SiteName, group: string, loginName: string): Promise<void>
}
