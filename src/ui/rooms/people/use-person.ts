import { useEffect, useMemo, useState } from 'react'
import type { ListName, RoleHoldingEntry, StorageError, Stored, System } from '../../../storage/repository'
import { type DirectoryPerson, usePorts, useTongue } from '../../shared/app-context'
import { useLive } from '../../shared/use-live'
import { type PersonRoles, rolesOf } from './person-roles'

/** What the directory knows of them; `gone`: it knows no such account, or it is disabled (ROLE-6). */
export type InDirectory =
  | { kind: 'asking' }
  | { kind: 'found'; person: DirectoryPerson }
  | { kind: 'gone' }
  | { kind: 'failed' }

function useInDirectory(principalName: string): InDirectory {
  const { directory } = usePorts()
  const [found, setFound] = useState<InDirectory>({ kind: 'asking' })
  useEffect(() => {
    let current = true
    setFound({ kind: 'asking' })
    directory.search(principalName).then(
      people => {
        const person = people.find(each => each.principalName === principalName)
        if (current) setFound(person ? { kind: 'found', person } : { kind: 'gone' })
      },
      () => current && setFound({ kind: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [directory, principalName])
  return found
}

export type PersonState =
  | { kind: 'reading' }
  | { kind: 'failed'; error: StorageError; readAgain: () => void }
  | { kind: 'missing' }
  | {
      kind: 'ready'
      principalName: string
      name: string
      inDirectory: InDirectory
      roles: PersonRoles
      systems: Stored<System>[]
      holdings: Stored<RoleHoldingEntry>[]
    }

/** ROLE-6: a person as the register and the directory know them. Whoever has left is known by the roles they had. */
export function usePerson(upn: string): PersonState {
  const principalName = upn.toLowerCase()
  const { lists, clock } = usePorts()
  const { formats } = useTongue()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const inDirectory = useInDirectory(principalName)
  const today = clock.today()
  const roles = useMemo(() => {
    const byName = systems.rows.toSorted((one, other) => formats.compare(one.entity.name, other.entity.name))
    return rolesOf(byName, holdings.rows, principalName, today)
  }, [systems, holdings, principalName, today, formats])

  for (const [name, list] of [
    ['systems', systems],
    ['roleHoldings', holdings],
  ] as const satisfies [ListName, unknown][]) {
    if (list.state === 'failed')
      return { kind: 'failed', error: list.error, readAgain: () => lists.readAgain({ list: name }) }
  }
  if (systems.state === 'reading' || holdings.state === 'reading' || inDirectory.kind === 'asking')
    return { kind: 'reading' }
  const known = [...roles.now, ...roles.coming, ...roles.past][0]?.holding.entity.person?.name
  const name = inDirectory.kind === 'found' ? inDirectory.person.name : known
  if (name === undefined) return { kind: 'missing' }
  return { kind: 'ready', principalName, name, inDirectory, roles, systems: systems.rows, holdings: holdings.rows }
}
