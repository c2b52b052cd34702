import type { sv } from './incidents/sv'
import type { Widened } from './messages'
import { messagePart } from './part'

export type IncidentsMessages = Widened<typeof sv>

/** Reporting an incident, and what its board works with: one part, so that a report begun needs nothing more to be sent. */
export const incidentsMessages = messagePart<IncidentsMessages>({
  sv: async () => (await import('./incidents/sv')).sv,
  nb: async () => (await import('./incidents/nb')).nb,
  nn: async () => (await import('./incidents/nn')).nn,
  da: async () => (await import('./incidents/da')).da,
  en: async () => (await import('./incidents/en')).en,
})
