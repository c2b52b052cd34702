import { useMemo } from 'react'
import type { RegisterSnapshot } from '../../core'
import type { LiveList } from '../../storage/live-lists'
import type { ListName } from '../../storage/repository'
import { isStorageError, type StorageError } from '../../storage/storage-error'
import { usePorts } from './app-context'
import { registerSnapshot } from './register-snapshot'
import { useBoards } from './use-boards'
import { useLive } from './use-live'
import { useModelState } from './use-model'
import { usePermitted } from './use-permitted'

export type SnapshotState =
  | { state: 'reading' }
  | { state: 'failed'; error: StorageError; readAgain: () => void }
  | {
      state: 'ready'
      snapshot: RegisterSnapshot
      mayReadAgreements: boolean
      /** Never kept on the device, so what stands there is shown before they are: until then the snapshot tells of no incident. */
      clocks:
        | { state: 'reading' }
        | { state: 'ready' }
        | { state: 'failed'; error: StorageError; readAgain: () => void }
    }

const isRefused = (list: LiveList<unknown>): boolean =>
  list.state === 'failed' && isStorageError(list.error, 'forbidden')

/** All that deadlines follow from, once every list that this person may read is here; the clocks of incidents follow. */
export function useSnapshot(): SnapshotState {
  const { lists, clock } = usePorts()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const occurrences = useLive('occurrences')
  const forums = useLive('forums')
  const documents = useLive('documents')
  const settings = useLive('settings')
  const boards = useBoards()
  const agreements = usePermitted('agreements')
  const approvals = usePermitted('approvals')
  const breachClocks = usePermitted('breachClocks')
  const { model, isRead } = useModelState()
  const today = clock.today()
  return useMemo((): SnapshotState => {
    const all: [ListName, LiveList<unknown>][] = [
      ['systems', systems],
      ['roleHoldings', holdings],
      ['occurrences', occurrences],
      ['forums', forums],
      ['documents', documents],
      ['settings', settings],
      ['boards', boards],
      ['agreements', agreements],
      ['approvals', approvals],
    ]
    const failed = all.filter(([, list]) => list.state === 'failed' && !isRefused(list))
    const fault = failed[0]?.[1]
    if (fault?.state === 'failed') {
      const readAgain = () => {
        for (const [list] of failed) lists.readAgain({ list })
      }
      return { state: 'failed', error: fault.error, readAgain }
    }
    if (!isRead || all.some(([, list]) => list.state === 'reading')) return { state: 'reading' }
    const mayReadAgreements = !isRefused(agreements)
    const rows = {
      model,
      systems: systems.rows,
      holdings: holdings.rows,
      occurrences: occurrences.rows,
      forums: forums.rows,
      documents: documents.rows,
      settings: settings.rows,
      boards: boards.rows,
      agreements: mayReadAgreements ? agreements.rows : undefined,
      approvals: isRefused(approvals) ? undefined : approvals.rows,
      breachClocks: breachClocks.rows,
    }
    const clocks =
      breachClocks.state === 'failed' && isRefused(breachClocks)
        ? { state: 'ready' as const }
        : { ...breachClocks, readAgain: () => lists.readAgain({ list: 'breachClocks' }) }
    return { state: 'ready', snapshot: registerSnapshot(rows, today), mayReadAgreements, clocks }
  }, [
    systems,
    holdings,
    occurrences,
    forums,
    documents,
    settings,
    boards,
    agreements,
    approvals,
    breachClocks,
    lists,
    model,
    isRead,
    today,
  ])
}
