import type { sv } from './duties/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

export type DutiesMessages = Widened<typeof sv>

/** What each role asks of who holds it (ROLE-7, ROLE-13), and the page of one's own duties. */
export const dutiesMessages = messagePart<DutiesMessages>({
  sv: async () => (await import('./duties/sv')).sv,
  nb: async () => (await import('./duties/nb')).nb,
  nn: async () => (await import('./duties/nn')).nn,
  da: async () => (await import('./duties/da')).da,
  en: async () => (await import('./duties/en')).en,
})
