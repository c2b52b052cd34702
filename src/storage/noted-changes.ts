/** What was saved and not yet noted in the change log (change-log.ts), on the device; in memory where the browser refuses. */
import { createStore, del, set, type UseStore, values } from 'idb-keyval'
import type { NotedChange, NotedChanges } from './change-log'

/** More than this waits only where the log can't be written at all; the oldest are let go. SharePoint's versions have them. */
const MOST = 500

export function notedChanges(store: UseStore = createStore('forvalta-changes', 'changes')): NotedChanges {
  const beside = new Map<string, NotedChange>()
  async function quietly<T>(work: (opened: UseStore) => Promise<T>): Promise<T | undefined> {
    try {
      return await work(store)
    } catch {
      return undefined
    }
  }

  async function all(): Promise<NotedChange[]> {
    const kept = (await quietly(opened => values<NotedChange>(opened))) ?? []
    const known = new Map([...kept.map(change => [change.key, change] as const), ...beside])
    return [...known.values()].sort((one, other) => (age(one) < age(other) ? -1 : 1))
  }
  async function remove(key: string): Promise<void> {
    beside.delete(key)
    await quietly(opened => del(key, opened))
  }
  return {
    all,
    remove,
    async put(change) {
      beside.set(change.key, change)
      await quietly(opened => set(change.key, change, opened))
      for (const { key } of (await all()).slice(0, -MOST)) await remove(key)
    },
  }
}

const age = ({ row }: NotedChange): string => row.changedAt ?? ''
