import type { Widened } from './messages'
import type { sv } from './model/sv'
import { messagePart } from './part'

export type ModelMessages = Widened<typeof sv>

/** What is said of the governance model and its change. */
export const modelMessages = messagePart<ModelMessages>({
  sv: async () => (await import('./model/sv')).sv,
  nb: async () => (await import('./model/nb')).nb,
  nn: async () => (await import('./model/nn')).nn,
  da: async () => (await import('./model/da')).da,
  en: async () => (await import('./model/en')).en,
})
