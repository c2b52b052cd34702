import { useEffect, useRef, useState } from 'react'
import { defaultModel, type Finding, type MunicipalModel } from '../../core'
import type { ModelTable, Stored } from '../../storage/repository'
import { isStorageError } from '../../storage/storage-error'
import { usePorts } from './app-context'
import { useLive } from './use-live'

export interface ModelState {
  /** While it is being read, the default: fit for what is proposed, not for saying that something lacks. */
  model: MunicipalModel
  /** What is wrong with the rows; a table that can't be used is the default's. */
  findings: Finding[]
  isRead: boolean
}

const place = { list: 'governanceModel' } as const
/** Nobody presses anything for it: without the model no lack is told, and no screen is about it alone. */
const RETRY_MS = 10_000

type Reader = typeof import('./model-rows')

const byDefault: ModelState = { model: defaultModel, findings: [], isRead: true }
const notYet: ModelState = { ...byDefault, isRead: false }
/** Loaded where a municipality has rows of its own; most have none. */
let reader: Reader | undefined
const read = new WeakMap<Stored<ModelTable>[], ModelState>()

function stateOf(rows: Stored<ModelTable>[]): ModelState | undefined {
  const earlier = read.get(rows)
  if (earlier || !reader) return earlier
  const state = { ...reader.modelOfRows(rows), isRead: true }
  read.set(rows, state)
  return state
}

/** The municipality's governance model: what it has set for itself, and the default for the rest (CAT-1). */
export function useModelState(): ModelState {
  const { lists } = usePorts()
  const list = useLive('governanceModel')
  const [, setLoaded] = useState(false)
  const { rows } = list
  const known = useRef<ModelState>(undefined)
  const needsReader = rows.length > 0 && !reader
  useEffect(() => {
    if (!needsReader) return
    let current = true
    import('./model-rows').then(
      module => {
        reader = module
        if (current) setLoaded(true)
      },
      () => undefined, // the next screen tries again
    )
    return () => {
      current = false
    }
  }, [needsReader])
  useEffect(() => {
    if (list.state !== 'failed' || isStorageError(list.error, 'notSetUp')) return
    const timer = setTimeout(() => {
      if (lists.current(place).state === 'failed') lists.readAgain(place)
    }, RETRY_MS)
    return () => clearTimeout(timer)
  }, [list, lists])
  // a site set up before there was such a list has the default
  if (list.state === 'failed' && isStorageError(list.error, 'notSetUp')) return byDefault
  const state = rows.length > 0 ? stateOf(rows) : list.state === 'ready' ? byDefault : undefined
  // the first row of all has come while somebody looked on: what they see stands until its reader is loaded
  if (state) known.current = state
  return state ?? known.current ?? notYet
}

export const useModel = (): MunicipalModel => useModelState().model
