import type { Id } from '../id.ts'
import { holdingsInForce } from '../register/role-holding.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { KnownSystem } from './known-system.ts'
import type { YearlyDocument } from './register-snapshot.ts'
import { afterBudgetHolder } from './responsible.ts'

/**
 * ROLE-9: a document that was handed in waits for the budget holder. DOC-10: where the budget holders are of several
 * administrations, each administration approves for itself, and each has a duty of its own.
 */
export function enterApprovals(
  book: DutyBook,
  system: KnownSystem,
  document: YearlyDocument,
  code: string,
  submitted: number,
  due: number,
): void {
  const approving = approvers(book, system)
  const many = approving.size > 1
  const approved = new Set(document.approvals?.map(({ administrationId }) => administrationId))
  for (const [administrationId, personIds] of approving) {
    const own = administrationId !== undefined && approved.has(administrationId)
    const duty: Duty = {
      rule: 'ROLE-9',
      code,
      subject: system.subject,
      systemIds: system.ids,
      whose: { role: 'budgetHolder', personIds },
      escalatesTo: afterBudgetHolder,
    }
    if (many && administrationId !== undefined) duty.part = administrationId
    book.enter(duty, submitted, due, document.approvedOn !== undefined || own)
  }
}

/** The budget holders of today by their administration; one group without anybody where nobody holds the role. */
function approvers(book: DutyBook, { entry }: KnownSystem): Map<Id | undefined, Id[]> {
  const groups = new Map<Id | undefined, Id[]>()
  for (const { personId, administrationId, active } of holdingsInForce(
    entry.holdings,
    book.todayDate,
    'budgetHolder',
  )) {
    if (active === false) continue
    const group = groups.get(administrationId) ?? []
    if (!group.includes(personId)) group.push(personId)
    groups.set(administrationId, group)
  }
  return groups.size === 0 ? new Map([[undefined, []]]) : groups
}
