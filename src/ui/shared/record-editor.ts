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
import { isAmong, pickOthers, untyped, without } from './typed-fields'

export type SaveState<E> =
  | { kind: 'clean' }
  /** An earlier visit's words stand there, never sent: they are saved when the person says so, or types on. */
  | { kind: 'restored' }
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
  /** Sent, and no answer came: the site may hold any of these. */
  private tried: Partial<Entities[N]>[] = []
  private draftKey: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private watchers = new Set<() => void>()
  private closed = false
  private isRestoring = false
  private lastDraft: Promise<void> = Promise.resolve()
  private running: Promise<void> | undefined
  view: EditorView<Entities[N]>

  constructor(
    private readonly ports: EditorPorts,
    private readonly editing: Editing<N>,
  ) {
    this.from = editing.stored
    this.draftKey = [this.recordKey(), crypto.randomUUID()].join('·')
    this.view = { values: editing.stored.entity, state: { kind: 'clean' }, restoredAt: undefined }
  }

  watch = (onChange: () => void): (() => void) => {
    this.watchers.add(onChange)
    return () => void this.watchers.delete(onChange)
  }

  /** Something was typed: it is on the device before anything else happens, and saved when the typing pauses. */
  set<F extends keyof Entities[N] & string>(field: F, value: Entities[N][F]): void {
    const one: Partial<Entities[N]> = {}
    one[field] = value
    this.change(one)
  }

  /** Several fields that belong together: saved as one. */
  change(changes: Partial<Entities[N]>): void {
    this.typed = { ...this.typed, ...changes }
    this.keepDraft()
    this.afterTyping()
  }

  private afterTyping(): void {
    const { state } = this.view
    // what is typed during a save follows when it has ended, from what it stored
    if (state.kind === 'collided' || this.running) {
      this.show(state)
      return
    }
    const isHeld = this.isHeld()
    this.show({ kind: isHeld ? 'held' : 'typed' })
    if (isHeld) clearTimeout(this.timer)
    else this.saveAfter(PAUSE_MS)
  }

  private isHeld(): boolean {
    return this.editing.maySave?.({ ...this.from.entity, ...this.typed }) === false
  }

  saveNow = (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.running) return this.running
    if (Object.keys(this.typed).length === 0 || this.view.state.kind === 'collided') return Promise.resolve()
    if (this.isHeld()) {
      this.show({ kind: 'held' })
      return Promise.resolve()
    }
    this.running = this.saveAll().finally(() => {
      this.running = undefined
    })
    return this.running
  }

  private async saveAll(): Promise<void> {
    let isMore = await this.saveOnce()
    while (isMore && this.closed && !this.isHeld()) isMore = await this.saveOnce()
    if (isMore) this.saveAfter(PAUSE_MS)
  }

  /** @returns whether something was typed meanwhile that is still to be saved */
  private async saveOnce(): Promise<boolean> {
    const { typed: changes, tried } = this
    this.show({ kind: 'saving' })
    await this.lastDraft
    const draft = this.draft()
    this.tried = [...tried, changes]
    try {
      const outcome = await this.ports.saving.save(
        { place: this.editing.place, from: this.from, changes, tried },
        draft,
      )
      if (outcome.kind === 'collided') {
        this.show(outcome)
        return false
      }
      this.from = outcome.stored
      this.tried = []
      this.typed = without(this.typed, changes)
      this.ports.lists.put(this.editing.place, outcome.stored)
      const isMore = Object.keys(this.typed).length > 0
      if (isMore) this.keepDraft()
      this.show(isMore ? { kind: 'typed' } : { kind: 'saved', at: this.ports.clock.now() })
      return isMore
    } catch (error) {
      const isUnreached = isStorageError(error, 'offline') || isStorageError(error, 'throttled')
      this.show(isUnreached ? { kind: 'kept', error } : { kind: 'failed', error })
      if (isUnreached) this.saveAfter(RETRY_MS)
      else if (this.typed !== changes) this.saveAfter(PAUSE_MS)
      return false
    }
  }

  /** The person chose, for each field that collided, which value holds. Choosing theirs discards mine, seen. */
  async resolve(choices: Record<string, Choice>): Promise<void> {
    if (this.view.state.kind !== 'collided') return
    const { theirs, collisions } = this.view.state
    const given = collisions.filter(({ field }) => choices[field] === 'theirs').map(({ field }) => field)
    this.from = theirs
    this.tried = []
    this.typed = pickOthers(this.typed, given)
    this.ports.lists.put(this.editing.place, theirs)
    if (Object.keys(this.typed).length > 0) {
      this.show({ kind: 'typed' })
      return this.saveNow()
    }
    this.show({ kind: 'saved', at: this.ports.clock.now() })
    await this.ports.drafts.remove(this.draftKey)
  }

  /** The list was read again: where nothing is typed here, what stands there now is shown. */
  follow(stored: Stored<Entities[N]>): void {
    if (this.running || stored.etag === this.from.etag) return
    if (Object.keys(this.typed).length > 0) {
      const isStoredNow = this.view.state.kind === 'restored' && isAmong(this.typed, stored.entity)
      if (!isStoredNow) return
      this.typed = {}
      this.tried = []
      void this.ports.drafts.remove(this.draftKey).catch(() => undefined)
    }
    this.from = stored
    // what one saved stays saved, whatever others save afterwards
    this.show(this.view.state.kind === 'saved' ? this.view.state : { kind: 'clean' })
  }

  /**
   * The screen is there, for the first time or again. Nothing is looked for on the device before: React may make an editor for
   * a screen that it then draws anew, with another editor, and that one would find its draft sent and gone.
   */
  open(): void {
    this.closed = false
    if (this.isRestoring) return
    this.isRestoring = true
    void this.restore().catch(() => undefined) // a device that fails has no draft to offer
  }

  /** The screen is left: what was typed is sent at once. Words of an earlier visit that nobody touched stay a draft. */
  close(): void {
    this.closed = true
    clearTimeout(this.timer)
    if (this.view.state.kind !== 'restored') void this.saveNow()
  }

  private saveAfter(ms: number): void {
    clearTimeout(this.timer)
    if (!this.closed) this.timer = setTimeout(this.saveNow, ms)
  }

  private async restore(): Promise<void> {
    const { owner } = this.editing
    const kept = await this.ports.drafts.of(owner)
    const mine = kept.findLast(draft => draft.key.startsWith(`${this.recordKey()}·`) && draft.key !== this.draftKey)
    if (!mine) return
    if (isAmong(mine.values, this.from.entity)) return this.ports.drafts.remove(mine.key)
    // a draft of this key was put by an editor of the same list: its values are fields of it
    const values = mine.values as Partial<Entities[N]>
    this.tried = (mine.tried ?? []) as Partial<Entities[N]>[]
    const isTypedAlready = Object.keys(this.typed).length > 0
    this.typed = { ...values, ...this.typed }
    if (mine.etag !== undefined)
      this.from = { id: this.from.id, etag: mine.etag, entity: { ...this.from.entity, ...mine.base } }
    const begun = this.draftKey
    this.draftKey = mine.key
    if (isTypedAlready) {
      this.keepDraft()
      await this.lastDraft
      await this.ports.drafts.remove(begun)
    }
    this.show({ kind: isTypedAlready ? 'typed' : 'restored' }, mine.at)
    if (mine.sent || isTypedAlready) await this.saveNow()
  }

  private keepDraft(): void {
    this.lastDraft = this.ports.drafts.put(this.draft()).catch(() => undefined)
  }

  private recordKey(): string {
    const { owner, place } = this.editing
    return [owner, place.list, place.board ?? '', this.editing.stored.id].join('·')
  }

  private draft(): Draft {
    const { place, owner, label, path } = this.editing
    return {
      key: this.draftKey,
      owner,
      label,
      list: place.list,
      ...(place.board === undefined ? {} : { board: place.board }),
      id: this.from.id,
      etag: this.from.etag,
      // what was typed over, and no more: a list may hold what shouldn't lie on the device
      base: pickOthers<Record<string, unknown>>({ ...this.from.entity }, untyped(this.from.entity, this.typed)),
      values: { ...this.typed },
      at: this.ports.clock.now(),
      sent: this.tried.length > 0,
      tried: this.tried.map(changes => ({ ...changes })),
      path,
    }
  }

  private show(state: SaveState<Entities[N]>, restoredAt = this.view.restoredAt): void {
    this.view = {
      values: { ...this.from.entity, ...this.typed },
      state,
      restoredAt: state.kind === 'saved' || state.kind === 'clean' ? undefined : restoredAt,
    }
    for (const watcher of this.watchers) watcher()
  }
}
