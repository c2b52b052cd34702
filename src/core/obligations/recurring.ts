import { addMonths } from '../time/period.ts'
import type { Duty, DutyBook } from './duty-book.ts'

/**
 * What is due so many months after a day, and so on through the window; each is counted from that day, so that month ends
 * don't drift. One that is late holds back those after it: nobody knows when it will be done. Less than a month is no rhythm.
 */
export function enterRecurring(
  book: DutyBook,
  duty: Duty,
  since: number,
  { months, opensBefore, until = book.to }: { months: number; opensBefore: number; until?: number },
): void {
  if (!(months >= 1)) return
  for (let times = 1; ; times++) {
    const due = addMonths(since, months * times)
    if (due > Math.min(until, book.to)) return
    book.enter(duty, due - opensBefore, due)
    if (due < book.today) return
  }
}
