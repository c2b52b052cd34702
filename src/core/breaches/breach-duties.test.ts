import { expect, test } from 'vitest'
import { breachDuties } from './breach-duties.ts'

test.each([
  ['a letter to the wrong person', { cause: 'other', affectedBoardIds: ['a'] }, ['a'], [], 'INC-5'],
  [
    'anything else, although in an owned system',
    { cause: 'other', scope: 'common', owningBoardId: 'x', affectedBoardIds: ['a', 'b'] },
    ['a', 'b'],
    [],
    'INC-5',
  ],
  [
    'a common system',
    { cause: 'system', scope: 'common', owningBoardId: 'x', affectedBoardIds: ['a', 'x', 'b'] },
    ['x'],
    ['a', 'b'],
    'INC-6',
  ],
  [
    'a common system, its owner not affected',
    { cause: 'system', scope: 'common', owningBoardId: 'x', affectedBoardIds: ['a'] },
    ['x'],
    ['a'],
    'INC-6',
  ],
  [
    'a system of several boards',
    { cause: 'system', scope: 'administrationSpecific', owningBoardId: 'a', affectedBoardIds: ['a', 'b', 'b'] },
    ['a'],
    ['b'],
    'INC-6',
  ],
  [
    "a board's own system",
    { cause: 'system', scope: 'administrationSpecific', owningBoardId: 'a', affectedBoardIds: ['a'] },
    ['a'],
    [],
    'INC-5',
  ],
  [
    'a system nobody owns',
    { cause: 'system', scope: 'administrationSpecific', affectedBoardIds: ['a', 'b', 'a'] },
    ['a', 'b'],
    [],
    'INC-5',
  ],
  ['nobody affected yet', { cause: 'system', owningBoardId: 'x', affectedBoardIds: [] }, ['x'], [], 'INC-5'],
] as const)('INC-5 INC-6 %s', (_name, breach, investigates, informs, rule) => {
  expect(breachDuties({ ...breach, affectedBoardIds: [...breach.affectedBoardIds] })).toEqual({
    investigates,
    informs,
    rule,
  })
})
