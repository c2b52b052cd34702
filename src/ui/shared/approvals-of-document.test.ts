import { expect, test } from 'vitest'
import type { RoleHolding } from '../../core'
import type { ApprovalEntry, Stored } from '../../storage/repository'
import { blank } from '../../storage/testing/blank'
import { approvalsOf, type YearlyPaper, yearlyPaper } from './approvals-of-document'

const TODAY = '2026-03-10'
const plan = blank('documents', { key: 'plan', kind: 'managementPlan', validFrom: '2026-01-01' })
const holder = (personId: string, more: Partial<RoleHolding> = {}): RoleHolding => ({
  role: 'budgetHolder',
  personId,
  from: '2025-01-01',
  ...more,
})
let ids = 0
function approval(by: string, more: Partial<ApprovalEntry> = {}): Stored<ApprovalEntry> {
  ids += 1
  const entity = blank('approvals', {
    key: `a${ids}`,
    kind: 'managementPlan',
    subjectKey: 'plan',
    approver: { id: ids, name: by, principalName: by, mail: '' },
    approvedAt: '2026-03-01T09:00:00Z',
    ...more,
  })
  return { id: ids, etag: '"1"', entity }
}
function paperOf(document = plan): YearlyPaper {
  const paper = yearlyPaper(document)
  if (!paper) throw new Error('No paper of a year.')
  return paper
}
const standings = (approvals: Stored<ApprovalEntry>[], holdings: RoleHolding[]) => {
  const { given, waitingFor } = approvalsOf(paperOf(), approvals, holdings, TODAY)
  return {
    given: given.map(({ entry, standing }) => `${entry.approver?.name} ${standing.kind}`),
    waitingFor: waitingFor.map(({ personId }) => personId),
  }
}

test('DOC-2 DOC-4 a plan is of the year it begins in, a report of the year before; other papers are of none', () => {
  expect(paperOf().year).toBe(2026)
  expect(yearlyPaper({ ...plan, kind: 'followUpReport' })?.year).toBe(2025)
  expect(yearlyPaper({ ...plan, kind: 'dpa' })).toBeUndefined()
})

test('ROLE-9 a budget holder’s approval counts, and somebody else’s is shown as one that doesn’t', () => {
  const owner: RoleHolding = { ...holder('olle'), role: 'owner' }
  expect(standings([approval('olle'), approval('bo')], [owner, holder('bo')])).toEqual({
    given: ['bo valid', 'olle invalid'],
    waitingFor: [],
  })
  expect(standings([approval('olle')], [owner, holder('bo')]).waitingFor).toEqual(['bo'])
})

test('ROLE-9 who held the role that day approved for good, though another holds it now', () => {
  const before = holder('bo', { to: '2026-03-05' })
  expect(standings([approval('bo')], [before, holder('eva', { from: '2026-03-06' })])).toEqual({
    given: ['bo valid'],
    waitingFor: [],
  })
})

test('DOC-10 several budget holders each approve for their own administration', () => {
  const holdings = [
    holder('bo', { administrationId: '1' }),
    holder('eva', { administrationId: '2' }),
    holder('per', { administrationId: '2' }),
  ]
  expect(standings([], holdings).waitingFor).toEqual(['bo', 'eva', 'per'])
  expect(standings([approval('bo')], holdings).waitingFor).toEqual(['eva', 'per'])
  expect(standings([approval('bo'), approval('per')], holdings).waitingFor).toEqual([])
})

test('what is approved of another paper, and what came back from a backup, counts for nothing here', () => {
  const other = approval('bo', { subjectKey: 'report' })
  const wrongKind = approval('bo', { kind: 'followUpReport' })
  const restored = approval('bo', { restoredFrom: 'Bo, 2026-03-01' })
  expect(standings([other, wrongKind, restored], [holder('bo')])).toEqual({
    given: ['bo invalid'],
    waitingFor: ['bo'],
  })
})
