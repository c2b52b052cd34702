import { newTenant, PEOPLE, type Who } from './in-process'

export const login = (who: Who) => `i:0#.f|membership|${PEOPLE[who].userPrincipalName}`
export const READ = 2
export const CONTRIBUTE = 3

/** Anna reads the site; Bo, Cecilia and the guest have nothing, until a test gives it. */
export async function withSite() {
  const tenant = newTenant()
  const { owner } = tenant
  const role = async (kind: 2 | 3) => (await owner.web.roleDefinitions.getByType(kind)()).Id
  const visitors = await owner.web.associatedVisitorGroup()
  await owner.web.siteGroups.getById(visitors.Id).users.add(login('anna'))
  const list = async (title: string, settings: Record<string, unknown> = {}) => {
    await owner.web.lists.add(title, '', 100, false, settings)
    return owner.web.lists.getByTitle(title)
  }
  /** Own permissions, nobody's but the owner's. */
  const closed = async (title: string, settings: Record<string, unknown> = {}) => {
    const made = await list(title, settings)
    await made.breakRoleInheritance(false, false)
    return made
  }
  const id = async (who: Who) => (await owner.web.ensureUser(login(who))).Id
  return { ...tenant, role, list, closed, id }
}
