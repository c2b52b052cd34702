import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../../core'
import type { RoleHoldingEntry, Stored } from '../../../storage/repository'
import { type DirectoryPerson, usePorts } from '../../shared/app-context'
import { guessPosition } from '../../shared/guess-position'
import { type OwnerAnswer, ownerAnswer } from './paste-check'

const AT_ONCE = 4

/** What the register knows of a person's position weighs more than what their title suggests. */
function positionFrom(holdings: Stored<RoleHoldingEntry>[]) {
  const known = new Map<string, Position>()
  for (const { entity } of holdings)
    if (entity.person && entity.position) known.set(entity.person.principalName, entity.position)
  return (person: DirectoryPerson) => known.get(person.principalName) ?? guessPosition(person.jobTitle)
}

/** The directory's answer for each owner's text; each is asked once, a few at a time, and those that failed again when `texts` change. */
export function useOwners(texts: string[], holdings: Stored<RoleHoldingEntry>[]): ReadonlyMap<string, OwnerAnswer> {
  const { directory } = usePorts()
  const [found, setFound] = useState<ReadonlyMap<string, DirectoryPerson[] | 'failed'>>(new Map())
  const asked = useRef(new Set<string>())
  const wanted = [...new Set(texts)].sort().join('\n')

  useEffect(() => {
    const waiting = wanted.split('\n').filter(text => text !== '' && !asked.current.has(text))
    for (const text of waiting) asked.current.add(text)
    async function work(): Promise<void> {
      for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
        const sought = text
        const people = await directory.search(sought).catch(() => {
          asked.current.delete(sought)
          return 'failed' as const
        })
        setFound(before => new Map(before).set(sought, people))
      }
    }
    void Promise.all(Array.from({ length: AT_ONCE }, work))
  }, [directory, wanted])

  const positionOf = positionFrom(holdings)
  return new Map(
    [...found].map(([text, people]): [string, OwnerAnswer] => [
      text,
      people === 'failed' ? { kind: 'failed' } : ownerAnswer(text, people, positionOf),
    ]),
  )
}
