import type { Finding } from '../finding.ts'
import type { LocalDate } from '../time/local-date.ts'

/** A decision as it stands in the registry. */
export interface RegistryRecord {
  /** '' where there is none. */
  number: string
  on?: LocalDate | undefined
}

export interface BoardFacts {
  contacts: readonly unknown[]
  dataProtectionOfficers: readonly unknown[]
  dpoReportedOn?: LocalDate | undefined
  deciders: readonly unknown[]
  /** PUB-9: to the deputy municipal director, to decide on agreements for common systems. */
  delegation: RegistryRecord
  /** PUB-15: to its head of administration, to issue powers of attorney. */
  powerOfAttorney: RegistryRecord
}

/** A decision counts when it can be found again: by its number and its day. */
export const isRecorded = ({ number, on }: RegistryRecord): boolean => number.trim() !== '' && on !== undefined

/**
 * What a board lacks as an authority of its own, the auditors no less than the others (ORG-1, PUB-9, PUB-15, INC-2): errors are
 * what the law or the guidelines demand; the delegations are the board's to give or not, and what follows without them is told.
 */
export function boardLacks(board: BoardFacts): Finding[] {
  const found: Finding[] = []
  const add = (code: string, rule: string, level: Finding['level'] = 'error') =>
    found.push({ code: `board.${code}`, rule, level, params: {} })
  if (board.contacts.length === 0) add('contactMissing', 'INC-2')
  if (board.dataProtectionOfficers.length === 0) add('dpoMissing', 'ORG-1')
  else if (board.dpoReportedOn === undefined) add('dpoNotReported', 'ORG-1')
  if (!isRecorded(board.delegation)) add('delegationMissing', 'PUB-9', 'warning')
  if (!isRecorded(board.powerOfAttorney)) add('powerOfAttorneyMissing', 'PUB-15', 'warning')
  if (board.deciders.length === 0) add('deciderMissing', 'INC-11', 'warning')
  return found
}
