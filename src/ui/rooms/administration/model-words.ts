/** The model's cells in the reader's words. */
import { categories, cellFault, documentKinds, type Finding, forums, roles } from '../../../core'
import { type Formats, midSentence } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'
import type { ModelMessages } from '../../../i18n/model-messages'
import { rhythmText } from '../../shared/rhythm-text'

export interface ModelWords {
  messages: Messages
  words: ModelMessages
  formats: Formats
}

const among = <T extends string>(all: readonly T[], name: string): T | undefined => all.find(each => each === name)

/** What a row of a table is called: a role, a forum or a kind of document. */
export function rowName({ messages }: ModelWords, table: string, name: string): string {
  const role = table === 'roles' ? among(roles, name) : undefined
  const forum = table === 'forums' ? among(forums, name) : undefined
  const kind = table === 'documents' ? among(documentKinds, name) : undefined
  if (role) return messages.roles[role]
  if (forum) return messages.forumNames[forum]
  return kind ? messages.documentKinds[kind] : name
}

/** Where a cell stands: "Owner, platform". The path itself where it is none of ours. */
export function cellName(of: ModelWords, path: string): string {
  const { messages, words } = of
  const [table = '', first = '', ...more] = path.split('.')
  const rest = more.join('.')
  const category = among(categories, first)
  if (category) return words.cell(rowName(of, table, rest), midSentence(messages.categories[category]))
  if (first === 'reminderDaysBefore') return words.reminderDaysBefore
  const forum = among(forums, rest)
  if (first === 'rhythms' && forum) return words.rhythm(midSentence(messages.forumNames[forum]))
  const named: Record<string, string> = first === 'days' ? words.days : words.deadlines
  return named[rest] ?? path
}

export function cellValue({ messages, words, formats }: ModelWords, path: string, value: string): string {
  const [table, kind] = path.split('.')
  const demands: Record<string, string> = table === 'roles' ? words.demands : words.forumDemands
  if (table === 'roles' || table === 'forums') return demands[value] ?? value
  if (table === 'documents') return value === 'true' ? words.asked : words.notAsked
  if (kind === 'days') return cellFault(path, value) === undefined ? formats.yearDay(value) : value
  return kind === 'rhythms' ? rhythmText(messages, value) : value
}

const tableName = ({ words }: ModelWords, table: string): string => {
  const names: Record<string, string> = words.tables
  return names[table] ?? table
}

export function modelFindingText(of: ModelWords, { code, params }: Finding): string {
  const { findings, faults } = of.words
  const table = tableName(of, String(params.table ?? ''))
  if (code === 'model.tableUnknown') return findings.tableUnknown(table)
  if (code === 'model.tableTwice') return findings.tableTwice(table)
  if (code === 'model.notReadable') return findings.notReadable(table)
  const why: Record<string, string> = faults
  return findings.cell(
    cellName(of, String(params.path ?? '')),
    String(params.value ?? ''),
    why[code.replace('model.cell.', '')] ?? code,
  )
}
