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

/** When the site was asked. Of two answers about a row, the one that was asked for later is the newer. */
export type Turn = number

export interface LiveLists {
  /** Starts reading at the first call. The same object until something changed. */
  current<N extends ListName>(place: Place<N>): LiveList<Entities[N]>
  watch(place: Place, onChange: () => void): () => void
  /** Puts in what was just stored. */
  put<N extends ListName>(place: Place<N>, stored: Stored<Entities[N]>): void
  /** Called right before the site is asked about rows; `patch` wants to know. */
  asking(place: Place): Turn
  /** Puts in what others changed, as the site had it when it was `asked`; what is known from later stays. */
  patch(place: Place, patch: Patch, asked: Turn): void
  /** Reads it from the site, whatever the device has. */
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
  turn: Turn
  /** When the site was asked for what was last read to its end; 0 where that lay on the device, or nothing was. */
  readFrom: Turn
  /** What became known beside the readings, by id: undefined is gone. A reading that began before it is older. */
  beside: Map<number, { row: Stored<unknown> | undefined; turn: Turn }>
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
      turn: 0,
      readFrom: 0,
      beside: new Map(),
    }
    entries.set(name, fresh)
    return fresh
  }

  function change(entry: Entry, list: LiveList<unknown>): void {
    entry.list = list
    for (const watcher of entry.watchers) watcher()
  }

  function nextTurn(entry: Entry): Turn {
    entry.turn += 1
    return entry.turn
  }

  function become(entry: Entry, rows: Stored<unknown>[], asked: Turn): void {
    entry.readFrom = asked
    const whole = patched(rows, besideSince(entry, asked))
    for (const [id, { turn }] of entry.beside) if (turn <= asked) entry.beside.delete(id)
    change(entry, { state: 'ready', rows: whole })
  }

  /** Started before anybody hears that it is being read: whoever asks then for the list asks for this reading. */
  async function read(entry: Entry, mayBeKept: boolean): Promise<void> {
    const { place } = entry
    entry.started = true
    entry.readings += 1
    const reading = entry.readings
    // what one is looking at stays until it is read again: a screen whose record went away for a moment would begin anew
    const before = entry.list.rows
    if (entry.list.state !== 'reading') change(entry, { state: 'reading', rows: before })
    const rows: Stored<unknown>[] = []
    try {
      const found = mayBeKept ? await kept?.(place).catch(() => undefined) : undefined
      if (reading !== entry.readings) return
      if (found) return become(entry, found, 0)
      const asked = nextTurn(entry)
      for await (const page of repository.pages(place)) {
        if (reading !== entry.readings) return
        rows.push(...page)
        const soFar = patched(before, { rows, gone: [] })
        change(entry, { state: 'reading', rows: patched(soFar, besideSince(entry, asked)) })
      }
      if (reading !== entry.readings) return
      become(
        entry,
        rows.sort((one, other) => one.id - other.id),
        asked,
      )
      for (const listener of listeners) listener(place)
    } catch (error) {
      if (reading !== entry.readings) return
      const fault = error instanceof StorageError ? error : new StorageError('broken', String(error), error)
      change(entry, { state: 'failed', rows: entry.list.rows, error: fault })
    }
  }

  return {
    current<N extends ListName>(place: Place<N>) {
      const entry = entryOf(place)
      if (!entry.started) void read(entry, true)
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
      entry.beside.set(stored.id, { row: stored, turn: nextTurn(entry) })
      change(entry, { ...entry.list, rows: patched(entry.list.rows, { rows: [stored], gone: [] }) })
    },
    asking: place => nextTurn(entryOf(place)),
    patch(place, { rows, gone }, asked) {
      const entry = entryOf(place)
      const isNews = (id: number) => Math.max(entry.readFrom, entry.beside.get(id)?.turn ?? 0) <= asked
      const news: Patch = { rows: rows.filter(({ id }) => isNews(id)), gone: gone.filter(isNews) }
      for (const row of news.rows) entry.beside.set(row.id, { row, turn: asked })
      for (const id of news.gone) entry.beside.set(id, { row: undefined, turn: asked })
      // of a list that nobody has asked for it is remembered, and is no list
      if (entry.started) change(entry, { ...entry.list, rows: patched(entry.list.rows, news) })
    },
    readAgain: place => void read(entryOf(place), false),
    begun: () => [...entries.values()].filter(({ started }) => started).map(({ place, list }) => ({ place, list })),
    onRead: listener => void listeners.push(listener),
  }
}

/** What became known beside the readings after the site was asked. */
function besideSince({ beside }: Entry, asked: Turn): Patch {
  const patch: Patch = { rows: [], gone: [] }
  for (const [id, { row, turn }] of beside) {
    if (turn <= asked) continue
    if (row) patch.rows.push(row)
    else patch.gone.push(id)
  }
  return patch
}

/** The rows with a patch laid over them, in their order; new ones at the end. */
export function patched(rows: Stored<unknown>[], { rows: changed, gone }: Patch): Stored<unknown>[] {
  const fresh = new Map(changed.map(row => [row.id, row]))
  const away = new Set(gone)
  const kept = rows.filter(({ id }) => !away.has(id)).map(row => fresh.get(row.id) ?? row)
  const there = new Set(kept.map(({ id }) => id))
  return [...kept, ...[...fresh.values()].filter(({ id }) => !there.has(id))]
}
