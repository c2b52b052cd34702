import { choice, date, person, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** ROLE-2, SCOPE-2: who is head of what, from when to when; a position is ended, never removed. */
export const positions = defineList({
  name: 'positions',
  urlName: 'Positions',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    person: person('Person'),
    position: choice('Position', ['headOfAdministration', 'deputyMunicipalDirector', 'headOfItOperations', 'manager']),
    administration: reference('Administration', 'administrations'),
    from: date('HeldFrom'),
    to: date('HeldTo'),
  },
})

export type PositionEntry = EntityOf<typeof positions>
