/** The table of agreements as data: one row an agreement, the next decision first. */
import type { AgreementDates, LocalDate } from '../../../core'
import type { Agreement, Stored, System } from '../../../storage/repository'
import { reckon } from '../../shared/agreement-days'

export interface SystemName {
  key: string
  name: string
}

export interface AgreementRow {
  key: string
  name: string
  supplier: string
  systems: SystemName[]
  /** undefined: the terms contradict each other, so there are no days. */
  dates: AgreementDates | undefined
  /** What the search looks in, folded. */
  haystack: string
}

const folded = (text: string): string => text.toLocaleLowerCase('sv').normalize('NFC')

/** The systems of so many ids, in the order of `systems`; an id that no row has is left out. */
export function systemNames(systems: Stored<System>[], ids: number[]): SystemName[] {
  return systems.filter(({ id }) => ids.includes(id)).map(({ entity }) => ({ key: entity.key, name: entity.name }))
}

/** AGR-2: sorted by the day to decide; then those without one by their end, contradictions first and the ended last. */
export function agreementRows(
  agreements: Stored<Agreement>[],
  systems: Stored<System>[],
  today: LocalDate,
): AgreementRow[] {
  return agreements
    .map(({ entity }): AgreementRow => {
      const reckoning = reckon(entity, today)
      const named = systemNames(systems, entity.systems)
      const words = [entity.name, entity.supplier, entity.registryNumber, ...named.map(({ name }) => name)]
      return {
        key: entity.key,
        name: entity.name,
        supplier: entity.supplier,
        systems: named,
        dates: reckoning.kind === 'reckoned' ? reckoning.dates : undefined,
        haystack: folded(words.join(' ')),
      }
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

function sortKey({ dates, name }: AgreementRow): string {
  if (!dates) return `0 ${name}`
  const day = dates.decideBy ?? dates.currentEnd ?? '9999-12-31'
  const group = dates.state === 'ended' ? 3 : dates.decideBy === undefined ? 2 : 1
  return `${group} ${day} ${name}`
}

/** Every word somewhere in the row. */
export function searched<R extends { haystack: string }>(rows: R[], search: string): R[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return rows.filter(({ haystack }) => words.every(word => haystack.includes(word)))
}
