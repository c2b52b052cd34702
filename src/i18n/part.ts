/**
 * Messages of one part of the app, apart from the others: everyone waits for what all have, and few people ever open the rest.
 * A part is `<part>-messages.ts` beside a folder `<part>/` with a file a language, of which the Swedish one sets the shape.
 */
import type { Language } from './messages'

/** The same promise each time, so that a screen may wait for it while it is drawn (ui/shared/use-part). */
export type Part<M> = (language: Language) => Promise<M>

export function messagePart<M>(loaders: Record<Language, () => Promise<M>>): Part<M> {
  const loaded = new Map<Language, Promise<M>>()
  return language => {
    const messages = loaded.get(language) ?? loaders[language]()
    loaded.set(language, messages)
    return messages
  }
}
