import type { BackupMessages } from '../backup-messages'

export const nn: BackupMessages = {
  title: 'Tryggingskopi',
  intro: {
    register:
      'Alt som står i listene til registeret som filer i ein zip: éi JSON-fil for kvar liste. Dokumenta ligg der de har journalført dei.',
    breach:
      'Alle meldingar og saker som filer i ein zip. Ta vare på han slik de tek vare på meldingane: den som har fila, kan lese henne.',
  },
  take: 'Ta ein tryggingskopi',
  stop: 'Stopp',
  stay: 'Bli på sida til det er ferdig. Går du frå henne, blir det avbrote.',
  begins: 'Førebur …',
  progress: (place, of, list, records) => `${place} av ${of}: ${list} (${records} postar)`,
  taken: (records, lists) => `${records} postar frå ${lists} lister er med.`,
  save: size => `Lagre fila (${size} MB)`,
  unsaved: 'Fila finst berre her til du har lagra henne.',
  fileName: (site, day) => `forvalta-${site}-${day}.zip`,
  siteInName: { register: 'registeret', breach: 'hendingar' },
  lackingTitle: 'Dette er ikkje med',
  lacking: {
    forbidden: list => `${list}: du har ikkje rett til å lese lista.`,
    notSetUp: list => `${list}: lista finst ikkje på nettstaden.`,
  },
  lostTitle: 'Peikar på noko som ikkje finst lenger',
  lost: (list, key, field, what) => `${list}, ${key}, ${field}: ${what}`,
  andMore: count => `og ${count} til`,
  back: {
    title: 'Legg tilbake ein tryggingskopi',
    intro: 'På ein tom nettstad som er gjord klar. Postar som alt finst, blir ikkje lagde til på nytt.',
    choose: 'Vel tryggingskopi (zip) …',
    chosen: (when, who, records, lists) => `Teken ${when} av ${who}: ${records} postar i ${lists} lister.`,
    start: 'Legg tilbake',
    done: (added, present) => `${added} postar er tilbake. ${present} fanst frå før.`,
    kept: 'Det som er lagt tilbake, blir verande. Start igjen når du vil, så held det fram.',
    lostTitle: 'Dette let seg ikkje leggje tilbake, og står framleis i fila',
  },
  faults: {
    stopped: 'Det er stoppa.',
    noBackup: 'Fila er ingen tryggingskopi frå Förvalta.',
    notWhole: file => `Tryggingskopien er ikkje heil: ${file}. Bruk ein annan kopi.`,
    laterVersion: 'Tryggingskopien er laga av ein nyare versjon av Förvalta. Oppdater først.',
    otherSite: 'Tryggingskopien er av den andre nettstaden.',
    notEmpty: what =>
      `Nettstaden inneheld noko som ikkje finst i kopien (${what}). Legg tilbake på ein tom nettstad. Ingenting er skrive.`,
  },
}
