/** ROLE-8, ROLE-9: an approval as it is stored, and whether it counts. */
import { type ApprovalStanding, approvalStanding, type LocalDate, type RoleHolding } from '../../core'
import type { ApprovalEntry } from '../../storage/repository'
import { localDay } from './local-day'

export interface ApprovalGiven {
  entry: ApprovalEntry
  /** The day that SharePoint says it was written on. */
  on: LocalDate | undefined
  standing: ApprovalStanding
}

/** An item put back from a backup bears the name of who put it back, so it counts for nothing. `holdings`: of the systems concerned. */
export function approvalGiven(entry: ApprovalEntry, holdings: readonly RoleHolding[]): ApprovalGiven {
  const { kind, approver, approvedAt, restoredFrom } = entry
  if (kind === undefined) return { entry, on: undefined, standing: { kind: 'invalid', reason: 'noSuchRole' } }
  const on = approvedAt === undefined ? undefined : localDay(approvedAt)
  const approverId = restoredFrom === '' ? approver?.principalName : undefined
  return { entry, on, standing: approvalStanding({ kind, approverId, on: on ?? '0001-01-01' }, holdings) }
}
