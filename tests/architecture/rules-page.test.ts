/** docs/rules.md and the tests: an id leads from a test to its rule, and from each rule to a test that shows it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const register = readFileSync(join(root, 'docs', 'rules.md'), 'utf8')
const rules = [...register.matchAll(/^\| ([A-Z]+-\d+) \|/gm)].map(([, id]) => id ?? '')
const areas = [...new Set(rules.map(id => id.replace(/-\d+$/, '')))].join('|')
/** The local tenant is a service of its own: it knows no rules. */
const read = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !(folder === 'src' && /^tenant\b/.test(name)))
    .map(name => ({ path: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }))
const files = ['src', 'demo', 'scripts', 'tests'].flatMap(read)

/** 'INC-5 INC-6 a common system …' begins with two. */
const beginning = new RegExp(`['"\`]((?:(?:${areas})-\\d+,? )+)\\S`, 'g')
const idsIn = (text: string): string[] => text.match(new RegExp(`\\b(?:${areas})-\\d+\\b`, 'g')) ?? []
const namedAfter = files
  .filter(({ path }) => /\.test\.tsx?$/.test(path))
  .flatMap(({ text }) => [...text.matchAll(beginning)].flatMap(([, ids]) => idsIn(ids ?? '')))

describe('docs/rules.md', () => {
  test('has each rule once', () => {
    expect(rules.length).toBeGreaterThan(100)
    expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([])
  })

  test('has no rule that begins no test’s name', () => {
    const named = new Set(namedAfter)
    expect(rules.filter(id => !named.has(id))).toEqual([])
  })

  test('has every rule that is cited, by a test’s name or in the code', () => {
    const cited = files.flatMap(({ path, text }) => idsIn(text).map(id => `${id} in ${path}`))
    expect(cited.length).toBeGreaterThan(300)
    expect(cited.filter(each => !rules.includes(each.split(' ')[0] ?? ''))).toEqual([])
  })
})
