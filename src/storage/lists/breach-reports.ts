import { choice, instant, note, person, text } from './column'
import { defineList, type EntityOf } from './define-list'

export const eventKinds = [
  'wrongRecipient',
  'lostOrStolen',
  'unauthorisedAccess',
  'published',
  'attack',
  'wrongPermissions',
  'lostOrCorrupted',
  'other',
] as const

/**
 * INC-1, INC-11: what was reported, one list for each board, added to and never rewritten. A supplement, and the note of
 * who was told, are rows of their own that point at the first.
 */
export const breachReports = defineList({
  name: 'breachReports',
  urlName: 'BreachReports',
  site: 'breach',
  perBoard: true,
  columns: {
    /** Not unique: SharePoint enforces no unique values on a list whose items only their authors read. `create` looks first. */
    key: text('Key', { indexed: true }),
    title: text('Title'),
    kind: choice('Kind', ['report', 'supplement', 'told']),
    /** The key of the report that this one belongs to; its own key where it is the first. */
    reportKey: text('ReportKey', { indexed: true }),
    whatHappened: note('WhatHappened'),
    seenAt: instant('SeenAt'),
    event: choice('EventKind', eventKinds),
    systemKey: text('SystemKey'),
    systemName: text('SystemName'),
    administrationName: text('AdministrationName'),
    people: choice('PeopleAffected', ['one', 'upTo10', 'upTo100', 'upTo1000', 'more', 'unknown']),
    sensitive: choice('Sensitive', ['yes', 'no', 'unknown']),
    done: note('DoneSoFar'),
    reachAt: text('ReachAt'),
    /** For `told`: the names of those to whom mail was sent, one a line; empty where nobody could be told. */
    told: note('Told'),
    toldAt: instant('ToldAt'),
    /** Set by SharePoint and by nobody else: who wrote the row, and when. */
    writtenBy: person('Author'),
    writtenAt: instant('Created'),
  },
})

export type BreachReport = EntityOf<typeof breachReports>
