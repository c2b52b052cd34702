import { date, person, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** Who stands in for a board's data protection contact, and from when to when; ended, never removed. */
export const substitutions = defineList({
  name: 'substitutions',
  urlName: 'Substitutions',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    board: reference('Board', 'boards'),
    person: person('Person'),
    standsInFor: person('StandsInFor'),
    from: date('HeldFrom'),
    to: date('HeldTo'),
  },
})

export type Substitution = EntityOf<typeof substitutions>
