/**
 * Provisioning cut off at each of its requests in turn makes the same site as in one go. A read that is cut leaves what the
 * write before it left, so it is the writes that are cut: each before it was carried out, and again after.
 */
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allLists } from '../../src/storage/lists/all-lists.ts'
import type { ListDeclaration } from '../../src/storage/lists/define-list.ts'
import { applyStep } from '../../src/storage/provision/apply-step.ts'
import { provisionSite, sitePlan } from '../../src/storage/provision/provision.ts'
import { type ProvisionSettings, wantedLists } from '../../src/storage/provision/wanted.ts'
import type { SiteName, Step } from '../../src/storage/set-up.ts'
import { ownedSite, provisionSettings, shapeOf } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const journal = v.array(v.looseObject({ method: v.string(), path: v.string() }))

/** One board: another's lists are made by the same requests. */
async function settingsIn(world: World): Promise<ProvisionSettings> {
  const settings = await provisionSettings(world)
  return { ...settings, boards: settings.boards.slice(0, 1) }
}

/** The claim of all employees holds the directory's id, which differs from world to world. */
async function shape(world: World, site: SiteName) {
  const { groups, ...rest } = await shapeOf(ownedSite(world, site))
  return { ...rest, groups: JSON.stringify(groups).replaceAll(/spo-grid-all-users\/[\w-]+/g, 'all') }
}

/** The writes that reached the sites since this was last asked. */
async function writesIn(world: World): Promise<string[]> {
  const asked = v.parse(journal, await world.local('GET', 'requests'))
  await world.local('DELETE', 'requests')
  return asked.filter(({ method, path }) => method !== 'GET' && path.includes('/_api/')).map(({ path }) => path)
}

/** Ids differ from run to run. */
const bare = (path: string) => path.replace(/\(principalid=.*$/, '')

/** A run whose connection is lost at one write, after `skip` others. */
async function cutOff(world: World, site: SiteName, fault: object) {
  await world.local('POST', 'faults', { ...fault, method: 'POST', pathIncludes: '/_api/', times: 1 })
  const run = provisionSite(ownedSite(world, site), site, await settingsIn(world))
  await expect(run).rejects.toMatchObject({ kind: 'offline' })
  await world.local('DELETE', 'faults')
}

/** What a list has by itself as it should be isn't known before it is made: its first column's title, some of its settings. */
const knownBeforehand = (steps: Step[]) => steps.filter(({ kind }) => kind !== 'titleColumn' && kind !== 'setList')

/** Each plan is what the one before it left: nothing is done twice, nothing forgotten. */
function expectLeftOf(after: Step[], before: Step[]): void {
  const [first, ...rest] = before
  // a view gets its columns one by one, and a person is made known to the site before it is put into a group
  const isInParts = first?.kind === 'showColumns' || first?.kind === 'addMember'
  if (isInParts && after.length === before.length) expect(after.slice(1)).toEqual(rest)
  else if (first?.kind === 'addList') expect(knownBeforehand(after)).toEqual(knownBeforehand(rest))
  else expect(after).toEqual(rest)
}

describe.each<SiteName>(['register', 'breach'])('the %s site', site => {
  let whole: Awaited<ReturnType<typeof shape>>
  /** The writes of a run in one go. */
  let writes: string[]
  const opened: World[] = []
  async function emptyWorld(): Promise<World> {
    const world = await startWorld({ ground: 'directory' })
    opened.push(world)
    await writesIn(world)
    return world
  }

  beforeAll(async () => {
    const world = await emptyWorld()
    await provisionSite(ownedSite(world, site), site, await settingsIn(world))
    writes = await writesIn(world)
    whole = await shape(world, site)
  })
  afterAll(async () => {
    for (const world of opened) await world.close()
  })

  /** List by list, so that what is read again after each cut doesn't grow with the site; each try begins as a new run does. */
  test('is whole after a cut at each request in turn, before and after it was carried out', {
    timeout: 300_000,
  }, async () => {
    const world = await emptyWorld()
    const settings = await settingsIn(world)
    const cut: string[] = []
    for (const [name, list] of Object.entries<ListDeclaration>(allLists)) {
      if (list.site !== site) continue
      const lists = { [name]: list }
      const wanted = wantedLists(site, settings, lists)
      const plan = async () => (await sitePlan(ownedSite(world, site), site, settings, lists)).steps
      let left = await plan()
      for (let [skip, count] = [0, 0]; ; count += 1) {
        const [step] = left
        if (step === undefined) break
        const fault = { method: 'POST', pathIncludes: '/_api/', skip, times: 1 }
        for (const kind of ['cutBefore', count % 2 === 0 ? 'cutAfter' : 'cutDuring']) {
          await world.local('POST', 'faults', { ...fault, kind })
          await expect(applyStep(ownedSite(world, site), step, wanted)).rejects.toMatchObject({ kind: 'offline' })
        }
        await world.local('DELETE', 'faults')
        const next = await plan()
        expectLeftOf(next, left)
        // where the plan doesn't show it, the step begins with it again: the next one of the step is cut then
        skip = JSON.stringify(next) === JSON.stringify(left) ? skip + 1 : 0
        left = next
      }
      cut.push(...(await writesIn(world)))
    }
    const isCut = new Set(cut.map(bare))
    expect(writes.map(bare).filter(path => !isCut.has(path) && !/OrTitle\('Title'\)$/.test(path))).toEqual([])
    expect(await shape(world, site)).toEqual(whole)
  })

  test('is whole after a few cuts on the way through all its lists', { timeout: 120_000 }, async () => {
    const world = await emptyWorld()
    const skip = Math.floor(writes.length / 6)
    for (const kind of ['cutAfter', 'cutDuring', 'cutBefore', 'cutAfter', 'cutDuring'])
      await cutOff(world, site, { kind, skip })
    await provisionSite(ownedSite(world, site), site, await settingsIn(world))
    expect(await shape(world, site)).toEqual(whole)
  })
})
