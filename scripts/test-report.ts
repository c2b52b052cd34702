/** What a Vitest run came to, from its JSON report. */
import * as v from 'valibot'

export interface Tally {
  passed: number
  failed: number
  /** Names of the tests that were skipped or are still to be written. */
  skipped: string[]
}

const reportSchema = v.object({
  success: v.boolean(),
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

/**
 * @param report the report's text, or undefined when the run left none
 * @param exitCode the run's own; an error outside any test shows only there
 */
export function tallyOf(report: string | undefined, exitCode: number): Tally {
  const parsed = report === undefined ? undefined : v.safeParse(reportSchema, parseJson(report))
  if (!parsed?.success) return { passed: 0, failed: 1, skipped: [] }
  const files = parsed.output.testResults
  const tests = files.flatMap(file => file.assertionResults)
  const passed = tests.filter(test => test.status === 'passed').length
  const failedTests = tests.filter(test => test.status === 'failed').length
  // A file that couldn't be loaded, or whose hooks failed, has no failed test to show for it.
  const brokenFiles = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  ).length
  const skipped = tests.filter(test => test.status !== 'passed' && test.status !== 'failed').map(test => test.fullName)
  const failed = failedTests + brokenFiles
  const somethingElse = failed === 0 && (exitCode !== 0 || !parsed.output.success || passed === 0)
  return { passed, failed: somethingElse ? 1 : failed, skipped }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
