import type { BackupMessages } from '../backup-messages'

export const nb: BackupMessages = {
  title: 'Sikkerhetskopi',
  intro: {
    register:
      'Alt som står i registerets lister som filer i en zip: én JSON-fil for hver liste. Dokumentene ligger der dere har journalført dem.',
    breach:
      'Alle meldinger og saker som filer i en zip. Oppbevar den slik dere oppbevarer meldingene: den som har filen, kan lese den.',
  },
  take: 'Ta en sikkerhetskopi',
  stop: 'Stopp',
  stay: 'Bli på siden til det er ferdig. Går du fra den, blir det avbrutt.',
  begins: 'Forbereder …',
  progress: (place, of, list, records) => `Liste ${place} av ${of}: ${list} (${records} poster)`,
  taken: (records, lists) => `${records} poster fra ${lists} lister er med.`,
  save: size => `Lagre filen (${size} MB)`,
  unsaved: 'Filen finnes bare her til du har lagret den.',
  fileName: (site, day) => `forvalta-${site}-${day}.zip`,
  siteInName: { register: 'registeret', breach: 'hendelser' },
  lackingTitle: 'Dette er ikke med',
  lacking: {
    forbidden: list => `${list}: du har ikke rett til å lese listen.`,
    notSetUp: list => `${list}: listen finnes ikke på nettstedet.`,
  },
  lostTitle: 'Peker på noe som ikke finnes lenger',
  lost: (list, key, field, what) => `${list}, ${key}, ${field}: ${what}`,
  andMore: count => `og ${count} til`,
  back: {
    title: 'Legg tilbake en sikkerhetskopi',
    intro: 'På et tomt nettsted som er gjort klart. Poster som allerede finnes, legges ikke til på nytt.',
    choose: 'Velg sikkerhetskopi (zip) …',
    chosen: (when, who, records, lists) => `Tatt ${when} av ${who}: ${records} poster i ${lists} lister.`,
    start: 'Legg tilbake',
    done: (added, present) => `${added} poster er tilbake. ${present} fantes allerede.`,
    kept: 'Det som er lagt tilbake, blir værende. Start igjen når du vil, så fortsetter det.',
    lostTitle: 'Dette lot seg ikke legge tilbake, og står fortsatt i filen',
  },
  faults: {
    stopped: 'Det er stoppet.',
    noBackup: 'Filen er ingen sikkerhetskopi fra Förvalta.',
    notWhole: file => `Sikkerhetskopien er ikke hel: ${file}. Bruk en annen kopi.`,
    laterVersion: 'Sikkerhetskopien er laget av en nyere versjon av Förvalta. Oppdater først.',
    otherSite: 'Sikkerhetskopien er av det andre nettstedet.',
    notEmpty: what =>
      `Nettstedet inneholder noe som ikke finnes i kopien (${what}). Legg tilbake på et tomt nettsted. Ingenting er skrevet.`,
  },
}
