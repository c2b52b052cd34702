/**
 * Types, twice: everything, and core by itself without DOM or Node types, so that `fetch`, `document` and `process` don't
 * compile there. Both run even when the first fails.
 */
import { runTool } from './command.ts'

const projects = ['tsconfig.json', 'tsconfig.core.json']

let failed = false
for (const project of projects) {
  if ((await runTool('tsc', '--noEmit', '--project', project)) !== 0) failed = true
}
process.exitCode = failed ? 1 : 0
