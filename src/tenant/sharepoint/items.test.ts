import { expect, test } from 'vitest'
import { PEOPLE, refusal } from './testing/in-process'
import { withList } from './testing/with-items'

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

test('a day without a time keeps the day by the web’s clock, whatever the hour', async () => {
  const { items } = await withList()
  for (const Due of ['2026-08-28T21:59:00Z', '2026-08-27T22:00:00Z', '2026-08-28'])
    expect((await items().add({ Due })).Due).toBe('2026-08-27T22:00:00Z')
  expect((await items().add({ Due: '2026-08-28T22:00:00Z' })).Due).toBe('2026-08-28T22:00:00Z')
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

test('an item that is known by its tag isn’t told again, and is when it has changed', async () => {
  const { items, raw } = await withList()
  await items().add({ Title: 'x' })
  const path = `web/lists/getbytitle('Saker')/items(1)`
  const tag = (await raw('owner', path)).headers.get('etag') ?? ''
  const ask = () => raw('owner', path, { headers: { 'if-none-match': tag } })
  const known = await ask()
  expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, tag, ''])
  await items().getById(1).update({ Title: 'y' })
  const changed = await ask()
  expect([changed.status, await changed.json()]).toMatchObject([200, { Title: 'y' }])
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
  await items().add({ Code: 'ä-2' })
  expect((await refusal(items().add({ Code: 'Ä-2' }))).status).toBe(500)
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
