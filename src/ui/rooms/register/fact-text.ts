/** How a system's fields are called and shown: in a lost race, in the history and to those who may only read. */
import type { Formats } from '../../../i18n/format'
import type { Messages } from '../../../i18n/messages'

export interface FactWords {
  messages: Messages
  formats: Formats
  /** By id in the list of administrations. */
  administration: (id: number) => string
}

export function factName(messages: Messages, field: string): string {
  const names: Record<string, string> = messages.system.facts
  return names[field] ?? field
}

const wordIn = (words: Record<string, string>, key: unknown): string => words[String(key)] ?? String(key)

/** '' for what isn't stated. */
export function factText(words: FactWords, field: string, value: unknown): string {
  const { messages, formats, administration } = words
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return value ? messages.app.yes : messages.app.no
  if (Array.isArray(value)) {
    return value
      .filter(id => typeof id === 'number')
      .map(administration)
      .sort(formats.compare)
      .join(', ')
  }
  if (typeof value === 'number') return administration(value)
  switch (field) {
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
