import { useEffect, useMemo, useRef, useState } from 'react'
import type { Position } from '../../../core'
import type { PositionEntry, RoleHoldingEntry, Stored } from '../../../storage/repository'
import { type DirectoryPerson, usePorts } from '../../shared/app-context'
import { guessPosition } from '../../shared/guess-position'
import { personAnswer, turnedRound } from './find-person'
import { foldWord } from './import-fields'
import type { PersonAnswer } from './outcome'

const AT_ONCE = 4
/** One drawing for so many answers: with hundreds of people each would check every line again. */
const TOLD_EVERY_MS = 250

/** ROLE-2: what positions people have, as the register knows it: the positions, then what they were when appointed. */
export function knownPositions(
  positions: readonly Stored<PositionEntry>[],
  holdings: readonly Stored<RoleHoldingEntry>[],
  today: string,
): ReadonlyMap<string, Position> {
  const known = new Map<string, Position>()
  for (const { entity } of holdings)
    if (entity.person && entity.position) known.set(entity.person.principalName.toLowerCase(), entity.position)
  for (const { entity } of positions) {
    const isHeld = (entity.from ?? today) <= today && today <= (entity.to ?? today)
    if (isHeld && entity.person && entity.position)
      known.set(entity.person.principalName.toLowerCase(), entity.position)
  }
  return known
}

export interface People {
  answers: ReadonlyMap<string, PersonAnswer>
  asked: number
  answered: number
}

/** The directory's answer for each name; each is asked once, a few at a time, and those that failed again when `names` change. */
export function usePeople(names: readonly string[], known: ReadonlyMap<string, Position>): People {
  const { directory } = usePorts()
  const [found, setFound] = useState<ReadonlyMap<string, DirectoryPerson[] | 'failed'>>(new Map())
  const asked = useRef(new Set<string>())
  const wanted = useMemo(
    () => [...new Map(names.map(name => [foldWord(name), name])).values()].sort().join('\n'),
    [names],
  )

  useEffect(() => {
    const waiting = wanted.split('\n').filter(text => text !== '' && !asked.current.has(foldWord(text)))
    for (const text of waiting) asked.current.add(foldWord(text))
    let fresh: [string, DirectoryPerson[] | 'failed'][] = []
    const tell = () => {
      const now = fresh
      fresh = []
      if (now.length > 0) setFound(before => new Map([...before, ...now]))
    }
    const timer = setInterval(tell, TOLD_EVERY_MS)
    async function work(): Promise<void> {
      for (let text = waiting.shift(); text !== undefined; text = waiting.shift()) {
        const sought = foldWord(text)
        const people = await directory.search(turnedRound(text)).catch(() => {
          asked.current.delete(sought)
          return 'failed' as const
        })
        fresh.push([sought, people])
      }
    }
    void Promise.all(Array.from({ length: AT_ONCE }, work)).finally(() => {
      clearInterval(timer)
      tell()
    })
  }, [directory, wanted])

  return useMemo(() => {
    const positionOf = (person: DirectoryPerson) => known.get(person.principalName) ?? guessPosition(person.jobTitle)
    const all = wanted === '' ? [] : wanted.split('\n')
    const answers = new Map(
      all.flatMap((name): [string, PersonAnswer][] => {
        const people = found.get(foldWord(name))
        if (people === undefined) return []
        return [[foldWord(name), people === 'failed' ? { kind: 'failed' } : personAnswer(name, people, positionOf)]]
      }),
    )
    return { answers, asked: all.length, answered: answers.size }
  }, [wanted, found, known])
}
