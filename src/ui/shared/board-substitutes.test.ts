import { expect, test } from 'vitest'
import type { PersonRef, Stored, Substitution } from '../../storage/repository'
import { blank } from '../../storage/testing/blank'
import { withSubstitutes } from './board-substitutes'

const person = (name: string): PersonRef => ({ id: 1, name, principalName: name, mail: `${name}@x.example` })
const stored = <E>(id: number, entity: E): Stored<E> => ({ id, etag: '1', entity })
const substitution = (more: Partial<Substitution>) => stored(1, blank('substitutions', { board: 1, ...more }))
const today = '2026-11-28'
const named = (substitutions: Stored<Substitution>[], own: string[] = []) =>
  withSubstitutes(
    [stored(1, blank('boards', { substitutes: own.map(person) })), stored(2, blank('boards', {}))],
    substitutions,
    today,
  ).map(({ entity }) => entity.substitutes.map(({ name }) => name))

test.each<[string, Partial<Substitution>, boolean]>([
  ['from today', { from: today }, true],
  ['until today', { from: '2026-01-01', to: today }, true],
  ['from tomorrow', { from: '2026-11-29' }, false],
  ['until yesterday', { from: '2026-01-01', to: '2026-11-27' }, false],
  ['without days', {}, true],
])('INC-2 who stands in %s', (_, days, isStandingIn) => {
  expect(named([substitution({ person: person('bo'), ...days })])).toEqual([isStandingIn ? ['bo'] : [], []])
})

test('INC-2 with those that the board names without days, each once', () => {
  expect(named([substitution({ person: person('bo') })], ['anna', 'bo'])).toEqual([['anna', 'bo'], []])
})

test('INC-2 a row whose person or board is gone stands in for nobody', () => {
  expect(named([substitution({}), substitution({ board: undefined, person: person('bo') })])).toEqual([[], []])
})
