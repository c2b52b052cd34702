import type { sv } from './import/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

export type ImportMessages = Widened<typeof sv>

/** What the import of a spreadsheet says. */
export const importMessages = messagePart<ImportMessages>({
  sv: async () => (await import('./import/sv')).sv,
  nb: async () => (await import('./import/nb')).nb,
  nn: async () => (await import('./import/nn')).nn,
  da: async () => (await import('./import/da')).da,
  en: async () => (await import('./import/en')).en,
})
