/** What people call columns and categories in their spreadsheets, in all five languages: a Dane may paste a Swede's sheet. */
import { type Category, categories } from '../../../core'
import { languages, loadMessages, type Messages } from '../../../i18n/messages'

export type PasteColumn = 'name' | 'category' | 'owner'

export interface PasteWords {
  columns: ReadonlyMap<string, PasteColumn>
  categories: ReadonlyMap<string, Category>
}

/** Without regard to case, and to whether words are parted by a space or a hyphen. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[\s\u00A0-]+/g, ' ')
    .trim()

export function pasteWordsOf(all: Messages[]): PasteWords {
  const columns = new Map<string, PasteColumn>()
  const named = new Map<string, Category>(categories.map(category => [foldWord(category), category]))
  for (const messages of all) {
    for (const column of ['name', 'category', 'owner'] as const)
      for (const word of messages.paste.headerWords[column].split(',')) columns.set(foldWord(word), column)
    for (const category of categories) named.set(foldWord(messages.categories[category]), category)
  }
  return { columns, categories: named }
}

let loaded: Promise<PasteWords> | undefined

/** Only this screen needs more languages than the reader's own: loaded when it is opened. */
export function loadPasteWords(): Promise<PasteWords> {
  loaded ??= Promise.all(languages.map(loadMessages)).then(pasteWordsOf)
  return loaded
}
