/** INC-11: what a person may do with a board's incidents, by the access table. The screen hides by it; SharePoint refuses. */
import { type AccessGroup, mayDo } from '../../../core'
import type { Session } from '../../shared/app-context'

/** The groups of the table that a person is in, seen from one board. Administrators of the register are nobody here: the breach site has its own. */
export function groupsAt({ groups }: Pick<Session, 'groups'>, board: string): AccessGroup[] {
  const found: AccessGroup[] = ['everyone']
  if (groups.has(`handlers·${board}`)) found.push('handlers')
  if (groups.has(`deciders·${board}`)) found.push('deciders')
  if (groups.has('dpo')) found.push('dpo')
  return found
}

export interface IncidentRights {
  /** Every report and case of the board. */
  follow: boolean
  /** Open the case and say how it went. */
  work: boolean
  /** Keep the clock in the register in step. */
  keepClock: boolean
}

export function rightsAt(session: Pick<Session, 'groups'>, board: string): IncidentRights {
  const groups = groupsAt(session, board)
  return {
    follow: mayDo(groups, 'breachReports', 'read'),
    work: mayDo(groups, 'breachCases', 'edit'),
    keepClock: mayDo(groups, 'breachClocks', 'edit'),
  }
}
