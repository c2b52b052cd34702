import type { Position } from '../../../core'
import type { DirectoryPerson } from '../../shared/app-context'
import { foldWord } from './import-fields'
import type { PersonAnswer } from './outcome'

/** The text names one person: by address, by whole name either way round, or because nobody else's name begins so. */
export function personAnswer(
  text: string,
  found: readonly DirectoryPerson[],
  positionOf: (person: DirectoryPerson) => Position | undefined,
): PersonAnswer {
  const sought = foldWord(text)
  const turned = foldWord(turnedRound(text))
  const byAddress = found.filter(({ principalName, mail }) =>
    [principalName, mail].some(each => foldWord(each) === sought),
  )
  const byName = found.filter(({ name }) => [sought, turned].includes(foldWord(name)))
  const fitting = [byAddress, byName, found].find(people => people.length > 0) ?? []
  const [person] = fitting
  if (!person) return { kind: 'none' }
  return fitting.length > 1
    ? { kind: 'several', people: [...fitting] }
    : { kind: 'found', person, position: positionOf(person) }
}

/** "Ek, Anna" is Anna Ek; anything else stays as it is. */
export function turnedRound(text: string): string {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(text.trim())
  return turned ? `${turned[2]} ${turned[1]}` : text.trim()
}
