import { useMemo } from 'react'
import { entryLacks, type Finding } from '../../../../core'
import type { Stored, System } from '../../../../storage/repository'
import { usePorts } from '../../../shared/app-context'
import { useLive } from '../../../shared/use-live'
import type { Surroundings } from '../use-surroundings'
import { integrationsOf, isOngoing } from './integration-sides'
import { useDetails } from './use-details'

/** What lacks in the description of a system; undefined until all that is asked about is here. */
export function useEntryFindings({ id, entity }: Stored<System>, around: Surroundings): Finding[] | undefined {
  const { clock } = usePorts()
  const { list, stored: details } = useDetails(entity)
  const integrations = useLive('integrations')
  const today = clock.today()
  const isRead = [list, integrations, around.documents].every(({ state }) => state === 'ready')
  return useMemo(() => {
    if (!isRead) return undefined
    const owning = around.administrations.find(row => row.id === entity.owningAdministration)
    return entryLacks(
      {
        category: entity.category,
        jointWithProvider: entity.jointWithProvider,
        jointReason: details?.entity.jointReason ?? '',
        policyLink: details?.entity.policyLink ?? '',
        overviewLink: details?.entity.overviewLink ?? '',
        integrationOverviewLink: details?.entity.integrationOverviewLink ?? '',
        owningBoards: owning?.entity.boards.length ?? 0,
        hasOwningBoard: entity.owningBoard !== undefined,
        integrations: integrationsOf(id, integrations.rows)
          .filter(({ stored }) => isOngoing(stored.entity, today))
          .map(({ stored }) => ({ ...stored.entity, id: String(stored.id) })),
        documents: around.documents.rows.flatMap(row =>
          row.entity.kind === undefined ? [] : [{ ...row.entity, kind: row.entity.kind, id: String(row.id) }],
        ),
      },
      today,
    )
  }, [isRead, entity, details, integrations.rows, around.documents.rows, around.administrations, id, today])
}
