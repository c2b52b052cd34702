import type { sv } from './home/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

export type HomeMessages = Widened<typeof sv>

/** What Home says below what is due: it comes after the first row. */
export const homeMessages = messagePart<HomeMessages>({
  sv: async () => (await import('./home/sv')).sv,
  nb: async () => (await import('./home/nb')).nb,
  nn: async () => (await import('./home/nn')).nn,
  da: async () => (await import('./home/da')).da,
  en: async () => (await import('./home/en')).en,
})
