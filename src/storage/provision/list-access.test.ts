import { describe, expect, test } from 'vitest'
import { allLists, type ListName } from '../lists/all-lists'
import { allLevels, full } from './levels'
import { listAccess } from './list-access'

const boards = ['KS', 'BN', 'SE']
const OVERRIDE_LIST_BEHAVIORS = 0x100
const ADD = 0x2
const EDIT = 0x4
const DELETE = 0x8
const MANAGE_LISTS = 0x800
const VIEW = 0x1

const bitsOf = (name: string) => allLevels.find(level => level.name === name)?.low ?? 0
const heldBy = (list: ListName, group: string, board?: string) =>
  listAccess(list, boards, board)
    .assignments.filter(assignment => assignment.group === group)
    .map(({ level }) => level)
const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)

describe('who may do what, as SharePoint keeps it', () => {
  test('INC-11 a reporter adds to a board’s reports and reads back only their own', () => {
    const { security } = listAccess('breachReports', boards, 'KS')
    expect(security).toEqual({ readSecurity: 2, writeSecurity: 2 })
    const [level] = heldBy('breachReports', 'everyone', 'KS').map(bitsOf)
    expect(level).toBeDefined()
    expect((level ?? 0) & ADD).toBe(ADD)
    expect((level ?? 0) & (EDIT | DELETE | MANAGE_LISTS | OVERRIDE_LIST_BEHAVIORS)).toBe(0)
  })

  test('INC-11 the handlers of a board read all its reports and can alter none', () => {
    const [level] = heldBy('breachReports', 'handlers·KS', 'KS').map(bitsOf)
    expect((level ?? 0) & (VIEW | OVERRIDE_LIST_BEHAVIORS)).toBe(VIEW | OVERRIDE_LIST_BEHAVIORS)
    expect((level ?? 0) & (ADD | EDIT | DELETE | MANAGE_LISTS)).toBe(0)
  })

  test('INC-11 the handlers of another board, and the register’s administrators, hold nothing on a board’s cases', () => {
    expect(heldBy('breachCases', 'handlers·BN', 'KS')).toEqual([])
    expect(heldBy('breachCases', 'administrators', 'KS')).toEqual([])
    expect(heldBy('breachCases', 'everyone', 'KS')).toEqual([])
    expect(heldBy('breachCases', 'handlers·KS', 'KS')).toEqual(['Forvalta change'])
  })

  test('INC-3 the data protection officer reads reports and cases of every board', () => {
    for (const board of boards) {
      expect(heldBy('breachReports', 'dpo', board)).toEqual(['Forvalta read all'])
      expect(heldBy('breachCases', 'dpo', board)).toEqual(['Forvalta read'])
    }
  })

  test('INC-4 handlers of each board keep the clocks; everyone else at large sees none', () => {
    for (const board of boards) expect(heldBy('breachClocks', `handlers·${board}`)).toEqual(['Forvalta change'])
    expect(heldBy('breachClocks', 'everyone')).toEqual([])
  })

  test('ROLE-8 owners appoint: approvers may change who holds a role, and nothing else of a system', () => {
    expect(heldBy('roleHoldings', 'approvers')).toEqual(['Forvalta change'])
    expect(heldBy('systems', 'approvers')).toEqual([])
    expect(heldBy('systems', 'everyone')).toEqual(['Forvalta read'])
  })

  test('nobody but the administrators of the register may delete or manage a list, on any list', () => {
    const held = names.flatMap(name => listAccess(name, boards, allLists[name].perBoard ? 'KS' : undefined).assignments)
    expect(held.length).toBeGreaterThan(names.length)
    for (const { group, level } of held) {
      if (group === 'administrators') expect(level).toBe(full.name)
      else expect(bitsOf(level) & (DELETE | MANAGE_LISTS), `${group} ${level}`).toBe(0)
    }
  })

  test('every assignment names a level that provisioning makes', () => {
    for (const name of names) {
      for (const { level } of listAccess(name, boards, 'KS').assignments) {
        expect(allLevels.map(each => each.name)).toContain(level)
      }
    }
  })
})
