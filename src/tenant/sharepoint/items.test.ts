import { expect, test } from 'vitest'
import { newTenant, PEOPLE, refusal } from './testing/in-process'

async function withList() {
  const tenant = newTenant()
  const { owner } = tenant
  await owner.web.lists.add('System')
  const systems = owner.web.lists.getByTitle('System')
  const { Id } = await systems.select('Id')()
  await owner.web.lists.add('Saker')
  const list = owner.web.lists.getByTitle('Saker')
  const xml = [
    '<Field Type="Text" Name="Code" DisplayName="Kod" MaxLength="20" />',
    '<Field Type="Note" Name="Body" DisplayName="Text" />',
    '<Field Type="Number" Name="Count" DisplayName="Antal" />',
    '<Field Type="Currency" Name="Price" DisplayName="Pris" />',
    '<Field Type="DateTime" Format="DateOnly" Name="Due" DisplayName="Senast" />',
    '<Field Type="DateTime" Format="DateTime" Name="At" DisplayName="När" />',
    '<Field Type="Choice" Name="State" DisplayName="Läge"><CHOICES><CHOICE>Öppen</CHOICE><CHOICE>Stängd</CHOICE></CHOICES><Default>Öppen</Default></Field>',
    '<Field Type="MultiChoice" Name="Tags" DisplayName="Märken"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>',
    '<Field Type="Boolean" Name="Done" DisplayName="Klar"><Default>0</Default></Field>',
    '<Field Type="User" Name="Lead" DisplayName="Ledare" />',
    '<Field Type="UserMulti" Mult="TRUE" Name="Team" DisplayName="Lag" />',
    `<Field Type="Lookup" Name="System" DisplayName="System" List="${Id}" ShowField="Title" />`,
    `<Field Type="LookupMulti" Mult="TRUE" Name="Others" DisplayName="Andra" List="{${Id}}" ShowField="Title" />`,
    '<Field Type="URL" Name="Link" DisplayName="Länk" />',
  ]
  for (const SchemaXml of xml) await list.fields.createFieldAsXml({ SchemaXml, Options: 8 })
  return { ...tenant, systems, list, items: () => list.items }
}

test('every field type is written and read back as SharePoint writes and reads it', async () => {
  const { owner, systems, items } = await withList()
  await systems.items.add({ Title: 'Ett' })
  await systems.items.add({ Title: 'Två' })
  const anna = await owner.web.ensureUser(PEOPLE.anna.userPrincipalName)
  const made = await items().add({
    Title: 'Sak',
    Code: 'å',
    Body: 'lång\ntext',
    Count: 1.5,
    Price: 99,
    Due: '2026-08-28',
    At: '2026-08-28T09:30:00.123Z',
    Tags: ['a', 'b'],
    LeadId: anna.Id,
    TeamId: [anna.Id],
    SystemId: 1,
    OthersId: [2, 1],
    Link: { Url: 'https://x.example', Description: 'X' },
  })
  expect(made).toMatchObject({
    Id: 1,
    ID: 1,
    Title: 'Sak',
    Code: 'å',
    Body: 'lång\ntext',
    Count: 1.5,
    Price: 99,
    Due: '2026-08-27T22:00:00Z',
    At: '2026-08-28T09:30:00Z',
    State: 'Öppen',
    Done: false,
    Tags: ['a', 'b'],
    LeadId: anna.Id,
    LeadStringId: String(anna.Id),
    TeamId: [anna.Id],
    SystemId: 1,
    OthersId: [2, 1],
    Link: { Url: 'https://x.example', Description: 'X' },
    Created: '2026-08-28T10:00:00Z',
    OData__UIVersionString: '1.0',
    Attachments: false,
  })
  const [row] = await items()
    .select('Id', 'Lead/Title', 'Lead/EMail', 'Team/Title', 'System/Title', 'System/Id', 'Others/Title')
    .expand('Lead', 'Team', 'System', 'Others')()
  expect(row).toMatchObject({
    Lead: { Title: 'Anna Berg', EMail: 'anna.berg@kommun.example' },
    Team: [{ Title: 'Anna Berg' }],
    System: { Title: 'Ett', Id: 1 },
    Others: [{ Title: 'Två' }, { Title: 'Ett' }],
  })
  await items()
    .getById(1)
    .update({ LeadId: null, TeamId: [], Tags: { results: ['b'] }, Due: null, Title: '' })
  expect(await items().getById(1)()).toMatchObject({
    LeadId: null,
    TeamId: null,
    Tags: ['b'],
    Due: null,
    Title: null,
    OData__UIVersionString: '2.0',
  })
})

test.each([
  [
    { Nope: 1 },
    400,
    "The property 'Nope' does not exist on type 'SP.Data.SakerListItem'. Make sure to only use property names that are defined by the type.",
  ],
  [{ Kod: 'display name' }, 400, "The property 'Kod' does not exist"],
  [{ System: 1 }, 400, "The property 'System' does not exist"],
  [{ __metadata: { type: 'x' } }, 400, "The property '__metadata' does not exist"],
  [{ Count: 'many' }, 400, "Cannot convert a primitive value to the expected type 'Edm.Double'"],
  [{ Title: 7 }, 400, "Cannot convert a primitive value to the expected type 'Edm.String'"],
  [{ Title: ['x'] }, 400, "An unexpected 'StartArray' node"],
  [{ Tags: 'a' }, 400, "A 'StartArray' node was expected"],
  [{ Done: 'ja' }, 400, "'Edm.Boolean'"],
  [{ Due: 'imorgon' }, 400, 'Invalid date/time value.'],
  [{ Due: '2026-02-30' }, 400, 'Invalid date/time value.'],
  [{ Code: 'x'.repeat(21) }, 400, 'Invalid text value.'],
  [{ SystemId: 99 }, 400, 'Invalid lookup value.'],
  [{ LeadId: 999 }, 400, 'The user does not exist or is not unique.'],
  [{ Link: 'https://x.example' }, 400, "A 'StartObject' node was expected"],
])('%j is refused', async (body, status, message) => {
  const { items } = await withList()
  const refused = await refusal(items().add(body))
  expect(refused.status).toBe(status)
  expect(refused.message).toContain(message)
  expect(await items()()).toEqual([])
})

test('author, editor and times are the server’s, whatever the body says', async () => {
  const { as, owner, items, clock } = await withList()
  const bo = await owner.web.ensureUser(PEOPLE.bo.userPrincipalName)
  const anna = await owner.web.ensureUser(PEOPLE.anna.userPrincipalName)
  const members = await owner.web.associatedMemberGroup()
  await owner.web.siteGroups.getById(members.Id).users.add(anna.LoginName)
  await as('anna')
    .web.lists.getByTitle('Saker')
    .items.add({ Title: 'x', AuthorId: bo.Id, Created: '2001-01-01T00:00:00Z' })
  clock.at += 60_000
  await items().getById(1).update({ EditorId: bo.Id, Modified: '2001-01-01T00:00:00Z' })
  const me = await owner.web.currentUser()
  expect(await items().getById(1)()).toMatchObject({
    AuthorId: anna.Id,
    EditorId: me.Id,
    Created: '2026-08-28T10:00:00Z',
    Modified: '2026-08-28T10:01:00Z',
  })
})

test('an update with an old tag is refused with both tags, one with the current tag or * is taken', async () => {
  const { items, raw } = await withList()
  await items().add({ Title: 'x' })
  const item = await items().getById(1)()
  const tag: unknown = Reflect.get(item, 'odata.etag')
  if (typeof tag !== 'string') throw new Error('no tag')
  expect(await items().getById(1).update({ Title: 'y' }, tag)).toEqual({ etag: tag.replace(',1', ',2') })
  const lost = await refusal(items().getById(1).update({ Title: 'z' }, tag))
  expect(lost).toEqual({
    status: 412,
    code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
    message: `The request ETag value '${tag}' does not match the object's ETag value '${tag.replace(',1', ',2')}'.`,
  })
  expect((await refusal(items().getById(1).delete(tag))).status).toBe(412)
  await items().getById(1).delete()
  expect(await refusal(items().getById(1)())).toMatchObject({
    status: 404,
    code: '-2130575338, System.ArgumentException',
    message: 'Item does not exist. It may have been deleted by another user.',
  })
  expect((await raw('owner', `web/lists/getbytitle('Saker')/items(1)`)).status).toBe(404)
})

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

test('an enforced unique column refuses the second value, in any case, and frees it again', async () => {
  const { list, items } = await withList()
  expect(
    (await refusal(list.fields.getByInternalNameOrTitle('Code').update({ EnforceUniqueValues: true }))).status,
  ).toBe(500)
  await list.fields.getByInternalNameOrTitle('Code').update({ Indexed: true, EnforceUniqueValues: true })
  await items().add({ Code: 'Ö-1' })
  const twice = await refusal(items().add({ Code: 'ö-1' }))
  expect(twice).toEqual({
    status: 500,
    code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    message:
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [Kod].',
  })
  await items().add({ Code: null })
  await items().add({ Code: null })
  await items().getById(1).update({ Code: 'Ö-1' })
  await items().getById(1).delete()
  await items().add({ Code: 'ö-1' })
})

test('unique columns and item-level permissions exclude each other', async () => {
  const { list, owner, items } = await withList()
  await list.fields.getByInternalNameOrTitle('Code').update({ Indexed: true, EnforceUniqueValues: true })
  expect((await refusal(list.update({ ReadSecurity: 2 }))).status).toBe(500)
  await items().add({ Title: 'x' })
  expect((await refusal(items().getById(1).breakRoleInheritance(true, false))).status).toBe(500)
  await owner.web.lists.add('Egna')
  const own = owner.web.lists.getByTitle('Egna')
  await own.update({ ReadSecurity: 2 })
  expect(
    (await refusal(own.fields.getByInternalNameOrTitle('Title').update({ Indexed: true, EnforceUniqueValues: true })))
      .status,
  ).toBe(500)
})
