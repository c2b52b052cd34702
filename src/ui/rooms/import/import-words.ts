/** What people call columns and answers in their spreadsheets, in all five languages: a Dane may import a Swede's sheet. */
import { categories } from '../../../core'
import { importMessages } from '../../../i18n/import-messages'
import { languages, loadMessages } from '../../../i18n/messages'
import { fieldNames, foldWord, type ImportField } from './import-fields'

type Choices = ReadonlyMap<string, string>

export interface ImportWords {
  columns: ReadonlyMap<string, ImportField>
  category: Choices
  scope: Choices
  hosting: Choices
  yesNo: ReadonlyMap<string, boolean>
}

async function readWords(): Promise<ImportWords> {
  const [all, parts] = await Promise.all([
    Promise.all(languages.map(loadMessages)),
    Promise.all(languages.map(importMessages)),
  ])
  const columns = new Map<string, ImportField>(fieldNames.map(field => [foldWord(field), field]))
  const yesNo = new Map([
    ['true', true],
    ['1', true],
    ['x', true],
    ['false', false],
    ['0', false],
  ])
  for (const { headers, fields, yesWords, noWords } of parts) {
    for (const field of fieldNames) {
      for (const word of [fields[field], ...headers[field].split(',')]) columns.set(foldWord(word), field)
    }
    for (const word of yesWords.split(',')) yesNo.set(foldWord(word), true)
    for (const word of noWords.split(',')) yesNo.set(foldWord(word), false)
  }
  const named = (keys: readonly string[], textsOf: (messages: (typeof all)[number]) => Record<string, string>) =>
    new Map([
      ...keys.map(key => [foldWord(key), key] as const),
      ...all.flatMap(messages => keys.map(key => [foldWord(textsOf(messages)[key] ?? key), key] as const)),
    ])
  return {
    columns,
    category: named(categories, messages => messages.categories),
    scope: named(['common', 'administrationSpecific'], messages => messages.scopes),
    hosting: named(['internal', 'external'], messages => messages.hostings),
    yesNo,
  }
}

let loaded: Promise<ImportWords> | undefined

/** Only this screen needs more languages than the reader's own: loaded when it is opened. */
export function loadImportWords(): Promise<ImportWords> {
  loaded ??= readWords()
  return loaded
}
