import { useEffect, useMemo, useState } from 'react'
import {
  cellFault,
  cellsOf,
  defaultModel,
  isDefaultTable,
  type ModelTableName,
  modelOfCells,
  modelTables,
  tableOfCell,
  tableText,
} from '../../../core'
import type { Draft } from '../../../storage/drafts'
import type { ModelTable, Stored } from '../../../storage/repository'
import { usePorts, useSession } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'

export type Edits = ReadonlyMap<string, string>

export type ModelSave =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** Somebody else saved in between: what was changed here lies on top of what they saved. */
  | { kind: 'meanwhile' }
  | { kind: 'failed'; error: unknown }

const PATH = '/administration/model'
const place = { list: 'governanceModel' } as const
const defaults = cellsOf(defaultModel)

/** What differs from what is stored; the rest is no change. */
const differing = (
  edits: Iterable<readonly [string, string]>,
  stored: ReadonlyMap<string, string>,
): Map<string, string> => new Map([...edits].filter(([path, value]) => stored.has(path) && stored.get(path) !== value))

/**
 * The model being edited: cells laid over the stored ones, kept as a draft, and stored only when the person says so, since
 * a change is shown with what it does first (CAT-1). Cells that others change meanwhile are theirs, unless changed here too.
 */
export function useModelEdit(label: string) {
  const { drafts, saving, lists, clock } = usePorts()
  const { me } = useSession()
  const { model, findings, isRead } = useModelState()
  const list = useLive('governanceModel')
  const { rows } = list
  const [typed, setTyped] = useState<Edits>(new Map())
  const [undone, setUndone] = useState<Edits>()
  const [restoredAt, setRestoredAt] = useState<string>()
  const [save, setSave] = useState<ModelSave>({ kind: 'idle' })
  const draftKey = [me.principalName, 'governanceModel', 'edit'].join('·')

  useEffect(() => {
    let current = true
    void drafts.of(me.principalName).then(kept => {
      const mine = kept.find(({ key }) => key === draftKey)
      if (!current || !mine) return
      setTyped(new Map(Object.entries(mine.values).map(([path, value]) => [path, String(value)])))
      setRestoredAt(mine.at)
    })
    return () => {
      current = false
    }
  }, [drafts, me.principalName, draftKey])

  const stored = useMemo(() => cellsOf(model), [model])
  const edits = useMemo(() => differing(typed, stored), [typed, stored])
  const values = useMemo(() => new Map([...stored, ...edits]), [stored, edits])
  const after = useMemo(() => modelOfCells(values), [values])
  const faulty = [...edits].filter(([path, value]) => cellFault(path, value) !== undefined).map(([path]) => path)

  const draftOf = (key: string, kept: Record<string, unknown>): Draft => ({
    key,
    owner: me.principalName,
    label,
    list: place.list,
    base: {},
    values: kept,
    at: clock.now(),
    sent: false,
    path: PATH,
  })

  function become(next: Edits): void {
    setTyped(next)
    const kept = differing(next, stored)
    const done = kept.size === 0 ? drafts.remove(draftKey) : drafts.put(draftOf(draftKey, Object.fromEntries(kept)))
    void done.catch(() => undefined) // a device that fails keeps nothing from being edited
  }

  /** Several cells at once: an import, a table restored. */
  function lay(cells: Iterable<readonly [string, string]>): void {
    setSave({ kind: 'idle' })
    setUndone(undefined)
    become(new Map([...edits, ...cells]))
  }

  function discard(): void {
    setUndone(edits)
    setRestoredAt(undefined)
    become(new Map())
  }

  function undo(): void {
    if (undone) become(undone)
    setUndone(undefined)
  }

  /** The oldest row is the one that counts. */
  const rowOf = (table: ModelTableName): Stored<ModelTable> | undefined =>
    [...rows].sort((one, other) => one.id - other.id).find(({ entity }) => entity.name === table)

  /** @returns whether it is stored as given; else somebody else's is, and is shown. @throws StorageError */
  async function storeTable(table: ModelTableName, value: string): Promise<boolean> {
    const row = rowOf(table)
    const key = [me.principalName, 'governanceModel', 'save', table].join('·')
    const draft = draftOf(key, { value })
    try {
      if (row) {
        const outcome = await saving.save({ place, from: row, changes: { value } }, draft)
        lists.put(place, outcome.kind === 'saved' ? outcome.stored : outcome.theirs)
        return outcome.kind === 'saved'
      }
      const added = await saving.add(place, { key: table, name: table, value }, draft)
      lists.put(place, added)
      return added.entity.value === value
    } finally {
      // the cells are kept as a draft of their own
      await drafts.remove(key).catch(() => undefined)
    }
  }

  async function store(): Promise<void> {
    setSave({ kind: 'saving' })
    const changed = modelTables.filter(table => [...edits.keys()].some(path => tableOfCell(path) === table))
    try {
      for (const table of changed) {
        // as the default: whatever the default becomes in a later version
        const value = isDefaultTable(after, table) ? '' : tableText(values, table)
        if (!(await storeTable(table, value))) return setSave({ kind: 'meanwhile' })
      }
      await drafts.remove(draftKey).catch(() => undefined)
      setTyped(new Map())
      setRestoredAt(undefined)
      setSave({ kind: 'saved' })
    } catch (error) {
      setSave({ kind: 'failed', error })
    }
  }

  /** A table that can't be used is the default's already: what stands in its row goes. */
  async function clearBroken(table: ModelTableName): Promise<void> {
    setSave({ kind: 'saving' })
    try {
      setSave({ kind: (await storeTable(table, '')) ? 'saved' : 'meanwhile' })
    } catch (error) {
      setSave({ kind: 'failed', error })
    }
  }

  function restore(table: ModelTableName): void {
    const isBroken = findings.some(({ level, params }) => level === 'error' && params.table === table)
    if (isBroken) return void clearBroken(table)
    lay([...defaults].filter(([path]) => tableOfCell(path) === table))
  }

  return {
    isRead,
    /** Why the model can't be read, where it can't; a site without the list has the default. */
    unread: list.state === 'failed' && list.error.kind !== 'notSetUp' ? list.error : undefined,
    readAgain: () => lists.readAgain(place),
    findings,
    rows,
    before: model,
    after,
    stored,
    values,
    edits,
    faulty,
    restoredAt,
    undone,
    save,
    lay,
    discard,
    undo,
    store,
    restore,
    /** How many cells of a table, as shown, are otherwise than the default has them. */
    departures: (table: ModelTableName): number =>
      [...values].filter(([path, value]) => tableOfCell(path) === table && defaults.get(path) !== value).length,
    restoreAll: () => {
      for (const table of modelTables)
        if (findings.some(({ level, params }) => level === 'error' && params.table === table)) void clearBroken(table)
      lay(defaults)
    },
  }
}

export type ModelEdit = ReturnType<typeof useModelEdit>
