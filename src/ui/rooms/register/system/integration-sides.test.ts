import { expect, test } from 'vitest'
import { blank } from '../../../../storage/testing/blank'
import { integrationsOf, isOngoing } from './integration-sides'

const row = (
  id: number,
  system: number,
  otherSystem: number | undefined,
  direction: 'outgoing' | 'incoming' | 'both',
) => ({
  id,
  etag: '1',
  entity: blank('integrations', { system, otherSystem, direction }),
})

test('TRANS-2 an integration recorded at the other side is seen from this one, turned round', () => {
  const rows = [row(1, 7, 8, 'outgoing'), row(2, 8, 7, 'outgoing'), row(3, 9, 7, 'both'), row(4, 8, 9, 'both')]
  expect(
    integrationsOf(7, rows).map(({ stored, direction, other, isTheirs }) => [stored.id, direction, other, isTheirs]),
  ).toEqual([
    [1, 'outgoing', 8, false],
    [2, 'incoming', 8, true],
    [3, 'both', 9, true],
  ])
})

test('an integration goes on to the end of its last day', () => {
  const ending = blank('integrations', { endedOn: '2026-11-21' })
  expect(isOngoing(ending, '2026-11-21')).toBe(true)
  expect(isOngoing(ending, '2026-11-22')).toBe(false)
  expect(isOngoing(blank('integrations'), '2026-11-22')).toBe(true)
})
