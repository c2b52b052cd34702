/**
 * The registers as they lie on the device: whose, of which site, read by which declarations, and the mark in the site's log
 * from which they are followed. What doesn't fit or doesn't hold together is thrown away, never shown.
 *
 * One rule makes it true: every kept row is at least as new as the mark. So all is written in one transaction, and only
 * while the copy is still the one this tab knows; where another tab has written since, this one keeps nothing more.
 */
import { clear, createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import type { Instant } from '../core'
import { declarationsInUse, followedForMs } from './kept-lists'
import type { ListName } from './lists/all-lists'
import { type Patch, patched } from './live-lists'
import type { Stored, Visitor } from './repository'
import type { Mark } from './site-changes'

export interface CopyOwner {
  /** Principal name, as the host or the sign-in has it. */
  person: string
  /** Absolute address of the register's site. */
  site: string
}

export interface CopyHead {
  mark: Mark
  visitor: Visitor
  /** When the site last said what had changed. */
  at: Instant
}

export interface CopyChange extends CopyHead {
  /** Lists read to their end. */
  whole?: { list: ListName; rows: Stored<unknown>[] }[]
  patches?: { list: ListName; patch: Patch }[]
  /** Lists to be read anew. */
  dropped?: ListName[]
}

export interface DeviceCopy {
  /** As it was when it was opened or last written here; undefined where nothing is kept. */
  readonly head: CopyHead | undefined
  has(list: ListName): boolean
  /** undefined where the list isn't kept, is broken, or has to be read whole again. */
  rows(list: ListName): Promise<Stored<unknown>[] | undefined>
  /** All of it or nothing. A device that is full or refuses loses the whole copy, and nothing else. */
  write(change: CopyChange): Promise<void>
  clear(): Promise<void>
}

interface KeptHead extends CopyHead {
  owner: string
  /** Anew at each writing: says whether another tab has written since. */
  stamp: string
  lists: { [list: string]: { chunks: number[]; count: number; readAt: Instant } }
}

/** A row's place: so many ids lie together, so that one changed row rewrites little. */
const CHUNK_SIZE = 1000
const HEAD = 'head'
const chunkKey = (list: string, chunk: number) => `${list}/${chunk}`

/** Whoever was away for longer reads all of it again, and is shown nothing older. Below the 60 days a site keeps its log. */
const OLDEST_MS = 30 * 24 * 3_600_000

export const nothingKept: DeviceCopy = {
  head: undefined,
  has: () => false,
  rows: async () => undefined,
  write: async () => undefined,
  clear: async () => undefined,
}

function isHead(value: unknown): value is KeptHead {
  return typeof value === 'object' && value !== null && 'owner' in value && 'stamp' in value && 'lists' in value
}

function rowsIn(text: unknown): Stored<unknown>[] | undefined {
  try {
    const rows: unknown = JSON.parse(String(text))
    return Array.isArray(rows) && rows.every(isStored) ? rows : undefined
  } catch {
    return undefined
  }
}

const isStored = (row: unknown): row is Stored<unknown> =>
  typeof row === 'object' && row !== null && 'id' in row && 'etag' in row && 'entity' in row

function inChunks(rows: Stored<unknown>[]): Map<number, Stored<unknown>[]> {
  const chunks = new Map<number, Stored<unknown>[]>()
  for (const row of rows) {
    const chunk = Math.floor(row.id / CHUNK_SIZE)
    const there = chunks.get(chunk)
    if (there) there.push(row)
    else chunks.set(chunk, [row])
  }
  return chunks
}

/** Lets the page draw between two pieces of work. */
const breathe = () => new Promise<void>(resolve => setTimeout(resolve))

/**
 * @param anew throws away what lies there
 * @throws where the browser refuses storage
 */
export async function openCopy(
  { person, site }: CopyOwner,
  clock: { now(): Instant },
  anew: boolean,
  store: UseStore = createStore('forvalta-copy', 'lists'),
): Promise<DeviceCopy> {
  const owner = [person.toLowerCase(), site, declarationsInUse()].join('\n')
  const ageMs = (since: Instant) => Date.parse(clock.now()) - Date.parse(since)
  const found = await store('readonly', area => promisifyRequest<unknown>(area.get(HEAD)))
  const isOurs = !anew && isHead(found) && found.owner === owner && ageMs(found.at) < OLDEST_MS
  if (!isOurs) await clear(store)
  let head = isOurs ? found : undefined
  let isLost = false

  async function forget(): Promise<void> {
    head = undefined
    await clear(store)
  }

  return {
    get head() {
      return head
    },
    has: list => head?.lists[list] !== undefined,
    async rows(list) {
      const kept = head?.lists[list]
      if (!kept || ageMs(kept.readAt) > followedForMs(list)) return undefined
      const texts = await store('readonly', async area => {
        const now: unknown = await promisifyRequest<unknown>(area.get(HEAD))
        // another tab's rows are as good as ours while they are of this owner: newer, never older
        if (!isHead(now) || now.owner !== owner || !now.lists[list]) return undefined
        const { chunks, count } = now.lists[list]
        return {
          count,
          texts: await Promise.all(chunks.map(chunk => promisifyRequest(area.get(chunkKey(list, chunk))))),
        }
      })
      const parts = texts?.texts.map(rowsIn)
      if (!texts || !parts?.every(part => part !== undefined)) return undefined
      const rows = parts.flat()
      return rows.length === texts.count ? rows : undefined
    },
    async write(change) {
      if (isLost) return
      const next: KeptHead = {
        owner,
        stamp: crypto.randomUUID(),
        mark: change.mark,
        visitor: change.visitor,
        at: change.at,
        lists: { ...head?.lists },
      }
      const texts = new Map<string, string>()
      for (const list of change.dropped ?? []) delete next.lists[list]
      for (const { list, rows } of change.whole ?? []) {
        const chunks = inChunks(rows)
        next.lists[list] = { chunks: [...chunks.keys()], count: rows.length, readAt: change.at }
        for (const [chunk, part] of chunks) {
          texts.set(chunkKey(list, chunk), JSON.stringify(part))
          await breathe()
        }
      }
      const before = head?.stamp
      try {
        const isWritten = await store('readwrite', async area => {
          const done = promisifyRequest(area.transaction)
          const now: unknown = await promisifyRequest<unknown>(area.get(HEAD))
          if ((isHead(now) ? now.stamp : undefined) !== before) return false
          for (const [key, text] of texts) area.put(text, key)
          for (const { list, patch } of change.patches ?? []) await patchChunks(area, next, list, patch)
          area.put(next, HEAD)
          await done
          return true
        })
        if (isWritten) head = next
        else isLost = true
      } catch {
        // full, wiped or closed: what is typed needs the room more
        isLost = true
        await forget().catch(() => undefined)
      }
    },
    async clear() {
      await forget()
    },
  }
}

async function patchChunks(area: IDBObjectStore, head: KeptHead, list: ListName, patch: Patch): Promise<void> {
  const kept = head.lists[list]
  if (!kept) return
  const touched = inChunks([...patch.rows, ...patch.gone.map(id => ({ id, etag: '', entity: {} }))])
  const chunks = new Set(kept.chunks)
  let { count } = kept
  for (const chunk of touched.keys()) {
    const text = chunks.has(chunk) ? await promisifyRequest<unknown>(area.get(chunkKey(list, chunk))) : '[]'
    const rows = rowsIn(text)
    if (!rows) {
      delete head.lists[list]
      return
    }
    const isHere = ({ id }: { id: number }) => Math.floor(id / CHUNK_SIZE) === chunk
    const result = patched(rows, {
      rows: patch.rows.filter(isHere),
      gone: patch.gone.filter(id => isHere({ id })),
    })
    count += result.length - rows.length
    area.put(JSON.stringify(result), chunkKey(list, chunk))
    chunks.add(chunk)
  }
  head.lists[list] = { ...kept, chunks: [...chunks], count }
}
