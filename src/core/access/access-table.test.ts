import { expect, test } from 'vitest'
import { type AccessGroup, type AccessLevel, accessGroups, groupsPerBoard, operationsOf } from './access-groups.ts'
import { type AccessList, accessTable } from './access-table.ts'
import { mayDo } from './may-do.ts'

const columns: AccessGroup[] = [
  'everyone',
  'leads',
  'approvers',
  'procurement',
  'coordinators',
  'handlers',
  'dpo',
  'runner',
]
const letters: Record<string, AccessLevel> = { R: 'read', E: 'edit', A: 'add', a: 'addOnly', O: 'ownOnly', '-': 'none' }

// Column by column as columns above: R read, E read add edit, A read and add, a add only, O one's own, - nothing.
const registerRows: [string, string][] = [
  ['systems systemDetails documents integrations licences supportCases upgrades', 'R E R R E R R R'],
  ['forums occurrences notices suppliers', 'R E R R E R R R'],
  ['roleHoldings', 'R E E R E R R R'],
  ['boards administrations delegations companies positions substitutions', 'R R R R E R R R'],
  ['governanceModel settings', 'R R R R R R R R'],
  ['agreements deficiencies prices', '- E R E E - R R'],
  ['agreementSummaries', 'R E R E E R R R'],
  ['plans followUpReports goals budgets', '- E R R R - R R'],
  ['publishedPlans', 'R A R R R R R R'],
  ['approvals', '- A A R A - R R'],
  ['changeLogOpen', 'R A A A A A A R'],
  ['changeLogAgreements', '- A A A A - R R'],
  ['subscriptions personalSettings noticeReceipts', 'O O O O O O O R'],
  ['acquisitionRequests', 'a R R R E R R R'],
  ['breachClocks', '- - - - R E R R'],
  ['breachFigures', '- - - - R A R -'],
  ['processingRecords', '- R R - R E A R'],
  ['assessments', '- E R - R E A R'],
  ['remindersSent', '- - - - R - - E'],
]
const breachColumns: AccessGroup[] = ['everyone', 'handlers', 'deciders', 'otherHandlers', 'dpo']
const breachRows: [string, string][] = [
  ['breachReports', 'a R R a R'],
  ['breachCases', '- E E - R'],
  ['breachDecisions', '- R A - R'],
  ['dpoAdvice', '- R R - A'],
  ['breachCopies', '- R R a R'],
  ['subjectRequests', 'a E E a R'],
]
const expand = (rows: [string, string][], over: AccessGroup[]) =>
  rows.flatMap(([lists, levels]) =>
    lists
      .split(' ')
      .map(
        list => [list, Object.fromEntries(levels.split(' ').map((letter, i) => [over[i], letters[letter]]))] as const,
      ),
  )
const lists: Record<string, (typeof accessTable)[AccessList]> = accessTable

test.each(expand(registerRows, columns))("INC-11 the register's list %s has the levels %j", (list, levels) => {
  expect(lists[list]).toMatchObject({ site: 'register', levels })
})
test.each(expand(breachRows, breachColumns))("INC-11 the breach site's list %s has the levels %j", (list, levels) => {
  expect(lists[list]).toMatchObject({ site: 'breach', perBoard: true, levels })
})
test('INC-11 the tables name every list', () => {
  const named = [...expand(registerRows, columns), ...expand(breachRows, breachColumns)].map(([list]) => list)
  expect(named.sort()).toEqual(Object.keys(accessTable).sort())
})

test.each(Object.entries(lists).filter(([, access]) => access.site === 'breach'))(
  'INC-11 nobody of the register has a grant in %s, the runner neither',
  (_list, { levels }) => {
    for (const group of ['leads', 'approvers', 'procurement', 'coordinators', 'runner'] as const) {
      expect(levels[group]).toBe('none')
    }
  },
)

test('INC-11 nobody but administrators deletes', () => {
  for (const list of Object.values(accessTable)) {
    const deleting = accessGroups.filter(group => operationsOf[list.levels[group]].includes('delete'))
    expect(deleting).toEqual(['administrators'])
  }
})

test('INC-11 what somebody may do is the union of their groups', () => {
  expect(mayDo('everyone', 'agreements', 'read')).toBe(false)
  expect(mayDo(['everyone', 'approvers'], 'agreements', 'read')).toBe(true)
  expect(mayDo(['everyone', 'approvers'], 'agreements', 'edit')).toBe(false)
  expect(mayDo([], 'systems', 'read')).toBe(false)
})

test('INC-11 a reporter adds a report and reads back only their own; no handler alters it', () => {
  expect(mayDo('everyone', 'breachReports', 'add')).toBe(true)
  expect(mayDo('everyone', 'breachReports', 'readOwn')).toBe(true)
  expect(mayDo('everyone', 'breachReports', 'read')).toBe(false)
  for (const group of accessGroups) expect(mayDo(group, 'breachReports', 'edit')).toBe(group === 'administrators')
})

test('ORG-2 the data protection officer advises and never decides', () => {
  expect(mayDo('dpo', 'dpoAdvice', 'add')).toBe(true)
  expect(mayDo('dpo', 'breachDecisions', 'add')).toBe(false)
  expect(mayDo('dpo', 'breachCases', 'edit')).toBe(false)
})

test('ROLE-9 an approval is added and never rewritten', () => {
  expect(mayDo('approvers', 'approvals', 'add')).toBe(true)
  expect(mayDo('approvers', 'approvals', 'edit')).toBe(false)
})

test.each([
  ['none', ''],
  ['read', 'read readOwn'],
  ['add', 'read readOwn add'],
  ['edit', 'read readOwn add edit editOwn'],
  ['addOnly', 'readOwn add'],
  ['ownOnly', 'readOwn add editOwn'],
  ['full', 'read readOwn add edit editOwn delete'],
] as const)('INC-11 the level %s is the operations %j and no other', (level, operations) => {
  expect(operationsOf[level].join(' ')).toBe(operations)
})

test("INC-11 which lists are a board's own, and which groups", () => {
  const perBoard = Object.keys(lists).filter(list => lists[list]?.site === 'register' && lists[list]?.perBoard)
  expect(perBoard).toEqual(['processingRecords', 'assessments'])
  expect(groupsPerBoard).toEqual(['handlers', 'deciders', 'otherHandlers'])
})
