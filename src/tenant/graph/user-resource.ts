import type { Person } from '../tenant.ts'
import { GraphLack } from './graph-errors.ts'

type Reader = (person: Person) => unknown

/**
 * What `user` gives without `$select`, in Graph's order. The directory keeps no given and family names: null, as in a
 * directory where nobody filled them in.
 * @see https://learn.microsoft.com/graph/api/resources/user#properties
 */
const DEFAULT: Record<string, Reader> = {
  businessPhones: person => person.businessPhones ?? [],
  displayName: person => person.displayName,
  givenName: () => null,
  jobTitle: person => person.jobTitle ?? null,
  mail: person => person.mail || null,
  mobilePhone: () => null,
  officeLocation: person => person.officeLocation ?? null,
  preferredLanguage: person => person.preferredLanguage ?? null,
  surname: () => null,
  userPrincipalName: person => person.userPrincipalName,
  id: person => person.id,
}
const BY_SELECT: Record<string, Reader> = {
  accountEnabled: person => person.accountEnabled,
  department: person => person.department ?? null,
  userType: person => person.userType,
}
const READERS = new Map(Object.entries({ ...DEFAULT, ...BY_SELECT }))

/** All that `User.ReadBasic.All` shows. That the rest then reads as empty is assumed. */
const BASIC = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'])

const namesWithoutCase = new Map([...READERS.keys()].map(name => [name.toLowerCase(), name]))

/** @throws GraphLack for a property this directory doesn't keep. */
export function propertyNamed(name: string): string {
  const known = namesWithoutCase.get(name.trim().toLowerCase())
  if (!known) throw new GraphLack(`the user property ${name.trim()}`)
  return known
}

export const readSelect = (select: string | undefined): string[] =>
  select === undefined ? Object.keys(DEFAULT) : select.split(',').map(propertyNamed)

export const readProperty = (person: Person, property: string): unknown => READERS.get(property)?.(person)

/** @param basic the caller may see the basic profile only. */
export function asUser(person: Person, properties: readonly string[], basic: boolean): Record<string, unknown> {
  return Object.fromEntries(
    properties.map(property => {
      if (!basic || BASIC.has(property)) return [property, readProperty(person, property)]
      return [property, property === 'businessPhones' ? [] : null]
    }),
  )
}
