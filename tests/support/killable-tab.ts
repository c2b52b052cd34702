/** A tab that may be killed in the middle of anything: from then on nothing of it sends, and nothing of it reaches the device. */
import type { DemoPerson } from '../../demo/people.ts'
import { SignInNeeded } from '../../src/host/tokens.ts'
import type { Drafts } from '../../src/storage/drafts.ts'
import { type LiveLists, liveLists } from '../../src/storage/live-lists.ts'
import type { Repository } from '../../src/storage/repository.ts'
import { type Saving, savingThrough } from '../../src/storage/saving.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import type { World } from './world.ts'

export interface KillableTab {
  repository: Repository
  drafts: Drafts
  saving: Saving
  lists: LiveLists
  /** Resolves when it is dead. */
  died: Promise<void>
  /** Now. */
  kill(): void
  /** It dies as it is about to send the request after so many more. */
  dieAfter(requests: number): void
  /** Nobody is signed in for so many requests. */
  signOutFor(requests: number): void
}

/** As the browser keeps them: every tab of a person has the same. */
const tokens = new WeakMap<World, Map<string, Promise<string>>>()

async function tokenOf(world: World, person: string, refused: string | undefined): Promise<string> {
  const known = tokens.get(world) ?? new Map<string, Promise<string>>()
  tokens.set(world, known)
  if (refused !== undefined && (await known.get(person)) === refused) known.delete(person)
  const token = known.get(person) ?? world.tokenFor(person, 'sharepoint')
  known.set(person, token)
  return token
}

const never = new Promise<never>(() => undefined)

/** @param device what outlives the tab */
export function openKillableTab(world: World, { userPrincipalName }: DemoPerson, device: Drafts): KillableTab {
  let isDead = false
  let left = Number.POSITIVE_INFINITY
  let refusals = 0
  let tellDeath: () => void = () => undefined
  const died = new Promise<void>(resolve => {
    tellDeath = resolve
  })
  const repository = sharePointRepository(world.settings, refused => {
    left -= 1
    if (left < 0 || isDead) {
      isDead = true
      tellDeath()
      return never
    }
    if (refusals > 0) {
      refusals -= 1
      throw new SignInNeeded('Nobody is signed in.')
    }
    return tokenOf(world, userPrincipalName, refused)
  })
  const drafts: Drafts = {
    durable: true,
    put: async draft => (isDead ? never : device.put(structuredClone(draft))),
    remove: async key => (isDead ? never : device.remove(key)),
    of: async owner => (isDead ? never : structuredClone(await device.of(owner))),
    watch: device.watch,
  }
  return {
    repository,
    drafts,
    saving: savingThrough(repository, drafts),
    lists: liveLists(repository),
    died,
    kill() {
      isDead = true
      tellDeath()
    },
    dieAfter(requests) {
      left = requests
    },
    signOutFor(requests) {
      refusals = requests
    },
  }
}
