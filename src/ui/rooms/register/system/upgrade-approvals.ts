/** ROLE-9, REG-7: what was approved of an upgrade, and whether it counts. */
import { approvalStanding, type LocalDate } from '../../../../core'
import type { ApprovalEntry, RoleHoldingEntry, Stored, Upgrade } from '../../../../storage/repository'
import { type ApprovalGiven, approvalGiven } from '../../../shared/approval-given'
import { toHolding } from '../../../shared/system-facts'

export const paperKinds = ['upgradeTestPlan', 'upgradeFinalReport'] as const
export type PaperKind = (typeof paperKinds)[number]

type Holdings = readonly Stored<RoleHoldingEntry>[]

const held = (holdings: Holdings) => holdings.flatMap(({ entity }) => toHolding(entity) ?? [])

/** Newest first. */
export function approvedOf(
  { key }: Pick<Upgrade, 'key'>,
  kind: PaperKind,
  approvals: readonly Stored<ApprovalEntry>[],
  holdings: Holdings,
): ApprovalGiven[] {
  const concerned = held(holdings)
  return approvals
    .filter(({ entity }) => entity.kind === kind && entity.subjectKey === key)
    .sort((one, other) => other.id - one.id)
    .map(({ entity }) => approvalGiven(entity, concerned))
}

/** Whether this person may approve papers of the system's upgrades today. */
export const mayApprove = (principalName: string, holdings: Holdings, today: LocalDate): boolean =>
  approvalStanding({ kind: 'upgradeTestPlan', approverId: principalName, on: today }, held(holdings)).kind === 'valid'
