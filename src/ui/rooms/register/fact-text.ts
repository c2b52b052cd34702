/** How a system's fields are called and shown: in a lost race, in the history and to those who may only read. */
import type { Formats } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'
import type { SystemEntryMessages } from '../../../i18n/system-entry-messages'

export interface FactWords {
  messages: Messages
  formats: Formats
  /** By id in the list of administrations. */
  administration: (id: number) => string
  board: (id: number) => string
  company: (id: number) => string
  /** Names of what isn't on the page's first part; undefined until they are loaded. */
  entry: SystemEntryMessages | undefined
}

export function factName({ messages, entry }: Pick<FactWords, 'messages' | 'entry'>, field: string): string {
  const names: Record<string, string> = { ...entry?.details.fields, ...entry?.facts, ...messages.system.facts }
  return names[field] ?? field
}

const boardFields: readonly string[] = ['owningBoard', 'supportProcessOf', 'controllerBoards', 'processorBoard']

function nameOfRow(words: FactWords, field: string): (id: number) => string {
  if (boardFields.includes(field)) return words.board
  return field === 'usingCompanies' ? words.company : words.administration
}

const wordIn = (words: Record<string, string>, key: unknown): string => words[String(key)] ?? String(key)

/** '' for what isn't stated. */
export function factText(words: FactWords, field: string, value: unknown): string {
  const { messages, formats } = words
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? messages.app.yes : messages.app.no
  if (Array.isArray(value)) {
    return value
      .filter(id => typeof id === 'number')
      .map(nameOfRow(words, field))
      .sort(formats.compare)
      .join(', ')
  }
  if (typeof value === 'number') return nameOfRow(words, field)(value)
  if (typeof value === 'object') return String(Reflect.get(value, 'name') ?? '')
  switch (field) {
    case 'unknownFields':
      return String(value)
        .split('\n')
        .map(name => factName(words, name.trim()))
        .join(', ')
    case 'confirmedOn':
      return formats.date(String(value))
    case 'category':
      return wordIn(messages.categories, value)
    case 'scope':
      return wordIn(messages.scopes, value)
    case 'hosting':
      return wordIn(messages.hostings, value)
    case 'startOfUse':
    case 'endedOn':
      return formats.date(String(value))
    default:
      return String(value)
  }
}
