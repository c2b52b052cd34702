import type { BackupMessages } from '../backup-messages'

export const da: BackupMessages = {
  title: 'Sikkerhedskopi',
  intro: {
    register:
      'Alt, hvad der står i registrets lister, som filer i en zip: en JSON-fil for hver liste. Dokumenterne ligger dér, hvor I har journaliseret dem.',
    breach:
      'Alle indberetninger og sager som filer i en zip. Opbevar den, som I opbevarer indberetningerne: den, der har filen, kan læse den.',
  },
  take: 'Tag en sikkerhedskopi',
  stop: 'Stop',
  stay: 'Bliv på siden, til det er færdigt. Forlader du den, bliver det afbrudt.',
  begins: 'Forbereder …',
  progress: (place, of, list, records) => `${place} af ${of}: ${list} (${records} poster)`,
  taken: (records, lists) => `${records} poster fra ${lists} lister er med.`,
  save: size => `Gem filen (${size} MB)`,
  unsaved: 'Filen findes kun her, indtil du har gemt den.',
  fileName: (site, day) => `forvalta-${site}-${day}.zip`,
  siteInName: { register: 'registret', breach: 'haendelser' },
  lackingTitle: 'Dette er ikke med',
  lacking: {
    forbidden: list => `${list}: du har ikke ret til at læse listen.`,
    notSetUp: list => `${list}: listen findes ikke på webstedet.`,
  },
  lostTitle: 'Peger på noget, der ikke findes længere',
  lost: (list, key, field, what) => `${list}, ${key}, ${field}: ${what}`,
  andMore: count => `og ${count} til`,
  back: {
    title: 'Læg en sikkerhedskopi tilbage',
    intro: 'På et tomt websted, der er gjort klar. Poster, der allerede findes, bliver ikke lagt ind igen.',
    choose: 'Vælg sikkerhedskopi (zip) …',
    chosen: (when, who, records, lists) => `Taget ${when} af ${who}: ${records} poster i ${lists} lister.`,
    start: 'Læg tilbage',
    done: (added, present) => `${added} poster er tilbage. ${present} fandtes i forvejen.`,
    kept: 'Det, der er lagt tilbage, bliver der. Start igen, når du vil, så fortsætter det.',
    lostTitle: 'Dette kunne ikke lægges tilbage og står stadig i filen',
  },
  faults: {
    stopped: 'Det er stoppet.',
    noBackup: 'Filen er ikke en sikkerhedskopi fra Förvalta.',
    notWhole: file => `Sikkerhedskopien er ikke hel: ${file}. Brug en anden kopi.`,
    laterVersion: 'Sikkerhedskopien er lavet af en nyere version af Förvalta. Opdater først.',
    otherSite: 'Sikkerhedskopien er af det andet websted.',
    notEmpty: what =>
      `Webstedet indeholder noget, der ikke findes i kopien (${what}). Læg den tilbage på et tomt websted. Intet er skrevet.`,
  },
}
