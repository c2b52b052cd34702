import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROUTES } from './routes/table'
import { contractTable } from './testing/contract'

test('the README lists exactly the endpoints there are', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(contractTable(ROUTES))
})

test('no endpoint is declared twice', () => {
  const keys = ROUTES.map(route => `${route.verb} ${route.path}`)
  expect(new Set(keys).size).toBe(keys.length)
})
