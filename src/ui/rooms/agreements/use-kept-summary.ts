import { useEffect, useState } from 'react'
import { isInStep, keepSummary, summaryOf } from '../../../storage/agreement-summary'
import type { Agreement } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'
import { usePorts } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'

/**
 * Keeps the agreement's open row in step: after each save, and where the two are found to differ when somebody who may
 * write both opens it. Gives the fault where that failed; it is tried again the next time.
 */
export function useKeptSummary(agreement: Agreement): unknown {
  const { repository, lists, clock } = usePorts()
  const summaries = useLive('agreementSummaries')
  const [fault, setFault] = useState<unknown>()
  const reckoning = reckon(agreement, clock.today())
  const summary = summaryOf(agreement, reckoning.kind === 'reckoned' ? reckoning.dates.currentEnd : undefined)
  const known = summaries.rows.find(({ entity }) => entity.key === agreement.key)
  const differs = summaries.state === 'ready' && reckoning.kind === 'reckoned' && !isInStep(summary, known?.entity)
  const wanted = JSON.stringify(summary)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the summary by its content
  useEffect(() => {
    if (!differs) return
    keepSummary(repository, lists, summary).then(
      () => setFault(undefined),
      error => setFault(error),
    )
  }, [differs, wanted, repository, lists])
  return fault
}
