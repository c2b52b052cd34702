/** The registers on the device, followed over the tenant: real PnPjs, each person's own token, what was asked as the tenant saw it. */
import { keys, type UseStore } from 'idb-keyval'
import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { areaManager, systemManager, teacher } from '../../demo/people.ts'
import type { ListName } from '../../src/storage/repository.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { asked, keep, newDevice, type Opening, openApp } from '../support/kept.ts'
import { asOwner, listPath } from '../support/owned-sites.ts'
import { startWorld, type World } from '../support/world.ts'

const place = { list: 'systems' } as const
const home: ListName[] = ['systems', 'roleHoldings', 'documents', 'boards', 'administrations', 'settings']

let world: World
let count = 0
const other = () =>
  sharePointRepository(world.settings, () => world.tokenFor(areaManager.userPrincipalName, 'sharepoint'))
const newSystem = () => {
  count += 1
  return other().create(place, { key: `followed-${count}`, name: `Följd ${count}`, purpose: 'Från början.' })
}
const fault = (rule: object) => world.local('POST', 'faults', rule)
/** The question who one is goes beside, whenever it comes. */
const askedOfLists = async () => (await asked(world)).filter(what => what !== 'currentUser')

/** As React watches it: whoever hears that it changed asks for it at once. */
const watched = ({ lists }: Opening, list: ListName) => lists.watch({ list }, () => void lists.current({ list }))

beforeAll(async () => {
  world = await startWorld()
})
afterEach(() => world.local('DELETE', 'faults'))
afterAll(() => world.close())

describe('a second opening', () => {
  test('shows what is kept without asking, and asks once what changed since', async () => {
    const device = newDevice()
    const first = await keep(world, systemManager, device, home)
    await first.following.check()
    const before = await first.rows('systems')
    await askedOfLists()
    await fault({ kind: 'latency', ms: 2000, pathIncludes: '/_api/' })
    const second = await openApp(world, systemManager, device)
    expect(await second.rows('systems')).toEqual(before)
    await Promise.all(home.map(second.rows))
    await world.local('DELETE', 'faults')
    await second.following.check()
    expect(second.following.state).toMatchObject({ isAsking: false, error: undefined, isOnDevice: true })
    expect((await asked(world)).sort()).toEqual(['currentUser', 'getchanges'])
    expect(second.lists.current(place).state).toBe('ready')
  })

  test('reads only the items that others changed, added or deleted', async () => {
    const device = newDevice()
    const [changed, deleted] = [await newSystem(), await newSystem()]
    await (await keep(world, systemManager, device, home)).following.check()
    await other().update(place, changed.id, changed.etag, { purpose: 'Ändrat av en annan.' })
    const added = await newSystem()
    await asOwner(world, 'register', 'DELETE', `${listPath(world, 'register', 'Systems')}/items(${deleted.id})`)
    const second = await openApp(world, systemManager, device)
    await Promise.all(home.map(second.rows))
    expect(second.system(deleted.entity.key)?.purpose).toBe('Från början.')
    await askedOfLists()
    await second.following.check()
    expect(second.system(changed.entity.key)?.purpose).toBe('Ändrat av en annan.')
    expect(second.system(added.entity.key)?.purpose).toBe('Från början.')
    expect(second.system(deleted.entity.key)).toBeUndefined()
    const ids = [changed.id, added.id, deleted.id].map(id => `Id eq ${id}`).join(' or ')
    expect(await askedOfLists()).toEqual(['getchanges', `Systems/items $filter=${ids}`])
    // and so it lies on the device: a third opening, with no answer at all, shows the same
    await fault({ kind: 'cutBefore' })
    const third = await openApp(world, systemManager, device)
    const sorted = (rows: { id: number }[]) => rows.toSorted((one, two) => one.id - two.id)
    expect(sorted(await third.rows('systems'))).toEqual(sorted(await second.rows('systems')))
  })

  test('with no answer says so, and catches up when there is one', async () => {
    const device = newDevice()
    await keep(world, systemManager, device, ['systems'])
    const system = await newSystem()
    const second = await openApp(world, systemManager, device)
    await second.rows('systems')
    await fault({ kind: 'cutBefore' })
    await second.following.check()
    expect(second.following.state).toMatchObject({ error: { kind: 'offline' }, isOnDevice: true })
    await world.local('DELETE', 'faults')
    await second.following.check()
    expect(second.following.state.error).toBeUndefined()
    expect(second.system(system.entity.key)).toBeDefined()
  })

  test('catches up with more changes than are read one by one', async () => {
    const device = newDevice()
    const system = await newSystem()
    await keep(world, systemManager, device, ['systems'])
    let { etag } = system
    for (let turn = 0; turn < 12; turn += 1)
      etag = (await other().update(place, system.id, etag, { purpose: `Gång ${turn}` })).etag
    const second = await openApp(world, systemManager, device)
    await second.rows('systems')
    await askedOfLists()
    await second.following.check()
    expect(second.system(system.entity.key)?.purpose).toBe('Gång 11')
    // twelve changes of one item are one item to read
    expect(await askedOfLists()).toEqual(['getchanges', `Systems/items $filter=Id eq ${system.id}`])
  })
})

describe('what was read while others wrote', () => {
  test('is made good by the first question after it', async () => {
    const device = newDevice()
    const opening = await openApp(world, systemManager, device)
    await opening.rows('systems')
    const system = await newSystem()
    await opening.following.check()
    await opening.following.check()
    await opening.rows('systems')
    expect(opening.system(system.entity.key)?.name).toBe(system.entity.name)
  })

  test('never hides what this person saved meanwhile', async () => {
    const device = newDevice()
    const system = await newSystem()
    const opening = await keep(world, systemManager, device, ['systems'])
    await opening.following.check()
    await other().update(place, system.id, system.etag, { supplier: 'Den andras AB' })
    await fault({ kind: 'latency', ms: 600, pathIncludes: 'Systems', method: 'GET', times: 1 })
    const checking = opening.following.check()
    await vi.waitFor(async () => expect((await askedOfLists()).join()).toContain('getchanges'))
    const mine = { ...(await opening.repository.one(place, system.id)), etag: '"mine,9"' }
    opening.lists.put(place, mine)
    await checking
    expect(opening.lists.current(place).rows.find(({ id }) => id === system.id)).toBe(mine)
  })
})

describe('a list that is on the screen', () => {
  test('and is read again is read from the site, not from the device', async () => {
    const device = newDevice()
    const system = await newSystem()
    await keep(world, systemManager, device, ['systems'])
    const second = await openApp(world, systemManager, device)
    watched(second, 'systems')
    await second.rows('systems')
    await other().update(place, system.id, system.etag, { purpose: 'Ändrat av en annan.' })
    await askedOfLists()
    second.lists.readAgain(place)
    await second.rows('systems')
    expect(await askedOfLists()).toEqual(['Systems/items'])
    expect(second.system(system.entity.key)?.purpose).toBe('Ändrat av en annan.')
  })

  test('shows what others changed, though the device was slower than the site', async () => {
    const device = newDevice()
    const system = await newSystem()
    await keep(world, systemManager, device, ['systems'])
    await other().update(place, system.id, system.etag, { purpose: 'Ändrat av en annan.' })
    let answer: () => void = () => undefined
    const answers = new Promise<void>(resolve => {
      answer = resolve
    })
    let isOpen = false
    const slow: UseStore = async (mode, work) => {
      if (isOpen && mode === 'readonly') await answers
      return device(mode, work)
    }
    const second = await openApp(world, systemManager, slow)
    isOpen = true
    second.lists.current(place)
    await fault({ kind: 'latency', ms: 800, pathIncludes: 'Systems', method: 'GET', times: 1 })
    const checking = second.following.check()
    await vi.waitFor(async () => expect((await askedOfLists()).join()).toContain('getchanges'))
    await new Promise(resolve => setTimeout(resolve, 400)) // the item is being asked for
    answer()
    await second.rows('systems')
    await checking
    expect(second.system(system.entity.key)?.purpose).toBe('Ändrat av en annan.')
  })
})

describe('rights', () => {
  test('changed on a list: it is read anew, and what one may not see any more is gone from screen and device', async () => {
    const device = newDevice()
    const list = listPath(world, 'register', 'Agreements')
    const first = await keep(world, systemManager, device, ['systems', 'agreements'])
    await first.following.check()
    const second = await openApp(world, systemManager, device)
    watched(second, 'agreements')
    expect((await second.rows('agreements')).length).toBeGreaterThan(0)
    const leads = v.parse(
      v.object({ Id: v.number() }),
      await asOwner(world, 'register', 'GET', `/sitegroups/getByName('Forvalta leads')?$select=Id`),
    )
    const held = v.parse(
      v.object({ value: v.array(v.object({ Id: v.number() })) }),
      await asOwner(
        world,
        'register',
        'GET',
        `${list}/roleassignments/getByPrincipalId(${leads.Id})/roledefinitionbindings`,
      ),
    )
    const level = held.value[0]?.Id
    const assignment = `roleassignment(principalid=${leads.Id},roledefid=${level})`
    await asOwner(world, 'register', 'POST', `${list}/roleassignments/remove${assignment}`)
    try {
      await second.following.check()
      await vi.waitFor(() => expect(second.lists.current({ list: 'agreements' }).state).toBe('failed'))
      expect(second.copy.has('agreements')).toBe(false)
      expect(second.copy.has('systems')).toBe(true)
      const third = await openApp(world, systemManager, device)
      expect(await third.copy.rows('agreements')).toBeUndefined()
      expect(await third.copy.rows('systems')).toBeDefined()
    } finally {
      await asOwner(world, 'register', 'POST', `${list}/roleassignments/add${assignment}`)
    }
  })

  test('changed on the whole site: everything is read anew', async () => {
    const device = newDevice()
    await (await keep(world, systemManager, device, ['systems', 'boards'])).following.check()
    const second = await openApp(world, systemManager, device)
    await Promise.all([second.rows('systems'), second.rows('boards')])
    await asOwner(world, 'register', 'POST', '/roledefinitions', {
      Name: 'En nivå till',
      Description: '',
      Order: 900,
      BasePermissions: { High: '0', Low: '1' },
    })
    await askedOfLists()
    await second.following.check()
    await Promise.all([second.rows('systems'), second.rows('boards')])
    expect((await askedOfLists()).filter(path => path.includes('/items'))).toEqual(
      expect.arrayContaining(['Systems/items', 'Boards/items']),
    )
    await vi.waitFor(() => expect(second.copy.has('systems')).toBe(true))
  })

  test('that not everyone has are asked for again after a day', async () => {
    const device = newDevice()
    await keep(world, systemManager, device, ['systems', 'agreements'])
    const tomorrow = { now: () => new Date(Date.now() + 25 * 3_600_000).toISOString() }
    const second = await openApp(world, systemManager, device, tomorrow)
    expect(await second.copy.rows('agreements')).toBeUndefined()
    expect(await second.copy.rows('systems')).toBeDefined()
  })

  test('one doesn’t have: what others change there is neither told nor asked for', async () => {
    const device = newDevice()
    const first = await keep(world, teacher, device, ['systems'])
    await first.following.check()
    const agreement = await other().create({ list: 'agreements' }, { key: 'followed-agreement', name: 'Avtal' })
    expect(agreement.id).toBeGreaterThan(0)
    await askedOfLists()
    await first.following.check()
    expect(await askedOfLists()).toEqual(['getchanges'])
  })
})

test('a site that doesn’t say what changed: nothing is kept, everything is read, and it isn’t asked again', async () => {
  const device = newDevice()
  await keep(world, systemManager, device, ['systems'])
  const second = await openApp(world, systemManager, device)
  await second.rows('systems')
  await fault({ kind: 'status', status: 403, pathIncludes: 'getchanges' })
  await askedOfLists()
  await second.following.check()
  await second.rows('systems')
  await second.following.check()
  expect(await askedOfLists()).toEqual(['getchanges', 'Systems/items'])
  expect(await keys(device)).toEqual([])
})
