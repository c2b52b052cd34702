/** AGR-2, ROLE-8: decisions on agreements as they are stored, and whether they count. */
import { type ApprovalStanding, approvalStanding, type LocalDate } from '../../core'
import type { Agreement, ApprovalEntry, RoleHoldingEntry, Stored } from '../../storage/repository'
import { localDay } from './local-day'
import { toHolding } from './system-facts'

export interface AgreementDecided {
  entry: ApprovalEntry
  /** The day that SharePoint says it was written on. */
  on: LocalDate | undefined
  standing: ApprovalStanding
}

type Rows<E> = readonly Stored<E>[]

/** Holdings by system, as `bySystem` gives them: there may be tens of thousands. */
type HoldingsBySystem = ReadonlyMap<number, Rows<RoleHoldingEntry>>

const holdingsOf = (holdings: HoldingsBySystem, { systems }: Agreement) =>
  systems.flatMap(system => holdings.get(system) ?? []).flatMap(({ entity }) => toHolding(entity) ?? [])

/** Newest first. An item put back from a backup bears the name of who put it back, so it counts for nothing. */
export function decisionsOn(
  agreement: Agreement,
  approvals: Rows<ApprovalEntry>,
  holdings: HoldingsBySystem,
): AgreementDecided[] {
  const decided = approvals.filter(
    ({ entity }) => entity.kind === 'agreementDecision' && entity.subjectKey === agreement.key,
  )
  if (decided.length === 0) return []
  const concerned = holdingsOf(holdings, agreement)
  return decided
    .sort((one, other) => other.id - one.id)
    .map(({ entity }) => {
      const on = entity.approvedAt === undefined ? undefined : localDay(entity.approvedAt)
      const approverId = entity.restoredFrom === '' ? entity.approver?.principalName : undefined
      return {
        entry: entity,
        on,
        standing: approvalStanding({ kind: 'agreementDecision', approverId, on: on ?? '0001-01-01' }, concerned),
      }
    })
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
