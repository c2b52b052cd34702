import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '../../../storage/drafts'
import { useMessages, usePorts, useSession } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'
import { type CheckedRow, checkRows, type GoodRow, hasOwner, type RowKeys } from './paste-check'
import { createRows } from './paste-create'
import { type PastedRow, readCells, rowsOf } from './paste-rows'
import { foldWord, loadPasteWords, type PasteWords } from './paste-words'
import { useOwners } from './use-owners'

export const ROWS_AT_MOST = 500
const PATH = '/register/paste'

export type Run =
  | { kind: 'idle' }
  | { kind: 'running'; done: number; all: number }
  | { kind: 'ended'; created: number; stopped: boolean; fault: unknown }

interface Pasted {
  text: string
  keys: RowKeys
}

const NOTHING: Pasted = { text: '', keys: {} }

function isKeys(value: unknown): value is RowKeys {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(each => typeof each?.system === 'string' && typeof each?.owner === 'string')
}

/** The text and the keys of its rows, kept on the device for as long as a row of it isn't created. */
function useKept() {
  const { drafts, clock } = usePorts()
  const { me } = useSession()
  const { paste } = useMessages()
  const [pasted, setPasted] = useState(NOTHING)
  const touched = useRef(false)
  const key = [me.principalName, 'systems', 'paste'].join('·')

  useEffect(() => {
    let current = true
    void drafts.of(me.principalName).then(kept => {
      const mine = kept.find(draft => draft.key === key)
      const { text, keys } = mine?.values ?? {}
      if (current && !touched.current && typeof text === 'string' && isKeys(keys)) setPasted({ text, keys })
    })
    return () => {
      current = false
    }
  }, [drafts, me.principalName, key])

  const draftOf = (values: Pasted): Draft => ({
    key,
    owner: me.principalName,
    label: paste.title,
    list: 'systems',
    base: {},
    values: { ...values },
    at: clock.now(),
    sent: false,
    path: PATH,
  })

  async function keep(next: Pasted): Promise<void> {
    touched.current = true
    setPasted(next)
    await (next.text.trim() === '' ? drafts.remove(key) : drafts.put(draftOf(next)))
  }
  return { pasted, keep, forget: () => drafts.remove(key) }
}

function useRows(text: string): { rows: PastedRow[]; words: PasteWords } | undefined {
  const [read, setRead] = useState<{ rows: PastedRow[]; words: PasteWords }>()
  useEffect(() => {
    let current = true
    void Promise.all([readCells(text), loadPasteWords()]).then(([cells, words]) => {
      if (current) setRead({ rows: rowsOf(cells, words), words })
    })
    return () => {
      current = false
    }
  }, [text])
  return read
}

/** The whole of the paste: what was pasted, each row checked, and creating those that are good. */
export function usePaste() {
  const ports = usePorts()
  const { pasted, keep, forget } = useKept()
  const { text, keys } = pasted
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  useLive('administrations') // read before the first owner is appointed
  const read = useRows(text)
  const [faults, setFaults] = useState<ReadonlyMap<string, unknown>>(new Map())
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const [cleared, setCleared] = useState<Pasted>()
  const stopped = useRef(false)

  const isTooMany = (read?.rows.length ?? 0) > ROWS_AT_MOST
  const rows = read && !isTooMany ? read.rows : []
  const sought = rows.flatMap(({ owner, category }) => {
    const known = read?.words.categories.get(foldWord(category))
    return known && hasOwner(known) ? [owner] : []
  })
  const owners = useOwners(sought, holdings.rows)
  const register = useMemo(
    () => new Map(systems.rows.map(({ entity }) => [foldWord(entity.name), entity.key])),
    [systems],
  )
  const holdingKeys = useMemo(() => new Set(holdings.rows.map(({ entity }) => entity.key)), [holdings])
  const checked: CheckedRow[] = read ? checkRows(rows, { words: read.words, register, holdingKeys, owners, keys }) : []
  const good = checked.flatMap((row): GoodRow[] => (row.state === 'good' ? [row.good] : []))
  const isReady =
    systems.state === 'ready' && holdings.state === 'ready' && checked.every(({ state }) => state !== 'checking')

  function setText(next: string): void {
    setCleared(undefined)
    setFaults(new Map())
    if (run.kind === 'ended') setRun({ kind: 'idle' })
    void keep({ text: next, keys })
  }

  async function create(): Promise<void> {
    stopped.current = false
    setFaults(new Map())
    const made: RowKeys = { ...keys }
    for (const { identity } of good) made[identity] ??= { system: crypto.randomUUID(), owner: crypto.randomUUID() }
    await keep({ text, keys: made })
    const outcome = { created: 0, failed: 0, ending: undefined as unknown }
    setRun({ kind: 'running', done: 0, all: good.length })
    await createRows(ports, {
      rows: good,
      keys: made,
      isStopped: () => stopped.current,
      onRow(row, fault) {
        if (fault === undefined) outcome.created += 1
        else {
          outcome.failed += 1
          outcome.ending = fault
          setFaults(before => new Map(before).set(row.identity, fault))
        }
        setRun({ kind: 'running', done: outcome.created + outcome.failed, all: good.length })
      },
    })
    const isWhole = outcome.created === rows.length
    if (isWhole) await forget()
    setRun({ kind: 'ended', created: outcome.created, stopped: stopped.current, fault: outcome.ending })
  }

  return {
    text,
    setText,
    checked,
    faults,
    good,
    isReady,
    isTooMany,
    isReading: read === undefined,
    registerFault: systems.state === 'failed' ? systems.error : undefined,
    run,
    create,
    stop: () => {
      stopped.current = true
    },
    cleared: cleared !== undefined,
    clear: () => {
      setCleared(pasted)
      setRun({ kind: 'idle' })
      void keep(NOTHING)
    },
    undoClear: () => {
      if (cleared) void keep(cleared)
      setCleared(undefined)
    },
  }
}
