import { roles } from '../../core'
import { choice, date, person, reference, text } from './column'
import { defineList, type EntityOf } from './define-list'

/** ROLE-4, ROLE-6: who holds which role in which system, from when to when; a holding is ended, never removed. */
export const roleHoldings = defineList({
  name: 'roleHoldings',
  urlName: 'RoleHoldings',
  columns: {
    key: text('Key', { unique: true }),
    title: text('Title'),
    system: reference('System', 'systems'),
    role: choice('Role', roles, { indexed: true }),
    person: person('Person'),
    /** ROLE-2: what the person was when appointed; decides who may own. */
    position: choice('Position', [
      'headOfAdministration',
      'deputyMunicipalDirector',
      'headOfItOperations',
      'manager',
      'other',
    ]),
    administration: reference('Administration', 'administrations'),
    from: date('HeldFrom'),
    to: date('HeldTo'),
  },
})

export type RoleHoldingEntry = EntityOf<typeof roleHoldings>
