/** `npm run lists` writes docs/lists.md from the lists' declarations; tests/architecture fails while it isn't up to date. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listsPage } from '../src/storage/provision/lists-page.ts'
import { root } from './command.ts'

const page = join(root, 'docs', 'lists.md')
writeFileSync(page, listsPage())
console.log(`Wrote ${page}`)
