import type { BackupMessages } from '../backup-messages'

export const en: BackupMessages = {
  title: 'Backup',
  intro: {
    register:
      'Everything in the register’s lists as files in a zip: a JSON file for each list. The documents lie where you registered them.',
    breach:
      'All reports and cases as files in a zip. Keep it as you keep the reports: whoever has the file can read it.',
  },
  take: 'Take a backup',
  stop: 'Stop',
  stay: 'Stay on the page until it is done. It is broken off if you leave.',
  begins: 'Preparing …',
  progress: (place, of, list, records) => `${place} of ${of}: ${list} (${records} records)`,
  taken: (records, lists) => `${records} records of ${lists} lists are in it.`,
  save: size => `Save the file (${size} MB)`,
  unsaved: 'The file is only here until you have saved it.',
  fileName: (site, day) => `forvalta-${site}-${day}.zip`,
  siteInName: { register: 'register', breach: 'incidents' },
  lackingTitle: 'This is not in it',
  lacking: {
    forbidden: list => `${list}: you may not read the list.`,
    notSetUp: list => `${list}: the site has no such list.`,
  },
  lostTitle: 'Points at something that is no longer there',
  lost: (list, key, field, what) => `${list}, ${key}, ${field}: ${what}`,
  andMore: count => `and ${count} more`,
  back: {
    title: 'Put a backup back',
    intro: 'Into an empty site that has been made ready. Records that are there already are not added again.',
    choose: 'Choose a backup (zip) …',
    chosen: (when, who, records, lists) => `Taken ${when} by ${who}: ${records} records in ${lists} lists.`,
    start: 'Put it back',
    done: (added, present) => `${added} records are back. ${present} were there already.`,
    kept: 'What was put back stays. Start again whenever you like, and it goes on.',
    lostTitle: 'This could not be put back, and still stands in the file',
  },
  faults: {
    stopped: 'It was stopped.',
    noBackup: 'The file is not a backup from Förvalta.',
    notWhole: file => `The backup is not whole: ${file}. Use another one.`,
    laterVersion: 'The backup was made by a later version of Förvalta. Update first.',
    otherSite: 'The backup is of the other site.',
    notEmpty: what =>
      `The site holds something that is not in the backup (${what}). Put it back into an empty site. Nothing was written.`,
  },
}
