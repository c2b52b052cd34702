import type { HomeMessages } from '../home-messages'

export const en: HomeMessages = {
  vacantTitle: 'Roles that stand empty',
  vacantText: 'The account that holds the role is gone or disabled. Appoint somebody else.',
  appoint: (role, system) => `Appoint ${role} in ${system}`,
  confirmTitle: 'Is it still right?',
  confirmText:
    'You lead the work with these systems, and for a year nobody has confirmed that what the register says is right.',
  confirmedOn: day => `confirmed ${day}`,
  neverConfirmed: 'never confirmed',
  duties: 'My duties: what my roles ask',
  anyDuties: 'What a role asks',
  matrix: 'The role matrix: who holds which role',
  more: 'More',
}
