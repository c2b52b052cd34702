import type { LocalDate } from '../../../core'
import type { Draft } from '../../../storage/drafts'
import { StorageError } from '../../../storage/repository'
import type { AppPorts, Session } from '../../shared/app-context'
import type { Holding } from './appointment'

/** One per holding and person, so that a cut in the middle leads back to the same form. */
export function endingDraft(
  ports: AppPorts,
  { me }: Session,
  holding: Holding,
  lastDay: LocalDate,
  path: string,
): Draft {
  return {
    key: [me.principalName, 'roleHoldings', '', holding.id].join('·'),
    owner: me.principalName,
    label: holding.entity.title,
    list: 'roleHoldings',
    id: holding.id,
    etag: holding.etag,
    base: { ...holding.entity },
    values: { to: lastDay },
    at: ports.clock.now(),
    sent: false,
    path,
  }
}

/**
 * ROLE-6: a holding is ended, never removed. Ending it twice with the same day is ending it once.
 * @throws StorageError 'conflict' where somebody gave it another last day meanwhile: that day then stands, and is shown.
 */
export async function endHolding(ports: AppPorts, holding: Holding, lastDay: LocalDate, draft: Draft): Promise<void> {
  const place = { list: 'roleHoldings' } as const
  const outcome = await ports.saving.save({ place, from: holding, changes: { to: lastDay } }, draft)
  if (outcome.kind === 'saved') return ports.lists.put(place, outcome.stored)
  await ports.drafts.remove(draft.key)
  ports.lists.put(place, outcome.theirs)
  throw new StorageError('conflict', `Ended with ${outcome.theirs.entity.to ?? 'no last day'} by somebody else.`)
}
