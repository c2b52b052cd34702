/** Provisioning cut off in the middle and run again makes the same site as in one go. */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provisionSite } from '../../src/storage/provision/provision.ts'
import type { SiteName } from '../../src/storage/set-up.ts'
import { ownedSite, provisionSettings, shapeOf } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const journal = v.array(v.looseObject({ method: v.string(), path: v.string() }))

async function provision(world: World, site: SiteName): Promise<void> {
  const settings = await provisionSettings(world)
  await provisionSite(ownedSite(world, site), site, { ...settings, boards: settings.boards.slice(0, 2) })
}

describe.each<SiteName>(['register', 'breach'])('the %s site', site => {
  let whole: Awaited<ReturnType<typeof shapeOf>>
  /** The writes of a run in one go. */
  let writes: number
  let opened: World[] = []
  async function emptyWorld(): Promise<World> {
    const world = await startWorld({ ground: 'directory' })
    opened.push(world)
    return world
  }

  beforeAll(async () => {
    const world = await emptyWorld()
    await provision(world, site)
    const asked = v.parse(journal, await world.local('GET', 'requests'))
    writes = asked.filter(({ method, path }) => method === 'POST' && path.includes('/_api/')).length
    whole = await shapeOf(ownedSite(world, site))
  })
  afterAll(async () => {
    for (const world of opened) await world.close()
    opened = []
  })

  const cuts = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].flatMap(part => [
    ['cutBefore', part] as const,
    ['cutAfter', part] as const,
  ])
  test.each(cuts)('%s at %f of its writes', async (kind, part) => {
    expect(writes).toBeGreaterThan(30)
    const world = await emptyWorld()
    const skip = Math.min(Math.floor(writes * part), writes - 1)
    await world.local('POST', 'faults', { kind, method: 'POST', pathIncludes: '/_api/', skip, times: 1 })
    await expect(provision(world, site)).rejects.toMatchObject({ kind: 'offline' })
    await provision(world, site)
    expect(await shapeOf(ownedSite(world, site))).toEqual(whole)
  })
})
