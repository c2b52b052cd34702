import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const core = import.meta.dirname
const register = readFileSync(join(core, '../../docs/rules.md'), 'utf8')
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const id = /\b(?:CAT|SCOPE|REG|ROLE|FORUM|AGR|DOC|SEC|NOTE|PUB|ROPA|RIGHT|TRANS|REUSE|ORG|CTRL|DPIA|INC|ACQ|PROG)-\d+/g

test('every rule id cited in the core leads somewhere', () => {
  const cited = new Set(sources.flatMap(name => readFileSync(join(core, name), 'utf8').match(id) ?? []))
  expect(cited.size).toBeGreaterThan(50)
  expect([...cited].filter(rule => !register.includes(`| ${rule} |`))).toEqual([])
})

test('every file of the core named in the list of rules is there', () => {
  const named = [...register.matchAll(/`((?:[a-z]+\/)+[a-z-]+\.ts)`/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(path => !existsSync(join(core, path)) && !existsSync(join(core, '../..', path)))).toEqual([])
})
