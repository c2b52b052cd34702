/** ROLE-9, DOC-10: who has approved a year's management plan or follow-up report, and whose approval it still needs. */
import { isInForce, type LocalDate, type RoleHolding } from '../../core'
import type { ApprovalEntry, Stored, SystemDocument } from '../../storage/repository'
import { type ApprovalGiven, approvalGiven } from './approval-given'

export type YearlyKind = 'managementPlan' | 'followUpReport'

export interface YearlyPaper {
  document: SystemDocument
  kind: YearlyKind
  /** That it is about: a plan's own, a report's the one before (DOC-2, DOC-4). undefined where it doesn't say when it begins. */
  year: number | undefined
}

export function yearlyPaper(document: SystemDocument): YearlyPaper | undefined {
  const { kind, validFrom } = document
  if (kind !== 'managementPlan' && kind !== 'followUpReport') return undefined
  const began = validFrom === undefined ? undefined : Number(validFrom.slice(0, 4))
  return { document, kind, year: began === undefined || kind === 'managementPlan' ? began : began - 1 }
}

export interface PaperApprovals {
  /** Newest first, those that don't count too. */
  given: ApprovalGiven[]
  /** Whose administration the approvals that count were given for; none where the system has one budget holder for all. Newest first. */
  approvedFor: { administrationId: RoleHolding['administrationId']; approvedOn: LocalDate }[]
  /** Budget holders of today whose administration nobody has approved for; where none is stated, of the whole system. */
  waitingFor: RoleHolding[]
}

/** @param holdings of the paper's system, past ones too */
export function approvalsOf(
  { document, kind }: YearlyPaper,
  approvals: readonly Stored<ApprovalEntry>[],
  holdings: readonly RoleHolding[],
  today: LocalDate,
): PaperApprovals {
  const given = approvals
    .filter(({ entity }) => entity.kind === kind && entity.subjectKey === document.key)
    .sort((one, other) => other.id - one.id)
    .map(({ entity }) => approvalGiven(entity, holdings))
  const budgetHolders = (on: LocalDate) => holdings.filter(held => held.role === 'budgetHolder' && isInForce(held, on))
  const approvedFor = given.flatMap(({ entry, on, standing }) =>
    standing.kind === 'valid' && on !== undefined
      ? budgetHolders(on)
          .filter(({ personId }) => personId === entry.approver?.principalName)
          .map(({ administrationId }) => ({ administrationId, approvedOn: on }))
      : [],
  )
  const waitingFor = budgetHolders(today).filter(
    held => !approvedFor.some(({ administrationId }) => administrationId === held.administrationId),
  )
  return { given, approvedFor, waitingFor }
}
