/** What the set-up page says: apart from the other messages, since few people ever open it and everyone waits for those. */
import type { Language } from './messages'
import type { sv } from './set-up/sv'

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> }

export type SetUpMessages = Widened<typeof sv>

const loaders: Record<Language, () => Promise<SetUpMessages>> = {
  sv: async () => (await import('./set-up/sv')).sv,
  nb: async () => (await import('./set-up/nb')).nb,
  nn: async () => (await import('./set-up/nn')).nn,
  da: async () => (await import('./set-up/da')).da,
  en: async () => (await import('./set-up/en')).en,
}

const loaded = new Map<Language, Promise<SetUpMessages>>()

/** The same promise each time, so that a screen may wait for it while it is drawn. */
export function setUpMessages(language: Language): Promise<SetUpMessages> {
  const messages = loaded.get(language) ?? loaders[language]()
  loaded.set(language, messages)
  return messages
}
