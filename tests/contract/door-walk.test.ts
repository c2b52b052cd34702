/**
 * INC-11 the access table at every door: each person with their own token, each list, and each way in which SharePoint gives an
 * item away or takes a change. What the table grants works at all of them, and nothing else at any.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator, breachSiteOwner, type DemoPerson } from '../../demo/people.ts'
import { mayDo } from '../../src/core/index.ts'
import { allLists, type ListName } from '../../src/storage/lists/all-lists.ts'
import { type ListDeclaration, urlNameOf } from '../../src/storage/lists/define-list.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import { ownedSite, siteUrl } from '../support/owned-sites.ts'
import { groupsAt, walkedBoard, walkers } from '../support/table-people.ts'
import { startWorld, type World } from '../support/world.ts'
import { disclosing, givingPaths, type Target } from './read-paths.ts'
import { writeDoors } from './write-paths.ts'

const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)
const ownerOf: Record<SiteName, DemoPerson> = { register: administrator, breach: breachSiteOwner }

let world: World
const targets = new Map<ListName, Target>()

async function added(person: DemoPerson, name: ListName): Promise<Target> {
  const list: ListDeclaration = allLists[name]
  const site = siteUrl(world, list.site)
  const urlName = urlNameOf(list, walkedBoard)
  const key = crypto.randomUUID()
  const response = await world.fetchAs(
    person.userPrincipalName,
    'sharepoint',
    `${site}/_api/web/getList('${new URL(site).pathname}/Lists/${urlName}')/items`,
    {
      method: 'POST',
      body: JSON.stringify({ Title: `Ord ${key}`, Key: key }),
      headers: { 'Content-Type': 'application/json' },
    },
  )
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('Id' in answer))
    throw new Error(`${person.displayName} could not add to ${urlName}: ${JSON.stringify(answer)}`)
  return { site, urlName, listId: await ownedSite(world, list.site).listId(urlName), id: Number(answer.Id), key }
}

beforeAll(async () => {
  world = await startWorld({ ground: 'provisioned' })
  for (const name of names) targets.set(name, await added(ownerOf[allLists[name].site], name))
})
afterAll(() => world.close())

function targetOf(name: ListName): Target {
  const target = targets.get(name)
  if (!target) throw new Error(`Nothing was added to ${name}.`)
  return target
}

describe.each(walkers.map(person => [person.displayName, person] as const))('INC-11 %s', (_, person) => {
  test.each(names)('reads somebody else’s item of %s through every door or through none', async name => {
    const target = targetOf(name)
    const isGranted = mayDo(groupsAt(person, allLists[name]), name, 'read')
    const found = await disclosing(world, person.userPrincipalName, target, [target.key])
    expect(found).toEqual(isGranted ? givingPaths(target) : [])
  })

  test.each(names)('changes %s through every door or through none', async name => {
    const groups = groupsAt(person, allLists[name])
    const doors = await writeDoors(world, person.userPrincipalName, targetOf(name), () =>
      added(ownerOf[allLists[name].site], name),
    )
    for (const [operation, outcomes] of Object.entries(doors)) {
      const isGranted = mayDo(groups, name, operation === 'add' ? 'add' : operation === 'edit' ? 'edit' : 'delete')
      const all = Object.fromEntries(Object.keys(outcomes).map(door => [door, isGranted]))
      expect(outcomes, `${operation} ${name}`).toEqual(all)
    }
  })
})
