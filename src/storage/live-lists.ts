/**
 * Lists as the screen watches them: each is read once, page by page, and changed in place by what this person saves.
 */
import type { ListName } from './lists/all-lists'
import type { Entities, Place, Repository, Stored } from './repository'
import { StorageError } from './storage-error'

export type LiveList<E> =
  | { state: 'reading'; rows: Stored<E>[] }
  | { state: 'ready'; rows: Stored<E>[] }
  | { state: 'failed'; rows: Stored<E>[]; error: StorageError }

export interface LiveLists {
  /** Starts reading at the first call. The same object until something changed. */
  current<N extends ListName>(place: Place<N>): LiveList<Entities[N]>
  watch(place: Place, onChange: () => void): () => void
  /** Puts in what was just stored. */
  put<N extends ListName>(place: Place<N>, stored: Stored<Entities[N]>): void
  readAgain(place: Place): void
}

interface Entry {
  list: LiveList<unknown>
  watchers: Set<() => void>
  started: boolean
  /** Which reading counts: an earlier one may end after a later one. */
  readings: number
  /** Stored by this person while the list is being read: what the reading found is older. */
  storedMeanwhile: Map<number, Stored<unknown>>
}

export function liveLists(repository: Repository): LiveLists {
  const entries = new Map<string, Entry>()

  function entryOf(place: Place): Entry {
    const name = `${place.list}·${place.board ?? ''}`
    const known = entries.get(name)
    if (known) return known
    const fresh: Entry = {
      list: { state: 'reading', rows: [] },
      watchers: new Set(),
      started: false,
      readings: 0,
      storedMeanwhile: new Map(),
    }
    entries.set(name, fresh)
    return fresh
  }

  function change(entry: Entry, list: LiveList<unknown>): void {
    entry.list = list
    for (const watcher of entry.watchers) watcher()
  }

  async function read(place: Place, entry: Entry): Promise<void> {
    const rows: Stored<unknown>[] = []
    entry.readings += 1
    const reading = entry.readings
    try {
      for await (const page of repository.pages(place)) {
        if (reading !== entry.readings) return
        rows.push(...page)
        change(entry, { state: 'reading', rows: newest(rows, entry) })
      }
      if (reading === entry.readings) change(entry, { state: 'ready', rows: newest(rows, entry) })
    } catch (error) {
      if (reading !== entry.readings) return
      const fault = error instanceof StorageError ? error : new StorageError('broken', String(error), error)
      change(entry, { state: 'failed', rows: entry.list.rows, error: fault })
    }
  }

  function start(place: Place, entry: Entry): void {
    if (entry.started) return
    entry.started = true
    entry.storedMeanwhile.clear()
    void read(place, entry)
  }

  return {
    current<N extends ListName>(place: Place<N>) {
      const entry = entryOf(place)
      start(place, entry)
      // the entry of a place holds what the repository gave for that place
      return entry.list as LiveList<Entities[N]>
    },
    watch(place, onChange) {
      const entry = entryOf(place)
      entry.watchers.add(onChange)
      return () => void entry.watchers.delete(onChange)
    },
    put(place, stored) {
      const entry = entryOf(place)
      if (entry.list.state === 'reading') entry.storedMeanwhile.set(stored.id, stored)
      const others = entry.list.rows.filter(row => row.id !== stored.id)
      const isKnown = others.length < entry.list.rows.length
      const rows = isKnown ? entry.list.rows.map(row => (row.id === stored.id ? stored : row)) : [...others, stored]
      change(entry, { ...entry.list, rows })
    },
    readAgain(place) {
      const entry = entryOf(place)
      entry.started = false
      change(entry, { state: 'reading', rows: entry.list.rows })
      start(place, entry)
    },
  }
}

function newest(rows: Stored<unknown>[], { storedMeanwhile }: Entry): Stored<unknown>[] {
  const unread = new Map(storedMeanwhile)
  const merged = rows.map(row => {
    const stored = unread.get(row.id)
    unread.delete(row.id)
    return stored ?? row
  })
  return [...merged, ...unread.values()]
}
