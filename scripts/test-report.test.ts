import { describe, expect, test } from 'vitest'
import { tallyOf } from './test-report.ts'

const test_ = (status: string, fullName = status) => ({ fullName, status })
const report = (success: boolean, ...files: { status: string; assertionResults: ReturnType<typeof test_>[] }[]) =>
  JSON.stringify({ success, testResults: files })
const good = { status: 'passed', assertionResults: [test_('passed'), test_('passed')] }

describe('a test run is counted', () => {
  test.each([
    ['all passed', report(true, good), 0, { passed: 2, failed: 0, skipped: [] }],
    [
      'one failed',
      report(false, good, { status: 'failed', assertionResults: [test_('failed'), test_('passed')] }),
      1,
      { passed: 3, failed: 1, skipped: [] },
    ],
    [
      'skipped and to-do tests are named',
      report(true, {
        status: 'passed',
        assertionResults: [test_('passed'), test_('skipped', 'a later one'), test_('todo', 'b')],
      }),
      0,
      { passed: 1, failed: 0, skipped: ['a later one', 'b'] },
    ],
    [
      'a file that does not load is a failure',
      report(false, good, { status: 'failed', assertionResults: [] }),
      1,
      { passed: 2, failed: 1, skipped: [] },
    ],
    ['an error outside any test is a failure', report(true, good), 1, { passed: 2, failed: 1, skipped: [] }],
    ['no test at all is a failure', report(true), 0, { passed: 0, failed: 1, skipped: [] }],
    [
      'only skipped tests is a failure',
      report(true, { status: 'passed', assertionResults: [test_('skipped')] }),
      0,
      { passed: 0, failed: 1, skipped: ['skipped'] },
    ],
    ['no report is a failure', undefined, 0, { passed: 0, failed: 1, skipped: [] }],
    ['half a report is a failure', '{"success":tr', 0, { passed: 0, failed: 1, skipped: [] }],
  ])('%s', (_, text, exitCode, expected) => {
    expect(tallyOf(text, exitCode)).toEqual(expected)
  })
})
