import type { Widened } from './messages'
import { messagePart } from './part'
import type { sv } from './system-entry/sv'

export type SystemEntryMessages = Widened<typeof sv>

/** What a system's page says beside what loads first. */
export const systemEntryMessages = messagePart<SystemEntryMessages>({
  sv: async () => (await import('./system-entry/sv')).sv,
  nb: async () => (await import('./system-entry/nb')).nb,
  nn: async () => (await import('./system-entry/nn')).nn,
  da: async () => (await import('./system-entry/da')).da,
  en: async () => (await import('./system-entry/en')).en,
})
