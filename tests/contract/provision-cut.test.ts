/** Provisioning cut off again and again, a few requests further each time, makes the same site as in one go. */
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

  /** The connection is lost at the n-th write of a run: carried out without an answer, or with half of one, or not carried out. */
  const kinds = ['cutAfter', 'cutDuring', 'cutBefore']
  /** Strides that share no factor, so that the cuts fall on other requests of one list than of the next. */
  const strides = [3, 7, 4]

  test('is whole however often it is cut off', { timeout: 300_000 }, async () => {
    expect(writes).toBeGreaterThan(30)
    const world = await emptyWorld()
    let runs = 0
    for (let isWhole = false; !isWhole; runs += 1) {
      const at = runs % kinds.length
      const cut = { kind: kinds[at], skip: strides[at], pathIncludes: '/_api/', times: 1 }
      await world.local('DELETE', 'faults')
      await world.local('POST', 'faults', { ...cut, method: 'POST' })
      isWhole = await provision(world, site).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ kind: 'offline' })
          return false
        },
      )
    }
    await world.local('DELETE', 'faults')
    expect(runs).toBeGreaterThan(writes / 10)
    expect(await shape(world, site)).toEqual(whole)
  })
})
