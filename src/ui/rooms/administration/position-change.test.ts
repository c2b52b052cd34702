import { expect, test } from 'vitest'
import type { PositionEntry } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { type HeldPosition, isHeldOn, isOver, positionChange } from './position-change'

const held = (more: Partial<PositionEntry>): HeldPosition => ({
  id: 1,
  etag: '1',
  entity: blank('positions', { position: 'headOfAdministration', administration: 7, from: '2020-01-01', ...more }),
})
const head = { position: 'headOfAdministration', administration: 7 } as const
const kindOf = (former: Partial<PositionEntry>, from = '2026-12-01', wanted: Partial<PositionEntry> = {}) =>
  positionChange([held(former)], { ...head, ...wanted }, from).kind

test('ROLE-2 one head of an administration at a time: the former ends the day before', () => {
  expect(positionChange([held({})], head, '2027-01-01')).toMatchObject({ kind: 'ends', lastDay: '2026-12-31' })
})

test.each<[string, Partial<PositionEntry>, string]>([
  ['of another administration', { administration: 8 }, 'none'],
  ['of another position', { position: 'manager' }, 'none'],
  ['whose last day is the day before', { to: '2026-11-30' }, 'none'],
  ['whose last day is the very day', { to: '2026-12-01' }, 'ends'],
  ['who begins the very day', { from: '2026-12-01' }, 'tooEarly'],
  ['who began the day before', { from: '2026-11-30' }, 'ends'],
  ['who begins later', { from: '2027-01-01' }, 'tooEarly'],
  ['who has always been', { from: undefined }, 'ends'],
])('ROLE-2 a head %s', (_, former, kind) => {
  expect(kindOf(former)).toBe(kind)
})

test('ROLE-2 there is one deputy municipal director, whatever the administration; managers are many', () => {
  expect(
    kindOf({ position: 'deputyMunicipalDirector' }, undefined, {
      position: 'deputyMunicipalDirector',
      administration: 8,
    }),
  ).toBe('ends')
  expect(kindOf({ position: 'manager' }, undefined, { position: 'manager' })).toBe('none')
})

test('ROLE-6 held from the first day to the last, both inclusive; over the day after', () => {
  const one = held({ to: '2026-11-28' })
  expect([isHeldOn(one, '2026-11-28'), isOver(one, '2026-11-28')]).toEqual([true, false])
  expect([isHeldOn(one, '2026-11-29'), isOver(one, '2026-11-29')]).toEqual([false, true])
})
