import { choice, instant, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** INC-4: the clock of a case without any of its text, in the register's site, so that it can be warned of. Same key as the case. */
export const breachClocks = defineList({
  name: 'breachClocks',
  urlName: 'BreachClocks',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    boardKey: text('BoardKey', { indexed: true }),
    awareAt: instant('AwareAt'),
    dueAt: instant('DueAt'),
    state: choice('State', ['open', 'notified', 'closed']),
  },
})

export type BreachClockEntry = EntityOf<typeof breachClocks>
