import { describe, expect, test } from 'vitest'
import type { Administration, Board, PersonRef, Stored } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { administrationOf, destinationOfUnknown, destinations, whoToTell } from './concerned'

const person = (id: number, name: string, mail = `${name}@kommun.example`): PersonRef => ({
  id,
  name,
  principalName: `${name}@kommun.example`,
  mail,
})

function board(id: number, more: Partial<Board> = {}): Stored<Board> {
  const entity = blank('boards', { key: `board${id}`, name: `Nämnd ${id}`, kind: 'ordinary', ...more })
  return { id, etag: '1', entity }
}

function administration(id: number, boards: number[], departments = ''): Stored<Administration> {
  return { id, etag: '1', entity: { key: `administration${id}`, name: `Förvaltning ${id}`, boards, departments } }
}

const executive = board(1, { kind: 'executive' })
const boards = [executive, board(2), board(3)]
const administrations = [administration(10, [2, 3], 'Bygg & Miljö\nBygglov'), administration(11, [1], 'Kansli')]

describe('INC-2 which board a report goes to', () => {
  test('an administration under two boards is a choice of two', () => {
    const found = destinations(administrations, boards).map(each => [each.administration.id, each.board.id])
    expect(found).toEqual([
      [10, 2],
      [10, 3],
      [11, 1],
    ])
  })

  test('the reporter’s administration is found by the directory’s department, however it is capitalised', () => {
    expect(administrationOf(' bygglov ', administrations)?.id).toBe(10)
    expect(administrationOf('Bygg', administrations)).toBeUndefined()
    expect(administrationOf('', [administration(12, [1], '')])).toBeUndefined()
  })

  test('unknown goes to the reporter’s own, and without one to the executive board', () => {
    const all = destinations(administrations, boards)
    expect(destinationOfUnknown(administrations[0], all)?.board.id).toBe(2)
    expect(destinationOfUnknown(undefined, all)?.board).toBe(executive)
  })
})

describe('who is told', () => {
  test('INC-2, INC-3 contacts, substitutes and data protection officers, each once', () => {
    const told = whoToTell(
      board(1, {
        contacts: [person(1, 'anna')],
        substitutes: [person(2, 'bo'), person(1, 'anna')],
        dataProtectionOfficers: [person(3, 'dpo')],
      }).entity,
    )
    expect(told.map(({ name }) => name)).toEqual(['anna', 'bo', 'dpo'])
  })

  test('nobody, where nobody is named or has an address', () => {
    expect(whoToTell(board(1).entity)).toEqual([])
    expect(whoToTell(board(1, { contacts: [person(1, 'anna', '')] }).entity)).toEqual([])
  })
})
