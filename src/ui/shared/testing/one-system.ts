/** One system in a site of its own, with a network that can be cut around a write. */

import { type Drafts, memoryDrafts } from '../../../storage/drafts'
import { liveLists } from '../../../storage/live-lists'
import { type Repository, StorageError, type Stored, type System, type Version } from '../../../storage/repository'
import { savingThrough } from '../../../storage/saving'
import { blank } from '../../../storage/testing/blank'
import type { EditorPorts } from '../record-editor'

export const place = { list: 'systems' } as const

const diariet: System = blank('systems', { key: 'k', name: 'Diariet' })

export type Fault = 'forbidden' | 'missing'

export interface OneSystem {
  ports: EditorPorts
  stored(): Stored<System>
  /** What each write changed, in order. */
  writes: Partial<System>[]
  /** Somebody else saves. */
  other(changes: Partial<System>): void
  /** Strikes the next writes, one each. */
  faults: Fault[]
  /** From the next answer on: what is written is stored, and nothing comes back. */
  deaf: boolean
  /** Nothing gets through. */
  offline: boolean
  /** Writes wait until it is called. */
  hold(): () => void
}

const portsOf = (repository: Repository, drafts: Drafts): EditorPorts => ({
  drafts,
  saving: savingThrough(repository, drafts),
  lists: liveLists(repository),
  clock: { now: () => new Date().toISOString(), today: () => '2026-03-01' },
})

const notAsked = (): never => {
  throw new Error('Not asked for here.')
}

export function oneSystem(drafts: Drafts = memoryDrafts()): OneSystem {
  let version = 1
  let entity = diariet
  /** Newest last. */
  const versions: System[] = [entity]
  let gate: Promise<void> | undefined
  const current = (): Stored<System> => ({ id: 7, etag: `"${version}"`, entity })
  const cut = () => new StorageError('offline', 'The connection was cut.')
  const write = (changes: Partial<System>) => {
    entity = { ...entity, ...changes }
    version += 1
    versions.push(entity)
  }
  const reading = async (): Promise<Stored<System>> => {
    if (world.offline || world.deaf) throw cut()
    return current()
  }
  const systemsOnly = {
    pages: notAsked,
    byKey: notAsked,
    create: notAsked,
    some: notAsked,
    visitor: notAsked,
    person: notAsked,
    one: reading,
    async versions(_place: unknown, _id: number, [from]: readonly [string, string]): Promise<Version[]> {
      if (world.offline || world.deaf) throw cut()
      const since = versions.slice(Number(JSON.parse(from)))
      return since.toReversed().map(values => ({ label: '', at: '', by: '', values: { ...values } }))
    },
    async update(_place: unknown, _id: number, etag: string, changes: Partial<System>) {
      if (gate) await gate
      const fault = world.faults.shift()
      if (world.offline) throw cut()
      if (fault) throw new StorageError(fault, fault)
      if (etag !== current().etag) throw new StorageError('conflict', 'The item was changed.')
      world.writes.push(changes)
      write(changes)
      return reading()
    },
  }
  // it is asked for systems and nothing else, which a Repository's types can't say
  const whole = systemsOnly as unknown as Repository
  const world: OneSystem = {
    ports: portsOf(whole, drafts),
    stored: current,
    writes: [],
    other: write,
    faults: [],
    deaf: false,
    offline: false,
    hold() {
      let open: () => void = () => undefined
      gate = new Promise<void>(resolve => {
        open = resolve
      })
      return () => {
        gate = undefined
        open()
      }
    },
  }
  return world
}
