/**
 * A record being edited: what was typed is kept as a draft at once, saved a moment later, and merged or handed to the
 * person when somebody else saved in between. No React in it; `use-record.ts` watches it.
 */
import type { Instant } from '../../core'
import type { Draft, Drafts } from '../../storage/drafts'
import type { LiveLists } from '../../storage/live-lists'
import type { Collision } from '../../storage/merge-edits'
import {
  type Entities,
  isStorageError,
  type ListName,
  type Place,
  type StorageError,
  type Stored,
} from '../../storage/repository'
import type { Saving } from '../../storage/saving'
import type { Clock } from './app-context'

export type SaveState<E> =
  | { kind: 'clean' }
  | { kind: 'typed' }
  /** Typed and kept as a draft, and not to be saved until the person has mended it. */
  | { kind: 'held' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Instant }
  /** Sent or about to be, but the site wasn't reached: it is tried again. */
  | { kind: 'kept'; error: StorageError }
  /** The site said no: typing on, or trying again, is up to the person. */
  | { kind: 'failed'; error: unknown }
  | { kind: 'collided'; collisions: Collision[]; theirs: Stored<E> }

export interface EditorView<E> {
  /** What is stored with what was typed on top. */
  values: E
  state: SaveState<E>
  /** The draft of an earlier visit that is shown here, by when it was typed. */
  restoredAt: Instant | undefined
}

export interface Editing<N extends ListName> {
  place: Place<N>
  stored: Stored<Entities[N]>
  owner: string
  label: string
  path: string
  /** False for what the rules refuse, such as terms that contradict each other: it stays a draft meanwhile. */
  maySave?: (values: Entities[N]) => boolean
}

export interface EditorPorts {
  drafts: Drafts
  saving: Saving
  lists: LiveLists
  clock: Clock
}

export type Choice = 'mine' | 'theirs'

const PAUSE_MS = 900
const RETRY_MS = 10_000

export class RecordEditor<N extends ListName> {
  private from: Stored<Entities[N]>
  private typed: Partial<Entities[N]> = {}
  private timer: ReturnType<typeof setTimeout> | undefined
  private watchers = new Set<() => void>()
  private closed = false
  private lastDraft: Promise<void> = Promise.resolve()
  view: EditorView<Entities[N]>

  constructor(
    private readonly ports: EditorPorts,
    private readonly editing: Editing<N>,
  ) {
    this.from = editing.stored
    this.view = { values: editing.stored.entity, state: { kind: 'clean' }, restoredAt: undefined }
    void this.restore()
  }

  watch = (onChange: () => void): (() => void) => {
    this.watchers.add(onChange)
    return () => void this.watchers.delete(onChange)
  }

  /** Something was typed: it is on the device before anything else happens, and saved when the typing pauses. */
  set<F extends keyof Entities[N] & string>(field: F, value: Entities[N][F]): void {
    this.typed = { ...this.typed, [field]: value }
    this.keepDraft()
    this.afterTyping()
  }

  /** Several fields that belong together: saved as one. */
  change(changes: Partial<Entities[N]>): void {
    this.typed = { ...this.typed, ...changes }
    this.keepDraft()
    this.afterTyping()
  }

  private afterTyping(): void {
    const isCollided = this.view.state.kind === 'collided'
    const isHeld = this.isHeld()
    this.show(isCollided ? this.view.state : { kind: isHeld ? 'held' : 'typed' })
    if (isHeld) clearTimeout(this.timer)
    else if (!isCollided) this.saveAfter(PAUSE_MS)
  }

  private isHeld(): boolean {
    return this.editing.maySave?.({ ...this.from.entity, ...this.typed }) === false
  }

  saveNow = async (): Promise<void> => {
    clearTimeout(this.timer)
    const changes = this.typed
    if (Object.keys(changes).length === 0 || this.view.state.kind === 'saving') return
    if (this.isHeld()) return this.show({ kind: 'held' })
    this.show({ kind: 'saving' })
    await this.lastDraft
    try {
      const outcome = await this.ports.saving.save(
        { place: this.editing.place, from: this.from, changes },
        this.draft(),
      )
      if (outcome.kind === 'collided') return this.show(outcome)
      this.from = outcome.stored
      this.ports.lists.put(this.editing.place, outcome.stored)
      this.typed = without(this.typed, changes)
      if (Object.keys(this.typed).length === 0)
        return this.show({ kind: 'saved', at: this.ports.clock.now() }, undefined)
      this.keepDraft()
      this.show({ kind: 'typed' })
      this.saveAfter(PAUSE_MS)
    } catch (error) {
      if (!isStorageError(error, 'offline') && !isStorageError(error, 'throttled'))
        return this.show({ kind: 'failed', error })
      this.show({ kind: 'kept', error })
      this.saveAfter(RETRY_MS)
    }
  }

  /** The person chose, for each field that collided, which value holds. Choosing theirs discards mine, seen. */
  async resolve(choices: Record<string, Choice>): Promise<void> {
    if (this.view.state.kind !== 'collided') return
    const { theirs, collisions } = this.view.state
    const given = collisions.filter(({ field }) => choices[field] === 'theirs').map(({ field }) => field)
    this.from = theirs
    this.ports.lists.put(this.editing.place, theirs)
    this.typed = pickOthers(this.typed, given)
    if (Object.keys(this.typed).length > 0) {
      this.show({ kind: 'typed' })
      return this.saveNow()
    }
    await this.ports.drafts.remove(this.draft().key)
    this.show({ kind: 'saved', at: this.ports.clock.now() }, undefined)
  }

  /** The list was read again: where nothing is typed here, what stands there now is shown. */
  follow(stored: Stored<Entities[N]>): void {
    const isBusy = Object.keys(this.typed).length > 0 || this.view.state.kind === 'saving'
    if (isBusy || stored.etag === this.from.etag) return
    this.from = stored
    this.show({ kind: 'clean' })
  }

  /** The screen is left: what was typed is sent at once. */
  close(): void {
    this.closed = true
    void this.saveNow()
    clearTimeout(this.timer)
  }

  private saveAfter(ms: number): void {
    clearTimeout(this.timer)
    if (!this.closed) this.timer = setTimeout(this.saveNow, ms)
  }

  private async restore(): Promise<void> {
    const kept = await this.ports.drafts.of(this.editing.owner)
    const mine = kept.find(draft => draft.key === this.draft().key)
    if (!mine || Object.keys(this.typed).length > 0) return
    // a draft of this key was put by an editor of the same list: its values are fields of it
    this.typed = mine.values as Partial<Entities[N]>
    if (mine.etag !== undefined)
      this.from = { id: this.from.id, etag: mine.etag, entity: { ...this.from.entity, ...mine.base } }
    this.show({ kind: 'typed' }, mine.at)
    if (mine.sent) await this.saveNow()
  }

  private keepDraft(): void {
    this.lastDraft = this.ports.drafts.put(this.draft())
  }

  private draft(): Draft {
    const { place, owner, label, path } = this.editing
    return {
      key: [owner, place.list, place.board ?? '', this.from.id].join('·'),
      owner,
      label,
      list: place.list,
      ...(place.board === undefined ? {} : { board: place.board }),
      id: this.from.id,
      etag: this.from.etag,
      // what was typed over, and no more: a list may hold what shouldn't lie on the device
      base: pickOthers({ ...this.from.entity }, untyped(this.from.entity, this.typed)),
      values: { ...this.typed },
      at: this.ports.clock.now(),
      sent: false,
      path,
    }
  }

  private show(state: SaveState<Entities[N]>, restoredAt = this.view.restoredAt): void {
    this.view = {
      values: { ...this.from.entity, ...this.typed },
      state,
      restoredAt: state.kind === 'saved' ? undefined : restoredAt,
    }
    for (const watcher of this.watchers) watcher()
  }
}

/** What was typed since `saved` was sent. */
function without<T extends object>(typed: Partial<T>, saved: Partial<T>): Partial<T> {
  const done = Object.keys(typed).filter(field => Reflect.get(typed, field) === Reflect.get(saved, field))
  return pickOthers(typed, done)
}

function pickOthers<T extends object>(all: Partial<T>, fields: string[]): Partial<T> {
  const rest = { ...all }
  for (const field of fields) Reflect.deleteProperty(rest, field)
  return rest
}

const untyped = (all: object, typed: object): string[] => Object.keys(all).filter(field => !(field in typed))
