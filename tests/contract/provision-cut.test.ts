/** Provisioning cut off after each of its requests in turn, and run again each time, makes the same site as in one go. */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provisionSite } from '../../src/storage/provision/provision.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import { ownedSite, provisionSettings, shapeOf } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const journal = v.array(v.looseObject({ method: v.string(), path: v.string() }))

async function provision(world: World, site: SiteName): Promise<void> {
  const settings = await provisionSettings(world)
  await provisionSite(ownedSite(world, site), site, { ...settings, boards: settings.boards.slice(0, 1) })
}

/** The claim of all employees holds the directory's id, which differs from world to world. */
async function shape(world: World, site: SiteName) {
  const { groups, ...rest } = await shapeOf(ownedSite(world, site))
  return { ...rest, groups: JSON.stringify(groups).replaceAll(/spo-grid-all-users\/[\w-]+/g, 'all') }
}

describe.each<SiteName>(['register', 'breach'])('the %s site', site => {
  let whole: Awaited<ReturnType<typeof shape>>
  /** The writes of a run in one go. */
  let writes: number
  const opened: World[] = []
  async function emptyWorld(): Promise<World> {
    const world = await startWorld({ ground: 'directory' })
    opened.push(world)
    return world
  }

  beforeAll(async () => {
    const world = await emptyWorld()
    await provision(world, site)
    const asked = v.parse(journal, await world.local('GET', 'requests'))
    writes = asked.filter(({ method, path }) => method !== 'GET' && path.includes('/_api/')).length
    whole = await shape(world, site)
  })
  afterAll(async () => {
    for (const world of opened) await world.close()
  })

  /** Which request of a run the connection is lost at: the first is carried out all the same, the second isn't any more. */
  const cuts = [
    { kind: 'cutAfter', skip: 0 },
    { kind: 'cutDuring', skip: 0 },
    { kind: 'cutBefore', skip: 1 },
  ]

  test('is whole however often it is cut off', { timeout: 300_000 }, async () => {
    expect(writes).toBeGreaterThan(30)
    const world = await emptyWorld()
    let runs = 0
    for (let isWhole = false; !isWhole; runs += 1) {
      const cut = { ...cuts[runs % cuts.length], pathIncludes: '/_api/', times: 1 }
      await world.local('DELETE', 'faults')
      await world.local('POST', 'faults', [
        { ...cut, method: 'POST' },
        { ...cut, method: 'MERGE' },
      ])
      isWhole = await provision(world, site).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ kind: 'offline' })
          return false
        },
      )
    }
    await world.local('DELETE', 'faults')
    // each run got one request further, or two where the other kind of write came between
    expect(runs).toBeGreaterThan(writes * 0.7)
    expect(await shape(world, site)).toEqual(whole)
  })
})
