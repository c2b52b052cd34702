import type { sv } from './backup/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

/** What is said of a site's backup, of taking it and of putting it back. */
export type BackupMessages = Widened<typeof sv>

export const backupMessages = messagePart<BackupMessages>({
  sv: async () => (await import('./backup/sv')).sv,
  nb: async () => (await import('./backup/nb')).nb,
  nn: async () => (await import('./backup/nn')).nn,
  da: async () => (await import('./backup/da')).da,
  en: async () => (await import('./backup/en')).en,
})
