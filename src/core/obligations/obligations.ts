import type { LocalDate } from '../time/local-date.ts'
import { enterAgreementDuties } from './contract-follow-ups.ts'
import { enterDeficiencyDuties } from './deficiencies.ts'
import { openBook } from './duty-book.ts'
import { enterMeasureDuties } from './measures.ts'
import { enterNoticeDuties } from './notice-duties.ts'
import type { Obligation } from './obligation.ts'
import { enterBoardReviews, enterBreachClocks, enterSubjectRequests } from './privacy-duties.ts'
import type { RegisterSnapshot } from './register-snapshot.ts'
import { enterReviewDuties } from './reviews.ts'
import { enterRoleDuties } from './role-duties.ts'
import { enterDocumentDuties } from './yearly-documents.ts'

/**
 * Everything that somebody has to do, due in the window (both days inclusive), in order of their days; what is overdue
 * stays in the list although it was due before the window. People are those who hold the role on `today`.
 * @throws RangeError naming a date that is none, or an agreement's faulty field.
 */
export function obligations(
  snapshot: RegisterSnapshot,
  window: { from: LocalDate; to: LocalDate },
  today: LocalDate,
): Obligation[] {
  const book = openBook(snapshot, window, today)
  enterAgreementDuties(book)
  enterDeficiencyDuties(book)
  enterDocumentDuties(book)
  enterMeasureDuties(book)
  enterReviewDuties(book)
  enterRoleDuties(book)
  enterBoardReviews(book)
  enterSubjectRequests(book)
  enterBreachClocks(book)
  enterNoticeDuties(book)
  return book.obligations()
}
