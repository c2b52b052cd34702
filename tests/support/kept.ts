/** An opening of the app as one person has it, without its screen: lists, what is kept of them on a device, and the following. */
import 'fake-indexeddb/auto'
import { createStore, type UseStore } from 'idb-keyval'
import * as v from 'valibot'
import { expect, vi } from 'vitest'
import type { DemoPerson } from '../../demo/people.ts'
import { type DeviceCopy, nothingKept, openCopy } from '../../src/storage/device-copy.ts'
import { type Following, following } from '../../src/storage/following.ts'
import { type LiveLists, liveLists } from '../../src/storage/live-lists.ts'
import type { ListName, Repository, Stored, System } from '../../src/storage/repository.ts'
import { sharePointChanges } from '../../src/storage/sharepoint/sharepoint-changes.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import type { World } from './world.ts'

export interface Opening {
  repository: Repository
  lists: LiveLists
  copy: DeviceCopy
  following: Following
  /** Rows as the screen has them, once the list is ready. */
  rows<N extends ListName>(list: N): Promise<Stored<unknown>[]>
  system(key: string): System | undefined
}

const journal = v.array(v.looseObject({ path: v.string() }))
let devices = 0
/** A device of its own, with nothing on it. */
export function newDevice(): UseStore {
  devices += 1
  return createStore(`device-${devices}`, 'lists')
}

/** `device` undefined: storage is refused. */
export async function openApp(
  world: World,
  { userPrincipalName }: DemoPerson,
  device: UseStore | undefined,
  clock = { now: () => new Date().toISOString() },
): Promise<Opening> {
  const began = performance.now()
  const tokens = () => world.tokenFor(userPrincipalName, 'sharepoint')
  const repository = sharePointRepository(world.settings, tokens)
  const owner = { person: userPrincipalName, site: world.settings.siteUrl }
  const copy = device ? await openCopy(owner, clock, false, device) : nothingKept
  const lists = liveLists(repository, async ({ list, board }) => (board === undefined ? copy.rows(list) : undefined))
  const visitor = repository.visitor()
  visitor.catch(() => undefined)
  const followed = following({
    repository,
    changes: sharePointChanges(world.settings.siteUrl, tokens),
    lists,
    copy,
    visitor,
    clock,
    elapsedMs: () => performance.now() - began,
  })
  const rows = async (list: ListName) => {
    await vi.waitFor(() => expect(lists.current({ list }).state).toBe('ready'), 20_000)
    return lists.current({ list }).rows
  }
  return {
    repository,
    lists,
    copy,
    following: followed,
    rows,
    system: key => lists.current({ list: 'systems' }).rows.find(({ entity }) => entity.key === key)?.entity,
  }
}

/** A first opening of these lists, until they lie on the device. */
export async function keep(world: World, person: DemoPerson, device: UseStore, names: ListName[]): Promise<Opening> {
  const opening = await openApp(world, person, device)
  await Promise.all(names.map(opening.rows))
  // the first asks for a mark a little before the reading; what another test changed then is behind it after the second
  await opening.following.check()
  await opening.following.check()
  await Promise.all(names.map(opening.rows))
  await vi.waitFor(() => expect(names.every(name => opening.copy.has(name))).toBe(true), 20_000)
  return opening
}

/** What was asked of SharePoint since the last time, as the last words of each address. */
export async function asked(world: World): Promise<string[]> {
  const requests = v.parse(journal, await world.local('GET', 'requests'))
  await world.local('DELETE', 'requests')
  return requests
    .map(({ path }) => decodeURIComponent(path.replaceAll('+', ' ')))
    .filter(path => path.includes('/_api/'))
    .map(path => {
      const [address = '', query = ''] = path.split('?')
      const filter = query.split('&').find(part => part.startsWith('$filter'))
      const what = address.replace(/^.*\/_api\/web\/?/, '').replace(/getList\('[^']*\/([^/']+)'\)/, '$1')
      return filter ? `${what} ${filter}` : what
    })
}
