export const sv = {
  vacantTitle: 'Roller som står tomma',
  vacantText: 'Kontot som har rollen är borttaget eller avstängt. Utse någon annan.',
  appoint: (role: string, system: string) => `Utse ${role} i ${system}`,
  confirmTitle: 'Stämmer uppgifterna?',
  confirmText:
    'Du leder arbetet med de här systemen, och ingen har på ett år bekräftat att det som står i registret stämmer.',
  confirmedOn: (day: string) => `bekräftat ${day}`,
  neverConfirmed: 'aldrig bekräftat',
  duties: 'Mina uppgifter: vad mina roller begär',
  anyDuties: 'Vad en roll begär',
  matrix: 'Rollmatrisen: vem som har vilken roll',
  more: 'Mer',
}
