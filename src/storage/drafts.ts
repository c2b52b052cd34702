/**
 * What a person typed and the site has not confirmed, kept on the device until it is. Where the browser refuses storage
 * (a tab in Teams is a cross-site frame) drafts live in memory, and `durable` says so: the screen warns.
 */
import { createStore, del, entries, set, type UseStore } from 'idb-keyval'
import type { Instant } from '../core'
import type { ListName } from './lists/all-lists'

export interface Draft {
  /** One per record and person, so that typing again replaces it. */
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
  /** Where in the app it is continued. */
  path: string
  /** For what is sent in several steps: how far it came. */
  progress?: Record<string, unknown>
}

export interface Drafts {
  durable: boolean
  put(draft: Draft): Promise<void>
  remove(key: string): Promise<void>
  /** Oldest first. */
  of(owner: string): Promise<Draft[]>
}

export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>()
  return {
    durable: false,
    put: async draft => void kept.set(draft.key, draft),
    remove: async key => void kept.delete(key),
    of: async owner => [...kept.values()].filter(draft => draft.owner === owner).sort(byAge),
  }
}

const byAge = (one: Draft, other: Draft) => (one.at < other.at ? -1 : 1)

function deviceDrafts(store: UseStore): Drafts {
  return {
    durable: true,
    put: draft => set(draft.key, draft, store),
    remove: key => del(key, store),
    of: async owner => {
      const kept = await entries<string, Draft>(store)
      return kept
        .map(([, draft]) => draft)
        .filter(draft => draft.owner === owner)
        .sort(byAge)
    },
  }
}

/** Drafts on the device where the browser allows it; tried with a real write, since some browsers only refuse then. */
export async function openDrafts(): Promise<Drafts> {
  try {
    const store = createStore('forvalta-drafts', 'drafts')
    await set('probe', null, store)
    await del('probe', store)
    return deviceDrafts(store)
  } catch {
    return memoryDrafts()
  }
}
