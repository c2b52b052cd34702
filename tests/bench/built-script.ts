/** The entry page's own JavaScript, which is loaded before anything is known of the visitor: what the page names, gzip. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { builtApp, ensureBuilt } from '../../scripts/build-app.ts'
import type { Bench } from './bench.ts'

export const builtScript: Bench = {
  name: 'entry-script-gzip',
  unit: 'kB',
  limit: 200,
  runs: 1,
  prepare: async () => {
    await ensureBuilt()
    return { close: async () => {} }
  },
  measure: async () => {
    const page = readFileSync(join(builtApp, 'index.html'), 'utf8')
    const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
    if (named.length === 0) throw new Error('The built page names no script.')
    return named.reduce((sum, file) => sum + statSync(join(builtApp, `${file}.gz`)).size, 0) / 1000
  },
}
