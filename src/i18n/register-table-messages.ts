import type { Widened } from './messages'
import { messagePart } from './part'
import type { sv } from './register-table/sv'

export type RegisterTableMessages = Widened<typeof sv>

/** What the tools of the register's table say: filters, columns, saved views, export, and changing many at once. */
export const registerTableMessages = messagePart<RegisterTableMessages>({
  sv: async () => (await import('./register-table/sv')).sv,
  nb: async () => (await import('./register-table/nb')).nb,
  nn: async () => (await import('./register-table/nn')).nn,
  da: async () => (await import('./register-table/da')).da,
  en: async () => (await import('./register-table/en')).en,
})
