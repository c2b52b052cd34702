import { expect, test } from 'vitest'
import { breachCases } from '../../../storage/lists/breach-cases'
import { breachReports } from '../../../storage/lists/breach-reports'
import { toEntity } from '../../../storage/lists/row'
import type { BreachCase, BreachReport, Stored } from '../../../storage/repository'
import { incidentsOf, onceEach, reportFile } from './incident-rows'

const report = (id: number, key: string, more: Partial<BreachReport> = {}): Stored<BreachReport> => ({
  id,
  etag: '1',
  entity: { ...toEntity(breachReports, {}), key, reportKey: key, kind: 'report', ...more },
})
const opened = (reportKey: string): Stored<BreachCase> => ({
  id: 1,
  etag: '1',
  entity: { ...toEntity(breachCases, {}), key: `case of ${reportKey}`, reportKey },
})

test('INC-4 those nobody has opened come first, then the newest', () => {
  const rows = [
    report(1, 'old', { writtenAt: '2026-08-01T00:00:00Z' }),
    report(2, 'opened', { writtenAt: '2026-08-03T00:00:00Z' }),
    report(3, 'new', { writtenAt: '2026-08-02T00:00:00Z' }),
    report(4, 'told', { kind: 'told', reportKey: 'new' }),
  ]
  const found = incidentsOf([{ board: 'skola', rows }], [{ board: 'skola', rows: [opened('opened')] }])
  expect(found.map(({ report: { entity } }) => entity.key)).toEqual(['new', 'old', 'opened'])
})

test('a case of one board opens nothing of another', () => {
  const found = incidentsOf([{ board: 'skola', rows: [report(1, 'r')] }], [{ board: 'omsorg', rows: [opened('r')] }])
  expect(found[0]?.case).toBeUndefined()
})

test('INC-1 a row that two tries stored is shown once, the first', () => {
  expect(onceEach([report(2, 'r'), report(1, 'r')]).map(({ id }) => id)).toEqual([1])
})

test('a report is shown with its supplements and who was told, and not at all where it isn’t among the rows', () => {
  const rows = [
    report(1, 'r'),
    report(2, 's', { kind: 'supplement', reportKey: 'r' }),
    report(3, 't', { kind: 'told', reportKey: 'r' }),
    report(4, 'other'),
  ]
  const file = reportFile(rows, 'r')
  expect([file?.report, ...(file?.supplements ?? []), ...(file?.told ?? [])].map(row => row?.id)).toEqual([1, 2, 3])
  expect(reportFile(rows.slice(1), 'r')).toBeUndefined()
})
