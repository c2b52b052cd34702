/** What lies on the device: whose it is, what it is worth, and what becomes of it when the device or another tab interferes. */
import { clear, entries, keys, set } from 'idb-keyval'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { areaManager, dataProtectionOfficer, systemManager } from '../../demo/people.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asked, keep, newDevice, openApp } from '../support/kept.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const place = { list: 'systems' } as const

let world: World
let count = 0
const other = () =>
  sharePointRepository(world.settings, () => world.tokenFor(areaManager.userPrincipalName, 'sharepoint'))
const newSystem = () => {
  count += 1
  return other().create(place, { key: `kept-${count}`, name: `Kvar ${count}`, purpose: 'Från början.' })
}

beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(() => world.close())

describe('the copy is thrown away, and all is read, when', () => {
  const readAnew = async () => (await asked(world)).filter(path => path.startsWith('Systems/items'))

  test('the log doesn’t know the mark any more', async () => {
    const device = newDevice()
    const system = await newSystem()
    await keep(world, systemManager, device, ['systems'])
    const [, head] = (await entries<string, { mark: { token: string } }>(device)).find(([key]) => key === 'head') ?? []
    await set(
      'head',
      { ...head, mark: { ...head?.mark, token: '1;2;00000000-0000-0000-0000-000000000001;1;1' } },
      device,
    )
    await asOwner(world, 'register', 'DELETE', `${listPath(world, 'register', 'Systems')}/items(${system.id})`)
    const second = await openApp(world, systemManager, device)
    await second.rows('systems')
    await asked(world)
    await second.following.check()
    await second.rows('systems')
    expect(await readAnew()).toHaveLength(1)
    expect(second.system(system.entity.key)).toBeUndefined()
    expect(second.following.state.error).toBeUndefined()
    await vi.waitFor(() => expect(second.copy.has('systems')).toBe(true))
  })

  test.each([
    ['another person opens', async () => openApp(world, areaManager, await used())],
    ['it was read by other declarations', async () => openApp(world, systemManager, await used('declarations'))],
    ['it is of another site', async () => openApp(world, systemManager, await used('site'))],
    ['it is a month old', async () => openApp(world, systemManager, await used(), inAMonth)],
  ])('%s', async (_, open) => {
    const opening = await open()
    expect(opening.copy.head).toBeUndefined()
    await asked(world)
    expect((await opening.rows('systems')).length).toBeGreaterThan(0)
    expect(await readAnew()).toHaveLength(1)
  })

  const inAMonth = { now: () => new Date(Date.now() + 31 * 24 * 3_600_000).toISOString() }
  async function used(changed?: 'declarations' | 'site') {
    const device = newDevice()
    await keep(world, systemManager, device, ['systems'])
    const [, head] = (await entries<string, { owner: string }>(device)).find(([key]) => key === 'head') ?? []
    const [person, site, declarations] = head?.owner.split('\n') ?? []
    const owner = [person, changed === 'site' ? `${site}-2` : site, changed === 'declarations' ? '0·x' : declarations]
    await set('head', { ...head, owner: owner.join('\n') }, device)
    return device
  }

  test.each([
    ['cut in the middle', '[{"id":1,"etag"'],
    ['of another shape', '[{"id":1}]'],
    ['empty', undefined],
    ['with fewer rows than were written', '[]'],
  ])('a part of it is %s', async (_, text) => {
    const device = newDevice()
    await keep(world, systemManager, device, ['systems', 'boards'])
    await set('systems/0', text, device)
    const second = await openApp(world, systemManager, device)
    await asked(world)
    expect((await second.rows('systems')).length).toBeGreaterThan(60)
    expect(await readAnew()).toHaveLength(1)
    // the rest of it holds
    expect(await second.copy.rows('boards')).toBeDefined()
  })

  test('the person says so, and it stays away', async () => {
    const device = newDevice()
    const first = await keep(world, systemManager, device, ['systems'])
    await first.following.clear()
    expect(await keys(device)).toEqual([])
    await newSystem()
    await first.following.check()
    await first.rows('documents')
    expect(await keys(device)).toEqual([])
    expect(first.following.state.isOnDevice).toBe(false)
  })
})

describe('a device that', () => {
  test('is full: nothing is kept, and nothing is lost on the screen', async () => {
    const device = newDevice()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const opening = await openApp(world, systemManager, device)
    expect((await opening.rows('systems')).length).toBeGreaterThan(0)
    await opening.following.check()
    await opening.following.check()
    expect(put).toHaveBeenCalled()
    put.mockRestore()
    expect(opening.following.state).toMatchObject({ error: undefined, isOnDevice: false })
    expect(await keys(device)).toEqual([])
  })

  test('refuses storage: others’ changes still come', async () => {
    const opening = await openApp(world, systemManager, undefined)
    await opening.rows('systems')
    await opening.following.check()
    await opening.following.check()
    await opening.rows('systems')
    const system = await newSystem()
    await opening.following.check()
    expect(opening.system(system.entity.key)).toBeDefined()
    expect(opening.following.state.isOnDevice).toBe(false)
  })

  test('is wiped while the tab is open: the tab keeps nothing more', async () => {
    const device = newDevice()
    const first = await keep(world, systemManager, device, ['systems'])
    await clear(device)
    await newSystem()
    await first.following.check()
    await first.rows('boards')
    await first.following.check()
    expect(await keys(device)).toEqual([])
  })
})

test('two tabs: the one that is behind writes nothing over the other’s', async () => {
  const device = newDevice()
  await (await keep(world, systemManager, device, ['systems', 'boards'])).following.check()
  const one = await openApp(world, systemManager, device)
  const two = await openApp(world, systemManager, device)
  await Promise.all([one.rows('systems'), two.rows('systems')])
  const first = await newSystem()
  await one.following.check()
  const second = await newSystem()
  await two.following.check()
  await one.following.check()
  for (const tab of [one, two]) {
    expect(tab.system(first.entity.key)).toBeDefined()
    expect(tab.system(second.entity.key)).toBeDefined()
  }
  const third = await openApp(world, systemManager, device)
  await third.rows('systems')
  await third.following.check()
  const stored = await other().some(place, [first.id, second.id])
  expect(third.lists.current(place).rows.filter(({ id }) => id >= first.id)).toEqual(
    stored.toSorted((a, b) => a.id - b.id),
  )
})

test('INC-11 nothing of incidents lies on the device, not even their clocks', async () => {
  const device = newDevice()
  const opening = await keep(world, dataProtectionOfficer, device, ['systems'])
  await opening.rows('breachClocks')
  opening.lists.current({ list: 'breachReports', board: 'forskolaGrundskola' })
  opening.lists.current({ list: 'breachCases', board: 'forskolaGrundskola' })
  await vi.waitFor(() => expect(opening.lists.begun().every(({ list: { state } }) => state === 'ready')).toBe(true))
  await opening.following.check()
  await opening.following.check()
  for (const list of ['breachClocks', 'breachReports', 'breachCases'] as const)
    expect(opening.copy.has(list)).toBe(false)
  const text = JSON.stringify(await entries(device))
  expect((await keys(device)).map(String).filter(key => /breach/i.test(key))).toEqual([])
  for (const { place: where, list } of opening.lists.begun())
    if (/^breach/.test(where.list))
      for (const { entity } of list.rows)
        expect(text).not.toContain(v.parse(v.looseObject({ key: v.string() }), entity).key)
})
