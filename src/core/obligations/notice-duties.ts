import { parseDay } from '../time/local-date.ts'
import type { DutyBook } from './duty-book.ts'
import { afterOperationalLead, responsible } from './responsible.ts'

/**
 * NOTE-5: the writer tells how an acute disruption goes, a day at the most after the last word, and that a planned one is over.
 * NOTE-7: a notice without an end asks its writer every day, so its duty is a new one each day.
 */
export function enterNoticeDuties(book: DutyBook): void {
  for (const notice of book.snapshot.notices ?? []) {
    if (notice.resolvedOn !== undefined || notice.takenDownOn !== undefined) continue
    const starts = parseDay(notice.startsOn, 'startsOn')
    if (starts > book.today) continue
    const systems = notice.systemIds.flatMap(id => book.systems.get(id) ?? [])
    const duty = {
      ...responsible(book, systems, 'operationalLead'),
      personIds: [...notice.writerIds],
      type: 'notice' as const,
      id: notice.id,
      systemIds: [...notice.systemIds],
      escalatesTo: afterOperationalLead,
    }
    if (notice.endsOn === undefined) {
      book.enter({ ...duty, rule: 'NOTE-7', code: 'notice.confirmEnd' }, book.today, book.today)
    }
    const last = notice.updatedOn === undefined ? starts : parseDay(notice.updatedOn, 'updatedOn')
    if (notice.type === 'acuteDisruption') {
      book.enter({ ...duty, rule: 'NOTE-5', code: 'notice.update' }, last, last + 1)
    } else if (notice.type === 'plannedDisruption' && notice.endsOn !== undefined) {
      const ends = parseDay(notice.endsOn, 'endsOn')
      book.enter({ ...duty, rule: 'NOTE-5', code: 'notice.tellItIsOver' }, starts, ends)
    }
  }
}
