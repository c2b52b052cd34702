import { breachClock } from '../breaches/breach-clock.ts'
import type { Id } from '../id.ts'
import { dayMs, parseInstant } from '../time/instant.ts'
import { parseDay } from '../time/local-date.ts'
import { addSpan } from '../time/period.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import { afterContact } from './responsible.ts'

const contact = (book: DutyBook, boardId: Id) => ({
  boardId,
  role: 'dataProtectionContact' as const,
  personIds: [...(book.boards.get(boardId)?.dataProtectionContactIds ?? [])],
  escalatesTo: afterContact,
})

/** ROPA-7 and CTRL-1: what each board looks through every year. */
export function enterBoardReviews(book: DutyBook): void {
  const { reviewMonths, opensDaysBefore } = book.model.defaults.deadlines
  for (const record of book.snapshot.processingRecords ?? []) {
    if (record.endedOn !== undefined && record.endedOn <= book.todayDate) continue
    const last = record.reviewedOn ?? record.enteredOn
    const since = last === undefined ? book.adopted : parseDay(last, 'reviewedOn')
    if (since === undefined) continue
    const due = addSpan(since, { months: reviewMonths.processingRecord, days: 0 })
    const duty: Duty = {
      ...contact(book, record.boardId),
      rule: 'ROPA-7',
      code: 'processingRecord.review',
      type: 'processingRecord',
      id: record.id,
      systemIds: [...(record.systemIds ?? [])],
    }
    book.enter(duty, due - opensDaysBefore.review, due)
  }
  for (const board of book.snapshot.boards ?? []) {
    const since = board.selfCheckedOn === undefined ? book.adopted : parseDay(board.selfCheckedOn, 'selfCheckedOn')
    if (since === undefined) continue
    const due = addSpan(since, { months: reviewMonths.selfCheck, days: 0 })
    const duty: Duty = {
      ...contact(book, board.id),
      rule: 'CTRL-1',
      code: 'board.selfCheck',
      type: 'board',
      id: board.id,
      systemIds: [],
    }
    book.enter(duty, due - opensDaysBefore.review, due)
  }
}

/** RIGHT-1: a month to answer, two more where that was said, with reasons, within the first. */
export function enterSubjectRequests(book: DutyBook): void {
  const { answer, extension } = book.model.defaults.deadlines.requestMonths
  for (const request of book.snapshot.subjectRequests ?? []) {
    const received = parseDay(request.receivedOn, 'receivedOn')
    const first = addSpan(received, { months: answer, days: 0 })
    const extended = request.extendedOn !== undefined && parseDay(request.extendedOn, 'extendedOn') <= first
    const duty: Duty = {
      ...contact(book, request.boardId),
      rule: 'RIGHT-1',
      code: 'subjectRequest.answer',
      type: 'subjectRequest',
      id: request.id,
      systemIds: [],
    }
    const due = extended ? addSpan(received, { months: answer + extension, days: 0 }) : first
    book.enter(duty, received, due, request.answeredOn !== undefined)
  }
}

/** INC-4, by the day in UTC that the 72 hours end on: the clock itself tells the hour. */
export function enterBreachClocks(book: DutyBook): void {
  for (const breach of book.snapshot.breaches ?? []) {
    const clock = breachClock(breach, breach.awareAt)
    const duty: Duty = {
      ...contact(book, breach.boardId),
      rule: 'INC-4',
      code: 'breach.notify',
      type: 'breach',
      id: breach.id,
      systemIds: [],
      escalatesTo: ['dpo', 'headOfAdministration'],
    }
    const aware = Math.floor(parseInstant(breach.awareAt, 'awareAt') / dayMs)
    book.enter(duty, aware, Math.floor(parseInstant(clock.dueAt) / dayMs), clock.state === 'stopped')
  }
}
