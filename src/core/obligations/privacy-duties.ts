import { breachClock } from '../breaches/breach-clock.ts'
import type { Id } from '../id.ts'
import { dayMs, parseInstant } from '../time/instant.ts'
import { parseDay } from '../time/local-date.ts'
import { addMonths } from '../time/period.ts'
import type { Duty, DutyBook } from './duty-book.ts'
import type { ObligationRole } from './obligation.ts'
import { enterRecurring } from './recurring.ts'
import { afterContact } from './responsible.ts'

/** What a board's data protection contact has to do. */
function dutyOfBoard(book: DutyBook, boardId: Id, duty: Pick<Duty, 'rule' | 'code' | 'subject' | 'systemIds'>): Duty {
  const personIds = [...(book.boards.get(boardId)?.dataProtectionContactIds ?? [])]
  return { ...duty, boardId, whose: { role: 'dataProtectionContact', personIds }, escalatesTo: afterContact }
}

/** ROPA-7 and CTRL-1: what each board looks through every year; a processing until the day that it ends on. */
export function enterBoardReviews(book: DutyBook): void {
  const { reviewMonths, opensDaysBefore } = book.model.defaults.deadlines
  const opensBefore = opensDaysBefore.review
  for (const record of book.snapshot.processingRecords ?? []) {
    const ends = record.endedOn === undefined ? Number.POSITIVE_INFINITY : parseDay(record.endedOn, 'endedOn')
    const last = record.reviewedOn ?? record.enteredOn
    const since = last === undefined ? book.adopted : parseDay(last, 'reviewedOn')
    if (since === undefined || ends <= book.today) continue
    const duty = dutyOfBoard(book, record.boardId, {
      rule: 'ROPA-7',
      code: 'processingRecord.review',
      subject: { type: 'processingRecord', id: record.id },
      systemIds: [...(record.systemIds ?? [])],
    })
    enterRecurring(book, duty, since, { months: reviewMonths.processingRecord, opensBefore, until: ends - 1 })
  }
  for (const board of book.snapshot.boards ?? []) {
    const since = board.selfCheckedOn === undefined ? book.adopted : parseDay(board.selfCheckedOn, 'selfCheckedOn')
    if (since === undefined) continue
    const duty = dutyOfBoard(book, board.id, {
      rule: 'CTRL-1',
      code: 'board.selfCheck',
      subject: { type: 'board', id: board.id },
      systemIds: [],
    })
    enterRecurring(book, duty, since, { months: reviewMonths.selfCheck, opensBefore })
  }
}

/** RIGHT-1: a month to answer, two more where that was said, with reasons, within the first. */
export function enterSubjectRequests(book: DutyBook): void {
  const { answer, extension } = book.model.defaults.deadlines.requestMonths
  for (const request of book.snapshot.subjectRequests ?? []) {
    const received = parseDay(request.receivedOn, 'receivedOn')
    const first = addMonths(received, answer)
    const extended = request.extendedOn !== undefined && parseDay(request.extendedOn, 'extendedOn') <= first
    const duty = dutyOfBoard(book, request.boardId, {
      rule: 'RIGHT-1',
      code: 'subjectRequest.answer',
      subject: { type: 'subjectRequest', id: request.id },
      systemIds: [],
    })
    const due = extended ? addMonths(received, answer + extension) : first
    book.enter(duty, received, due, request.answeredOn !== undefined)
  }
}

const afterClock: ObligationRole[] = ['dpo', 'headOfAdministration']

/** INC-4, by the day in UTC that the 72 hours end on: the clock itself tells the hour. */
export function enterBreachClocks(book: DutyBook): void {
  for (const breach of book.snapshot.breaches ?? []) {
    const clock = breachClock(breach, breach.awareAt)
    const duty = dutyOfBoard(book, breach.boardId, {
      rule: 'INC-4',
      code: 'breach.notify',
      subject: { type: 'breach', id: breach.id },
      systemIds: [],
    })
    const aware = Math.floor(parseInstant(breach.awareAt, 'awareAt') / dayMs)
    book.enter(
      { ...duty, escalatesTo: afterClock },
      aware,
      Math.floor(parseInstant(clock.dueAt) / dayMs),
      clock.state === 'stopped',
    )
  }
}
