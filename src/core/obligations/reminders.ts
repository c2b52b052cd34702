import { defaultModel } from '../model/default-model.ts'
import type { Deadlines } from '../model/governance-model.ts'
import { formatDay, type LocalDate, parseDay } from '../time/local-date.ts'
import type { Obligation, ObligationRole } from './obligation.ts'

/** One message about an obligation. It is sent once: `key` is remembered by whoever sends. */
export interface Reminder {
  key: string
  obligation: Obligation
  occasion: 'opens' | 'ahead' | 'overdue'
  on: LocalDate
  /** Who is told; for `personIds` of the obligation itself this is its own role. */
  toRole: ObligationRole
}

type ReminderDays = Pick<Deadlines, 'reminderDaysBefore' | 'escalation'>

/**
 * Every reminder of an obligation whose day has come by `today` (AGR-8): when it opens, so many days ahead, and after its day to one role
 * after the other. Where nobody holds the role, the first to escalate to is told at once. Those done yield none.
 * Sending what isn't yet in the list of sent keys makes each go out once, whatever restarts.
 */
export function remindersDue(
  obligation: Obligation,
  today: LocalDate,
  days: ReminderDays = defaultModel.defaults.deadlines,
): Reminder[] {
  if (obligation.state === 'done') return []
  const now = parseDay(today, 'today')
  const opens = parseDay(obligation.opensOn, 'opensOn')
  const due = parseDay(obligation.dueOn, 'dueOn')
  const [first] = obligation.escalatesTo
  const role = obligation.personIds.length === 0 && first !== undefined ? first : obligation.role
  const reminders: Reminder[] = []
  const remind = (occasion: Reminder['occasion'], day: number, toRole: ObligationRole) => {
    if (day > now) return
    const on = formatDay(day)
    reminders.push({ key: `${obligation.key}:${occasion}:${on}:${toRole}`, obligation, occasion, on, toRole })
  }
  remind('opens', opens, role)
  for (const before of days.reminderDaysBefore) if (due - before > opens) remind('ahead', due - before, role)
  for (const [step, toRole] of obligation.escalatesTo.entries()) {
    remind('overdue', due + days.escalation.firstAfterDays + step * days.escalation.thenEveryDays, toRole)
  }
  return reminders
}
