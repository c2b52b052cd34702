import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const core = import.meta.dirname
const register = readFileSync(join(core, '../../docs/rules.md'), 'utf8')
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const read = (name: string) => readFileSync(join(core, name), 'utf8')
const path = /`((?:[a-z]+\/)+(?:[a-z-]+\.ts)?)`/g
const id = /\b(?:CAT|SCOPE|REG|ROLE|FORUM|AGR|DOC|SEC|NOTE|PUB|ROPA|RIGHT|TRANS|REUSE|ORG|CTRL|DPIA|INC|ACQ|PROG)-\d+/g

test('every rule that the core keeps is what some test of the core is named after', () => {
  const keptHere = register
    .split('\n')
    .filter(row => [...row.matchAll(path)].some(([, name]) => existsSync(join(core, name ?? ''))))
    .flatMap(row => row.match(id)?.[0] ?? [])
  const cited = sources.filter(name => !name.endsWith('.test.ts')).flatMap(name => read(name).match(id) ?? [])
  const named = new Set(sources.filter(name => name.endsWith('.test.ts')).flatMap(name => namesOf(read(name))))
  const rules = new Set([...keptHere, ...cited])
  expect(rules.size).toBeGreaterThan(70)
  expect([...rules].filter(rule => !named.has(rule))).toEqual([])
})

/** A test's name begins with its rules: 'INC-5 INC-6 a common system …'. */
const namesOf = (source: string) =>
  [...source.matchAll(/['"`]((?:[A-Z]+-\d+,? )+)\S/g)].flatMap(([, rules]) => rules?.match(id) ?? [])

test('every file of the core named in the list of rules is there', () => {
  const named = [...register.matchAll(path)].map(([, name]) => name ?? '')
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(name => !existsSync(join(core, name)) && !existsSync(join(core, '../..', name)))).toEqual([])
})
