import type { Widened } from './messages'
import type { sv } from './organisation/sv'
import { messagePart } from './part'

export type OrganisationMessages = Widened<typeof sv>

/** What is said of boards, administrations, companies, positions and groups. */
export const organisationMessages = messagePart<OrganisationMessages>({
  sv: async () => (await import('./organisation/sv')).sv,
  nb: async () => (await import('./organisation/nb')).nb,
  nn: async () => (await import('./organisation/nn')).nn,
  da: async () => (await import('./organisation/da')).da,
  en: async () => (await import('./organisation/en')).en,
})
