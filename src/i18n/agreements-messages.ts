import type { sv } from './agreements/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

export type AgreementsMessages = Widened<typeof sv>

/** The agreements: terms, days, decisions, and the contract follow-up. */
export const agreementsMessages = messagePart<AgreementsMessages>({
  sv: async () => (await import('./agreements/sv')).sv,
  nb: async () => (await import('./agreements/nb')).nb,
  nn: async () => (await import('./agreements/nn')).nn,
  da: async () => (await import('./agreements/da')).da,
  en: async () => (await import('./agreements/en')).en,
})
