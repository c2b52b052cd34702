import { useMemo, useState, useSyncExternalStore } from 'react'
import type { LiveList } from '../../../storage/live-lists'
import type { AgreementSummary, ListName, Stored, System } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'
import { type Parts, type RegisterRow, rowMaker } from './register-rows'

const PART_LISTS: ListName[] = ['roleHoldings', 'documents', 'boards', 'administrations']

/** What the lacks and owners are computed from: undefined until all of it is here, or the first fault in reading it. */
function useParts(): { parts: Parts | undefined; fault: unknown } {
  const holdings = useLive('roleHoldings')
  const documents = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  return useMemo(() => {
    const all = [holdings, documents, boards, administrations]
    const failed = all.find(list => list.state === 'failed')
    if (failed?.state === 'failed') return { parts: undefined, fault: failed.error }
    if (!all.every(({ state }) => state === 'ready')) return { parts: undefined, fault: undefined }
    const parts = {
      holdings: holdings.rows,
      documents: documents.rows,
      boards: boards.rows,
      administrations: administrations.rows,
    }
    return { parts, fault: undefined }
  }, [holdings, documents, boards, administrations])
}

const notAsked: LiveList<AgreementSummary> = { state: 'ready', rows: [] }
const nothingChanges = () => () => undefined
const summaries = { list: 'agreementSummaries' } as const

/** Read only once something that is shown asks for it. */
function useAgreements(wanted: boolean): LiveList<AgreementSummary> {
  const { lists } = usePorts()
  return useSyncExternalStore(wanted ? onChange => lists.watch(summaries, onChange) : nothingChanges, () =>
    wanted ? lists.current(summaries) : notAsked,
  )
}

export interface Rows {
  rows: RegisterRow[]
  fault: unknown
  readAgain: () => void
}

/** @param withAgreements whether what is shown asks for their days */
export function useRows(systems: Stored<System>[], withAgreements: boolean): Rows {
  const { lists, clock } = usePorts()
  const { messages } = useTongue()
  const { model, isRead } = useModelState()
  const [make] = useState(rowMaker)
  const { parts, fault } = useParts()
  const agreements = useAgreements(withAgreements)
  const today = clock.today()
  const categoryNames = messages.categories
  const days = withAgreements ? agreements.rows : undefined
  const rows = useMemo(
    () => make({ model, systems, parts: isRead ? parts : undefined, agreements: days, today, categoryNames }),
    [make, model, isRead, systems, parts, days, today, categoryNames],
  )
  return {
    rows,
    fault: fault ?? (agreements.state === 'failed' ? agreements.error : undefined),
    readAgain: () => {
      for (const list of PART_LISTS) if (lists.current({ list }).state === 'failed') lists.readAgain({ list })
      if (agreements.state === 'failed') lists.readAgain(summaries)
    },
  }
}
