import { parseDay } from '../time/local-date.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import { afterOperationalLead, responsible, systemsAmong } from './responsible.ts'

/**
 * NOTE-5: the writer tells how an acute disruption goes, a day at the most after the last word, and that a planned one is over.
 * NOTE-7: a notice without an end asks its writer every day, so its duty is a new one each day.
 */
export function enterNoticeDuties(book: DutyBook): void {
  for (const notice of book.snapshot.notices ?? []) {
    if (notice.resolvedOn !== undefined || notice.takenDownOn !== undefined) continue
    const starts = parseDay(notice.startsOn, 'startsOn')
    if (starts > book.today) continue
    const { role } = responsible(book, systemsAmong(book, notice.systemIds), 'operationalLead')
    const duty: Duty = {
      rule: 'NOTE-5',
      code: 'notice.update',
      subject: { type: 'notice', id: notice.id },
      systemIds: [...notice.systemIds],
      whose: { role, personIds: [...notice.writerIds] },
      escalatesTo: afterOperationalLead,
    }
    if (notice.endsOn === undefined) {
      book.enter({ ...duty, rule: 'NOTE-7', code: 'notice.confirmEnd' }, book.today, book.today)
    }
    const last = notice.updatedOn === undefined ? starts : parseDay(notice.updatedOn, 'updatedOn')
    if (notice.type === 'acuteDisruption') {
      book.enter(duty, last, last + 1)
    } else if (notice.type === 'plannedDisruption' && notice.endsOn !== undefined) {
      const ends = parseDay(notice.endsOn, 'endsOn')
      book.enter({ ...duty, code: 'notice.tellItIsOver' }, starts, ends)
    }
  }
}
