import { expect, test } from 'vitest'
import type { PositionEntry, Stored } from '../../storage/repository'
import { blank } from '../../storage/testing/blank'
import { heldPosition, positionOf } from './position-of'

const on = '2026-11-21'
const eva = { id: 1, name: 'Eva', principalName: 'eva@x.example', mail: '' }
const entry = (id: number, values: Partial<PositionEntry>): Stored<PositionEntry> => ({
  id,
  etag: '1',
  entity: blank('positions', { key: `p${id}`, person: eva, from: '2020-01-01', ...values }),
})

test('ROLE-2 a position that the register knows weighs more than what the title suggests', () => {
  const person = { principalName: eva.principalName, jobTitle: 'Enhetschef' }
  expect(positionOf(person, [entry(1, { position: 'headOfAdministration' })], on)).toBe('headOfAdministration')
  expect(positionOf(person, [], on)).toBe('manager')
})

test('ROLE-2 a position counts from its first day to its last', () => {
  const held = entry(1, { position: 'headOfAdministration', from: '2026-01-01', to: '2026-11-20' })
  expect(heldPosition(eva.principalName, [held], '2026-11-20')?.position).toBe('headOfAdministration')
  expect(heldPosition(eva.principalName, [held], on)).toBeUndefined()
  expect(heldPosition(eva.principalName, [held], '2025-12-31')).toBeUndefined()
})

test('ROLE-2 of two positions the one that may own holds, with its administration', () => {
  const held = [entry(1, { position: 'manager' }), entry(2, { position: 'headOfAdministration', administration: 7 })]
  expect(heldPosition(eva.principalName, held, on)).toEqual({ position: 'headOfAdministration', administration: 7 })
  expect(heldPosition('other@x.example', held, on)).toBeUndefined()
})
