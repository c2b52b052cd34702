import { expect, test } from 'vitest'
import type { Administration, Stored } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { departmentsOf, unmatchedDepartments, withDepartment } from './departments'

const stored = <E>(id: number, entity: E): Stored<E> => ({ id, etag: '1', entity })
const administration = (id: number, departments: string): Stored<Administration> =>
  stored(id, blank('administrations', { departments }))
const person = (principalName: string, department: string) => ({ principalName, name: principalName, department })
const holding = (id: number, principalName: string, where: number | undefined) =>
  stored(
    id,
    blank('roleHoldings', { person: { id: 1, name: principalName, principalName, mail: '' }, administration: where }),
  )

const administrations = [administration(1, 'Kansli\n Ekonomi '), administration(2, '')]

test('SCOPE-4 the departments that no administration counts, with whom they are about, most people first', () => {
  const people = [
    person('a', 'ekonomi'),
    person('b', 'Bygglov'),
    person('c', 'Skolan'),
    person('d', 'Skolan'),
    person('e', ' '),
  ]
  expect(unmatchedDepartments(people, administrations, [])).toEqual([
    { department: 'Skolan', people: ['c', 'd'], guess: undefined },
    { department: 'Bygglov', people: ['b'], guess: undefined },
  ])
})

test('the administration that their roles were mostly entered with is proposed', () => {
  const holdings = [holding(1, 'b', 2), holding(2, 'b', 2), holding(3, 'b', 1), holding(4, 'b', 9), holding(5, 'x', 1)]
  expect(unmatchedDepartments([person('b', 'Bygglov')], administrations, holdings)[0]?.guess).toBe(2)
})

test('a department is added on a line of its own, whatever stood there', () => {
  expect(withDepartment(administration(1, 'Kansli\n\n Ekonomi\nKansli').entity, 'Bygglov')).toBe(
    'Kansli\nEkonomi\nBygglov',
  )
  expect(departmentsOf(administration(2, '').entity)).toEqual([])
})
