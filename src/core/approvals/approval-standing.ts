import type { Id } from '../id.ts'
import type { Role } from '../model/governance-model.ts'
import { isInForce, type RoleHolding } from '../register/role-holding.ts'
import type { LocalDate } from '../time/local-date.ts'

/** What is approved or decided: an agreement's next step at its end (AGR-2), the yearly documents (DOC-2, DOC-4), an upgrade's papers (REG-7). */
export const approvalKinds = [
  'agreementDecision',
  'managementPlan',
  'followUpReport',
  'upgradeTestPlan',
  'upgradeFinalReport',
] as const
export type ApprovalKind = (typeof approvalKinds)[number]

/**
 * Whose approval counts. ROLE-8: the owner decides to extend or terminate agreements, and the budget holder where the
 * delegation order says so. ROLE-9, REG-7: plans and reports, and the test plan and final report of an upgrade, are the budget
 * holder's alone.
 */
export const approvingRoles: Readonly<Record<ApprovalKind, readonly Role[]>> = {
  agreementDecision: ['owner', 'budgetHolder'],
  managementPlan: ['budgetHolder'],
  followUpReport: ['budgetHolder'],
  upgradeTestPlan: ['budgetHolder'],
  upgradeFinalReport: ['budgetHolder'],
}

export interface Approval {
  kind: ApprovalKind
  /** Who wrote the item, as SharePoint set it; undefined where the site no longer knows them. */
  approverId: Id | undefined
  /** The day it was written on, as SharePoint set it. */
  on: LocalDate
}

export type ApprovalStanding =
  | { kind: 'valid'; role: Role }
  | { kind: 'invalid'; reason: 'noSuchRole' | 'unknownApprover' }

/**
 * ROLE-8, ROLE-9: an approval is valid when its author held an approving role in one of the systems on the day it was written;
 * what they came to hold or ceased to hold since changes nothing. `holdings` are those of the systems concerned, past ones too.
 * The first approving role that they held is told.
 */
export function approvalStanding(approval: Approval, holdings: readonly RoleHolding[]): ApprovalStanding {
  const { kind, approverId, on } = approval
  if (approverId === undefined || approverId === '') return { kind: 'invalid', reason: 'unknownApprover' }
  const role = approvingRoles[kind].find(approving =>
    holdings.some(held => held.role === approving && held.personId === approverId && isInForce(held, on)),
  )
  return role === undefined ? { kind: 'invalid', reason: 'noSuchRole' } : { kind: 'valid', role }
}
