import type { Messages } from '../../i18n/messages'

/** The rhythms offered; a rule of another kind is kept, and told as it stands. */
export const rhythmsOffered = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY',
  'FREQ=MONTHLY;INTERVAL=2',
  'FREQ=MONTHLY;INTERVAL=3',
  'FREQ=MONTHLY;INTERVAL=4',
  'FREQ=MONTHLY;INTERVAL=6',
  'FREQ=YEARLY',
] as const

/** An iCalendar recurrence rule in the reader's words (FORUM-2): "every quarter"; undefined is as needed. */
export function rhythmText({ rhythms }: Messages, rule: string | undefined): string {
  if (rule === undefined || rule === '') return rhythms.asNeeded
  const parsed = /^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(?:;INTERVAL=(\d+))?$/.exec(rule)
  const count = Number(parsed?.[2] ?? 1)
  switch (parsed?.[1]) {
    case 'DAILY':
      return rhythms.days(count)
    case 'WEEKLY':
      return rhythms.weeks(count)
    case 'MONTHLY':
      return rhythms.months(count)
    case 'YEARLY':
      return rhythms.years(count)
    default:
      return rhythms.other(rule)
  }
}
