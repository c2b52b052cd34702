import { expect, test } from 'vitest'
import { type BoardFacts, boardLacks } from './board-lacks.ts'

const whole: BoardFacts = {
  contacts: ['anna'],
  dataProtectionOfficers: ['dpo'],
  dpoReportedOn: '2024-01-10',
  deciders: ['chef'],
  delegation: { number: 'KS-2024-00127', on: '2024-04-16' },
  powerOfAttorney: { number: 'KS-2024-00128', on: '2024-04-16' },
}

test('ORG-1 a board with an officer told of, and its decisions recorded, lacks nothing', () => {
  expect(boardLacks(whole)).toEqual([])
})

test.each<[string, string, Partial<BoardFacts>, string]>([
  ['ORG-1 no officer', 'board.dpoMissing', { dataProtectionOfficers: [], dpoReportedOn: undefined }, 'error'],
  ['ORG-1 the authority wasn’t told of the officer', 'board.dpoNotReported', { dpoReportedOn: undefined }, 'error'],
  ['INC-2 nobody to tell', 'board.contactMissing', { contacts: [] }, 'error'],
  ['INC-11 nobody decides by delegation', 'board.deciderMissing', { deciders: [] }, 'warning'],
  ['PUB-9 no delegation', 'board.delegationMissing', { delegation: { number: '' } }, 'warning'],
  ['PUB-9 a number without a day', 'board.delegationMissing', { delegation: { number: 'KS 1' } }, 'warning'],
  [
    'PUB-9 a day without a number',
    'board.delegationMissing',
    { delegation: { number: ' ', on: '2024-01-01' } },
    'warning',
  ],
  ['PUB-15 no second delegation', 'board.powerOfAttorneyMissing', { powerOfAttorney: { number: '' } }, 'warning'],
])('%s', (name, code, more, level) => {
  const [rule] = name.split(' ')
  expect(boardLacks({ ...whole, ...more })).toEqual([{ code, rule, level, params: {} }])
})
