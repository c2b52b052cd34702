import type { HomeMessages } from '../home-messages'

export const nn: HomeMessages = {
  vacantTitle: 'Roller som står tomme',
  vacantText: 'Kontoen som har rolla, er fjerna eller sperra. Peik ut nokon andre.',
  appoint: (role, system) => `Peik ut ${role} i ${system}`,
  confirmTitle: 'Stemmer opplysningane?',
  confirmText:
    'Du leier arbeidet med desse systema, og ingen har på eit år stadfesta at det som står i registeret, stemmer.',
  confirmedOn: day => `stadfesta ${day}`,
  neverConfirmed: 'aldri stadfesta',
  duties: 'Oppgåvene mine: kva rollene mine bed om',
  anyDuties: 'Kva ei rolle bed om',
  matrix: 'Rollematrisa: kven som har kva rolle',
  more: 'Meir',
}
