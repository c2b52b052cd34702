/** AGR-2, ROLE-8: decisions on agreements as they are stored, and whether they count. */
import { approvalStanding, type LocalDate } from '../../core'
import type { Agreement, ApprovalEntry, RoleHoldingEntry, Stored } from '../../storage/repository'
import { type ApprovalGiven, approvalGiven } from './approval-given'
import { toHolding } from './system-facts'

type Rows<E> = readonly Stored<E>[]

/** Holdings by system, as `bySystem` gives them: there may be tens of thousands. */
type HoldingsBySystem = ReadonlyMap<number, Rows<RoleHoldingEntry>>

const holdingsOf = (holdings: HoldingsBySystem, { systems }: Agreement) =>
  systems.flatMap(system => holdings.get(system) ?? []).flatMap(({ entity }) => toHolding(entity) ?? [])

/** Newest first. */
export function decisionsOn(
  agreement: Agreement,
  approvals: Rows<ApprovalEntry>,
  holdings: HoldingsBySystem,
): ApprovalGiven[] {
  const decided = approvals.filter(
    ({ entity }) => entity.kind === 'agreementDecision' && entity.subjectKey === agreement.key,
  )
  if (decided.length === 0) return []
  const concerned = holdingsOf(holdings, agreement)
  return decided.sort((one, other) => other.id - one.id).map(({ entity }) => approvalGiven(entity, concerned))
}

/** Whether this person may decide today. */
export function mayDecide(
  agreement: Agreement,
  holdings: HoldingsBySystem,
  principalName: string,
  today: LocalDate,
): boolean {
  const approval = { kind: 'agreementDecision', approverId: principalName, on: today } as const
  return approvalStanding(approval, holdingsOf(holdings, agreement)).kind === 'valid'
}
