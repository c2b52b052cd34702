/**
 * What of the site is kept on the device: these lists and no others, whatever lists are added. Nothing of incidents is among
 * them, the clocks without text neither (docs/security.md).
 */
import { type AccessList, mayDo } from '../core'
import { allLists, type ListName } from './lists/all-lists'

const kept: ReadonlySet<ListName> = new Set<ListName>([
  'settings',
  'governanceModel',
  'boards',
  'administrations',
  'companies',
  'positions',
  'substitutions',
  'systems',
  'systemDetails',
  'integrations',
  'licences',
  'supportCases',
  'upgrades',
  'roleHoldings',
  'documents',
  'agreements',
  'agreementSummaries',
  'approvals',
  'forums',
  'occurrences',
])

export const isKept = (list: ListName): boolean => kept.has(list)

/** That somebody lost the right through a group of the tenant's directory stands in no log of the site. */
const RESTRICTED_FOR_MS = 24 * 3_600_000

/** For how long the rows of a list may be followed before they are read whole again: milliseconds. */
export const followedForMs = (list: ListName & AccessList): number =>
  mayDo(['everyone'], list, 'read') ? Number.POSITIVE_INFINITY : RESTRICTED_FOR_MS

/** How rows are laid down on the device; a new number drops what earlier versions of the program kept. */
const FORMAT = 1

/** Says by which declarations rows were read: another text, and what is kept can't be used. */
export function declarationsInUse(): string {
  return `${FORMAT}·${hashOf(JSON.stringify(allLists))}`
}

/** FNV-1a, 32 bits: tells declarations apart, and guards nothing. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
