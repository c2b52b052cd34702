import type { Widened } from './messages'
import { messagePart } from './part'
import type { sv } from './set-up/sv'

export type SetUpMessages = Widened<typeof sv>

/** What the set-up page says. */
export const setUpMessages = messagePart<SetUpMessages>({
  sv: async () => (await import('./set-up/sv')).sv,
  nb: async () => (await import('./set-up/nb')).nb,
  nn: async () => (await import('./set-up/nn')).nn,
  da: async () => (await import('./set-up/da')).da,
  en: async () => (await import('./set-up/en')).en,
})
