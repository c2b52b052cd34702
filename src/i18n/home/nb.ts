import type { HomeMessages } from '../home-messages'

export const nb: HomeMessages = {
  vacantTitle: 'Roller som står tomme',
  vacantText: 'Kontoen som har rollen, er fjernet eller sperret. Utpek noen andre.',
  appoint: (role, system) => `Utpek ${role} i ${system}`,
  confirmTitle: 'Stemmer opplysningene?',
  confirmText:
    'Du leder arbeidet med disse systemene, og ingen har på et år bekreftet at det som står i registeret, stemmer.',
  confirmedOn: day => `bekreftet ${day}`,
  neverConfirmed: 'aldri bekreftet',
  duties: 'Mine oppgaver: hva rollene mine ber om',
  anyDuties: 'Hva en rolle ber om',
  matrix: 'Rollematrisen: hvem som har hvilken rolle',
  more: 'Mer',
}
