/** What stands about the lists in docs and words is what the declarations say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allLists, type ListName } from '../../src/storage/lists/all-lists.ts'
import type { ListDeclaration } from '../../src/storage/lists/define-list.ts'
import { siteLanguages, wordsOf } from '../../src/storage/provision/list-words.ts'
import { listsPage } from '../../src/storage/provision/lists-page.ts'

const docs = join(import.meta.dirname, '..', '..', 'docs')
const names = Object.keys(allLists).filter((name): name is ListName => name in allLists)

describe('docs/lists.md', () => {
  test('is what the declarations say: `npm run lists` writes it', () => {
    expect(readFileSync(join(docs, 'lists.md'), 'utf8')).toBe(listsPage())
  })

  test('has every list and every column, with what it holds', () => {
    const sections = listsPage().split(/^## /m)
    for (const name of names) {
      const list: ListDeclaration = allLists[name]
      const section = sections.find(text => text.split('\n')[0]?.endsWith(`(\`${name}\`)`)) ?? ''
      const rows = section.split('\n').filter(line => line.startsWith('| `'))
      expect(rows).toHaveLength(Object.keys(list.columns).length)
      for (const { internalName } of Object.values(list.columns)) {
        const row = rows.find(line => line.startsWith(`| \`${internalName}\` |`))
        expect(row, `${name} ${internalName}`).toMatch(/\| [A-Z][^|]{8,} \|$/)
      }
    }
  })

  test('cites rules that lead somewhere', () => {
    const rules = readFileSync(join(docs, 'rules.md'), 'utf8')
    const cited = new Set(listsPage().match(/\b[A-Z]{3,5}-\d+\b/g))
    expect(cited.size).toBeGreaterThan(8)
    expect([...cited].filter(rule => !rules.includes(`| ${rule} |`))).toEqual([])
  })
})

describe.each(siteLanguages)('the words of a site in %s', language => {
  test('name no two lists alike, and no two columns of a list', () => {
    const titles = names.map(name => wordsOf(language, name).title.toLowerCase())
    expect(new Set(titles).size).toBe(titles.length)
    for (const name of names) {
      const columns = Object.values(wordsOf(language, name).columns).map(title => title.toLowerCase())
      expect(new Set(columns).size, name).toBe(columns.length)
    }
  })

  // SharePoint finds a column by internal name or title in one call: a title that is another's internal name leads astray.
  test('call no column what another one is called inside', () => {
    for (const name of names) {
      const list: ListDeclaration = allLists[name]
      const words = wordsOf(language, name)
      const inside = Object.entries(list.columns).map(([field, { internalName }]) => [field, internalName] as const)
      for (const [field, title] of Object.entries(words.columns)) {
        const astray = inside.filter(([other, internalName]) => other !== field && internalName === title)
        expect(astray, `${name}.${field}`).toEqual([])
      }
    }
  })

  test('fit into SharePoint: a title at most 255 characters, and none empty', () => {
    for (const name of names) {
      const { title, description, columns } = wordsOf(language, name)
      for (const text of [title, description, ...Object.values(columns)]) {
        expect(text.trim()).toBe(text)
        expect(text.length).toBeGreaterThan(1)
        expect(text.length).toBeLessThan(255)
      }
    }
  })
})
