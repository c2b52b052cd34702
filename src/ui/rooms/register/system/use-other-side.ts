import { systemEntryMessages } from '../../../../i18n/system-entry-messages'
import { useLive } from '../../../shared/use-live'
import { usePart } from '../../../shared/use-part'
import type { SeenIntegration } from './integration-sides'

/** How the other side of an integration is called. */
export function useOtherSide(): (seen: SeenIntegration) => string {
  const systems = useLive('systems')
  const { unnamed } = usePart(systemEntryMessages).integrations
  return ({ other, stored }) =>
    (other === undefined ? undefined : systems.rows.find(({ id }) => id === other)?.entity.name) ??
    (stored.entity.otherParty || unnamed)
}
