/** INC-11: the groups of both sites as the app compares and mends them, each person with their own token. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, teacher } from '../../demo/people.ts'
import type { GroupKeeper } from '../../src/storage/group-members.ts'
import { isStorageError } from '../../src/storage/storage-error.ts'
import { siteGroups } from '../../src/ui/app/site-groups.ts'
import { startWorld, type World } from '../support/world.ts'

const HANDLERS = 'handlers·forskolaGrundskola'

let world: World
beforeAll(async () => {
  world = await startWorld({ ground: 'seeded' })
})
afterAll(() => world.close())

const notAsked = () => Promise.reject(new Error('Who owns the sites isn’t asked here.'))
const keeperFor = ({ userPrincipalName }: { userPrincipalName: string }): GroupKeeper =>
  siteGroups(world.settings, notAsked, () => world.tokenFor(userPrincipalName, 'sharepoint', ['AllSites.FullControl']))

async function membersOf(keeper: GroupKeeper, site: 'register' | 'breach', group: string) {
  const found = (await keeper.groups(site)).find(each => each.group === group)
  return found?.members ?? []
}

describe.each([
  ['register', administrator],
  ['breach', breachSiteOwner],
] as const)('in the site of the %s', (site, owner) => {
  test('its owner puts somebody in, twice is once, and takes them out again', async () => {
    const keeper = keeperFor(owner)
    const before = await membersOf(keeper, site, HANDLERS)
    expect(before.length).toBeGreaterThan(0)
    await keeper.add(site, HANDLERS, teacher.userPrincipalName)
    await keeper.add(site, HANDLERS, teacher.userPrincipalName)
    const after = await membersOf(keeper, site, HANDLERS)
    const added = after.filter(({ principalName }) => principalName === teacher.userPrincipalName)
    expect(added.map(({ name }) => name)).toEqual([teacher.displayName])
    expect(after).toHaveLength(before.length + 1)
    await keeper.remove(site, HANDLERS, added[0]?.loginName ?? '')
    expect(await membersOf(keeper, site, HANDLERS)).toEqual(before)
  })

  test('all employees are a group of the directory’s, and no person', async () => {
    const everyone = await membersOf(keeperFor(owner), site, 'everyone')
    expect(everyone.map(({ principalName }) => principalName)).toEqual([undefined])
  })

  test('nobody else puts anybody in', async () => {
    const refused = keeperFor(teacher).add(site, HANDLERS, teacher.userPrincipalName)
    await expect(refused).rejects.toSatisfy(error => isStorageError(error, 'forbidden'))
    const members = await membersOf(keeperFor(owner), site, HANDLERS)
    expect(members.some(({ principalName }) => principalName === teacher.userPrincipalName)).toBe(false)
  })
})
