import { expect, test } from 'vitest'
import { refusal } from './testing/in-process'
import { withList } from './testing/with-items'

test('pages follow nextLink, in any order, without losing or repeating a row', async () => {
  const { items, systems } = await withList()
  await systems.items.add({ Title: 'Sys' })
  const titles = ['Ö', 'a', 'Å', 'B', 'ä', 'z', null, 'b', 'A', 'é', 'e', 'f', null]
  for (const [index, Title] of titles.entries())
    await items().add({ Title, Count: index % 3, Due: `2026-0${(index % 4) + 1}-01`, SystemId: index % 2 ? 1 : null })
  const orders: [string, boolean][][] = [
    [],
    [['Title', true]],
    [['Title', false]],
    [
      ['Count', false],
      ['Title', true],
    ],
    [['Due', true]],
    [['Id', false]],
    [
      ['System/Title', true],
      ['Count', false],
    ],
    [['Author/Title', true]],
  ]
  for (const order of orders) {
    let query = items().top(4).select('Id', 'Title', 'System/Title', 'Author/Title').expand('System', 'Author')
    for (const [name, ascending] of order) query = query.orderBy(name, ascending)
    const seen: number[] = []
    for await (const page of query) seen.push(...page.map((one: { Id: number }) => one.Id))
    const all = (await query.top(100)()).map((one: { Id: number }) => one.Id)
    expect([order, seen]).toEqual([order, all])
    expect(new Set(seen).size).toBe(13)
  }
  const sorted = await items().orderBy('Title', true)()
  expect(sorted.map(one => one.Title)).toEqual([null, null, 'a', 'A', 'B', 'b', 'e', 'é', 'f', 'z', 'Å', 'ä', 'Ö'])
})

test('the default page has 100 rows and a link on', async () => {
  const { items, raw } = await withList()
  for (let n = 0; n < 101; n += 1) await items().add({ Title: `${n}` })
  expect(await items()()).toHaveLength(100)
  const page: Record<string, unknown> = await (
    await raw('owner', `web/lists/getbytitle('Saker')/items?$top=2&$select=Id`)
  ).json()
  expect(page['odata.nextLink']).toMatch(/items\?%24skiptoken=Paged%3dTRUE%26p_ID%3d2&%24top=2&%24select=Id$/)
})

test.each<[string, number[]]>([
  [`Title eq 'ÅSA'`, [1]],
  [`startswith(Title,'ås')`, [1, 3]],
  [`substringof('S',Title)`, [1, 3]],
  [`substringof('s',Title) eq false`, [2, 4]],
  [`Title ne 'åsa'`, [2, 3, 4]],
  [`Title eq null`, [4]],
  [`Count gt 1 and Count le 3`, [2, 3]],
  [`Count lt 2 or Done eq true`, [1, 3]],
  [`not (Count eq 1)`, [2, 3, 4]],
  [`Done eq 1`, [3]],
  [`Due eq datetime'2026-08-27T22:00:00Z'`, [1]],
  [`Due ge '2026-08-28' and Due lt '2026-09-01'`, [1, 2]],
  [`Tags eq 'A'`, [1]],
  [`Tags ne 'a'`, [2, 3, 4]],
  [`SystemId eq 1`, [1]],
  [`System/Title eq 'ett'`, [1]],
  [`OthersId eq 2`, [2]],
  [`Others/Title eq 'Två'`, [2]],
  [`Author/Title eq 'Olga Ek'`, [1, 2, 3, 4]],
  [`Id gt 2`, [3, 4]],
  [`3 le ID`, [3, 4]],
  [`Code eq 'it''s'`, [2]],
])('filter %s', async (filter, expected) => {
  const { items, systems } = await withList()
  await systems.items.add({ Title: 'Ett' })
  await systems.items.add({ Title: 'Två' })
  await items().add({ Title: 'Åsa', Count: 1, Due: '2026-08-28', Tags: ['a'], SystemId: 1 })
  await items().add({ Title: 'Bo', Count: 2, Due: '2026-08-31', Code: "it's", OthersId: [2], Tags: ['b'] })
  await items().add({ Title: 'åskar', Count: 3, Due: '2026-09-01', Done: true })
  await items().add({ Count: null })
  const found = await items()
    .filter(filter)
    .select('Id', 'System/Id', 'Others/Id', 'Author/Id')
    .expand('System', 'Others', 'Author')()
  expect(found.map(one => one.Id)).toEqual(expected)
})

test.each<[string, number, string]>([
  ["endswith(Title,'x')", 400, 'is not valid'],
  ['Count add 1 eq 2', 400, 'is not valid'],
  ["Title eq 'x", 400, 'is not valid'],
  ['Nope eq 1', 400, "Column 'Nope' does not exist"],
  ["Body eq 'x'", 400, "The field 'Body' of type 'Note' cannot be used in the query filter expression."],
  ["System/Title eq 'x'", 400, '$expand query string must contains System'],
])('filter %s is refused', async (filter, status, message) => {
  const { items } = await withList()
  const refused = await refusal(items().filter(filter)())
  expect([refused.status, refused.message]).toEqual([status, expect.stringContaining(message)])
})

test('selecting what isn’t there, or a lookup without expand, is refused', async () => {
  const { items } = await withList()
  expect(await refusal(items().select('Nope')())).toMatchObject({
    status: 400,
    code: '-1, Microsoft.SharePoint.SPException',
    message: "The field or property 'Nope' does not exist.",
  })
  expect((await refusal(items().select('System/Title')())).message).toContain(
    '$expand query string must contains System',
  )
})
