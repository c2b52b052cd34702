import { expect, test } from 'vitest'
import { boardKey } from '../board-key'
import { newBoards } from './boards'

test('a board’s key is plain letters, whatever its name, and its own', () => {
  expect(boardKey('Nämnden för Service', [])).toBe('namndenForService')
  expect(boardKey('Utvalg for miljø, plan og næring', [])).toBe('utvalgForMiljoPlanOgNaering')
  expect(boardKey('2. nämnden', [])).toBe('b2Namnden')
  expect(boardKey('Kommunstyrelsen', ['KOMMUNSTYRELSEN', 'kommunstyrelsen2'])).toBe('kommunstyrelsen3')
  expect(boardKey('ordenslangt '.repeat(9), [])).toMatch(/^[a-z][A-Za-z0-9]{1,39}$/)
})

test('boards that are known already, by key or by name, are not made twice', () => {
  const known = [{ key: 'KS', name: 'Kommunstyrelsen' }]
  expect(newBoards(known, [{ name: 'kommunstyrelsen' }, { key: 'KS', name: 'Styrelsen' }])).toEqual([])
  expect(newBoards(known, [{ name: 'Service' }, { name: 'Service!' }, { key: 'BN', name: 'Byggnad' }])).toEqual([
    { key: 'service', name: 'Service' },
    { key: 'service2', name: 'Service!' },
    { key: 'BN', name: 'Byggnad' },
  ])
})
