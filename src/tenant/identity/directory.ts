import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { openShelf } from '../local/shelf.ts'
import type { Database } from '../store/database.ts'
import type { Directory, DirectoryGroup, Person } from '../tenant.ts'
import { type NewPerson, type PersonChange, personSchema } from './person-schema.ts'

/** Always the same, as are people's ids below: what a device kept from yesterday's tenant still belongs to the same people. */
const TENANT_ID = '6f0c1a52-3f3e-4d0e-9a54-6c6f63616c00'

export interface PeopleDirectory extends Directory {
  /** Adds the person, or replaces the one with that principal name (whose id stays). */
  put(person: NewPerson): Person
  putGroup(group: DirectoryGroup): void
  change(userPrincipalName: string, change: PersonChange): Person | undefined
}

function idOf(userPrincipalName: string): string {
  const hash = createHash('sha256').update(`${TENANT_ID}/${userPrincipalName}`).digest('hex')
  const groups = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`]
  return [...groups, hash.slice(20, 32)].join('-')
}

const groupSchema = v.strictObject({
  id: v.string(),
  displayName: v.string(),
  mail: v.string(),
  unified: v.boolean(),
  members: v.array(v.string()),
})

export function openDirectory(database: Database): PeopleDirectory {
  const shelf = openShelf(database, 'person', personSchema)
  const groups = openShelf(database, 'group', groupSchema)
  // Principal names are compared without regard to case, as the directory of Entra does.
  const keyOf = (userPrincipalName: string) => userPrincipalName.toLowerCase()
  const byPrincipalName = (userPrincipalName: string) => shelf.get(keyOf(userPrincipalName))
  const byId = (id: string) => shelf.all().find(person => person.id === id.toLowerCase())

  return {
    tenantId: TENANT_ID,
    people: () => shelf.all(),
    byPrincipalName,
    byId,
    groups: () => groups.all(),
    putGroup(group) {
      groups.put(group.id, group)
    },
    put(person) {
      const key = keyOf(person.userPrincipalName)
      const id = shelf.get(key)?.id ?? person.id ?? idOf(key)
      const holder = byId(id)
      if (holder && keyOf(holder.userPrincipalName) !== key) {
        throw new RangeError(`id: ${id} already belongs to ${holder.userPrincipalName}`)
      }
      const whole: Person = { ...person, id, mail: person.mail ?? person.userPrincipalName }
      shelf.put(key, whole)
      return whole
    },
    change(userPrincipalName, change) {
      const before = byPrincipalName(userPrincipalName)
      if (!before) return undefined
      const after: Person = { ...before, ...change }
      shelf.put(keyOf(userPrincipalName), after)
      return after
    },
  }
}
