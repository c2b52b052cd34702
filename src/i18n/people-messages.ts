import type { Widened } from './messages'
import { messagePart } from './part'
import type { sv } from './people/sv'

export type PeopleMessages = Widened<typeof sv>

/** A person's page, handing roles over, and the matrix of roles. */
export const peopleMessages = messagePart<PeopleMessages>({
  sv: async () => (await import('./people/sv')).sv,
  nb: async () => (await import('./people/nb')).nb,
  nn: async () => (await import('./people/nn')).nn,
  da: async () => (await import('./people/da')).da,
  en: async () => (await import('./people/en')).en,
})
