/**
 * What a person typed and the site has not confirmed, kept on the device until it is. Where the browser refuses storage
 * (a tab in Teams is a cross-site frame) drafts live in memory, and `durable` says so: the screen warns.
 */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import type { Instant } from '../core'
import type { ListName } from './lists/all-lists'

export interface Draft {
  /** One per record, person and tab, so that typing again replaces it, and typing in another tab doesn't. */
  key: string
  /** Principal name of who typed it; nobody else is ever offered it. */
  owner: string
  /** How the record is called on the screen. */
  label: string
  list: ListName
  board?: string
  /** The item, where it exists. A new one has its client-made key in `values.key`. */
  id?: number
  etag?: string
  /** The fields as they were when typing began. */
  base: Record<string, unknown>
  /** The fields typed. */
  values: Record<string, unknown>
  at: Instant
  /** It was sent, and no answer came: it may be stored already. */
  sent: boolean
  /** What was sent of it without an answer, oldest first: the site may hold any of these. */
  tried?: Record<string, unknown>[]
  /** Where in the app it is continued. */
  path: string
  /** For what is sent in several steps: how far it came. */
  progress?: Record<string, unknown>
}

/** Part of the keys of drafts begun here. */
export const thisTab: string = crypto.randomUUID()

export interface Drafts {
  /** False once the device refuses: from then on drafts live in memory. */
  readonly durable: boolean
  put(draft: Draft): Promise<void>
  remove(key: string): Promise<void>
  /** Oldest first. */
  of(owner: string): Promise<Draft[]>
  /** Hears of every change made here. */
  watch(onChange: () => void): () => void
}

function watchers() {
  const all = new Set<() => void>()
  return {
    tell: () => {
      for (const onChange of all) onChange()
    },
    watch(onChange: () => void) {
      all.add(onChange)
      return () => void all.delete(onChange)
    },
  }
}

const byAge = (one: Draft, other: Draft) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)

export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>()
  const { tell, watch } = watchers()
  return {
    durable: false,
    async put(draft) {
      kept.set(draft.key, draft)
      tell()
    },
    async remove(key) {
      kept.delete(key)
      tell()
    },
    of: async owner => [...kept.values()].filter(draft => draft.owner === owner).sort(byAge),
    watch,
  }
}

/**
 * On the device, and in memory beside it: a browser may wipe or close its storage at any moment (a full disk, data
 * cleared, a page that slept), and what was typed in this tab must not go with it.
 */
export function deviceDrafts(store: UseStore): Drafts {
  const beside = memoryDrafts()
  let durable = true
  async function onDevice<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (!durable) return undefined
    try {
      return await work()
    } catch {
      durable = false
      return undefined
    }
  }
  return {
    get durable() {
      return durable
    },
    async put(draft) {
      await onDevice(() => set(draft.key, draft, store))
      await beside.put(draft)
    },
    async remove(key) {
      await onDevice(() => del(key, store))
      await beside.remove(key)
    },
    async of(owner) {
      const kept = await onDevice(() => entries<string, Draft>(store))
      if (kept === undefined) return beside.of(owner)
      return kept
        .map(([, draft]) => draft)
        .filter(draft => draft.owner === owner)
        .sort(byAge)
    },
    watch: beside.watch,
  }
}

const ANSWER_LIMIT_MS = 3000

/**
 * Drafts on the device where the browser allows it; tried with a real write, since some browsers only refuse then, and not
 * waited for without end, since some never answer.
 */
export async function openDrafts(): Promise<Drafts> {
  const opened = (async () => {
    const store = createStore('forvalta-drafts', 'drafts')
    await set('probe', null, store)
    await del('probe', store)
    return deviceDrafts(store)
  })()
  const limit = new Promise<Drafts>(resolve => setTimeout(() => resolve(memoryDrafts()), ANSWER_LIMIT_MS))
  return Promise.race([opened, limit]).catch(memoryDrafts)
}
