/** From where one asks what changed, and that the log tells of groups too. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { areaManager, systemManager, teacher } from '../../demo/people.ts'
import { sharePointChanges } from '../../src/storage/sharepoint/sharepoint-changes.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asOwner } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let count = 0
const newSystem = () => {
  count += 1
  return sharePointRepository(world.settings, () => world.tokenFor(areaManager.userPrincipalName, 'sharepoint')).create(
    { list: 'systems' },
    { key: `marked-${count}`, name: `Märkt ${count}` },
  )
}
const changesFor = () =>
  sharePointChanges(world.settings.siteUrl, () => world.tokenFor(systemManager.userPrincipalName, 'sharepoint'))

beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(() => world.close())

describe('the first mark', () => {
  const inSeconds = (seconds: number) =>
    world.local('POST', 'clock', { now: new Date(Date.now() + seconds * 1000).toISOString() })
  const BACK_MS = 12_000
  afterEach(() => world.local('POST', 'clock', { reset: true }))

  test('stands where the log does, where nothing has changed for longer than one has read: nothing is read anew', async () => {
    await newSystem()
    await inSeconds(20)
    const mark = await changesFor().mark(BACK_MS)
    expect(mark.token).toBe((await changesFor().mark(0)).token)
    expect(await changesFor().since(mark)).toMatchObject({ kind: 'known', lists: new Map() })
  })

  test.each([-10, 0, 10])(
    'loses no change of the two seconds one has read for, with the site’s clock %i s off',
    async off => {
      const system = await newSystem()
      await inSeconds(off)
      const found = await changesFor().since(await changesFor().mark(BACK_MS))
      if (found.kind !== 'known') throw new Error('The log doesn’t reach back.')
      expect(found.lists.get('systems')).toMatchObject({ ids: expect.arrayContaining([system.id]) })
    },
  )

  test('is taken from before the last change where the site doesn’t tell the time', async () => {
    const system = await newSystem()
    await world.local('POST', 'faults', { kind: 'status', status: 403, pathIncludes: 'contextinfo' })
    await inSeconds(20)
    const found = await changesFor().since(await changesFor().mark(BACK_MS))
    if (found.kind !== 'known') throw new Error('The log doesn’t reach back.')
    expect(found.lists.get('systems')).toMatchObject({ ids: expect.arrayContaining([system.id]) })
  })
})

test('that somebody came into a group, or out of one, is told with what else changed', async () => {
  const changes = changesFor()
  const mark = await changes.mark(0)
  expect(await changes.since(mark)).toMatchObject({ kind: 'known', groups: false })
  const users = "/sitegroups/getByName('Forvalta procurement')/users"
  await asOwner(world, 'register', 'POST', users, { LoginName: `i:0#.f|membership|${teacher.userPrincipalName}` })
  expect(await changes.since(mark)).toMatchObject({ kind: 'known', groups: true, lists: new Map() })
})
