/**
 * Keeps the lists in step with the site: one question, "what changed since?", and only what did is read. What is read goes on
 * the device too, where that is allowed.
 */
import type { Instant } from '../core'
import type { CopyChange, DeviceCopy } from './device-copy'
import { isKept } from './kept-lists'
import { allLists, type ListName } from './lists/all-lists'
import type { LiveList, LiveLists, Patch } from './live-lists'
import type { Repository, Visitor } from './repository'
import type { ListChange, Mark, SiteChanges } from './site-changes'
import { isStorageError, StorageError } from './storage-error'

export interface FollowState {
  /** The site has been asked, and hasn't answered yet. */
  isAsking: boolean
  /** When the site last said what had changed; undefined where it never did. */
  at: Instant | undefined
  /** Why it didn't say it the last time. */
  error: StorageError | undefined
  /** Something of the registers lies on this device. */
  isOnDevice: boolean
}

export interface Following {
  /** The same object until something changed. */
  readonly state: FollowState
  watch(onChange: () => void): () => void
  /** Asks the site. Asked again before it has answered, that answer counts. Never rejects. */
  check(): Promise<void>
  /** Nothing is left on the device; what is on the screen stays, and is kept no more. */
  clear(): Promise<void>
}

export interface FollowingPorts {
  repository: Repository
  changes: SiteChanges
  lists: LiveLists
  copy: DeviceCopy
  visitor: Promise<Visitor>
  clock: { now(): Instant }
  /** Somebody came into a group of the site's, or out of one: this person perhaps. */
  onGroupsChanged?: () => void
  /** Since the first question was sent to the site, or before. */
  elapsedMs(): number
}

/** How much a mark lies before the first reading, so that clocks and answers under way make no gap. */
const MARGIN_MS = 10_000

/** Another time the same question may be answered. */
const isPassing = (error: unknown): boolean =>
  (['offline', 'throttled', 'signedOut', 'broken'] as const).some(kind => isStorageError(error, kind))

const isOfRegister = (list: ListName, board?: string) => allLists[list].site === 'register' && board === undefined

export function following(ports: FollowingPorts): Following {
  const { repository, changes, lists, copy, visitor, clock, elapsedMs } = ports
  let mark = copy.head?.mark
  let isCleared = false
  let isGivenUp = false
  let underWay: Promise<void> | undefined
  let writing: Promise<unknown> = Promise.resolve()
  const watchers = new Set<() => void>()
  let state: FollowState = {
    isAsking: false,
    at: copy.head?.at,
    error: undefined,
    isOnDevice: copy.head !== undefined,
  }

  function show(change: Partial<FollowState>): void {
    state = { ...state, ...change, isOnDevice: copy.head !== undefined }
    for (const watcher of watchers) watcher()
  }

  /** Writings queue; each sees what the one before left. */
  function write(what: () => Omit<CopyChange, 'mark' | 'visitor' | 'at'>): Promise<void> {
    const turn = writing.then(async () => {
      if (isCleared || isGivenUp || mark === undefined) return
      const here = await visitor
      await copy.write({ mark, visitor: here, at: state.at ?? clock.now(), ...what() })
      show({})
    })
    writing = turn.catch(() => undefined)
    return turn.catch(() => undefined)
  }

  /** The lists that were read whole, as they stand now. */
  function whole(names: readonly ListName[]): NonNullable<CopyChange['whole']> {
    return lists.begun().flatMap(({ place, list }) => {
      const isWanted = names.includes(place.list) && isOfRegister(place.list, place.board) && isKept(place.list)
      // what the mark doesn't know by name couldn't be followed
      return isWanted && list.state === 'ready' && mark?.lists[place.list]
        ? [{ list: place.list, rows: list.rows }]
        : []
    })
  }

  async function begin(): Promise<void> {
    mark = await changes.mark(elapsedMs() + MARGIN_MS)
    show({ at: clock.now() })
    await write(() => ({ whole: whole(lists.begun().map(({ place }) => place.list)) }))
  }

  async function startOver(): Promise<void> {
    await copy.clear()
    mark = undefined
    // nothing on its way was asked before this: all of it is newer
    mark = await changes.mark(0)
    show({ at: clock.now() })
    readAllAgain(() => true)
  }

  const begunOf = (list: ListName) =>
    lists.begun().find(({ place }) => place.list === list && isOfRegister(place.list, place.board))

  /** What others changed of a list; undefined where it has to be read anew. */
  async function patchOf(list: ListName, change: ListChange): Promise<Patch | undefined> {
    if (change.kind === 'everything' || begunOf(list)?.list.state === 'failed') return undefined
    const asked = lists.asking({ list })
    try {
      const rows = await repository.some({ list }, change.ids)
      const there = new Set(rows.map(({ id }) => id))
      const patch = { rows, gone: change.ids.filter(id => !there.has(id)) }
      lists.patch({ list }, patch, asked)
      return patch
    } catch (error) {
      if (isPassing(error)) throw error
      return undefined
    }
  }

  async function follow(from: Mark): Promise<void> {
    const found = await changes.since(from)
    if (found.kind === 'unknown' || found.groups) ports.onGroupsChanged?.()
    if (found.kind === 'unknown') return startOver()
    const news = [...found.lists].filter(([list]) => copy.has(list) || begunOf(list))
    const brought = await Promise.all(
      news.map(async ([list, change]) => ({ list, patch: await patchOf(list, change) })),
    )
    mark = found.mark
    show({ at: clock.now() })
    const patches = brought.flatMap(({ list, patch }) => (patch ? [{ list, patch }] : []))
    const dropped = brought.flatMap(({ list, patch }) => (patch ? [] : [list]))
    const written = write(() => ({ patches, dropped }))
    // after the writing has its turn: a list read anew is kept again by the next one
    for (const list of dropped) if (begunOf(list)) lists.readAgain({ list })
    await written
  }

  /** The site doesn't say what changes: what is kept can't be followed, so nothing is, and all is read as it is asked for. */
  async function giveUp(): Promise<void> {
    isGivenUp = true
    await copy.clear()
    readAllAgain(() => true)
  }

  function readAllAgain(isWanted: (list: LiveList<unknown>) => boolean): void {
    for (const { place, list } of lists.begun())
      if (isOfRegister(place.list, place.board) && isWanted(list)) lists.readAgain(place)
  }

  async function ask(): Promise<void> {
    show({ isAsking: true })
    try {
      await (mark === undefined ? begin() : follow(mark))
      show({ isAsking: false, error: undefined })
      readAllAgain(list => list.state === 'failed' && isPassing(list.error))
    } catch (error) {
      const fault = error instanceof StorageError ? error : new StorageError('broken', String(error), error)
      if (!isPassing(fault)) await giveUp().catch(() => undefined)
      show({ isAsking: false, error: fault })
    }
  }

  lists.onRead(({ list, board }) => {
    if (!isOfRegister(list, board)) return
    if (mark !== undefined) void write(() => ({ whole: whole([list]) }))
    else void check()
  })

  function check(): Promise<void> {
    if (isGivenUp) return Promise.resolve()
    underWay ??= ask().finally(() => {
      underWay = undefined
    })
    return underWay
  }

  return {
    get state() {
      return state
    },
    watch(onChange) {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    check,
    async clear() {
      isCleared = true
      await writing
      await copy.clear()
      show({})
    },
  }
}
