/** Swedish, and the shape that every other language fills. Loaded with the page for administration. */
export const sv = {
  title: 'Säkerhetskopia',
  intro: {
    register:
      'Allt som står i registrets listor som filer i en zip: en JSON-fil för varje lista. Dokumenten ligger där ni har registrerat dem.',
    breach:
      'Alla rapporter och ärenden som filer i en zip. Förvara den som ni förvarar rapporterna: den går att läsa för den som har filen.',
  },
  take: 'Ta en säkerhetskopia',
  stop: 'Stoppa',
  stay: 'Stanna på sidan tills det är klart. Lämnar du den avbryts det.',
  begins: 'Förbereder …',
  progress: (place: number, of: number, list: string, records: string) =>
    `${place} av ${of}: ${list} (${records} poster)`,
  taken: (records: string, lists: number) => `${records} poster ur ${lists} listor är med.`,
  save: (size: string) => `Spara filen (${size} MB)`,
  unsaved: 'Filen finns bara här tills du har sparat den.',
  fileName: (site: string, day: string) => `forvalta-${site}-${day}.zip`,
  siteInName: { register: 'registret', breach: 'incidenter' },
  lackingTitle: 'Det här är inte med',
  lacking: {
    forbidden: (list: string) => `${list}: du har inte rätt att läsa listan.`,
    notSetUp: (list: string) => `${list}: listan finns inte på webbplatsen.`,
  },
  lostTitle: 'Pekar på något som inte finns kvar',
  lost: (list: string, key: string, field: string, what: string) => `${list}, ${key}, ${field}: ${what}`,
  andMore: (count: number) => `och ${count} till`,
  back: {
    title: 'Lägg tillbaka en säkerhetskopia',
    intro: 'På en tom webbplats som är gjord i ordning. Poster som redan finns läggs inte till igen.',
    choose: 'Välj säkerhetskopia (zip) …',
    chosen: (when: string, who: string, records: string, lists: number) =>
      `Tagen ${when} av ${who}: ${records} poster i ${lists} listor.`,
    start: 'Lägg tillbaka',
    done: (added: string, present: string) => `${added} poster är tillbaka. ${present} fanns redan.`,
    kept: 'Det som har lagts tillbaka finns kvar. Starta igen när du vill, så fortsätter det.',
    lostTitle: 'Det här gick inte att lägga tillbaka, och står kvar i filen',
  },
  faults: {
    stopped: 'Det är stoppat.',
    noBackup: 'Filen är ingen säkerhetskopia från Förvalta.',
    notWhole: (file: string) => `Säkerhetskopian är inte hel: ${file}. Använd en annan kopia.`,
    laterVersion: 'Säkerhetskopian är gjord av en nyare version av Förvalta. Uppdatera först.',
    otherSite: 'Säkerhetskopian är av den andra webbplatsen.',
    notEmpty: (what: string) =>
      `Webbplatsen innehåller något som inte finns i kopian (${what}). Lägg tillbaka på en tom webbplats. Inget är skrivet.`,
  },
}
