/** The groups of both sites in the name of whoever is signed in: loaded when somebody compares them with the register. */
import type { GroupKeeper } from '../../storage/group-members'
import { groupOfTitle, titleOfGroup } from '../../storage/lists/group-titles'
import type { SetUp, SiteName } from '../../storage/set-up'
import type { Sites } from '../../storage/sharepoint/sharepoint-repository'
import { sharePointSite } from '../../storage/sharepoint/sharepoint-site'
import type { TokenSource } from '../../wire/patient-client'

const CLAIMS_PREFIX = 'i:0#.f|membership|'

/** `managing`: a token with the right to change groups, asked for when first needed. */
export function siteGroups(sites: Sites, owners: SetUp['owners'], managing: TokenSource): GroupKeeper {
  const urls: Record<SiteName, string> = { register: sites.siteUrl, breach: sites.breachSiteUrl }
  const port = (site: SiteName) => sharePointSite(urls[site], managing)
  return {
    owners,
    async groups(site) {
      const found = await port(site).groups()
      return found.flatMap(({ name, members }) => {
        const group = groupOfTitle(name)
        if (group === undefined) return []
        const known = members.map(member => {
          const login = member.loginName.toLowerCase()
          const principalName = login.startsWith(CLAIMS_PREFIX) ? login.slice(CLAIMS_PREFIX.length) : undefined
          return { ...member, principalName }
        })
        return [{ group, members: known }]
      })
    },
    add: (site, group, principalName) => port(site).addMember(titleOfGroup(group), CLAIMS_PREFIX + principalName),
    remove: (site, group, loginName) => port(site).removeMember(titleOfGroup(group), loginName),
  }
}
