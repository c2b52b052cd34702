/**
 * The open row of an agreement: that there is one, and until when. It is kept by whoever saves the agreement, and mended by
 * whoever may when it is found to differ, since two lists of SharePoint can't be written as one.
 */
import type { LocalDate } from '../core'
import type { LiveLists } from './live-lists'
import { sameValue } from './merge-edits'
import type { Agreement, AgreementSummary, Repository, Stored } from './repository'

const place = { list: 'agreementSummaries' } as const

/** `until` is the last day in force as the terms stand today; undefined where it runs until terminated. */
export function summaryOf(agreement: Agreement, until: LocalDate | undefined): AgreementSummary {
  return { key: agreement.key, name: agreement.name, systems: agreement.systems, until }
}

/** The row is there, and says what the agreement says (AGR-1). */
export function isInStep(summary: AgreementSummary, stored: AgreementSummary | undefined): boolean {
  return (
    stored !== undefined && sameValue({ ...summary, systems: sorted(summary) }, { ...stored, systems: sorted(stored) })
  )
}

const sorted = ({ systems }: AgreementSummary): number[] => [...systems].sort((one, other) => one - other)

/** Makes the row, or writes it anew where it differs. Writing twice stores once. @throws StorageError */
export async function keepSummary(
  repository: Repository,
  lists: LiveLists,
  summary: AgreementSummary,
): Promise<Stored<AgreementSummary>> {
  const stored = await repository.byKey(place, summary.key)
  if (stored && isInStep(summary, stored.entity)) {
    lists.put(place, stored)
    return stored
  }
  const { key, ...fields } = summary
  const kept = stored
    ? await repository.update(place, stored.id, stored.etag, fields)
    : await repository.create(place, { key, ...fields })
  lists.put(place, kept)
  return kept
}
