/**
 * Lists as the screen watches them: each is taken from the device or read once, page by page, and changed in place by what
 * this person saves and by what the site tells of others.
 */
import type { ListName } from './lists/all-lists'
import type { Entities, Place, Repository, Stored } from './repository'
import { StorageError } from './storage-error'

export type LiveList<E> =
  | { state: 'reading'; rows: Stored<E>[] }
  | { state: 'ready'; rows: Stored<E>[] }
  | { state: 'failed'; rows: Stored<E>[]; error: StorageError }

/** Rows as the site has them by now, and ids of those it has no more. */
export interface Patch {
  rows: Stored<unknown>[]
  gone: number[]
}

export interface LiveLists {
  /** Starts reading at the first call. The same object until something changed. */
  current<N extends ListName>(place: Place<N>): LiveList<Entities[N]>
  watch(place: Place, onChange: () => void): () => void
  /** Puts in what was just stored. */
  put<N extends ListName>(place: Place<N>, stored: Stored<Entities[N]>): void
  /** Puts in what others changed. `asked`: the rows as they stood when the site was asked; what is newer than those stays. */
  patch(place: Place, patch: Patch, asked: Stored<unknown>[]): void
  readAgain(place: Place): void
  /** The places asked for so far, as each stands. */
  begun(): { place: Place; list: LiveList<unknown> }[]
  /** Hears of each list that was read to its end. */
  onRead(listener: (place: Place) => void): void
}

interface Entry {
  place: Place
  list: LiveList<unknown>
  watchers: Set<() => void>
  started: boolean
  /** Which reading counts: an earlier one may end after a later one. */
  readings: number
  /** Stored, or gone, while the list is being read: what the reading found is older. */
  meanwhile: Map<number, Stored<unknown> | undefined>
}

/** `kept`: the rows that lie on the device, where there are any that may be used. */
export function liveLists(
  repository: Repository,
  kept?: (place: Place) => Promise<Stored<unknown>[] | undefined>,
): LiveLists {
  const entries = new Map<string, Entry>()
  const listeners: ((place: Place) => void)[] = []

  function entryOf(place: Place): Entry {
    const name = `${place.list}·${place.board ?? ''}`
    const known = entries.get(name)
    if (known) return known
    const fresh: Entry = {
      place,
      list: { state: 'reading', rows: [] },
      watchers: new Set(),
      started: false,
      readings: 0,
      meanwhile: new Map(),
    }
    entries.set(name, fresh)
    return fresh
  }

  function change(entry: Entry, list: LiveList<unknown>): void {
    entry.list = list
    for (const watcher of entry.watchers) watcher()
  }

  async function read(entry: Entry, mayBeKept: boolean): Promise<void> {
    const { place } = entry
    const rows: Stored<unknown>[] = []
    // what one is looking at stays until it is read again: a screen whose record went away for a moment would begin anew
    const before = mayBeKept ? [] : entry.list.rows
    entry.readings += 1
    const reading = entry.readings
    try {
      const found = mayBeKept ? await kept?.(place).catch(() => undefined) : undefined
      if (reading !== entry.readings) return
      if (found) return change(entry, { state: 'ready', rows: newest(found, entry) })
      for await (const page of repository.pages(place)) {
        if (reading !== entry.readings) return
        rows.push(...page)
        change(entry, { state: 'reading', rows: newest(patched(before, { rows, gone: [] }), entry) })
      }
      if (reading !== entry.readings) return
      change(entry, { state: 'ready', rows: newest(rows, entry).sort((one, other) => one.id - other.id) })
      for (const listener of listeners) listener(place)
    } catch (error) {
      if (reading !== entry.readings) return
      const fault = error instanceof StorageError ? error : new StorageError('broken', String(error), error)
      change(entry, { state: 'failed', rows: entry.list.rows, error: fault })
    }
  }

  function start(entry: Entry, mayBeKept: boolean): void {
    if (entry.started) return
    entry.started = true
    // what was stored before the list was first asked for isn't in what the device kept
    if (!mayBeKept) entry.meanwhile.clear()
    void read(entry, mayBeKept)
  }

  return {
    current<N extends ListName>(place: Place<N>) {
      const entry = entryOf(place)
      start(entry, true)
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
      if (entry.list.state === 'reading') entry.meanwhile.set(stored.id, stored)
      const others = entry.list.rows.filter(row => row.id !== stored.id)
      const isKnown = others.length < entry.list.rows.length
      const rows = isKnown ? entry.list.rows.map(row => (row.id === stored.id ? stored : row)) : [...others, stored]
      change(entry, { ...entry.list, rows })
    },
    patch(place, patch, asked) {
      const entry = entryOf(place)
      if (entry.list.state === 'reading') {
        for (const row of patch.rows) entry.meanwhile.set(row.id, row)
        for (const id of patch.gone) entry.meanwhile.set(id, undefined)
      }
      change(entry, { ...entry.list, rows: patched(entry.list.rows, patch, asked) })
    },
    readAgain(place) {
      const entry = entryOf(place)
      entry.started = false
      change(entry, { state: 'reading', rows: entry.list.rows })
      start(entry, false)
    },
    begun: () => [...entries.values()].filter(({ started }) => started).map(({ place, list }) => ({ place, list })),
    onRead: listener => void listeners.push(listener),
  }
}

function newest(rows: Stored<unknown>[], { meanwhile }: Entry): Stored<unknown>[] {
  if (meanwhile.size === 0) return [...rows]
  const others = rows.filter(({ id }) => !meanwhile.has(id))
  return [...others, ...[...meanwhile.values()].filter(row => row !== undefined)]
}

/** The rows with a patch laid over them, in their order; new ones at the end. */
export function patched(
  rows: Stored<unknown>[],
  { rows: changed, gone }: Patch,
  asked: Stored<unknown>[] = rows,
): Stored<unknown>[] {
  const wasThere = new Map(asked.map(row => [row.id, row]))
  const isNewer = new Set(rows.filter(row => wasThere.get(row.id) !== row).map(({ id }) => id))
  const fresh = new Map(changed.filter(({ id }) => !isNewer.has(id)).map(row => [row.id, row]))
  const away = new Set(gone.filter(id => !isNewer.has(id)))
  const kept = rows.filter(({ id }) => !away.has(id)).map(row => fresh.get(row.id) ?? row)
  const there = new Set(kept.map(({ id }) => id))
  return [...kept, ...[...fresh.values()].filter(({ id }) => !there.has(id))]
}
