/** Typed messages: a language file that lacks a message doesn't compile. One language is loaded at a time. */
import type { sv } from './messages/sv'

export type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> }

export type Messages = Widened<typeof sv>

export const languages = ['sv', 'nb', 'nn', 'da', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language in its own tongue, for the language menu. */
export const languageNames: Record<Language, string> = {
  sv: 'Svenska',
  nb: 'Norsk bokmål',
  nn: 'Norsk nynorsk',
  da: 'Dansk',
  en: 'English',
}

const loaders: Record<Language, () => Promise<Messages>> = {
  sv: async () => (await import('./messages/sv')).sv,
  nb: async () => (await import('./messages/nb')).nb,
  nn: async () => (await import('./messages/nn')).nn,
  da: async () => (await import('./messages/da')).da,
  en: async () => (await import('./messages/en')).en,
}

export const loadMessages = (language: Language): Promise<Messages> => loaders[language]()

/** The language to speak with someone whose host says `locale` (a BCP 47 tag); English where it is none of ours. */
export function languageFor(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0] ?? ''
  if (primary === 'no') return 'nb'
  return languages.find(language => language === primary) ?? 'en'
}
