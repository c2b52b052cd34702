/** ROLE-9, REG-7: what was approved of an upgrade, and whether it counts. */
import { type ApprovalStanding, approvalStanding, type LocalDate } from '../../../../core'
import type { ApprovalEntry, RoleHoldingEntry, Stored, Upgrade } from '../../../../storage/repository'
import { localDay } from '../../../shared/local-day'
import { toHolding } from '../../../shared/system-facts'

export const paperKinds = ['upgradeTestPlan', 'upgradeFinalReport'] as const
export type PaperKind = (typeof paperKinds)[number]

export interface Approved {
  entry: ApprovalEntry
  on: LocalDate | undefined
  standing: ApprovalStanding
}

type Holdings = readonly Stored<RoleHoldingEntry>[]

const held = (holdings: Holdings) => holdings.flatMap(({ entity }) => toHolding(entity) ?? [])

/** Newest first. An item put back from a backup bears the name of who put it back, so it counts for nothing. */
export function approvedOf(
  { key }: Pick<Upgrade, 'key'>,
  kind: PaperKind,
  approvals: readonly Stored<ApprovalEntry>[],
  holdings: Holdings,
): Approved[] {
  return approvals
    .filter(({ entity }) => entity.kind === kind && entity.subjectKey === key)
    .sort((one, other) => other.id - one.id)
    .map(({ entity }) => {
      const on = entity.approvedAt === undefined ? undefined : localDay(entity.approvedAt)
      const approverId = entity.restoredFrom === '' ? entity.approver?.principalName : undefined
      return {
        entry: entity,
        on,
        standing: approvalStanding({ kind, approverId, on: on ?? '0001-01-01' }, held(holdings)),
      }
    })
}

/** Whether this person may approve papers of the system's upgrades today. */
export const mayApprove = (principalName: string, holdings: Holdings, today: LocalDate): boolean =>
  approvalStanding({ kind: 'upgradeTestPlan', approverId: principalName, on: today }, held(holdings)).kind === 'valid'
