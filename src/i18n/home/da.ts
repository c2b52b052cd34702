import type { HomeMessages } from '../home-messages'

export const da: HomeMessages = {
  vacantTitle: 'Roller, der står tomme',
  vacantText: 'Kontoen, der har rollen, er slettet eller spærret. Udpeg en anden.',
  appoint: (role, system) => `Udpeg ${role} i ${system}`,
  confirmTitle: 'Passer oplysningerne?',
  confirmText:
    'Du leder arbejdet med disse systemer, og ingen har i et år bekræftet, at det, der står i registeret, passer.',
  confirmedOn: day => `bekræftet ${day}`,
  neverConfirmed: 'aldrig bekræftet',
  duties: 'Mine opgaver: hvad mine roller beder om',
  anyDuties: 'Hvad en rolle beder om',
  matrix: 'Rollematrixen: hvem der har hvilken rolle',
  more: 'Mere',
}
